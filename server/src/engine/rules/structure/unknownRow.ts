import type { Rule } from "../rule.ts";
import { missingBlocks } from "./missingBlock.ts";

/**
 * structure/unknown-row: rows with figures that the official table does not have. They are tolerated, and no equation
 * counts them. Where official rows are missing they are told there: their labels may only be wrong.
 */
export const unknownRow: Rule = {
  id: "structure/unknown-row",
  severity: "info",
  *check(report, text) {
    for (const table of report.tables.values()) {
      const [first] = table.unknown;
      const told = missingBlocks(table);
      const lacks = table.spec.blocks.some(
        ({ id, rows }) => !told.includes(id) && rows.some((row) => !table.rows.has(row.id)),
      );
      if (!first || lacks) continue;
      const label = text.slice(first.start, first.end);
      yield {
        span: first,
        message: {
          key: "structure/unknown-row",
          args: { table: table.spec.number, label, count: table.unknown.length },
        },
        related: table.unknown.slice(1).map((span) => ({ span, message: { key: "related/unknownRow", args: {} } })),
        data: { table: table.spec.number },
      };
    }
  },
};
