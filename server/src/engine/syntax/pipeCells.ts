import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { cellOf, cutAt, endsTable, isBlank, isExact, isFigure, type LayoutReader, type Line, tableOf } from "./line.ts";
import { openedRows } from "./openedCells.ts";
import { cellsIn, endOfPipes, isDouble, isRule, isWritten, rowsByLabel } from "./pipes.ts";
import type { Cell, Row } from "./types.ts";

/** Tables with a cell a line and a pipe behind each; a run of pipes closes the row. */
export const readPipeCells: LayoutReader = (lines, from) => {
  if (!lines[from]?.text.includes("|")) return null;
  if (!holdsCells(lines.slice(from, endOfPipes(lines, from)))) return { table: null, to: endOfPipes(lines, from) };
  const to = endOfCells(lines, from);
  const taken = lines
    .slice(from, to)
    .filter((line) => !isBlank(line) && !isRule(line))
    .flatMap(oneByOne);
  // The very last cell may have lost its pipe.
  const rest = lines.findIndex((line, at) => at >= to && !isBlank(line));
  const last = rest >= 0 && isFigure((lines[rest] as Line).text.trim()) ? [lines[rest] as Line] : [];
  const all = [...taken, ...last];
  const rows = openedRows(taken) ?? (taken.some(closesRow) ? rowsOf(all) : rowsByLabel(all.map(cellIn)));
  return tableOf(rows, "pipe-cells", last.length > 0 ? rest + 1 : to);
};

/** One line in so many may hold two cells, as where a line end was lost. */
const MOST_DOUBLE = 0.1;

function holdsCells(lines: readonly Line[]): boolean {
  let written = 0;
  let double = 0;
  for (const line of lines) {
    if (isBlank(line) || isRule(line)) continue;
    written++;
    if (isDouble(line.text) && ++double > lines.length * MOST_DOUBLE) return false;
  }
  return written > 3 && double <= written * MOST_DOUBLE;
}

/** Where the cells end, those that lost their pipe among them. */
function endOfCells(lines: readonly Line[], from: number): number {
  let to = endOfPipes(lines, from);
  for (;;) {
    const lost = lines.findIndex((line, at) => at >= to && !isBlank(line));
    const end = lost >= 0 && isCell(lines[lost] as Line) ? endOfPipes(lines, lost + 1) : 0;
    if (end <= lost + 1) return to;
    to = end;
  }
}

const isCell = ({ text }: Line): boolean =>
  isFigure(text.trim()) || (!endsTable(text) && vocabulary.exactly(keyOf(text)) !== null);

/** Each of the cells of a line as a line of its own. */
function oneByOne(line: Line): readonly Line[] {
  const cells = isDouble(line.text) && isExact(line) ? cellsIn(line).filter(isWritten) : [];
  if (cells.length < 2) return [line];
  return cutAt(line, [0, ...cells.slice(1).map(({ span }) => span.start - line.start)]);
}

/**
 * A cell a line, each followed by a pipe; a row is closed by as many pipes as it lacks of the grid's width, so one lone
 * pipe is a blank cell, or closes a row that lacks but one. A row of figures alone lacks none.
 */
function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let row: Cell[] = [];
  let width = 0;
  // A figure without a pipe may be the number of a page, which moves those behind it.
  let odd = false;
  const close = (lost = 0, over = false) => {
    const unsure = odd && (over || !row.every(isWritten));
    if (row.length > 0) rows.push({ cells: row, layout: "pipe-cells", lost, unsure });
    row = [];
    odd = false;
  };
  for (const line of lines) {
    const places = cellsIn(line);
    const written = places.find(isWritten);
    const pipes = places.length - 1;
    const opens = row.length === 0 && !line.text.includes("||"); // |   | opens a row with a blank cell
    if (width > 0 && row.length === width) close(0, written !== undefined && isFigure(written.text));
    if (written) {
      if (width > 0 && row.some((cell) => isFigure(cell.text) && isWritten(cell)) && isLabel(written)) {
        // The row ended before its grid did; what looked like a blank cell was the pipe that closed it.
        if (!isWritten(row.at(-1) as Cell)) row.pop();
        close(Math.max(0, width - row.length - 1));
      }
      row.push(written);
      odd ||= pipes === 0 && isFigure(written.text);
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
