import { DISPUTE_CELLS } from "../formats/disputeCells.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { isFigure, labelBefore } from "./line.ts";
import type { Cell, Row, TableBlock } from "./types.ts";

/** How much of a table a reader found, by the words of the format: what readers of the same text are compared by. */
export interface Found {
  /** How many row labels have their figures behind them, or one run of digits for all of them. */
  readonly rows: number;
  /** Whether there are figures at all, no label that should have more or fewer, and none that should share them. */
  readonly complete: boolean;
}

export function foundIn(table: TableBlock): Found {
  const each = table.rows.map((row) => (row.unsure ? "other" : figuresOf(row)));
  const rows = each.filter((figures) => figures === "due").length;
  return { rows, complete: rows > 0 && !each.includes("other") && !table.rows.some(areShared) };
}

/**
 * Whether the figures behind the label of a row are as many as the format says, or a run of digits for all of them;
 * `none` where there is no label, or no figure.
 */
function figuresOf({ cells }: Row): "due" | "other" | "none" {
  const at = cells.findIndex((cell) => isFigure(cell.text));
  if (at < 1) return "none";
  const terms = vocabulary.termsOf(labelBefore(cells, at));
  // Merged cells leave blank ones behind.
  const figures = cells.findLastIndex((cell) => cell.text !== "") + 1 - at;
  if (figures === DISPUTE_CELLS && terms.some((term) => term.table === 4)) return "due";
  const due = terms.filter((term) => term.figures > 0);
  if (due.length === 0) return "none";
  const digits = figures === 1 ? (cells[at] as Cell).text.length : 0;
  return due.some((term) => term.figures === figures || digits >= term.figures) ? "due" : "other";
}

/** Whether the figures of a row stand behind several labels, and so may be those of any. */
function areShared({ cells }: Row): boolean {
  const at = cells.findIndex((cell) => isFigure(cell.text));
  return cells.slice(0, Math.max(0, at - 1)).some(isRowLabel);
}

/** Whether a cell is the label of a row, and no word of a header. */
function isRowLabel({ text }: Cell): boolean {
  const [label, ...others] = vocabulary.exactly(keyOf(text)) ?? [];
  const terms = label && others.length === 0 ? vocabulary.termsOf(label) : [];
  return terms.length > 0 && terms.every(({ role, table }) => role === "row" && table !== 4);
}
