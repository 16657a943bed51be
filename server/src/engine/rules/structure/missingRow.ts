import type { BoundTable } from "../../report/types.ts";
import type { Span } from "../../text/span.ts";
import type { Rule } from "../rule.ts";
import { missingBlocks } from "./missingBlock.ts";

/** structure/missing-row: rows of the official table are absent; rows that lack side by side are one finding. */
export const missingRow: Rule = {
  id: "structure/missing-row",
  severity: "error",
  *check(report) {
    for (const table of report.tables.values()) {
      // Figures without a label may be theirs: structure/unreadable-table tells.
      if (table.leftover.length > 0) continue;
      const told = missingBlocks(table);
      for (const rows of gapsOf(table, told)) {
        yield {
          span: placeFor(table, rows[0] as string),
          message: {
            key: "structure/missing-row",
            args: { table: table.spec.number, rows: rows.join(","), count: rows.length },
          },
          related: table.unknown.map((span) => ({ span, message: { key: "related/unknownRow", args: {} } })),
          data: { table: table.spec.number, rows },
        };
      }
    }
  },
};

const officialRows = (table: BoundTable): string[] =>
  table.spec.blocks.flatMap((block) => block.rows.map(({ id }) => id));

/** Rows that lack side by side; blocks of which none is there are another finding. */
function gapsOf(table: BoundTable, told: readonly string[]): string[][] {
  const gaps: string[][] = [];
  let gap: string[] = [];
  const blocks = table.spec.blocks.filter(({ id }) => !told.includes(id));
  for (const { id } of blocks.flatMap(({ rows }) => rows)) {
    if (!table.rows.has(id)) {
      if (gap.length === 0) gaps.push(gap);
      gap.push(id);
    } else gap = [];
  }
  return gaps;
}

/** The label of the row that should follow, or of the one before. */
function placeFor(table: BoundTable, missing: string): Span {
  const order = officialRows(table);
  const at = order.indexOf(missing);
  const near =
    order.slice(at).find((id) => table.rows.has(id)) ?? order.slice(0, at).findLast((id) => table.rows.has(id));
  return table.rows.get(near ?? "")?.labelSpan ?? table.span;
}
