import type { BlockSpec, Labelled } from "../../formats/types.ts";
import { labelKey } from "../../formats/vocabulary.ts";
import type { BoundTable } from "../../report/types.ts";
import type { Rule } from "../rule.ts";

/** structure/missing-column: every row of a block lacks the same figures, and the header the labels of their columns. */
export const missingColumn: Rule = {
  id: "structure/missing-column",
  severity: "error",
  *check(report) {
    for (const table of report.tables.values()) {
      for (const { block, columns } of lostColumns(table)) {
        const rows = [...table.rows.values()].filter((row) => row.block === block);
        yield {
          span: rows[0]?.labelSpan ?? table.span,
          message: {
            key: "structure/missing-column",
            args: { table: table.spec.number, columns: columns.join(","), count: columns.length },
          },
          data: { table: table.spec.number, columns },
        };
      }
    }
  },
};

/** The columns that a block of a table lost, where its header tells which. */
export function lostColumns(table: BoundTable): { readonly block: string; readonly columns: readonly string[] }[] {
  if (table.spec.across) return [];
  return table.spec.blocks.flatMap((block) => {
    const rows = [...table.rows.values()].filter((row) => row.block === block.id);
    const found = rows[0]?.found ?? 0;
    if (found === 0 || found >= block.columns.length) return [];
    if (!rows.every((row) => row.trouble !== null && row.found === found)) return [];
    const columns = absentFrom(table, block);
    return columns.length === block.columns.length - found ? [{ block: block.id, columns }] : [];
  });
}

function absentFrom({ labels }: BoundTable, { columns }: BlockSpec): string[] {
  const stands = ({ label, variants = [] }: Labelled) =>
    [label, ...variants].some((each) => labels.has(labelKey(each)));
  return columns.filter((column) => !stands(column)).map(({ id }) => id);
}
