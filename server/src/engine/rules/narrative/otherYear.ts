import { writeLike } from "../../text/writing.ts";
import type { Rule } from "../rule.ts";

/** narrative/year: another year than the report's at the head of a sentence that says what was done. */
export const otherYear: Rule = {
  id: "narrative/year",
  severity: "warning",
  *check(report, text) {
    const { year } = report;
    if (year === null) return;
    for (const other of report.narrative.years) {
      const { start, end } = other.span;
      yield {
        span: other.span,
        message: { key: "narrative/year", args: { year: other.year, expected: year } },
        data: { actual: other.year, expected: year },
        fixes: [
          {
            title: { key: "fix/replace", args: { value: String(year) } },
            preferred: false,
            safe: false,
            edits: [{ span: other.span, newText: writeLike(text.slice(start, end), year) }],
          },
        ],
      };
    }
  },
};
