import { cellOf, endsTable, isBlank, isExact, isFigure, type Line } from "./line.ts";
import type { Cell, Row } from "./types.ts";
import { joined } from "./wrapped.ts";

/** What the readers of tables with pipes have in common. */

/** The line under a header. A row of single dashes is a row of blanks. */
export const isRule = ({ text }: Line): boolean => /^[\s|:+=-]+$/.test(text) && /--|:-|-:|==/.test(text);

const ends = new WeakMap<readonly Line[], { readonly from: number; readonly to: number }>();

/** Where the lines with pipes end that begin at `from`; `from` itself where none does. Several readers ask in turn. */
export function endOfPipes(lines: readonly Line[], from: number): number {
  const known = ends.get(lines);
  if (known?.from === from) return known.to;
  const to = endFrom(lines, from);
  ends.set(lines, { from, to });
  return to;
}

function endFrom(lines: readonly Line[], from: number): number {
  let to = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) continue;
    if (!(line.text.includes("|") || isRule(line)) || endsTable(line.text)) break;
    to = at + 1;
  }
  return to;
}

export const isWritten = (cell: Cell): boolean => cell.text !== "";

/** The places between the pipes of a line, the outer ones included. */
export function cellsIn(line: Line): Cell[] {
  const { text } = line;
  const out: Cell[] = [];
  let from = 0;
  for (let at = text.indexOf("|"); at >= 0; at = text.indexOf("|", at + 1)) {
    if (isEscaped(text, at)) continue;
    out.push(cellOf(line, from, at));
    from = at + 1;
  }
  out.push(cellOf(line, from, text.length));
  return out;
}

/** Whether the character at a place is meant as it is: behind a backslash that is not so itself. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === "\\") from--;
  return (at - from) % 2 === 1;
}

/** Whether a line has the first, or the last, of the outer pipes. */
export const opens = (line: Line): boolean => line.text.trimStart().startsWith("|");
export const closes = (line: Line): boolean => line.text.trimEnd().endsWith("|");

/** Of five rows four have both outer pipes: a line without the first, behind one without the last, goes on with it. */
export function uncut(lines: readonly Line[]): readonly Line[] {
  if (lines.filter((line) => opens(line) && closes(line)).length * 5 < lines.length * 4) return lines;
  const out: Line[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    const isCut = before && !closes(before) && !opens(line) && isExact(before) && isExact(line);
    if (isCut) out[out.length - 1] = joined(before, line);
    else out.push(line);
  }
  return out;
}

/** Whether a pipe stands amid what a line holds between its outer pipes and spaces. */
export function isDouble(text: string): boolean {
  let [from, to] = [0, text.length];
  while (from < to && isOuter(text.charCodeAt(from))) from++;
  while (to > from && isOuter(text.charCodeAt(to - 1))) to--;
  const pipe = text.indexOf("|", from);
  return pipe >= 0 && pipe < to;
}

const isOuter = (code: number): boolean => code === 0x7c || code <= 0x20 || code === 0xa0 || code === 0x200b;

/** Rows that nothing closes: a label behind figures, or blank cells, opens a row. */
export function rowsByLabel(cells: readonly Cell[]): Row[] {
  const rows: { cells: Cell[]; layout: "pipe-cells" }[] = [];
  let filled = true;
  for (const cell of cells) {
    const isLabel = cell.text !== "" && !isFigure(cell.text);
    if (isLabel && filled) rows.push({ cells: [], layout: "pipe-cells" });
    rows.at(-1)?.cells.push(cell);
    filled = !isLabel;
  }
  return rows;
}
