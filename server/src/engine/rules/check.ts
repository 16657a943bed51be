import type { AnalyzeOptions } from "../analysis.ts";
import type { Problem, Severity } from "../problem.ts";
import { cellId } from "../repair/evidence.ts";
import { type Diagnosis, diagnose } from "../repair/repair.ts";
import { isBegun } from "../report/text.ts";
import type { BoundTable, Report } from "../report/types.ts";
import { rules } from "./registry.ts";
import { type Context, problemOf, type Rule } from "./rule.ts";
import { duplicateReport } from "./structure/duplicateReport.ts";
import { formatVersion } from "./structure/formatVersion.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

/** Runs every rule that is not off over every report; in the order of the text, graver first where two stand together. */
export function check(reports: readonly Report[], text: string, options: AnalyzeOptions): Problem[] {
  const settings = options.rules ?? {};
  const problems = reports.flatMap((report) => {
    const context = contextOf(report, options);
    return rulesFor(report)
      .filter((rule) => context.isOn(rule.id))
      .flatMap((rule) => [...rule.check(report, text, context)].map((finding) => problemOf(rule, finding, text)))
      .map((problem) => withSetting(problem, settings[problem.rule]));
  });
  return problems.sort(
    (a, b) => a.span.start - b.span.start || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

function contextOf({ index }: Report, { rules: settings = {}, evidence = {}, body = {} }: AnalyzeOptions): Context {
  const known = new Map<BoundTable, readonly Diagnosis[]>();
  return {
    body,
    isOn: (rule) => settings[rule] !== "off",
    diagnose: (table) => {
      const diagnosis = known.get(table) ?? diagnose(table, index, evidence);
      known.set(table, diagnosis);
      return diagnosis;
    },
    before: (table, cell) => evidence.balanced?.get(cellId(index, table.spec.number, cell)),
  };
}

/** A copy is told as such; a report in an older format, too. Neither is checked further. */
function rulesFor(report: Report): readonly Rule[] {
  if (report.copyOf !== null) return [duplicateReport];
  if (!report.format) return [formatVersion];
  return isBegun(report) ? rules.filter(({ whole }) => !whole) : rules;
}

function withSetting(problem: Problem, severity: Severity | "off" | undefined): Problem {
  return severity && severity !== "off" ? { ...problem, severity } : problem;
}
