import { vocabulary } from "../formats/vocabulary.ts";
import type { Edit, Fix } from "../problem.ts";
import type { BoundRow, BoundTable } from "../report/types.ts";
import { foldFor, hasTraditional, keyOf } from "../text/fold.ts";
import type { Finding } from "./rule.ts";

/** What stands between a label put in and the figures behind it, by layout; null where its cell is not there to be filled. */
const BEHIND: Partial<Record<BoundRow["layout"], string>> = { cells: "\n", spaced: " ", glued: "" };

/** The rows of a table that lack their labels and were told by their order and the equations: one finding, and the labels. */
export function lostLabels(table: BoundTable, text: string): Finding[] {
  const rows = [...table.rows.values()].filter(({ nameless, trouble }) => nameless && trouble === null);
  const [first] = rows;
  if (!first) return [];
  const args = { table: table.spec.number, rows: rows.map(({ spec }) => spec.id).join(","), count: rows.length };
  const edits = rows.map((row) => labelling(row, text));
  const fix: Fix = {
    title: { key: "fix/nameRows", args: { count: rows.length } },
    preferred: true,
    safe: false,
    edits: edits.filter((edit) => edit !== null),
  };
  return [
    {
      span: first.span,
      severity: "warning",
      message: { key: "structure/damaged-label.rows", args },
      related: rows
        .slice(1)
        .map(({ span, spec }) => ({ span, message: { key: "related/row", args: { row: spec.id } } })),
      data: { table: table.spec.number, rows: rows.map(({ spec }) => spec.id) },
      fixes: edits.includes(null) ? [] : [fix],
    },
  ];
}

/** The label in its place; null where there is none, or the name of its group stands there. */
function labelling({ labelSpan, figures, layout, spec }: BoundRow, text: string): Edit | null {
  const written = text.slice(labelSpan.start, labelSpan.end);
  const own = figures.some(({ span }) => span.start === labelSpan.start);
  if (hasTraditional(text)) return null;
  if (!own && written.trim() === "")
    return { span: labelSpan, newText: layout === "pipe" ? ` ${spec.label} ` : spec.label };
  if (!own) return vocabulary.exactly(keyOf(foldFor(text)(written))) ? null : { span: labelSpan, newText: spec.label };
  const behind = BEHIND[layout];
  const { start } = labelSpan;
  const alone = text.slice(text.lastIndexOf("\n", start - 1) + 1, start) === "";
  if (behind === undefined || !alone || figures.some(({ raw }) => raw === "")) return null;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return { span: { start, end: start }, newText: spec.label + behind.replace("\n", newline) };
}
