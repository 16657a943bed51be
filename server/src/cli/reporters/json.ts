import { render } from "../../engine/messages/render.ts";
import type { Locale } from "../../engine/messages/types.ts";
import type { Problem } from "../../engine/problem.ts";
import type { Span } from "../../engine/text/span.ts";
import { type Range, rangesOf } from "../ranges.ts";
import type { Words } from "../words/types.ts";
import { type Reporter, reportCount } from "./types.ts";

const plurals = { error: "errors", warning: "warnings", info: "infos", hint: "hints" } as const;

/** For programs: the public contract of docs/cli.md, written one file a line as the files are done. */
export function jsonReporter(words: Words, locale: Locale): Reporter {
  const summary = { files: 0, reports: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  return {
    file(outcome, problems) {
      const { file, status } = outcome;
      const reports = reportCount(outcome);
      const error = status === "failed" ? words.failure(outcome.failure) : null;
      const rangeOf = status === "failed" ? null : rangesOf(outcome.analysis.text);
      const diagnostics = rangeOf === null ? [] : problems.map((problem) => diagnosticOf(problem, rangeOf, locale));
      // Nothing is counted before everything has been rendered.
      summary.files++;
      summary.reports += reports;
      for (const { severity } of problems) summary[plurals[severity]]++;
      const line = JSON.stringify({ file, status, error, reports, diagnostics });
      return summary.files === 1 ? `{"version":1,"files":[\n${line}` : `,\n${line}`;
    },
    end() {
      const begin = summary.files === 0 ? `{"version":1,"files":[` : "";
      return `${begin}\n],"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}

function diagnosticOf(problem: Problem, rangeOf: (span: Span) => Range, locale: Locale): object {
  const { rule, severity, message, span, data, related, fixes } = problem;
  return {
    rule,
    severity,
    message: render(message, locale),
    range: rangeOf(span),
    data,
    related: related.map((each) => ({ message: render(each.message, locale), range: rangeOf(each.span) })),
    fixes: fixes.map(({ title, preferred, safe, edits }) => ({
      title: render(title, locale),
      preferred,
      safe,
      edits: edits.map((edit) => ({ range: rangeOf(edit.span), newText: edit.newText })),
    })),
  };
}
