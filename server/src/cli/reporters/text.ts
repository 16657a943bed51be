import type { Problem } from "../../engine/problem.ts";
import type { Outcome } from "../run.ts";
import { clean } from "./clean.ts";
import { FindingWriter, type View } from "./finding.ts";
import { type Reporter, reportCount, type Shown } from "./types.ts";

type Checked = Extract<Outcome, { analysis: unknown }>;

/** Names of skipped files to list in the closing. */
const mostNames = 5;

/** For people: the findings of each file with an excerpt, and a closing in words. */
export function textReporter(view: View, shown: Shown): Reporter {
  const { words, paint } = view;
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  const notReports: string[] = [];
  let [files, reports, failed, hidden, accepted, left] = [0, 0, 0, 0, 0, 0];
  return {
    file(outcome, problems) {
      const text = outcome.status === "checked" ? findings(outcome, problems, view, shown) : "";
      // Nothing is counted before everything has been rendered.
      if (outcome.status === "failed") failed++;
      else files++;
      if (outcome.status === "notAReport") notReports.push(clean(outcome.file));
      if (outcome.status === "checked") {
        hidden += outcome.analysis.problems.length - problems.length;
        accepted += outcome.analysis.accepted.length;
      }
      reports += reportCount(outcome);
      for (const { severity } of problems) counts[severity]++;
      return text;
    },
    skipped(files) {
      left = files.length;
      return "";
    },
    /** Errors have been told on standard error. */
    config({ file, text, problems }) {
      const hints = problems.filter(({ severity }) => severity !== "error");
      const writer = new FindingWriter(file, { text, reports: [] }, view);
      return hints.map((hint) => `${writer.write(hint).trimEnd()}\n\n`).join("");
    },
    end() {
      const lines = [files > 0 ? paint("bold", words.summary(files, reports, counts)) : ""];
      if (hidden > 0) lines.push(words.hiddenByQuiet(hidden));
      if (accepted > 0 && !shown.accepted) lines.push(words.hiddenAccepted(accepted));
      if (notReports.length > 0)
        lines.push(words.skipped(notReports.slice(0, mostNames), Math.max(0, notReports.length - mostNames)));
      if (left > 0) lines.push(words.leftOut(left));
      if (failed > 0) lines.push(words.failed(failed));
      return lines
        .filter((line) => line !== "")
        .map((line) => `${line}\n`)
        .join("");
    },
  };
}

function findings({ file, analysis }: Checked, problems: readonly Problem[], view: View, shown: Shown): string {
  const accepted = shown.accepted ? analysis.accepted : [];
  if (problems.length === 0 && accepted.length === 0) return "";
  const { words, paint } = view;
  const [first] = analysis.reports;
  const about = clean(words.report(first?.agency ?? null, first?.year ?? null));
  const title = `${paint("bold", clean(file))}${about === "" ? "" : paint("dim", words.bracketed(about))}`;
  const writer = new FindingWriter(file, analysis, view);
  const blocks = [
    ...problems.map((problem) => writer.write(problem)),
    ...accepted.map((each) => writer.writeAccepted(each)),
  ];
  return `${[title, ...blocks.map((block) => block.trimEnd())].join("\n\n")}\n\n`;
}
