import type { Row } from "../syntax/types.ts";
import { NO_TRACE } from "./align.ts";

/** Fewer figures may count up by chance. */
const LEAST = 4;

/** Whether a row numbers the columns: 0, 1, 2, …, as programs head them, or 栏次 1, 2, 3, …. */
export function isCount({ cells }: Row): boolean {
  const figures = cells.flatMap(({ text }) => (/^\d{1,2}$/.test(text) ? Number(text) : []));
  return countsUp(figures);
}

/** The rows without a first column that numbers them; the header may stand over it without a number. */
export function withoutSerials(rows: readonly Row[]): readonly Row[] {
  const [head] = rows;
  if (!head || rows.some(({ layout, cells }) => NO_TRACE.has(layout) || cells.length < 2)) return rows;
  const firsts = rows.map(({ cells }) => cells[0]?.text ?? "");
  const numbers = firsts[0] === "" ? firsts.slice(1) : firsts;
  if (!numbers.every((text) => /^\d{1,3}$/.test(text)) || !countsUp(numbers.map(Number))) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.slice(1) }));
}

function countsUp(figures: readonly number[]): boolean {
  const [first = 2] = figures;
  return first < 2 && figures.length >= LEAST && figures.every((each, at) => each === first + at);
}
