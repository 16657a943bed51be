import { append } from "../append.ts";
import type { OwnEquation, Slot } from "../formats/slots.ts";
import type { Cell } from "../syntax/types.ts";
import { bare, type Reading, readingOf, splits } from "./readings.ts";

/** More readings than this say nothing. */
const MOST = 5_000;

/** Two figures or more that lost what parted them: no figure begins with a zero. */
export const isRun = (cell: Cell | null): boolean => cell !== null && /^0\d/.test(cell.text);

/**
 * All ways to read fewer cells than there are columns when some of them are several figures run together: each figure
 * has a column, and a blank cell (null) stays one. None where there are more than can be told apart.
 */
export function partings(cells: readonly (Cell | null)[], slots: readonly Slot[]): Reading[] {
  const found: Reading[] = [];
  const parts: (Cell | null)[] = [];
  const walk = (at: number, column: number): boolean => {
    const cell = cells[at];
    if (cell === undefined) {
      if (column === slots.length) found.push(readingOf([...parts], slots));
      return found.length <= MOST;
    }
    const most = slots.length - column - (cells.length - at - 1);
    const least = at + 1 === cells.length ? most : 1;
    for (let pieces = Math.max(1, least); pieces <= most; pieces++) {
      for (const piece of piecesOf(cell, slots.slice(column, column + pieces))) {
        append(parts, piece);
        const goOn = walk(at + 1, column + pieces);
        parts.length -= piece.length;
        if (!goOn) return false;
      }
    }
    return true;
  };
  return walk(0, 0) ? found : [];
}

function piecesOf(cell: Cell | null, slots: readonly Slot[]): readonly (readonly (Cell | null)[])[] {
  if (slots.length === 1) return isRun(cell) ? [] : [[cell]];
  if (!cell || !/\d/.test(cell.text)) return [];
  return (splits(bare(cell), slots, () => true, { most: MOST }) ?? []).map((reading) => reading.cells());
}

export const satisfying =
  (own: readonly OwnEquation[]) =>
  ({ values }: Reading): boolean =>
    own.every(({ left, right }) => sumAt(values, left) === sumAt(values, right));

export const sumAt = (values: readonly (number | null)[], at: readonly number[]): number =>
  at.reduce((sum, index) => sum + (values[index] ?? 0), 0);
