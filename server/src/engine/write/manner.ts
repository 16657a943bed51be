import type { Report, Section } from "../report/types.ts";
import { isHtml } from "../syntax/html.ts";
import { mostFrequent } from "../syntax/types.ts";
import { inScript, type Script, scriptsIn } from "../text/scripts.ts";
import type { Span } from "../text/span.ts";
import { type Style, styleOf } from "./table.ts";

/** How a file is written, so that what is put into it looks like the rest. */
export interface Manner {
  readonly html: boolean;
  readonly eol: string;
  /** What parts two paragraphs. */
  readonly gap: string;
  readonly style: Style;
  readonly script: Script;
  /** A heading of the report, parted at its numeral and its title. */
  readonly heading: {
    readonly before: string;
    readonly arabic: boolean | null;
    readonly between: string;
    readonly after: string;
  };
}

export function mannerOf(text: string, report: Report): Manner {
  const html = isHtml(text);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const layouts = [...report.tables.values()].map(({ layout }) => layout);
  return {
    html,
    eol,
    gap:
      !html &&
      report.sections.filter(({ headingSpan }) => isApart(text, headingSpan)).length * 2 >= report.sections.length
        ? eol + eol
        : eol,
    style: layouts.length > 0 ? styleOf(mostFrequent(layouts)) : html ? "html" : "markdown",
    script: scriptOf(text, report),
    heading: headingIn(text, report.sections, html),
  };
}

export function scriptOf(text: string, { span }: Report): Script {
  const { traditional, simplified } = scriptsIn(text, span.start, span.end);
  return traditional > simplified ? "traditional" : "simplified";
}

/** Whether an empty line stands before it. */
const isApart = (text: string, { start }: Span): boolean =>
  /\n[ \t\u3000]*\r?\n[^\n]*$/.test(text.slice(Math.max(0, start - 80), start));

const DIGIT = /\d/;

function headingIn(text: string, sections: readonly Section[], html: boolean): Manner["heading"] {
  for (const section of sections) {
    const { headingSpan, numeral } = section;
    const whole = wholeHeading(text, section, html);
    const after = text.slice(headingSpan.end, whole.end);
    if (/[\u4e00-\u9fff]/.test(after)) continue;
    const start = numeral?.span.start ?? headingSpan.start;
    return {
      before: text.slice(whole.start, start),
      arabic: numeral && DIGIT.test(text.slice(numeral.span.start, numeral.span.end)),
      between: numeral ? text.slice(numeral.span.end, headingSpan.start) : "",
      after,
    };
  }
  return { before: html ? "<h2>" : "", arabic: false, between: "、", after: html ? "</h2>" : "" };
}

/** A section's heading as the other headings of the file are written. */
export function headingLike({ heading, script }: Manner, number: number, label: string): string {
  const numeral = heading.arabic === null ? "" : numeralOf(number, heading.arabic);
  return heading.before + numeral + heading.between + inScript(label, script) + heading.after;
}

export const numeralOf = (number: number, arabic: boolean): string =>
  arabic ? String(number) : ("一二三四五六七八九"[number - 1] ?? String(number));

/** Paragraphs and tables as they stand in the file. */
export function paragraphs({ html, script, eol }: Manner, texts: readonly string[]): string[] {
  return texts.map((text) => {
    const own = inScript(text, script).replaceAll("\n", eol);
    return html && !own.startsWith("<") ? `<p>${own}</p>` : own;
  });
}

/** The line or the elements of a heading with its numeral. */
export function wholeHeading(text: string, { headingSpan, numeral }: Section, html: boolean): Span {
  const start = numeral?.span.start ?? headingSpan.start;
  // 第 before the numeral, or a bracket.
  const tag = html ? text.lastIndexOf(">", start - 1) + 1 : start;
  return wholeOf(text, { start: start - tag < 8 ? tag : start, end: headingSpan.end }, html);
}

/** Tags are looked for so far, in UTF-16 units. */
const REACH = 400;

/** The whole line, or in HTML the elements, that hold nothing but `span`; without the line end. */
export function wholeOf(text: string, { start, end }: Span, html: boolean): Span {
  if (!html) {
    const next = /\r?\n|\r|$/.exec(text.slice(end)) as RegExpExecArray;
    return {
      start: Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1,
      end: end + next.index,
    };
  }
  const closing = /^(?:\s*<\/[^<>]+>)+/.exec(text.slice(end, end + REACH))?.[0] ?? "";
  const closed = closing.split("</").length - 1;
  const head = text.slice(Math.max(0, start - REACH), start);
  const opening = [...head.matchAll(/<[a-z][^<>]*>\s*/gi)].filter(
    (tag, at, all) => all.slice(at).reduce((length, each) => length + each[0].length, 0) === head.length - tag.index,
  );
  const taken = Math.min(closed, opening.length);
  const first = opening[opening.length - taken];
  if (!first) return { start, end };
  // As many elements are taken as both begin and end here.
  const tags = [...closing.matchAll(/(?<!\s)\s*<\/[^<>]+>/g)].slice(0, taken);
  return {
    start: start - (head.length - first.index),
    end: end + tags.reduce((length, [tag]) => length + tag.length, 0),
  };
}
