import { render } from "../../engine/messages/render.ts";
import type { Locale } from "../../engine/messages/types.ts";
import type { Problem } from "../../engine/problem.ts";
import type { Span } from "../../engine/text/span.ts";
import { type Range, rangesOf } from "../ranges.ts";
import type { Words } from "../words/types.ts";
import { type Reporter, reportCount, type Shown } from "./types.ts";

const plurals = { error: "errors", warning: "warnings", info: "infos", hint: "hints" } as const;

/** For programs: the public contract of docs/cli.md, written one file a line as the files are done. */
export function jsonReporter(words: Words, locale: Locale, shown: Shown): Reporter {
  const summary: Record<string, number> = { files: 0, reports: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  const count = (name: string, more: number): void => {
    summary[name] = (summary[name] ?? 0) + more;
  };
  /** Nothing is counted before everything has been rendered. */
  const entry = (of: { readonly reports: number } & Record<string, unknown>, problems: readonly Problem[]): string => {
    const line = JSON.stringify(of);
    const begin = summary.files === 0 ? `{"version":1,"files":[\n` : ",\n";
    count("files", 1);
    count("reports", of.reports);
    for (const { severity } of problems) count(plurals[severity], 1);
    return begin + line;
  };
  return {
    file(outcome, problems) {
      const { file, status } = outcome;
      const reports = reportCount(outcome);
      if (outcome.status === "failed")
        return entry({ file, status, error: words.failure(outcome.failure), reports, diagnostics: [] }, []);
      const { text, accepted } = outcome.analysis;
      const rangeOf = rangesOf(text);
      const diagnostics = problems.map((problem) => diagnosticOf(problem, rangeOf, locale));
      const told = accepted.map(({ problem, acceptance: { reason } }) => ({
        ...diagnosticOf(problem, rangeOf, locale),
        reason,
      }));
      return entry(
        { file, status, error: null, reports, diagnostics, ...(shown.accepted && { accepted: told }) },
        problems,
      );
    },
    skipped(files) {
      count("skipped", files.length);
      return "";
    },
    config({ file, text, problems }) {
      if (problems.length === 0) return "";
      const errors = problems.filter(({ severity }) => severity === "error").length;
      const rangeOf = rangesOf(text);
      const diagnostics = problems.map((problem) => diagnosticOf(problem, rangeOf, locale));
      const error = errors > 0 ? words.configErrors(errors) : null;
      return entry({ file, status: errors > 0 ? "failed" : "checked", error, reports: 0, diagnostics }, problems);
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
