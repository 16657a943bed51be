import { cover } from "../text/span.ts";
import { cellOf, endsTable, holdsLabels, isBlank, isFigure, type LayoutReader, type Line } from "./line.ts";
import type { Cell, Row, TableBlock } from "./types.ts";

/** The line under a header. A row of single dashes is a row of blanks. */
const isRule = ({ text }: Line): boolean => /^[\s|:+=-]+$/.test(text) && /--|:-|-:|==/.test(text);

/** The border between two drawn rows, words of a merged cell beside it or not. */
const isBorder = (line: Line): boolean => isRule(line) || /(?:--|==|-\+)\+?$/.test(line.text.trimEnd());

/** Tables drawn with `|`: a row a line (with or without outer pipes), or a cell a line. */
export const readPipes: LayoutReader = (lines, from) => {
  const first = lines[from] as Line;
  if (!first.text.includes("|") && !isRule(first)) return null;
  let to = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) continue;
    if (!(line.text.includes("|") || isRule(line)) || endsTable(line.text)) break;
    to = at + 1;
  }
  const taken = lines.slice(from, to).filter((line) => !isBlank(line) && !isRule(line));
  const byCell = taken.length > 3 && taken.every((line) => cells(line).filter(isWritten).length <= 1);
  // Of a cell a line the very last may have lost its pipe.
  const rest = lines.findIndex((line, at) => at >= to && !isBlank(line));
  if (byCell && rest >= 0 && isFigure((lines[rest] as Line).text.trim())) {
    taken.push(lines[rest] as Line);
    to = rest + 1;
  }
  const split = taken.map(cells);
  const drawn = lines.slice(from, to).filter(isBorder).length * 3 > taken.length;
  const rows = byCell
    ? rowsOfCells(taken, split)
    : drawn
      ? rowsOfBands(lines.slice(from, to))
      : rowsOfLines(taken, split);
  const all = rows.flatMap((row) => row.cells);
  if (all.length === 0 || !holdsLabels(all)) return null;
  const layout = byCell ? "pipe-cells" : "pipe";
  const table: TableBlock = { kind: "table", layout, span: cover(all.map((cell) => cell.span)), rows };
  return { table, to };
};

const isWritten = (cell: Cell): boolean => cell.text !== "";

/** The places between the pipes of a line, the outer ones included. */
function cells(line: Line): Cell[] {
  const out: Cell[] = [];
  let from = 0;
  for (let at = 0; at <= line.text.length; at++) {
    const char = line.text[at];
    if (char === "\\") at++;
    else if (char === "|" || char === undefined) {
      out.push(cellOf(line, from, at));
      from = at + 1;
    }
  }
  return out;
}

/** An outer pipe stands on every line; where it stands on some, it is the border of a blank cell. */
function rowsOfLines(lines: readonly Line[], split: readonly Cell[][]): Row[] {
  const opens = lines.every((line) => line.text.trimStart().startsWith("|"));
  const closes = lines.every((line) => line.text.trimEnd().endsWith("|"));
  return split.map((row) => ({ cells: row.slice(opens ? 1 : 0, closes ? -1 : undefined), layout: "pipe" }));
}

/** A drawn table: what stands between two borders is one row, and a cell of it may take several lines. */
function rowsOfBands(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let band: Cell[][] = [];
  const close = () => {
    const width = Math.max(0, ...band.map((row) => row.length));
    // Merged cells make the left of a line shorter, never its right.
    const columns = Array.from({ length: width }, (_, at) => band.flatMap((row) => row.at(at - width) ?? []));
    if (width > 0) rows.push({ cells: columns.map(joined), layout: "pipe" });
    band = [];
  };
  for (const line of lines) {
    if (isBorder(line)) close();
    else if (!isBlank(line)) band.push(cells(line).slice(1, -1));
  }
  close();
  return rows;
}

function joined(parts: readonly Cell[]): Cell {
  const written = parts.filter(isWritten);
  if (written.length === 0) return parts[0] as Cell;
  return { span: cover(written.map((cell) => cell.span)), text: written.map((cell) => cell.text).join(" ") };
}

/**
 * A cell a line, each followed by a pipe; a row is closed by as many pipes as it lacks of the grid's width, so one lone
 * pipe is a blank cell, or closes a row that lacks but one. A row of figures alone lacks none.
 */
function rowsOfCells(lines: readonly Line[], split: readonly Cell[][]): Row[] {
  const rows: Row[] = [];
  let row: Cell[] = [];
  let width = 0;
  const close = () => {
    if (row.length > 0) rows.push({ cells: row, layout: "pipe-cells" });
    row = [];
  };
  lines.forEach((line, at) => {
    const written = (split[at] as Cell[]).find(isWritten);
    const pipes = (split[at] as Cell[]).length - 1;
    const opens = row.length === 0 && !line.text.includes("||"); // |   | opens a row with a blank cell
    if (width > 0 && row.length === width) close();
    if (written) {
      row.push(written);
    } else if (pipes > 1 && !opens) {
      width ||= row.length + pipes;
      close();
    } else if (row.length === width - 1 && row.some((cell) => isWritten(cell) && !isFigure(cell.text))) {
      close();
    } else {
      const [open, pipe] = [line.text.indexOf("|"), line.text.lastIndexOf("|")];
      // A figure would stand two spaces before its pipe.
      row.push(cellOf(line, open < pipe ? open + 1 : Math.max(0, pipe - 3), pipe));
    }
  });
  close();
  return rows;
}
