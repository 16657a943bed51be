import { equationsOf, type Place, placeOf } from "./equations.ts";
import type { BlockSpec, ColumnSpec, RowSpec, TableSpec } from "./types.ts";

/** A cell of a row of the format, with all that the format says of it. */
export interface Slot extends Place {
  readonly spec: RowSpec;
  readonly block: BlockSpec;
  readonly columnSpec: ColumnSpec;
}

/** An equation whose cells all stand in one strip, by index, and the last of them. */
export interface OwnEquation {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly last: number;
}

/** The cells that stand side by side in one row of the file, and the equations among them alone. */
export interface Slots {
  readonly slots: readonly Slot[];
  readonly own: readonly OwnEquation[];
}

/** The one row of table 4: the rows of the format side by side. */
export const ACROSS = "across";

const rowIds = new WeakMap<TableSpec, readonly string[]>();

/** The rows of a table, in their order. */
export function rowIdsOf(table: TableSpec): readonly string[] {
  let known = rowIds.get(table);
  if (!known) {
    known = table.blocks.flatMap(({ rows }) => rows.map(({ id }) => id));
    rowIds.set(table, known);
  }
  return known;
}

const cache = new WeakMap<TableSpec, Map<string, Slots>>();

/** The cells of a row, or of all rows of table 4 (`ACROSS`); none for a row that the table does not have. */
export function slotsOf(table: TableSpec, id: string): Slots {
  let known = cache.get(table);
  if (!known) {
    known = new Map();
    cache.set(table, known);
  }
  let slots = known.get(id);
  if (!slots) {
    slots = withEquations(table, slotsIn(table, id));
    known.set(id, slots);
  }
  return slots;
}

/** A row of the format among the cells of one strip: its id, and where it begins and ends. */
export interface Part {
  readonly row: string;
  readonly from: number;
  readonly to: number;
}

const parts = new WeakMap<readonly Slot[], readonly Part[]>();

/** The rows of the format among the cells of one strip. */
export function partsOf(slots: readonly Slot[]): readonly Part[] {
  let known = parts.get(slots);
  if (!known) {
    const starts = slots.flatMap(({ row }, at) => (row === slots[at - 1]?.row ? [] : [at]));
    known = starts.map((from, at) => ({ row: (slots[from] as Slot).row, from, to: starts[at + 1] ?? slots.length }));
    parts.set(slots, known);
  }
  return known;
}

function slotsIn(table: TableSpec, id: string): Slot[] {
  const wanted = (row: RowSpec) => row.id === id || (table.across && id === ACROSS);
  return table.blocks.flatMap((block) =>
    block.rows
      .filter(wanted)
      .flatMap((spec) =>
        block.columns.map((columnSpec): Slot => ({ ...placeOf(spec.id, columnSpec.id), spec, block, columnSpec })),
      ),
  );
}

function withEquations(table: TableSpec, slots: readonly Slot[]): Slots {
  const at = new Map(slots.map(({ key }, index) => [key, index]));
  const indexOf = ({ key }: Place) => at.get(key) ?? Number.NaN;
  const own = equationsOf(table)
    .filter(({ relation, derived }) => relation === "=" && !derived)
    .map(({ left, right }) => ({ left: left.map(indexOf), right: right.map(indexOf) }))
    .filter(({ left, right }) => ![...left, ...right].some(Number.isNaN))
    .map((each) => ({ ...each, last: Math.max(...each.left, ...each.right) }));
  return { slots, own };
}
