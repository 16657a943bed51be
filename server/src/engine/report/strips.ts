import { equationsOf, type Place, placeKey } from "../formats/equations.ts";
import type { BlockSpec, ColumnSpec, RowSpec, TableSpec } from "../formats/types.ts";
import type { Cell } from "../syntax/types.ts";
import { align, windows } from "./align.ts";
import { type Fits, placements, type Reading, readingOf, splits } from "./readings.ts";
import { ACROSS, type LabelledRow } from "./rows.ts";

/** Runs of up to so many digits have few enough splits to try those too that break the row's own sum. */
const FEW_DIGITS = 14;

/** One line of cells: a row of the format, or the three rows of table 4 side by side. */
export interface Strip {
  readonly source: LabelledRow;
  readonly places: readonly (Place & { readonly spec: RowSpec; readonly block: BlockSpec; readonly column: string })[];
  readonly columns: readonly ColumnSpec[];
  /** What the equations choose from; one reading where nothing is open, none where the row cannot be read. */
  readonly readings: readonly Reading[];
  readonly trouble: "glued-digits" | "lost-blanks" | "count" | null;
}

/** Where the figures of most rows begin behind their label. */
export function commonOffset(spec: TableSpec, rows: readonly LabelledRow[]): number {
  const counts = new Map<number, number>();
  for (const { id, area } of rows) {
    const starts = windows(area, placesOf(spec, id).length);
    if (starts.length === 1 && area.some((cell) => cell.text !== "")) {
      counts.set(starts[0] as number, (counts.get(starts[0] as number) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A labelled row with every reading that its cells allow. */
export function stripOf(spec: TableSpec, source: LabelledRow, places: Strip["places"], offset: number): Strip {
  const columns = places.map(({ block, column }) => block.columns.find((each) => each.id === column) as ColumnSpec);
  const aligned = align(source.area, places.length, source.layout, offset);
  const strip = { source, places, columns };
  if ("cells" in aligned) return { ...strip, readings: [readingOf(aligned.cells, columns)], trouble: null };
  const { tokens } = aligned;
  const [only] = tokens;
  if (tokens.length === 1 && only && /\d/.test(only.text) && only.text.length >= columns.length) {
    return { ...strip, readings: splitsOf(spec, only, places, columns), trouble: "glued-digits" };
  }
  const lost = tokens.length < columns.length && source.layout !== "glued" && !spec.across;
  const traceless = source.layout === "cells" || source.layout === "spaced";
  return lost && traceless
    ? { ...strip, readings: placements(tokens, columns), trouble: "lost-blanks" }
    : { ...strip, readings: [], trouble: "count" };
}

/**
 * The splits of a run: those that satisfy the equations among its own cells; the others are tried only where there are
 * none, or few enough to try all.
 */
function splitsOf(spec: TableSpec, token: Cell, places: Strip["places"], columns: readonly ColumnSpec[]): Reading[] {
  const own = ownEquations(spec, places);
  const balanced: Fits = (values) =>
    own.every(({ left, right, last }) => last !== values.length - 1 || sumAt(values, left) === sumAt(values, right));
  const right = own.length > 0 ? (splits(token, columns, balanced) ?? []) : [];
  if (right.length > 0 && (spec.across || token.text.length > FEW_DIGITS)) return right;
  return splits(token, columns, () => true) ?? right;
}

const sumAt = (values: readonly (number | null)[], at: readonly number[]): number =>
  at.reduce((sum, index) => sum + (values[index] ?? 0), 0);

/** The equations whose cells all stand in one run, by index, and the last cell of each. */
function ownEquations(spec: TableSpec, places: readonly Place[]) {
  const at = new Map(places.map((place, index) => [placeKey(place.row, place.column), index]));
  const indexOf = ({ row, column }: Place) => at.get(placeKey(row, column)) ?? Number.NaN;
  return equationsOf(spec)
    .filter(({ relation, derived }) => relation === "=" && !derived)
    .map(({ left, right }) => ({ left: left.map(indexOf), right: right.map(indexOf) }))
    .filter(({ left, right }) => ![...left, ...right].some(Number.isNaN))
    .map((each) => ({ ...each, last: Math.max(...each.left, ...each.right) }));
}

/** The cells of a row of the format, or of all rows of table 4. */
export function placesOf(spec: TableSpec, id: string): Strip["places"] {
  return spec.blocks.flatMap((block) =>
    block.rows
      .filter((row) => row.id === id || (spec.across && id === ACROSS))
      .flatMap((row) => block.columns.map((column) => ({ row: row.id, column: column.id, spec: row, block }))),
  );
}
