import { vocabulary } from "../formats/vocabulary.ts";
import { isFigure } from "../syntax/line.ts";
import type { Cell, Layout, Row } from "../syntax/types.ts";
import { keyOf } from "../text/fold.ts";
import { NO_TRACE } from "./align.ts";

/** Layouts in which a line is a row, and a line end that was lost makes two of them one. */
const BY_LINE: ReadonlySet<Layout> = new Set(["pipe", "tab"]);

/** The rows, those parted that stand in one line: a label behind figures, with figures of its own, begins a row. */
export function eachApart(rows: readonly Row[]): readonly Row[] {
  if (rows.every(({ layout }) => NO_TRACE.has(layout))) return rows;
  const joined = rows.map((row) => (BY_LINE.has(row.layout) ? labelIn(row) : -1));
  if (joined.every((at) => at < 0)) return rows;
  const width = widthOf(rows.filter((_, row) => (joined[row] as number) < 0));
  return rows.flatMap((row, index) =>
    (joined[index] as number) < 0 ? [row] : parted(row, joined[index] as number, width),
  );
}

/** Where the label of a second row stands; -1 where there is none. */
function labelIn({ cells }: Row): number {
  const first = cells.findIndex(({ text }) => isFigure(text));
  const last = cells.findLastIndex(({ text }) => isFigure(text));
  const isBehind = (text: string, at: number) => at > first || (at > 0 && FIGURE.test(text));
  return cells.findIndex(({ text }, at) => at < last && isBehind(text, at) && isLabel(text));
}

/** Whether a cell is the label of a row with figures, the last figure of the row before it or not: 54二、上年结转…. */
function isLabel(text: string): boolean {
  if (text === "" || isFigure(text)) return false;
  const [label, ...others] = vocabulary.exactly(keyOf(text.replace(FIGURE, ""))) ?? [];
  return label !== undefined && others.length === 0 && vocabulary.rowTermsOf(label).some(({ figures }) => figures > 0);
}

/** A number that is no numeral, which a mark would follow. */
const FIGURE = /^\d+(?=[^\d\s.、,:)])/;

/** How many cells most rows have. */
function widthOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * Two rows, each of the width of the others where the outer pipes of both are there. Elsewhere a blank cell between may be
 * of either, so each lacks one.
 */
function parted(row: Row, at: number, width: number): Row[] {
  const { cells } = row;
  if (cells.length === width * 2 + 1 && cells[width]?.text === "")
    return [
      { ...row, cells: cells.slice(0, width) },
      { ...row, cells: cells.slice(width + 1) },
    ];
  const { figure, label } = halvesOf(cells[at] as Cell);
  const rest = { ...row, cells: [label, ...cells.slice(at + 1)], lost: 1 };
  const next = labelIn(rest);
  return [
    { ...row, cells: [...cells.slice(0, at), ...figure], lost: 1 },
    ...(next < 0 ? [rest] : parted(rest, next, width)),
  ];
}

function halvesOf(cell: Cell): { readonly figure: readonly Cell[]; readonly label: Cell } {
  const { length } = FIGURE.exec(cell.text)?.[0] ?? "";
  const { start, end } = cell.span;
  // Entities make a cell of HTML shorter than its place.
  if (length === 0 || end - start !== cell.text.length) return { figure: [], label: cell };
  return {
    figure: [{ span: { start, end: start + length }, text: cell.text.slice(0, length) }],
    label: { span: { start: start + length, end }, text: cell.text.slice(length) },
  };
}
