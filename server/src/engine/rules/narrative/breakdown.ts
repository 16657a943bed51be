import type { Related } from "../../problem.ts";
import type { Report } from "../../report/types.ts";
import { cover } from "../../text/span.ts";
import type { Rule } from "../rule.ts";
import { mayBe } from "./prose.ts";

/**
 * narrative/breakdown: 共128件，其中……27件、80件、1件 does not add up, although the list leaves nothing out. Silent where
 * the whole is told as wrong by itself, or the parts are those of another figure that it may stand for.
 */
export const breakdown: Rule = {
  id: "narrative/breakdown",
  severity: "warning",
  *check(report: Report) {
    for (const { whole, value, parts, claim } of report.narrative.breakdowns) {
      const sum = parts.reduce((total, part) => total + part.value, 0);
      if (sum === value || (claim && (claim.agreement === "differs" || mayBe(claim, sum, report)))) continue;
      const related: Related[] = [{ span: whole, message: { key: "related/whole", args: { value } } }];
      yield {
        span: cover(parts.map(({ span }) => span)),
        message: {
          key: "narrative/breakdown",
          args: {
            parts: parts.map((part) => part.value).join(" + "),
            sum,
            total: value,
            difference: Math.abs(sum - value),
          },
        },
        related,
        data: { actual: sum, expected: value, difference: sum - value },
      };
    }
  },
};
