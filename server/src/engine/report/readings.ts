import type { ColumnSpec } from "../formats/types.ts";
import type { Cell } from "../syntax/types.ts";
import { readNumber } from "../text/number.ts";

/** One way to read the figures of a row: a cell and its value for each column; null for a blank that left no trace. */
export interface Reading {
  readonly cells: readonly (Cell | null)[];
  readonly values: readonly (number | null)[];
}

/** More readings than this say nothing; the row is then unread. */
export const MOST_READINGS = 20_000;

const PIECES = {
  count: /[/-]|0|[1-9]\d*/y,
  change: /\/|[+-]?(?:0|[1-9]\d*)/y,
  amount: /[/-]|(?:0|[1-9]\d*)(?:\.\d+)?(?:万元|元)?/y,
} as const;

/**
 * All ways to part one run of digits into the cells of `columns`: no leading zeros, signs only where a column has them,
 * a unit closes its cell. `fits` is asked with the values so far and cuts a branch. Null where there are too many.
 */
export function splits(
  token: Cell,
  columns: readonly ColumnSpec[],
  fits: (values: readonly (number | null)[]) => boolean = () => true,
): Reading[] | null {
  const { text, span } = token;
  const exact = text.length === span.end - span.start;
  const readings: Reading[] = [];
  const cells: Cell[] = [];
  const values: (number | null)[] = [];

  const walk = (at: number, column: number): boolean => {
    if (column === columns.length) {
      if (at === text.length) readings.push({ cells: [...cells], values: [...values] });
      return readings.length <= MOST_READINGS;
    }
    const piece = PIECES[(columns[column] as ColumnSpec).kind];
    piece.lastIndex = at;
    const longest = piece.exec(text)?.[0] ?? "";
    const room = text.length - at - (columns.length - column - 1);
    for (
      let length = column === columns.length - 1 ? text.length - at : 1;
      length <= Math.min(longest.length, room);
      length++
    ) {
      const part = text.slice(at, at + length);
      const read = readNumber(part, part, (columns[column] as ColumnSpec).kind);
      if (read.reading === "unread") continue;
      cells.push({ span: exact ? { start: span.start + at, end: span.start + at + length } : span, text: part });
      values.push(read.value);
      const goOn = !fits(values) || walk(at + length, column + 1);
      cells.pop();
      values.pop();
      if (!goOn) return false;
    }
    return true;
  };
  return walk(0, 0) ? readings : null;
}

/** All ways to place fewer figures than there are columns, in their order: the other cells were blank and left no trace. */
export function placements(tokens: readonly Cell[], columns: readonly ColumnSpec[]): Reading[] {
  const readings: Reading[] = [];
  const cells: (Cell | null)[] = [];
  const walk = (token: number, column: number): void => {
    if (column === columns.length) {
      readings.push({ cells: [...cells], values: cells.map((cell, at) => valueIn(cell, columns[at] as ColumnSpec)) });
      return;
    }
    if (token < tokens.length) {
      cells.push(tokens[token] as Cell);
      walk(token + 1, column + 1);
      cells.pop();
    }
    if (tokens.length - token < columns.length - column) {
      cells.push(null);
      walk(token, column + 1);
      cells.pop();
    }
  };
  walk(0, 0);
  return readings;
}

function valueIn(cell: Cell | null, column: ColumnSpec): number | null {
  return cell && readNumber(cell.text, cell.text, column.kind).value;
}
