import { render } from "../../engine/messages/render.ts";
import type { Locale } from "../../engine/messages/types.ts";
import type { Problem } from "../../engine/problem.ts";
import type { Span } from "../../engine/text/span.ts";
import type { Entry } from "../batch/entry.ts";
import { type Range, rangesOf } from "../ranges.ts";
import type { Counts, Words } from "../words/types.ts";
import type { Rendered, Renderer, Reporter, Shown } from "./types.ts";

const plurals = { error: "errors", warning: "warnings", info: "infos", hint: "hints" } as const;
const none: Counts = { error: 0, warning: 0, info: 0, hint: 0 };

/** For programs: a file of the public contract of docs/cli.md, on one line. */
export function jsonRenderer(locale: Locale, shown: Shown): Renderer {
  return ({ file, status, analysis }: Rendered, problems) => {
    const { text, accepted, reports } = analysis;
    const rangeOf = rangesOf(text);
    const diagnostics = problems.map((problem) => diagnosticOf(problem, rangeOf, locale));
    const told = accepted.map(({ problem, acceptance: { reason } }) => ({
      ...diagnosticOf(problem, rangeOf, locale),
      reason,
    }));
    const count = reports.filter(({ copyOf }) => copyOf === null).length;
    return JSON.stringify({
      file,
      status,
      error: null,
      reports: count,
      diagnostics,
      ...(shown.accepted && { accepted: told }),
    });
  };
}

/** One JSON value, written one file a line as the files are done. */
export function jsonReporter(words: Words, locale: Locale): Reporter {
  const summary: Record<string, number> = { files: 0, reports: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  const count = (name: string, more: number): void => {
    summary[name] = (summary[name] ?? 0) + more;
  };
  const add = (line: string, reports: number, counts: Counts): string => {
    const begin = summary.files === 0 ? `{"version":1,"files":[\n` : ",\n";
    count("files", 1);
    count("reports", reports);
    for (const severity of Object.keys(plurals) as (keyof Counts)[]) count(plurals[severity], counts[severity]);
    return begin + line;
  };
  return {
    file: (entry) =>
      entry.status === "failed" ? add(lineOf(entry, words), 0, none) : add(entry.body, entry.reports, entry.counts),
    skipped(files) {
      count("skipped", files.length);
      return "";
    },
    config({ file, text, problems }) {
      if (problems.length === 0) return "";
      const counts = { ...none };
      for (const { severity } of problems) counts[severity]++;
      const rangeOf = rangesOf(text);
      const diagnostics = problems.map((problem) => diagnosticOf(problem, rangeOf, locale));
      const error = counts.error > 0 ? words.configErrors(counts.error) : null;
      const status = error === null ? "checked" : "failed";
      return add(JSON.stringify({ file, status, error, reports: 0, diagnostics }), 0, counts);
    },
    end() {
      const begin = summary.files === 0 ? `{"version":1,"files":[` : "";
      return `${begin}\n],"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}

/** The lines alone, each a JSON value: what `--stdin-ndjson` answers. Settings have no place in it. */
export function ndjsonReporter(words: Words): Reporter {
  return {
    file: (entry) => `${lineOf(entry, words)}\n`,
    skipped: () => "",
    config: () => "",
    end: () => "",
  };
}

function lineOf(entry: Entry, words: Words): string {
  if (entry.status !== "failed") return entry.body;
  const { file, status, failure } = entry;
  return JSON.stringify({ file, status, error: words.failure(failure), reports: 0, diagnostics: [] });
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
