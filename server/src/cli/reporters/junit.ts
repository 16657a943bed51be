import { render } from "../../engine/messages/render.ts";
import type { Problem, Severity } from "../../engine/problem.ts";
import { type Range, rangesOf } from "../ranges.ts";
import type { Words } from "../words/types.ts";
import { clean, wellFormed } from "./clean.ts";
import type { Renderer, Reporter } from "./types.ts";

/**
 * A file is a test suite, a finding a case of it, as ESLint and its like have it: one that fails at or above --fail-on,
 * and one that passes and says what was found below. A sound file is one case that passes.
 */
export function junitRenderer(words: Words, failing: readonly Severity[]): Renderer {
  return ({ file, status, analysis: { text } }, problems) => {
    if (status === "notAReport")
      return suite(file, [caseOf(file, "gouji", `<skipped>${xml(words.notAReportHere)}</skipped>`)]);
    const rangeOf = rangesOf(text);
    const cases = problems.map((problem) => findingCase(file, problem, rangeOf(problem.span), words, failing));
    const failures = problems.filter(({ severity }) => failing.includes(severity)).length;
    return suite(file, cases.length > 0 ? cases : [caseOf(file, "gouji", "")], { failures });
  };
}

/** The XML that Jenkins, GitLab and others show as test results. */
export function junitReporter(words: Words): Reporter {
  let begun = false;
  const add = (text: string): string => {
    const before = begun ? "" : opening;
    begun = true;
    return before + text;
  };
  return {
    file(entry) {
      if (entry.status !== "failed") return add(entry.body);
      const error = `<error message="${xml(words.failure(entry.failure))}"/>`;
      return add(suite(entry.file, [caseOf(entry.file, "gouji", error)], { errors: 1 }));
    },
    skipped: () => "",
    config({ file, text, problems }) {
      const rangeOf = rangesOf(text);
      const errors = problems.filter(({ severity }) => severity === "error").length;
      const cases = problems.map((each) => findingCase(file, each, rangeOf(each.span), words, ["error"]));
      return add(suite(file, cases, { failures: errors }));
    },
    end: () => `${begun ? "" : opening}</testsuites>\n`,
  };
}

const opening = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n`;

interface Counts {
  readonly failures?: number;
  readonly errors?: number;
}

function suite(file: string, cases: readonly string[], { failures = 0, errors = 0 }: Counts = {}): string {
  const skipped = cases.filter((each) => each.includes("<skipped>")).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
  return `<testsuite name="${xml(file)}" ${counts} time="0">\n${cases.join("")}</testsuite>\n`;
}

function findingCase(file: string, problem: Problem, { start }: Range, words: Words, failing: readonly Severity[]) {
  const { rule, severity, message } = problem;
  const place = `${clean(file)}:${start.line + 1}:${start.character + 1}`;
  const text = clean(render(message, words.locale));
  const detail = `${place}  ${words.severity[severity]}  ${text}  ${rule}`;
  const inner = failing.includes(severity)
    ? `<failure message="${xml(text)}" type="${severity}">${xml(detail)}</failure>`
    : `<system-out>${xml(detail)}</system-out>`;
  return caseOf(file, `${rule} (${start.line + 1}:${start.character + 1})`, inner);
}

function caseOf(file: string, name: string, inner: string): string {
  return `<testcase name="${xml(name)}" classname="${xml(file)}" time="0">${inner}</testcase>\n`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** What XML 1.0 cannot hold, whatever its escape, is spelt out: most control characters, U+FFFE and U+FFFF, half a pair. */
function xml(text: string): string {
  return wellFormed(clean(text))
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
