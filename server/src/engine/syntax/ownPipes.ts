import { cellOf, endsTable, isBlank, isFigure, type LayoutReader, type Line, tableOf } from "./line.ts";
import { rowsByLabel } from "./pipes.ts";
import type { Cell } from "./types.ts";

/** So many cells without a pipe behind them are a table. */
const CELLS = 8;
/** More blank cells than this in turn are none. */
const BLANKS = 20;
/** A label is not broken over more lines. */
const LINES = 3;

/**
 * Tables with a cell a line and the pipe behind it, or in front of it, on a line of its own; two pipes in turn hold a
 * blank cell, and one that was filled may have its pipe beside it. Nothing tells where a row ends but the label that
 * opens the next.
 */
export const readOwnPipes: LayoutReader = (lines, from) => {
  const leads = isLone(lines[from]);
  if (!leads && !isLone(lines.slice(from + 1, from + 1 + LINES).find((line) => !isBlank(line)))) return null;
  const cells: Cell[] = [];
  let [apart, beside, open, blanks, to] = [0, 0, 0, 0, from];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) continue;
    const pipe = line.text.indexOf("|");
    if (isLone(line)) {
      blanks = open === 0 ? blanks + 1 : 0;
      if (blanks > BLANKS) break;
      if (open === 0 && cells.length > 0) cells.push(cellOf(line, 0, pipe));
      open = 0;
    } else {
      if (endsTable(line.text) || (pipe >= 0 && line.text.slice(pipe + 1).trim() !== "") || ++open > LINES) break;
      cells.push(cellOf(line, 0, pipe < 0 ? line.text.length : pipe));
      if (pipe < 0) apart++;
      else beside++;
      if (pipe >= 0) open = 0;
      if (beside > apart + BLANKS) break;
    }
    // Else what no pipe follows is the text behind the table.
    if (open === 0 || (leads && open === 1 && isFigure(line.text.trim()))) to = at + 1;
  }
  if (apart < CELLS || beside > apart) return null;
  const end = (lines[to - 1] as Line).end;
  return tableOf(rowsByLabel(cells.filter(({ span }) => span.end <= end)), "pipe-cells", to);
};

const isLone = (line: Line | undefined): boolean => line?.text.includes("|") === true && line.text.trim() === "|";
