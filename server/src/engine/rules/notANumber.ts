import { figuresOf, type Rule } from "./rule.ts";

/** cell/not-a-number: text, a decimal or a negative number where a non-negative integer belongs. */
export const notANumber: Rule = {
  id: "cell/not-a-number",
  severity: "error",
  *check(report) {
    for (const table of report.tables.values()) {
      for (const { row, column, figure } of figuresOf(table)) {
        // A row whose cells cannot be told apart is a finding of its own (structure/unreadable-table).
        if (figure.reading !== "unread" || table.rows.get(row)?.trouble) continue;
        const place = { table: table.spec.number, row, column };
        yield {
          span: figure.span,
          message: { key: "cell/not-a-number", args: { ...place, raw: figure.raw } },
          data: place,
        };
      }
    }
  },
};
