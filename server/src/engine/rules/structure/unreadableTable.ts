import type { BoundRow } from "../../report/types.ts";
import type { Rule } from "../rule.ts";
import { lostColumns } from "./missingColumn.ts";

/** structure/unreadable-table: a table, or rows of it, whose cells cannot be bound to the format. One finding a table. */
export const unreadableTable: Rule = {
  id: "structure/unreadable-table",
  severity: "error",
  *check(report) {
    for (const [table, span] of report.unreadable) {
      yield { span, message: { key: "structure/unreadable-table", args: { table } }, data: { table } };
    }
    for (const table of report.tables.values()) {
      const told = new Set(lostColumns(table).map(({ block }) => block));
      const rows = [...table.rows.values()].filter((row) => isUnread(row) && !told.has(row.block));
      const [first] = rows;
      if (!first) continue;
      const args = {
        table: table.spec.number,
        row: first.spec.id,
        found: first.found,
        expected: table.spec.across ? first.columns.length * 3 : first.columns.length,
        count: rows.length,
      };
      const { table: number, row, found, expected, count } = args;
      yield {
        span: first.labelSpan,
        // As many figures as there should be, but whose they are cannot be told.
        message:
          found === expected
            ? { key: "structure/unreadable-table.place", args: { table: number, row, count } }
            : { key: "structure/unreadable-table.rows", args },
        related: rows
          .slice(1)
          .map((row) => ({ span: row.labelSpan, message: { key: "related/row", args: { row: row.spec.id } } })),
        data: { table: table.spec.number, rows: rows.map((row) => row.spec.id) },
      };
    }
  },
};

/** Glued digits with several readings are a finding of their own. */
function isUnread({ trouble, candidates }: BoundRow): boolean {
  return trouble !== null && (trouble !== "glued-digits" || candidates.length < 2);
}
