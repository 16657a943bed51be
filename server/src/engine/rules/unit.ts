import type { Fix } from "../problem.ts";
import type { BoundTable, Figure } from "../report/types.ts";
import { figuresOf, hasMarkup, type Rule } from "./rule.ts";

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
          fixes: fixesOf(figure, expected),
        };
      }
    }
  },
};

const TENS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** Either the number was meant in the unit that stands there, or the unit is a slip: only the writer knows. */
function fixesOf(figure: Figure, expected: string): Fix[] {
  const written = /^\d[\d,]*(?:\.\d+)?/.exec(figure.raw)?.[0].replaceAll(",", "");
  const [from, to] = [TENS[figure.unit ?? ""], TENS[expected]];
  if (written === undefined || from === undefined || to === undefined || hasMarkup(figure)) return [];
  return [
    { key: "fix/convertUnit" as const, value: shifted(written, from - to) },
    { key: "fix/keepNumber" as const, value: written },
  ].map(({ key, value }) => ({
    title: { key, args: { value, unit: expected } },
    preferred: false,
    safe: false,
    edits: [{ span: figure.span, newText: value }],
  }));
}

/** A decimal times a power of ten, exactly: 8062500 by -4 is 806.25. */
function shifted(decimal: string, tens: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = whole.padStart(whole.length + Math.max(0, -tens), "0") + fraction.padEnd(Math.max(0, tens), "0");
  const point = whole.length + Math.max(0, -tens) + tens;
  const result = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return result
    .replace(/^0+(?=\d)/, "")
    .replace(/(?<!0)0+$/, "")
    .replace(/\.$/, "");
}

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
