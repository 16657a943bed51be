import { cover } from "../text/span.ts";
import { cutAt, isBlank, isExact, type LayoutReader, type Line, tableOf } from "./line.ts";
import { cellsIn, closes, endOfPipes, isRule, isWritten, opens } from "./pipes.ts";
import { withoutSpans } from "./spans.ts";
import type { Cell, Row } from "./types.ts";
import { joined } from "./wrapped.ts";

/** Tables with a border under every row, drawn with `+---+` or in box characters: a cell may take several lines. */
export const readDrawn: LayoutReader = (lines, from) => {
  const first = lines[from] as Line;
  // A rule of dashes alone underlines the heading before the table.
  if (!first.text.includes("|") && !(isRule(first) && first.text.includes("+"))) return null;
  const to = endOfPipes(lines, from);
  const taken = lines.slice(from, to).filter((line) => !isBlank(line));
  const borders = taken.filter(isBorder).length;
  const drawn = borders * 3 > taken.length - borders || borders > MOST_SECTIONS;
  return drawn ? tableOf(rowsOf(apart(taken)), "pipe", to) : { table: null, to };
};

/** A table of plain lines has fewer borders: around its header, and at its end. */
const MOST_SECTIONS = 6;

/** The border between two drawn rows, words of a merged cell beside it or not. */
const isBorder = (line: Line): boolean =>
  /[-=]/.test(line.text) && (isRule(line) || /(?:--|==|-\+)\+?$/.test(line.text.trimEnd()));

/** A whole border, and a row before or behind it, where a line end was lost; cells merged over rows interrupt a border. */
const BESIDE = /^(\s*\+[-=+]+\+\s*)(?=\|)|(?<=\|)\s*\+[-=+]+\+\s*$/;

/** A line of one row is longer than a border by less than this. */
const DOUBLE = 1.3;

/** Where a line ends that has another behind it; null where none shows. */
function cutOf(text: string, widest: number): number | null {
  const border = BESIDE.exec(text);
  if (border && border[0].trim().length >= widest) return border.index === 0 ? border[0].length : border.index;
  if (text.length < widest * DOUBLE) return null;
  // Two lines of one row have as many pipes.
  const pipes = [...text.matchAll(/\|/g)].map(({ index }) => index);
  const [end, next] = [pipes[pipes.length / 2 - 1], pipes[pipes.length / 2]];
  return end !== undefined && next !== undefined && text.slice(end + 1, next).trim() === "" ? end + 1 : null;
}

/** The lines, those parted in which a border or another line of its row stands beside a row. */
function apart(lines: readonly Line[]): readonly Line[] {
  const widest = lines.reduce((most, line) => (isRule(line) ? Math.max(most, line.text.trim().length) : most), 0);
  return lines.flatMap((line) => {
    const cut = line.text.length > widest && isExact(line) ? cutOf(line.text, widest) : null;
    return cut === null ? [line] : cutAt(line, [0, cut]);
  });
}

/** The lines without a break amid one: behind a line that no pipe closes stands the rest of it, or a border. */
function whole(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    const goesOn = before && !isBorder(before) && !closes(before) && !isBorder(line);
    if (goesOn && isExact(before) && isExact(line)) out[out.length - 1] = joined(before, line);
    else out.push(line);
  }
  return out;
}

/** What stands between two borders is one row, and a cell of it may take several lines. */
function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let band: Cell[][] = [];
  const close = () => {
    const width = band.reduce((most, row) => Math.max(most, row.length), 0);
    // Merged cells make the left of a line shorter, never its right.
    const columns = Array.from({ length: width }, (_, at) => band.flatMap((row) => row.at(at - width) ?? []));
    if (width > 0) rows.push({ cells: columns.map(cellOf), layout: "pipe" });
    band = [];
  };
  for (const line of whole(lines)) {
    if (isBorder(line)) close();
    else band.push(cellsIn(line).slice(opens(line) ? 1 : 0, closes(line) ? -1 : undefined));
  }
  close();
  return rows;
}

/** The pieces of a cell as one; spans in brackets, which break anywhere, are taken away. */
function cellOf(parts: readonly Cell[]): Cell {
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
