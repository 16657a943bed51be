import { cover } from "../text/span.ts";
import { isBlank, type LayoutReader, type Line, tableOf } from "./line.ts";
import { cellsIn, endOfPipes, isRule, isWritten } from "./pipes.ts";
import { withoutSpans } from "./spans.ts";
import type { Cell, Row } from "./types.ts";

/** Tables with a border under every row, drawn with `+---+` or in box characters: a cell may take several lines. */
export const readDrawn: LayoutReader = (lines, from) => {
  const first = lines[from] as Line;
  // A rule of dashes alone underlines the heading before the table.
  if (!first.text.includes("|") && !(isRule(first) && first.text.includes("+"))) return null;
  const to = endOfPipes(lines, from);
  const taken = lines.slice(from, to).filter((line) => !isBlank(line));
  const borders = taken.filter(isBorder).length;
  const drawn = borders * 3 > taken.length - borders || borders > MOST_SECTIONS;
  return drawn ? tableOf(rowsOf(taken), "pipe", to) : { table: null, to };
};

/** A table of plain lines has fewer borders: around its header, and at its end. */
const MOST_SECTIONS = 6;

/** The border between two drawn rows, words of a merged cell beside it or not. */
const isBorder = (line: Line): boolean =>
  /[-=]/.test(line.text) && (isRule(line) || /(?:--|==|-\+)\+?$/.test(line.text.trimEnd()));

/** What stands between two borders is one row, and a cell of it may take several lines. */
function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let band: Cell[][] = [];
  const close = () => {
    const width = band.reduce((most, row) => Math.max(most, row.length), 0);
    // Merged cells make the left of a line shorter, never its right.
    const columns = Array.from({ length: width }, (_, at) => band.flatMap((row) => row.at(at - width) ?? []));
    if (width > 0) rows.push({ cells: columns.map(joined), layout: "pipe" });
    band = [];
  };
  for (const line of lines) {
    if (isBorder(line)) close();
    else band.push(cellsIn(line).slice(1, -1));
  }
  close();
  return rows;
}

/** The pieces of a cell as one; spans in brackets, which break anywhere, are taken away. */
function joined(parts: readonly Cell[]): Cell {
  const written = parts.filter(isWritten);
  if (written.length === 0) return parts[0] as Cell;
  const span = cover(written.map((cell) => cell.span));
  const text = written.map((cell) => cell.text).join(" ");
  if (!text.includes("{")) return { span, text };
  const plain = withoutSpans(text, () => "")
    .replace(/(?<=\d) (?=\d)/g, "")
    .trim();
  const shown = written.find((cell) => plain !== "" && cell.text.includes(plain));
  const start = shown && shown.span.start + shown.text.indexOf(plain);
  return { span: start === undefined ? span : { start, end: start + plain.length }, text: plain };
}
