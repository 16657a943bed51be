import { merged } from "../../fixes/edits.ts";
import type { Edit, Fix } from "../../problem.ts";
import { signatureOf } from "../../report/signature.ts";
import type { Report, Section } from "../../report/types.ts";
import { type Manner, mannerOf, numeralOf, wholeHeading, wholeOf } from "../../write/manner.ts";
import type { Rule } from "../rule.ts";

/** structure/section-order: sections stand in another order than the official one; told on the fewest that have to move. */
export const sectionOrder: Rule = {
  id: "structure/section-order",
  severity: "warning",
  *check(report, text) {
    const { sections } = report;
    const misplaced = outOfOrder(sections);
    for (const section of misplaced) {
      const at = sections.indexOf(section);
      const before = sections.slice(0, at).find(({ number }) => number > section.number);
      const other = before ?? sections.slice(at).find(({ number }) => number < section.number);
      if (!other) continue;
      const { number } = section;
      yield {
        span: section.headingSpan,
        message: {
          key: before ? "structure/section-order" : "structure/section-order.early",
          args: { section: number, other: other.number },
        },
        related: [{ span: other.headingSpan, message: { key: "related/heading", args: { section: other.number } } }],
        data: { section: number },
        fixes: move(text, report, section, misplaced),
      };
    }
  },
};

/** The sections outside the longest run of rising numbers. */
export function outOfOrder(sections: readonly Section[]): Section[] {
  let longest: readonly Section[] = [];
  const runs: (readonly Section[])[] = [];
  for (const section of sections) {
    const best = runs
      .filter((run) => (run.at(-1) as Section).number < section.number)
      .reduce<readonly Section[]>((a, b) => (b.length > a.length ? b : a), []);
    const run = [...best, section];
    runs.push(run);
    if (run.length > longest.length) longest = run;
  }
  return sections.filter((section) => !longest.includes(section));
}

function move(text: string, report: Report, section: Section, misplaced: readonly Section[]): Fix[] {
  const manner = mannerOf(text, report);
  const start = (each: Section) => wholeHeading(text, each, manner.html).start;
  const place = report.sections.find(({ number }) => number > section.number && section.number !== number);
  const target = report.sections.find((each) => each.number > section.number && !misplaced.includes(each)) ?? place;
  const own = { start: start(section), end: endOf(text, report, section, manner, start) };
  const offset = target ? start(target) : endOf(text, report, report.sections.at(-1) as Section, manner, start);
  if (offset > own.start && offset < own.end) return [];
  // On a page of two columns sections are not in the order of the file, and none is one piece of it.
  const starts = report.sections.map(start);
  if (own.end < own.start || starts.some((each, at) => each < (starts[at - 1] ?? 0))) return [];
  const content = renumber(section, text.slice(own.start, own.end).trimEnd(), own.start, manner);
  const edits: Edit[] = [
    { span: own, newText: "" },
    {
      span: { start: offset, end: offset },
      newText: target ? content + manner.gap : manner.gap + content + manner.eol,
    },
    ...report.sections
      .filter(({ number, numeral }) => number !== section.number && numeral && numeral.value !== number)
      .map(({ number, numeral }) => ({
        span: numeral?.span ?? own,
        newText: numeralOf(number, manner.heading.arabic ?? false),
      })),
  ];
  return [
    {
      title: { key: "fix/moveSection", args: { section: section.number } },
      preferred: true,
      safe: false,
      edits: merged(edits),
    },
  ];
}

/** Where the section ends: at the next one, or before the signature. */
function endOf(
  text: string,
  { sections }: Report,
  section: Section,
  { html }: Manner,
  start: (each: Section) => number,
) {
  const next = sections[sections.indexOf(section) + 1];
  if (next) return start(next);
  const { blocks, headingSpan } = section;
  const last = blocks[(signatureOf(blocks)?.from ?? blocks.length) - 1];
  return wholeOf(text, last?.span ?? headingSpan, html).end;
}

function renumber({ number, numeral }: Section, content: string, start: number, { heading }: Manner): string {
  if (!numeral || numeral.value === number) return content;
  const { span } = numeral;
  return (
    content.slice(0, span.start - start) + numeralOf(number, heading.arabic ?? false) + content.slice(span.end - start)
  );
}
