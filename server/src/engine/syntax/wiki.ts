import { append } from "../append.ts";
import { cellOf, endsTable, isBlank, type LayoutReader, type Line, tableOf } from "./line.ts";
import type { Cell, Row } from "./types.ts";

/** Tables of MediaWiki, from `{|` to `|}`: `|-` parts rows; a line of cells begins with `|` or `!`. */
export const readWiki: LayoutReader = (lines, from) => {
  if (!isMarked(lines[from], "{|")) return null;
  const rows: Row[] = [];
  let cells: Cell[] = [];
  const close = () => {
    if (cells.length > 0) rows.push({ cells, layout: "pipe" });
    cells = [];
  };
  let to = from + 1;
  for (let at = to; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isMarked(line, "|}")) {
      to = at + 1;
      break;
    }
    if (isBlank(line) || isMarked(line, "|+")) continue;
    if (isMarked(line, "|-")) close();
    else if (isMarked(line, "|") || isMarked(line, "!")) append(cells, cellsOf(line));
    else if (endsTable(line.text)) break;
    to = at + 1;
  }
  close();
  return tableOf(rows, "pipe", to);
};

const isMarked = (line: Line | undefined, mark: string): boolean => line?.text.trimStart().startsWith(mark) ?? false;

/** What stands before a cell and one pipe, such as `colspan="3" |`. */
const ATTRIBUTES = /^[^|=]*=[^|]*\|/;

/** The cells of a line, which two pipes part, in a header two exclamation marks as well. */
function cellsOf(line: Line): Cell[] {
  const { text } = line;
  const mark = text.search(/[|!]/);
  const cells: Cell[] = [];
  let start = mark + 1;
  for (const { index } of text.slice(start).matchAll(text[mark] === "!" ? /\|\||!!|$/g : /\|\||$/g)) {
    const end = mark + 1 + index;
    const before = ATTRIBUTES.exec(text.slice(start, end))?.[0].length ?? 0;
    cells.push(cellOf(line, start + before, end));
    start = end + 2;
  }
  return cells;
}
