import type { Problem } from "../../engine/problem.ts";
import { clean } from "./clean.ts";
import { FindingWriter, type View } from "./finding.ts";
import type { Rendered, Renderer, Reporter, Shown } from "./types.ts";

/** Names of skipped files to list in the closing. */
const mostNames = 5;
const severities = ["error", "warning", "info", "hint"] as const;

/** For people: the findings of a file with an excerpt of each. */
export function textRenderer(view: View, shown: Shown): Renderer {
  return (input, problems) => (input.status === "checked" ? findings(input, problems, view, shown) : "");
}

/** The findings of each file, and a closing in words. */
export function textReporter(view: View, shown: Shown): Reporter {
  const { words, paint } = view;
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  const notReports: string[] = [];
  let [files, reports, failed, hidden, accepted, left, others] = [0, 0, 0, 0, 0, 0, 0];
  return {
    file(entry) {
      if (entry.status === "failed") {
        failed++;
        return "";
      }
      files++;
      if (entry.status === "notAReport" && notReports.length < mostNames) notReports.push(clean(entry.file));
      else if (entry.status === "notAReport") others++;
      hidden += entry.hidden;
      accepted += entry.accepted;
      reports += entry.reports;
      for (const severity of severities) counts[severity] += entry.counts[severity];
      return entry.body;
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
      if (notReports.length > 0) lines.push(words.skipped(notReports, others));
      if (left > 0) lines.push(words.leftOut(left));
      if (failed > 0) lines.push(words.failed(failed));
      return lines
        .filter((line) => line !== "")
        .map((line) => `${line}\n`)
        .join("");
    },
  };
}

function findings({ file, analysis }: Rendered, problems: readonly Problem[], view: View, shown: Shown): string {
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
