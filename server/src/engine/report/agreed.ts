import type { Cell } from "../syntax/types.ts";
import type { Reading } from "./readings.ts";

/** More readings of a row are not held against each other. */
const MOST = 1_000;

/**
 * The cells in which all readings of a row have the same number at the same place; null for the others. Where one has a
 * blank cell, as 0 may be left blank anywhere, so may a 0 in which they agree.
 */
export function agreed(readings: readonly Reading[]): readonly (Cell | null)[] {
  const [first, ...others] = readings;
  if (!first || readings.length > MOST) return [];
  const least = readings.some(({ values }) => values.includes(null)) ? 1 : Number.NEGATIVE_INFINITY;
  const isSame = first.values.map(
    (value, at) => value !== null && value >= least && others.every(({ values }) => values[at] === value),
  );
  if (!isSame.includes(true)) return [];
  const rest = others.map((reading) => reading.cells());
  return first.cells().map((cell, at) => {
    const { start, end } = cell?.span ?? {};
    const isThere = ({ span }: Cell) => span.start === start && span.end === end;
    return isSame[at] && rest.every((cells) => cells[at] && isThere(cells[at])) ? cell : null;
  });
}
