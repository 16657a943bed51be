import type { Claim } from "../../narrative/types.ts";
import type { ProblemData } from "../../problem.ts";
import type { Rule } from "../rule.ts";

/** How much of the words before the blank is shown. */
const WORDS = 14;

/** narrative/blank-number: a number left out in front of its unit. */
export const blankNumber: Rule = {
  id: "narrative/blank-number",
  severity: "warning",
  *check(report, text) {
    for (const { span, claim } of report.narrative.blanks) {
      const before = text.slice(Math.max(0, span.start - WORDS), span.start).replace(/^.*[\s，。；、,;]/s, "");
      const unit = /^(?:件次|.)/s.exec(text.slice(span.end))?.[0] ?? "";
      const value = claim && (claim.year === null || claim.year === report.year) ? claim.expected : null;
      yield {
        span,
        message: { key: "narrative/blank-number", args: { words: `${before}＿＿${unit}`, value } },
        data: dataOf(claim),
        fixes:
          value === null
            ? []
            : [
                {
                  title: { key: "fix/useTable", args: { value } },
                  preferred: false,
                  safe: false,
                  edits: [{ span, newText: String(value) }],
                },
              ],
      };
    }
  },
};

/** The cell that has the number, where it is one. */
function dataOf(claim: Claim | null): ProblemData {
  const [place, ...more] = claim?.readings[0]?.plus ?? [];
  if (!claim || !place || more.length > 0) return {};
  return { table: claim.table, row: place.row, column: place.column, actual: null, expected: claim.expected };
}
