import type { Figure } from "../report/types.ts";
import { figuresOf, hasMarkup, type Rule } from "./rule.ts";
import { MONEY } from "./unit.ts";

/** cell/number-format: full-width digits, thousands separators, leading zeros, Chinese numerals, a 件 behind the number, O for 0. */
export const numberFormat: Rule = {
  id: "cell/number-format",
  severity: "hint",
  *check(report) {
    for (const table of report.tables.values()) {
      const cells = figuresOf(table).filter(({ figure }) => isOdd(figure));
      const [first] = cells;
      if (!first) continue;
      const args = {
        table: table.spec.number,
        count: cells.length,
        example: first.figure.raw,
        normal: normal(first.figure),
      };
      const edits = cells.map(({ figure }) => ({ span: figure.span, newText: normal(figure) }));
      yield {
        span: first.figure.span,
        message: { key: "cell/number-format", args },
        data: { table: table.spec.number },
        fixes: cells.some(({ figure }) => hasMarkup(figure))
          ? []
          : [
              {
                title: { key: "fix/normalizeNumbers", args: { count: cells.length } },
                preferred: true,
                safe: true,
                edits,
              },
            ],
      };
    }
  },
};

/** A unit of money among counts is another finding (cell/unit). */
function isOdd({ marks, unit }: Figure): boolean {
  return marks.some((mark) => mark !== "stray" && (mark !== "unit" || !MONEY.test(unit ?? "")));
}

/** A number in plain digits, with its sign and its unit of money. */
export function normal({ value, raw, unit }: Figure): string {
  const sign = /^\s*[+＋增]/.test(raw) ? "+" : "";
  return `${sign}${value}${unit && MONEY.test(unit) ? unit : ""}`;
}
