import { merged } from "../../fixes/edits.ts";
import { formats } from "../../formats/formats.ts";
import type { Format } from "../../formats/types.ts";
import type { Edit, Fix } from "../../problem.ts";
import { signatureOf } from "../../report/signature.ts";
import type { Report } from "../../report/types.ts";
import type { Span } from "../../text/span.ts";
import { contentOf, ZEROS } from "../../write/content.ts";
import {
  headingLike,
  type Manner,
  mannerOf,
  numeralOf,
  paragraphs,
  wholeHeading,
  wholeOf,
} from "../../write/manner.ts";
import type { Rule } from "../rule.ts";
import { strayProse } from "./misplaced.ts";

/** More missing sections than this are told at once: the draft is but begun. */
const MOST_APART = 2;

/** structure/missing-section: one of the six sections is absent. */
export const missingSection: Rule = {
  id: "structure/missing-section",
  severity: "error",
  *check(report, text) {
    const format = report.format ?? (formats[0] as Format);
    const missing = format.sections
      .map(({ number }) => number)
      .filter((number) => report.sections.every((section) => section.number !== number));
    const [first] = missing;
    if (first === undefined) return;
    const manner = mannerOf(text, report);
    if (missing.length > MOST_APART) {
      const args = { sections: missing.join(","), count: missing.length };
      yield {
        span: placeFor(report, first),
        message: { key: "structure/missing-section.several", args },
        data: { section: first, sections: missing },
        fixes: insert(text, report, format, manner, missing),
      };
      return;
    }
    for (const number of missing) {
      yield {
        span: placeFor(report, number),
        message: { key: "structure/missing-section", args: { section: number } },
        data: { section: number },
        fixes: insert(text, report, format, manner, [number]),
      };
    }
  },
};

/** Where the section would stand: at the heading after it, or the last before it, or the title. */
function placeFor(report: Report, number: number): Span {
  const after = report.sections.find((section) => section.number > number);
  const before = report.sections.findLast((section) => section.number < number);
  const { start } = report.span;
  return (after ?? before)?.headingSpan ?? report.title?.span ?? { start, end: start };
}

/** The headings at their places, with what belongs under them; the numerals behind them move on where they have to. */
function insert(text: string, report: Report, format: Format, manner: Manner, missing: readonly number[]): Fix[] {
  const at = new Map<number, { before: boolean; lines: string[] }>();
  for (const number of missing) {
    const place = insertionOf(text, report, manner, number);
    if (!place) return [];
    const label = format.sections.find((each) => each.number === number)?.label ?? "";
    const lines = [headingLike(manner, number, label)];
    if (!place.content)
      lines.push(...paragraphs(manner, contentOf(format, number, report.year ?? 0, manner.style, ZEROS)));
    const known = at.get(place.offset) ?? { before: place.before, lines: [] };
    at.set(place.offset, { ...known, lines: [...known.lines, ...lines] });
  }
  const { gap } = manner;
  const edits = [...at].map(([offset, { before, lines }]): Edit => {
    const own = lines.join(gap);
    return { span: { start: offset, end: offset }, newText: before ? own + gap : gap + own };
  });
  const [only] = missing;
  return [
    {
      title:
        missing.length === 1 && only !== undefined
          ? { key: "fix/insertSection", args: { section: only } }
          : { key: "fix/insertSections", args: { count: missing.length } },
      preferred: true,
      safe: false,
      edits: merged([...edits, ...renumbered(report, manner, missing)]),
    },
  ];
}

interface Place {
  readonly offset: number;
  readonly before: boolean;
  /** Its text or table stands there already: only the heading lacks. */
  readonly content: boolean;
}

function insertionOf(text: string, report: Report, { html }: Manner, number: number): Place | null {
  const table = report.tables.get(number as 2 | 3 | 4);
  const [prose] = strayProse(report, number);
  if (table) {
    const block = report.sections.flatMap(({ blocks }) => blocks).concat(report.preface);
    const own = block.find(
      ({ kind, span }) => kind === "table" && span.start <= table.span.start && span.end >= table.span.end,
    );
    const shared = [...report.tables.values()].some(
      (other) => other !== table && own && other.span.start >= own.span.start && other.span.start < table.span.start,
    );
    if (!own || shared || html) return null;
    return { offset: wholeOf(text, own.span, html).start, before: true, content: true };
  }
  if (prose) return { offset: wholeOf(text, prose.span, html).start, before: true, content: true };
  const next = report.sections.find((section) => section.number > number);
  if (next) return { offset: wholeHeading(text, next, html).start, before: true, content: false };
  const last = report.sections.at(-1);
  const blocks = last?.blocks ?? report.preface;
  const end = blocks[(signatureOf(blocks)?.from ?? blocks.length) - 1]?.span ?? last?.headingSpan ?? report.span;
  return { offset: wholeOf(text, end, html).end, before: false, content: false };
}

/** Numerals that were given without the missing sections. */
function renumbered({ sections }: Report, { heading }: Manner, missing: readonly number[]): Edit[] {
  return sections.flatMap(({ number, numeral }) => {
    if (!numeral || numeral.value >= number) return [];
    const value = numeral.value + missing.filter((each) => each < number).length;
    return value > number ? [] : [{ span: numeral.span, newText: numeralOf(value, heading.arabic ?? false) }];
  });
}
