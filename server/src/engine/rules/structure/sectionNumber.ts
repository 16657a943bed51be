import type { Fix } from "../../problem.ts";
import type { Report, Section } from "../../report/types.ts";
import { mannerOf, numeralOf } from "../../write/manner.ts";
import type { Rule } from "../rule.ts";
import { outOfOrder } from "./sectionOrder.ts";

/**
 * structure/section-number: numerals of headings that do not count one to six. One finding a report; a run of headings
 * that are all off by the same is told as such. Headings numbered on over a missing section are told there, once.
 */
export const sectionNumber: Rule = {
  id: "structure/section-number",
  severity: "warning",
  *check(report, text) {
    const { sections } = report;
    const numbered = sections.filter(({ numeral }) => numeral);
    if (outOfOrder(sections).length > 0 || numbered.length * 2 <= sections.length) return;
    if (sections.every(({ numeral }, at) => numeral?.value === at + 1)) return;
    const wrong = sections.filter(({ number, numeral }) => numeral?.value !== number);
    const [first] = wrong;
    if (!first) return;
    const shift = shiftOf(wrong, sections);
    const { number, numeral } = first;
    yield {
      span: numeral?.span ?? first.headingSpan,
      message: shift
        ? { key: "structure/section-number.shifted", args: { section: number, count: wrong.length, shift } }
        : numeral
          ? { key: "structure/section-number", args: { section: number, written: numeral.value, count: wrong.length } }
          : { key: "structure/section-number.none", args: { section: number, count: wrong.length } },
      related: wrong.slice(1).map((each) => ({
        span: each.numeral?.span ?? each.headingSpan,
        message: { key: "related/heading", args: { section: each.number } },
      })),
      data: { section: number },
      fixes: renumber(text, report, wrong),
    };
  },
};

/** By how much all headings from the first wrong one on are off; 0 where they are not off alike. */
function shiftOf(wrong: readonly Section[], sections: readonly Section[]): number {
  const [first] = wrong;
  const shifts = new Set(wrong.map(({ number, numeral }) => (numeral ? numeral.value - number : Number.NaN)));
  const [shift = 0] = shifts;
  const toEnd = first && wrong.length === sections.length - sections.indexOf(first);
  return wrong.length > 1 && shifts.size === 1 && toEnd && !Number.isNaN(shift) ? shift : 0;
}

function renumber(text: string, report: Report, wrong: readonly Section[]): Fix[] {
  const { heading } = mannerOf(text, report);
  const edits = wrong.map(({ number, numeral, headingSpan: { start } }) => {
    const written = numeralOf(number, heading.arabic ?? false);
    return numeral
      ? { span: numeral.span, newText: written }
      : { span: { start, end: start }, newText: written + heading.between };
  });
  return [{ title: { key: "fix/renumber", args: { count: edits.length } }, preferred: true, safe: true, edits }];
}
