import type { BlockSpec, ColumnSpec } from "../formats/types.ts";
import type { Edit } from "../problem.ts";
import type { BoundTable } from "../report/types.ts";
import { foldFor, keyOf } from "../text/fold.ts";
import { cover, type Span } from "../text/span.ts";
import { lostLabels } from "./lostLabels.ts";
import type { Rule } from "./rule.ts";

/** structure/damaged-label: column labels that lost their end, as 本年新 of 本年新制作数量; labels of rows that are lost. */
export const damagedLabel: Rule = {
  id: "structure/damaged-label",
  severity: "hint",
  *check(report, text) {
    for (const table of report.tables.values()) {
      yield* lostLabels(table, text);
      const found = table.spec.blocks.flatMap((block) => damagedIn(table, block, text));
      const [first] = found;
      if (!first) continue;
      const { label, cut = "" } = first.column;
      yield {
        span: first.span,
        message: {
          key: "structure/damaged-label",
          args: { table: table.spec.number, count: found.length, found: cut, label },
        },
        data: { table: table.spec.number, column: first.column.id },
        fixes: [
          {
            title: { key: "fix/restoreLabels", args: { count: found.length, label } },
            preferred: true,
            safe: true,
            edits: found.map(({ span, column }): Edit => ({ span, newText: column.label })),
          },
        ],
      };
    }
  },
};

interface Damaged {
  readonly span: Span;
  readonly column: ColumnSpec;
}

/** Told only where every label of the kind is found over the rows, in order, and what follows is the next label. */
function damagedIn(table: BoundTable, block: BlockSpec, text: string): Damaged[] {
  const columns = block.columns.filter(({ cut }) => cut);
  const cut = columns[0]?.cut ?? "";
  const rows = block.rows.flatMap(({ id }) => table.rows.get(id) ?? []);
  if (columns.length === 0 || rows.length === 0) return [];
  const { start } = cover(rows.map(({ labelSpan }) => labelSpan));
  const from = Math.max(0, start - HEADER);
  const header = foldFor(text)(text.slice(from, start));
  const places = [...header.matchAll(new RegExp(cut, "g"))].slice(-columns.length);
  if (places.length < columns.length) return [];
  return columns.flatMap((column, at) => {
    const place = (places[at] as RegExpExecArray).index;
    const rest = keyOf(header.slice(place + cut.length).replace(/<[^<>]*>/g, ""));
    const next = block.columns[block.columns.indexOf(column) + 1];
    const isCut = next !== undefined && rest.startsWith(keyOf(next.cut ?? next.label));
    return isCut ? [{ column, span: { start: from + place, end: from + place + cut.length } }] : [];
  });
}

/** The labels over a row stand no further before it than this. */
const HEADER = 1500;
