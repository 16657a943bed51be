import { vocabulary } from "../formats/vocabulary.ts";
import { isFigure } from "../syntax/line.ts";
import type { Cell, Row } from "../syntax/types.ts";
import { keyOf } from "../text/fold.ts";
import { cover } from "../text/span.ts";

/** A label is broken into so many rows at the most. */
const MOST_PIECES = 3;

/** Rows whose label a line break cut in two: the pieces make one label again, in one row with the cells behind them. */
export function mended(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const pieces = piecesFrom(rows, at);
    out.push(pieces > 1 ? joined(rows.slice(at, at + pieces)) : (rows[at] as Row));
    at += pieces;
  }
  return out;
}

/** How many rows from `at` on are one: all but the last end in a piece of a label, and together they are a label. */
function piecesFrom(rows: readonly Row[], at: number): number {
  const first = lastWord(rows[at] as Row);
  if (!first || vocabulary.exactly(keyOf(first.text))) return 1;
  let text = first.text;
  for (let next = at + 1; next < Math.min(rows.length, at + MOST_PIECES); next++) {
    const row = rows[next] as Row;
    const word = row.cells.find((cell) => cell.text !== "");
    if (!word || isFigure(word.text)) return 1;
    text += word.text;
    if (vocabulary.exactly(keyOf(text))) return next - at + 1;
    if (row.cells.filter((cell) => cell.text !== "").length > 1) return 1;
  }
  return 1;
}

/** The last cell of a row without figures, if it holds words: "8" in quotation marks is no figure, and no word either. */
function lastWord(row: Row): Cell | undefined {
  const last = row.cells.findLast((cell) => cell.text !== "");
  if (!last || !/[\u3400-\u9fff]/.test(last.text) || /\d$/.test(last.text)) return undefined;
  return row.cells.some((cell) => isFigure(cell.text)) ? undefined : last;
}

function joined(rows: readonly Row[]): Row {
  const [first, ...rest] = rows as readonly [Row, ...Row[]];
  const end = first.cells.findLastIndex((cell) => cell.text !== "");
  const pieces = [first.cells[end] as Cell];
  let behind: readonly Cell[] = [];
  for (const { cells } of rest) {
    const at = cells.findIndex((cell) => cell.text !== "");
    pieces.push(cells[at] as Cell);
    behind = cells.slice(at + 1);
  }
  const label = { span: cover(pieces.map((cell) => cell.span)), text: pieces.map((cell) => cell.text).join("") };
  return { ...first, cells: [...first.cells.slice(0, end), label, ...behind] };
}
