import type { Related } from "../../problem.ts";
import type { Rule } from "../rule.ts";
import { cellsOf, contradictions, dataOf, placeArgs, useProse, useTable } from "./prose.ts";

/**
 * narrative/table-mismatch: a number in the prose is not that of the table. Said twice with the same number, it is one
 * finding. Which side is wrong cannot be told.
 */
export const tableMismatch: Rule = {
  id: "narrative/table-mismatch",
  severity: "warning",
  *check(report, text, context) {
    const found = contradictions(report, "number", context);
    for (const first of found) {
      const same = found.filter(({ fact, value }) => fact === first.fact && value === first.value);
      if (same[0] !== first) continue;
      const { value, expected, quote } = first;
      const again = same
        .slice(1)
        .map(({ span }): Related => ({ span, message: { key: "related/prose", args: { value } } }));
      yield {
        span: first.span,
        message: {
          key: "narrative/table-mismatch",
          args: {
            ...placeArgs(first),
            quote: text.slice(quote.start, quote.end),
            value: expected,
            cells: first.principal.plus.length,
            difference: Math.abs(value - expected),
          },
        },
        related: [...cellsOf(first), ...again],
        data: dataOf(first),
        fixes: [...useTable(text, same, expected), ...useProse(first)],
      };
    }
  },
};
