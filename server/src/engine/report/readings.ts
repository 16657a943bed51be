import type { Slot } from "../formats/slots.ts";
import type { Cell } from "../syntax/types.ts";
import { type NumberKind, readNumber } from "../text/number.ts";

/** One way to read the figures of a row: a value for each column, and on demand the cells (null: left no trace). */
export interface Reading {
  readonly values: readonly (number | null)[];
  readonly cells: () => readonly (Cell | null)[];
}

/** A cell of several figures, without the stray characters amid them: `written` has them, `at` says where it has `text`. */
export interface Run extends Cell {
  readonly written?: string;
  readonly at?: readonly number[];
}

const STRAY = /[?\ufffd\u00a0\u200b]/g;

/** A cell as a run. */
export function bare(cell: Cell): Run {
  const { span, text: written } = cell;
  const text = written.replace(STRAY, "");
  if (text.length === written.length || written.length !== span.end - span.start) return cell;
  return { span, text, written, at: [...written.matchAll(/[^?\ufffd\u00a0\u200b]/g)].map(({ index }) => index) };
}

/** A part of a run; what was left out belongs to the part before it. */
function partOf({ text, span, written = text, at }: Run, from: number, to: number): Cell {
  const place = (index: number) => (index === 0 ? 0 : index === text.length ? written.length : (at?.[index] ?? index));
  const [start, end] = [place(from), place(to)];
  const exact = written.length === span.end - span.start;
  return {
    span: exact ? { start: span.start + start, end: span.start + end } : span,
    text: written.slice(start, end),
  };
}

/** Whether the values so far can stand; a split that begins with them is given up where they cannot. */
export type Fits = (values: readonly (number | null)[]) => boolean;

/** More readings, or more steps to find them, than this say nothing; the row is then unread. */
const MOST_READINGS = 20_000;
const MOST_STEPS = 40_000;

const PIECES = {
  count: /[/-]|0|[1-9]\d*/y,
  change: /\/|[+-]?(?:0|[1-9]\d*)/y,
  amount: /[/-]|(?:0|[1-9]\d*)(?:\.\d+)?(?:万元|元)?/y,
} as const;

/**
 * All ways to part one run of digits into the cells of `slots`: no leading zeros, signs only where a column has them,
 * a unit closes its cell. `widest` is the length of the longest cell; with `blanks` a cell
 * may have left nothing. Null where there are more than `most`.
 */
export function splits(
  token: Run,
  slots: readonly Slot[],
  fits: Fits,
  { most = MOST_READINGS, widest = token.text.length, blanks = false } = {},
): Reading[] | null {
  const { text } = token;
  const readings: Reading[] = [];
  const ends: (number | null)[] = [];
  const values: (number | null)[] = [];
  const last = slots.length - 1;

  let steps = 0;
  const walk = (at: number, column: number): boolean => {
    if (++steps > MOST_STEPS) return false;
    if (column > last) {
      if (at < text.length) return true;
      const cuts = [...ends];
      readings.push({ values: [...values], cells: () => cutAt(token, cuts) });
      return readings.length <= most;
    }
    const { kind } = (slots[column] as Slot).columnSpec;
    if (text.length - at > (last - column + 1) * widest) return true;
    if (blanks) {
      ends.push(null);
      values.push(null);
      const goOn = !fits(values) || walk(at, column + 1);
      ends.pop();
      values.pop();
      if (!goOn) return false;
    }
    const longest = Math.min(longestPiece(text, at, kind), text.length - at - (blanks ? 0 : last - column), widest);
    for (let length = column === last ? Math.max(1, text.length - at) : 1; length <= longest; length++) {
      const value = pieceValue(text, at, at + length, kind);
      if (value === undefined) continue;
      ends.push(at + length);
      values.push(value);
      const goOn = !fits(values) || walk(at + length, column + 1);
      ends.pop();
      values.pop();
      if (!goOn) return false;
    }
    return true;
  };
  return walk(0, 0) ? readings : null;
}

/**
 * The splits in which the last cell is the sum of the others, found from that cell: no other can be greater than it. By
 * nines most are cast out at once: however digits are parted, the sum of the parts leaves the remainder that the sum of
 * the digits leaves.
 */
export function summedSplits(token: Run, slots: readonly Slot[], blanks = false): Reading[] | null {
  const { text } = token;
  const found: Reading[] = [];
  let excess = digitsIn(text);
  for (let width = 1; width < text.length - (blanks ? 0 : slots.length - 2); width++) {
    const at = text.length - width;
    excess -= 2 * digitAt(text, at);
    if (excess % 9 !== 0) continue;
    const total = pieceValue(text, at, text.length, "count");
    if (typeof total !== "number" || longestPiece(text, at, "count") < width) continue;
    const last = partOf(token, at, text.length);
    const rest = bare(partOf(token, 0, at));
    const fits: Fits = (values) => {
      const sum = values.reduce((all: number, value) => all + (value ?? 0), 0);
      return values.length === slots.length - 1 ? sum === total : sum <= total;
    };
    const heads = splits(rest, slots.slice(0, -1), fits, { widest: width, blanks });
    if (!heads) return null;
    for (const head of heads) found.push({ values: [...head.values, total], cells: () => [...head.cells(), last] });
  }
  return found;
}

const digitAt = (text: string, at: number): number => (isDigit(text, at) ? text.charCodeAt(at) - 0x30 : 0);

function digitsIn(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += digitAt(text, at);
  return sum;
}

/** More readings of table 4 than this help nobody. */
const MOST_GROUPED = 100;

/**
 * The splits of one run into groups of which each may be blank, in part or as a whole, and adds up to its last cell.
 * Null where there are more than `MOST_GROUPED` for several groups.
 */
export function groupedSplits(token: Run, groups: readonly (readonly Slot[])[]): Reading[] | null {
  const [group, ...rest] = groups;
  if (!group) return token.text === "" ? [{ values: [], cells: () => [] }] : [];
  const found: Reading[] = [];
  for (let at = rest.length > 0 ? 0 : token.text.length; at <= token.text.length; at++) {
    const head = bare(partOf(token, 0, at));
    const heads = at === 0 ? [nothingIn(group)] : summedSplits(head, group, true);
    const tails = heads?.length === 0 ? [] : groupedSplits(bare(partOf(token, at, token.text.length)), rest);
    if (!heads || !tails) return null;
    for (const one of heads)
      for (const other of tails)
        found.push({ values: [...one.values, ...other.values], cells: () => [...one.cells(), ...other.cells()] });
    if (rest.length > 0 && found.length > MOST_GROUPED) return null;
  }
  return found;
}

const nothingIn = (slots: readonly Slot[]): Reading =>
  readingOf(
    slots.map(() => null),
    slots,
  );

function longestPiece(text: string, at: number, kind: NumberKind): number {
  if (kind === "count" && isDigit(text, at)) {
    let end = at + 1;
    while (text[at] !== "0" && isDigit(text, end)) end++;
    return end - at;
  }
  const piece = PIECES[kind];
  piece.lastIndex = at;
  return piece.exec(text)?.[0].length ?? 0;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** The value of a piece; undefined where it is none (half a unit). Bare digits, nearly all there is, take the short way. */
function pieceValue(text: string, from: number, to: number, kind: NumberKind): number | null | undefined {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) {
      const part = text.slice(from, to);
      if (part === "+" || part === "-") return kind === "change" ? undefined : null;
      const read = readNumber(part, part, kind);
      return read.reading === "unread" ? undefined : read.value;
    }
    value = value * 10 + digit;
  }
  return value;
}

function cutAt(run: Run, ends: readonly (number | null)[]): (Cell | null)[] {
  let from = 0;
  return ends.map((end) => {
    if (end === null) return null;
    const cell = partOf(run, from, end);
    from = end;
    return cell;
  });
}

/** All ways to place fewer figures than there are columns, in their order: the other cells were blank and left no trace. */
export function placements(tokens: readonly (Cell | null)[], slots: readonly Slot[]): Reading[] {
  const readings: Reading[] = [];
  const cells: (Cell | null)[] = [];
  const walk = (token: number, column: number): void => {
    if (column === slots.length) {
      readings.push(readingOf([...cells], slots));
      return;
    }
    if (token < tokens.length) {
      cells.push(tokens[token] as Cell | null);
      walk(token + 1, column + 1);
      cells.pop();
    }
    if (tokens.length - token < slots.length - column) {
      cells.push(null);
      walk(token, column + 1);
      cells.pop();
    }
  };
  walk(0, 0);
  return readings;
}

/** The reading of cells that each have their place. Its values are asked for only where another row is open. */
export function readingOf(cells: readonly (Cell | null)[], slots: readonly Slot[]): Reading {
  return new ReadingOfCells(cells, slots);
}

class ReadingOfCells implements Reading {
  readonly #cells: readonly (Cell | null)[];
  readonly #slots: readonly Slot[];
  #values: (number | null)[] | undefined;

  constructor(cells: readonly (Cell | null)[], slots: readonly Slot[]) {
    this.#cells = cells;
    this.#slots = slots;
  }

  get values(): readonly (number | null)[] {
    this.#values ??= this.#cells.map(
      (cell, at) => cell && readNumber(cell.text, cell.text, (this.#slots[at] as Slot).columnSpec.kind).value,
    );
    return this.#values;
  }

  cells(): readonly (Cell | null)[] {
    return this.#cells;
  }
}
