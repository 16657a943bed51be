import { readNumber } from "../text/number.ts";
import type { Line } from "./line.ts";
import { lineAt } from "./measure.ts";
import type { Cell } from "./types.ts";

/**
 * Rows of figures that a converter scattered over the lines below their labels, each in its column (pdftotext -layout, where
 * cells stand in the middle of a high row): by columns, and in each from the top down. The last figure of every row has to
 * be the sum of the others; null where it is not.
 */
export function gathered(figures: readonly Cell[], rows: number, lines: readonly Line[]): Cell[][] | null {
  const columns = figures.length / rows;
  if (!Number.isInteger(columns)) return null;
  const placed = figures.map((cell) => ({ cell, x: cell.span.start - (lineAt(lines, cell.span.start)?.start ?? 0) }));
  placed.sort((a, b) => a.x - b.x);
  const touch = placed.some(({ x }, at) => at > 0 && at % rows === 0 && x <= (placed[at - 1] as { x: number }).x);
  if (touch) return null;
  const cells = placed.map(({ cell }) => cell);
  const down = Array.from({ length: columns }, (_, column) =>
    cells.slice(column * rows, (column + 1) * rows).sort((a, b) => a.span.start - b.span.start),
  );
  const found = Array.from({ length: rows }, (_, row) => down.map((column) => column[row] as Cell));
  return found.every(addsUp) ? found : null;
}

function addsUp(row: readonly Cell[]): boolean {
  const values = row.map(({ text }) => readNumber(text, text, "count").value);
  const parts = values.slice(0, -1).reduce((sum: number, value) => sum + (value ?? Number.NaN), 0);
  return parts === values.at(-1);
}
