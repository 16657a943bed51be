import type { BoundTable } from "../report/types.ts";
import { figuresOf, type Rule } from "./rule.ts";

export const MONEY = /元$/;

/** cell/unit: a unit of money that is not the header's. */
export const unit: Rule = {
  id: "cell/unit",
  severity: "warning",
  *check(report, text) {
    for (const table of report.tables.values()) {
      for (const { row, column, figure } of figuresOf(table)) {
        if (!figure.unit || !MONEY.test(figure.unit)) continue;
        const expected = headerUnit(table, row, column, text);
        if (expected === null || expected === figure.unit) continue;
        const place = { table: table.spec.number, row, column };
        yield {
          span: figure.span,
          message: { key: "cell/unit", args: { ...place, unit: figure.unit, expected } },
          data: place,
        };
      }
    }
  },
};

/** The unit of a column: the format's, or the one that the header in the file names; null where neither does. */
function headerUnit(table: BoundTable, row: string, column: string, text: string): string | null {
  const bound = table.rows.get(row);
  const spec = bound?.columns.find((each) => each.id === column);
  if (!bound || !spec) return null;
  if (spec.kind !== "amount") return spec.unit;
  const header = text.slice(Math.max(table.span.start, bound.labelSpan.start - 400), bound.labelSpan.start);
  const written = header
    .slice(header.lastIndexOf(spec.label.slice(0, 5)))
    .match(/[（(](?:单位|單位)?[：:]?\s*(万元|萬元|亿元|元)/);
  return written ? (written[1] as string).replace("萬", "万") : spec.unit;
}
