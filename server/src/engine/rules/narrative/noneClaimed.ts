import type { Rule } from "../rule.ts";
import { cellsOf, contradictions, dataOf, placeArgs, useProse } from "./prose.ts";

/** narrative/none-claimed: 未发生, 无 or 均为0 in the prose, and a figure in the table. */
export const noneClaimed: Rule = {
  id: "narrative/none-claimed",
  severity: "warning",
  *check(report, text, context) {
    for (const found of contradictions(report, "none", context)) {
      const { expected, quote } = found;
      yield {
        span: found.span,
        message: {
          key: "narrative/none-claimed",
          args: {
            ...placeArgs(found),
            quote: text.slice(quote.start, quote.end),
            value: expected,
            cells: found.principal.plus.length,
          },
        },
        related: cellsOf(found),
        data: dataOf(found),
        fixes: useProse(found),
      };
    }
  },
};
