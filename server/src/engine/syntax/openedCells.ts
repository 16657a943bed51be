import { cellOf, type Line } from "./line.ts";
import { cellsIn, isWritten } from "./pipes.ts";
import type { Cell, Row } from "./types.ts";

/** So many rows at least tell how wide the grid is. */
const ROWS = 3;

/**
 * Cells a line each with a pipe behind it, in rows that a pipe of their own opens: so every row has one pipe more than its
 * grid is wide, and blank cells, which are lone pipes too, are told by the count. Null where the rows are not alike.
 */
export function openedRows(lines: readonly Line[]): Row[] | null {
  if (!isLone(lines[0])) return null;
  const pipesOf = (line: Line) => cellsIn(line).length - 1;
  const closing = lines.findIndex((line) => line.text.includes("||"));
  const each = lines.slice(0, closing + 1).reduce((sum, line) => sum + pipesOf(line), 0);
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let pipes = 0;
  for (const line of lines) {
    if (pipes === 0 && !isLone(line)) return null;
    if (pipes > 0) {
      const written = cellsIn(line).find(isWritten);
      if (written || pipesOf(line) === 1) cells.push(written ?? cellOf(line, 0, line.text.lastIndexOf("|")));
    }
    pipes += pipesOf(line);
    if (pipes > each) return null;
    if (pipes === each) {
      rows.push({ cells, layout: "pipe-cells", lost: 0 });
      cells = [];
      pipes = 0;
    }
  }
  return pipes === 0 && rows.length >= ROWS ? rows : null;
}

const isLone = (line: Line | undefined): boolean => line?.text.trim() === "|";
