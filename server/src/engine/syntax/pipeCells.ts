import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { cellOf, isBlank, isFigure, type LayoutReader, type Line, tableOf } from "./line.ts";
import { openedRows } from "./openedCells.ts";
import { cellsIn, endOfPipes, isRule, isWritten, rowsByLabel } from "./pipes.ts";
import type { Cell, Row } from "./types.ts";

/** Tables with a cell a line and a pipe behind each; a run of pipes closes the row. */
export const readPipeCells: LayoutReader = (lines, from) => {
  if (!lines[from]?.text.includes("|")) return null;
  const to = endOfPipes(lines, from);
  const taken = lines.slice(from, to).filter((line) => !isBlank(line) && !isRule(line));
  const byCell = taken.length > 3 && taken.every((line) => cellsIn(line).filter(isWritten).length <= 1);
  if (!byCell) return { table: null, to };
  // The very last cell may have lost its pipe.
  const rest = lines.findIndex((line, at) => at >= to && !isBlank(line));
  const last = rest >= 0 && isFigure((lines[rest] as Line).text.trim()) ? [lines[rest] as Line] : [];
  const all = [...taken, ...last];
  const rows = openedRows(taken) ?? (taken.some(closesRow) ? rowsOf(all) : rowsByLabel(all.map(cellIn)));
  return tableOf(rows, "pipe-cells", last.length > 0 ? rest + 1 : to);
};

/**
 * A cell a line, each followed by a pipe; a row is closed by as many pipes as it lacks of the grid's width, so one lone
 * pipe is a blank cell, or closes a row that lacks but one. A row of figures alone lacks none.
 */
function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let row: Cell[] = [];
  let width = 0;
  const close = (lost = 0) => {
    if (row.length > 0) rows.push({ cells: row, layout: "pipe-cells", lost });
    row = [];
  };
  for (const line of lines) {
    const places = cellsIn(line);
    const written = places.find(isWritten);
    const pipes = places.length - 1;
    const opens = row.length === 0 && !line.text.includes("||"); // |   | opens a row with a blank cell
    if (width > 0 && row.length === width) close();
    if (written) {
      if (width > 0 && row.some((cell) => isFigure(cell.text) && isWritten(cell)) && isLabel(written)) {
        // The row ended before its grid did; what looked like a blank cell was the pipe that closed it.
        if (!isWritten(row.at(-1) as Cell)) row.pop();
        close(Math.max(0, width - row.length - 1));
      }
      row.push(written);
    } else if (pipes > 1 && !opens) {
      width ||= row.length + pipes;
      close(Math.max(0, width - row.length - pipes));
    } else if (row.length === width - 1 && row.some((cell) => isWritten(cell) && !isFigure(cell.text))) {
      close();
    } else {
      const [open, pipe] = [line.text.indexOf("|"), line.text.lastIndexOf("|")];
      // A figure would stand two spaces before its pipe.
      row.push(cellOf(line, open < pipe ? open + 1 : Math.max(0, pipe - 3), pipe));
    }
  }
  close();
  return rows;
}

const closesRow = ({ text }: Line): boolean => text.includes("||");

/** The one cell of a line, or the blank one before its pipe. */
const cellIn = (line: Line): Cell => cellsIn(line).find(isWritten) ?? cellOf(line, 0, line.text.lastIndexOf("|"));

const isLabel = (cell: Cell): boolean => !isFigure(cell.text) && vocabulary.exactly(keyOf(cell.text)) !== null;
