import { formats } from "../../formats/formats.ts";
import type { Report } from "../../report/types.ts";
import type { Span } from "../../text/span.ts";
import type { Rule } from "../rule.ts";

/** structure/missing-section: one of the six sections is absent. */
export const missingSection: Rule = {
  id: "structure/missing-section",
  severity: "error",
  *check(report) {
    const { sections } = report.format ?? (formats[0] as (typeof formats)[number]);
    for (const { number } of sections) {
      if (report.sections.some((section) => section.number === number)) continue;
      yield {
        span: placeFor(report, number),
        message: { key: "structure/missing-section", args: { section: number } },
        data: { section: number },
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
