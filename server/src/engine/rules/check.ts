import type { Problem, Severity } from "../problem.ts";
import type { Report } from "../report/types.ts";
import { duplicateReport } from "./duplicateReport.ts";
import { formatVersion } from "./formatVersion.ts";
import { rules } from "./registry.ts";
import { problemOf, type Rule } from "./rule.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

/** Runs every rule that is not off over every report; in the order of the text, graver first where two stand together. */
export function check(
  reports: readonly Report[],
  text: string,
  settings: Readonly<Record<string, Severity | "off">>,
): Problem[] {
  const problems = reports.flatMap((report) =>
    rulesFor(report)
      .filter((rule) => settings[rule.id] !== "off")
      .flatMap((rule) => [...rule.check(report, text)].map((finding) => problemOf(rule, finding)))
      .map((problem) => withSetting(problem, settings[problem.rule])),
  );
  return problems.sort(
    (a, b) => a.span.start - b.span.start || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

/** A copy is told as such; a report in an older format, too. Neither is checked further. */
function rulesFor(report: Report): readonly Rule[] {
  if (report.copyOf !== null) return [duplicateReport];
  return report.format ? rules : [formatVersion];
}

function withSetting(problem: Problem, severity: Severity | "off" | undefined): Problem {
  return severity && severity !== "off" ? { ...problem, severity } : problem;
}
