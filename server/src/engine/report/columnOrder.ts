import { type OwnEquation, slotsOf } from "../formats/slots.ts";
import type { ColumnSpec, TableNumber, TableSpec } from "../formats/types.ts";
import { type Term, vocabulary } from "../formats/vocabulary.ts";
import type { Cell, Row } from "../syntax/types.ts";
import { keyOf } from "../text/fold.ts";
import { readNumber } from "../text/number.ts";
import { NO_TRACE } from "./align.ts";
import { sumAt } from "./partings.ts";
import type { Reading } from "./readings.ts";
import type { LabelledRow } from "./rows.ts";

/** Which column of the format stands at each place of a row, by index. */
export type Order = readonly number[];

/** The column that is one in the form, and five in the line below. */
const MERGED = keyOf("法人或其他组织");
const APART = new Set(["natural", "total"]);

/** A label, and the cell and the row of cells in which it stands. */
interface Word {
  readonly label: string;
  readonly cell: Cell;
  readonly row: Row;
}

/** The words of the header that stands over the rows, and those that came since the last row with figures. */
export class Header {
  readonly pending: Word[] = [];
  #words: readonly Word[] = [];
  /** What the words say of the columns of a block. */
  readonly #orders = new Map<readonly ColumnSpec[], Order | null>();

  /** The words before a row are its header if all columns are among them. */
  close(terms: readonly Term[]): void {
    const pending = this.pending.splice(0);
    const whole = terms.some((term) => {
      if (pending.length < term.columns.length) return false;
      const named = new Set(namedIn(pending, term).map(({ id }) => id));
      return term.columns.every(({ id }) => named.has(id));
    });
    if (!whole) return;
    this.#words = pending;
    this.#orders.clear();
  }

  orderOf(term: Term): Order | null {
    let order = this.#orders.get(term.columns);
    if (order === undefined) {
      order = orderIn(namedIn(this.#words, term), term);
      this.#orders.set(term.columns, order);
    }
    return order;
  }

  /** Whether one line holds all its names of columns. */
  isLine(term: Term): boolean {
    return new Set(namedIn(this.#words, term).map(({ cell }) => cell)).size === 1;
  }
}

/**
 * The order in which the header names the columns of a row, where it names each of them once and in another order than
 * the format; null where it does not. Of lines without separators only a header in one line tells: on a page words may
 * stand higher or lower.
 */
export function orderUnder(header: Header, terms: readonly Term[], lines: boolean): Order | null {
  if (header.pending.length > 0) header.close(terms);
  for (const term of terms) {
    const order = header.orderOf(term);
    if (order && (!lines || header.isLine(term))) return order;
  }
  return null;
}

interface Named {
  readonly id: string;
  readonly cell: Cell;
  readonly row: Row;
}

/** Words that stand side by side are in the order of their columns; of others one may stand higher in the same line. */
function orderIn(named: readonly Named[], { columns }: Term): Order | null {
  const merged = named.some(({ id }) => id === MERGED);
  const beside = named.filter(({ id }) => !merged || id === MERGED || APART.has(id));
  const below = named.filter((each) => !beside.includes(each));
  if ([beside, below].some((words) => new Set(words.map(({ row }) => row)).size > 1 || !areParted(words))) return null;
  const inLine = beside.flatMap((word) => (word.id === MERGED ? below : [word]));
  const order = inLine.map(({ id }) => columns.findIndex((column) => column.id === id));
  const whole = order.length === columns.length && new Set(order).size === order.length && !order.includes(-1);
  return whole && order.some((column, at) => column !== at) ? order : null;
}

/** Whether each word has a cell, or one line holds them all: where a cell holds some, they come from several lines. */
function areParted(words: readonly Named[]): boolean {
  const cells = new Set(words.map(({ cell }) => cell)).size;
  return cells === words.length || cells <= 1;
}

/** The columns that words of a header name, by id. */
const namedIn = (words: readonly Word[], { table, columns }: Term): Named[] =>
  words.flatMap(({ label, cell, row }) => {
    const id = label === MERGED && table === 3 ? MERGED : idOf(label, table, columns);
    return id === undefined ? [] : [{ id, cell, row }];
  });

const idOf = (word: string, table: TableNumber, columns: readonly ColumnSpec[]): string | undefined =>
  vocabulary
    .termsOf(word)
    .find((term) => term.role === "column" && term.table === table && columns.some(({ id }) => id === term.id))?.id;

/**
 * The rows without an order of columns in which fewer of their sums hold than in that of the format; among cells one a
 * line, where a merged cell may stand before those beside it, and in lines without separators, more must hold if it moves
 * the first column or the last.
 */
export function withSoundOrder(spec: TableSpec, rows: readonly LabelledRow[]): readonly LabelledRow[] {
  let better = 0;
  let doubted = false;
  for (const { id, area, order, layout } of rows) {
    const { slots, own } = slotsOf(spec, id);
    if (!order || order.length !== slots.length || area.length < slots.length) continue;
    const values = area.slice(-slots.length).map(({ text }) => readNumber(text, text, "count").value);
    better += holding(own, inOrder(values, order)) - holding(own, values);
    const moved = order[0] !== 0 || order.at(-1) !== slots.length - 1;
    doubted ||= NO_TRACE.has(layout) && own.length > 0 && moved;
  }
  return better < 0 || (doubted && better === 0) ? rows.map((row) => ({ ...row, order: null })) : rows;
}

const holding = (own: readonly OwnEquation[], values: readonly (number | null)[]): number =>
  own.filter(({ left, right }) => sumAt(values, left) === sumAt(values, right)).length;

/** What stands at the places of a row, in the order of the format. */
function inOrder<T>(places: readonly T[], order: Order): T[] {
  const out: T[] = [];
  order.forEach((column, at) => {
    out[column] = places[at] as T;
  });
  return out;
}

/** A reading of the places of a row as one of its columns. */
export const ordered = (reading: Reading, order: Order): Reading => ({
  values: inOrder(reading.values, order),
  cells: () => inOrder(reading.cells(), order),
});

/** The columns of a row, and the equations among them, as its places. */
export function placesOf<T>(columns: readonly T[], own: readonly OwnEquation[], order: Order) {
  const place = (column: number) => order.indexOf(column);
  const moved = own.map(({ left, right }) => ({ left: left.map(place), right: right.map(place) }));
  return {
    slots: order.map((column) => columns[column] as T),
    own: moved.map((each) => ({ ...each, last: Math.max(...each.left, ...each.right) })),
  };
}
