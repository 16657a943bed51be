import type { Related } from "../../problem.ts";
import { NO_TRACE } from "../../report/align.ts";
import type { BoundRow, Report } from "../../report/types.ts";
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
      const lost = table.leftover.filter(({ rows }) => rows.length > 0);
      const [first] = rows;
      const [nameless] = lost;
      if (nameless) {
        yield {
          span: nameless.span,
          message: {
            key: "structure/unreadable-table.nameless",
            args: { table: table.spec.number, rows: nameless.rows.join(","), count: nameless.rows.length },
          },
          related: rows.map(related),
          data: { table: table.spec.number, rows: [...nameless.rows, ...rows.map((row) => row.spec.id)] },
        };
        continue;
      }
      if (!first) continue;
      const args = {
        table: table.spec.number,
        row: first.spec.id,
        found: first.found,
        expected: table.spec.across ? first.columns.length * 3 : first.columns.length,
        count: rows.length,
      };
      const { table: number, row, found, expected, count } = args;
      // Where no row at all has figures there are some that could not be read.
      const someRead = [...table.rows.values()].some((row) => row.found > 0);
      const sparse = someRead && rows.every((each) => isShort(each, expected)) && isSparse(report);
      yield {
        span: first.labelSpan,
        ...(sparse ? { severity: "info" as const } : {}),
        // As many figures as there should be, but whose they are cannot be told.
        message: sparse
          ? { key: "structure/unreadable-table.blanks", args: { table: number, row, count } }
          : rows.every(({ trouble }) => trouble === "lost-label")
            ? { key: "structure/unreadable-table.order", args: { table: number, row, count } }
            : found === expected
              ? { key: "structure/unreadable-table.place", args: { table: number, row, count } }
              : { key: "structure/unreadable-table.rows", args },
        related: rows.slice(1).map(related),
        data: { table: table.spec.number, rows: rows.map((row) => row.spec.id) },
      };
    }
  },
};

const related = ({ labelSpan, spec }: BoundRow): Related => ({
  span: labelSpan,
  message: { key: "related/row", args: { row: spec.id } },
});

/** So many rows of a report show that cells are blank in it where nothing shows which; a single row lacks figures. */
const SPARSE = 3;

/** Whether blank cells of a row left no trace. */
const hasLostBlanks = ({ layout, trouble, figures, candidates }: BoundRow): boolean =>
  NO_TRACE.has(layout) &&
  (trouble === "lost-blanks" ||
    figures.some(({ raw }) => raw === "") ||
    candidates.some((each) => each.includes(null)));

const isSparse = ({ tables }: Report): boolean =>
  [...tables.values()].flatMap(({ rows }) => [...rows.values()]).filter(hasLostBlanks).length >= SPARSE;

/** Whether a row cannot be read because cells of it may be blank, and no fault of the draft. */
const isShort = ({ layout, trouble, found }: BoundRow, expected: number): boolean =>
  trouble === "lost-blanks" || (NO_TRACE.has(layout) && trouble === "count" && found < expected);

/** Glued digits with several readings are a finding of their own. */
function isUnread({ trouble, candidates }: BoundRow): boolean {
  return trouble !== null && (trouble !== "glued-digits" || candidates.length < 2);
}
