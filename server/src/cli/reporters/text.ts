import type { Problem } from "../../engine/problem.ts";
import type { Outcome } from "../run.ts";
import { clean } from "./clean.ts";
import { FindingWriter, type View } from "./finding.ts";
import { type Reporter, reportCount } from "./types.ts";

type Checked = Extract<Outcome, { analysis: unknown }>;

/** Names of skipped files to list in the closing. */
const mostNames = 5;

/** For people: the findings of each file with an excerpt, and a closing in words. */
export function textReporter(view: View): Reporter {
  const { words, paint } = view;
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  const skipped: string[] = [];
  let [files, reports, failed, hidden] = [0, 0, 0, 0];
  return {
    file(outcome, problems) {
      const text = outcome.status === "checked" ? findings(outcome, problems, view) : "";
      // Nothing is counted before everything has been rendered.
      if (outcome.status === "failed") failed++;
      else files++;
      if (outcome.status === "notAReport") skipped.push(clean(outcome.file));
      if (outcome.status === "checked") hidden += outcome.analysis.problems.length - problems.length;
      reports += reportCount(outcome);
      for (const { severity } of problems) counts[severity]++;
      return text;
    },
    end() {
      const lines = [files > 0 ? paint("bold", words.summary(files, reports, counts)) : ""];
      if (hidden > 0) lines.push(words.hiddenByQuiet(hidden));
      if (skipped.length > 0)
        lines.push(words.skipped(skipped.slice(0, mostNames), Math.max(0, skipped.length - mostNames)));
      if (failed > 0) lines.push(words.failed(failed));
      return lines
        .filter((line) => line !== "")
        .map((line) => `${line}\n`)
        .join("");
    },
  };
}

function findings({ file, analysis }: Checked, problems: readonly Problem[], view: View): string {
  if (problems.length === 0) return "";
  const { words, paint } = view;
  const [first] = analysis.reports;
  const about = clean(words.report(first?.agency ?? null, first?.year ?? null));
  const title = `${paint("bold", clean(file))}${about === "" ? "" : paint("dim", words.bracketed(about))}`;
  const writer = new FindingWriter(file, analysis, view);
  return `${[title, ...problems.map((problem) => writer.write(problem).trimEnd())].join("\n\n")}\n\n`;
}
