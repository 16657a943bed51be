import type { BoundTable } from "../../report/types.ts";
import type { Span } from "../../text/span.ts";
import type { Rule } from "../rule.ts";

/** structure/missing-row: rows of the official table are absent; rows that lack side by side are one finding. */
export const missingRow: Rule = {
  id: "structure/missing-row",
  severity: "error",
  *check(report) {
    for (const table of report.tables.values()) {
      for (const rows of gapsOf(table)) {
        yield {
          span: placeFor(table, rows[0] as string),
          message: {
            key: "structure/missing-row",
            args: { table: table.spec.number, rows: rows.join(","), count: rows.length },
          },
          data: { table: table.spec.number, rows },
        };
      }
    }
  },
};

const officialRows = (table: BoundTable): string[] =>
  table.spec.blocks.flatMap((block) => block.rows.map(({ id }) => id));

function gapsOf(table: BoundTable): string[][] {
  const gaps: string[][] = [];
  let gap: string[] = [];
  for (const id of officialRows(table)) {
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
