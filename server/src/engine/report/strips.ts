import type { OwnEquation, Slot } from "../formats/slots.ts";
import { slotsOf } from "../formats/slots.ts";
import type { TableSpec } from "../formats/types.ts";
import type { Cell } from "../syntax/types.ts";
import { readNumber } from "../text/number.ts";
import { align, NO_TRACE, type Side, sideOf } from "./align.ts";
import { type Fits, placements, type Reading, readingOf, splits, summedSplits } from "./readings.ts";
import type { LabelledRow } from "./rows.ts";

/** Runs of up to so many digits have few enough splits to try those too that break the row's own sum. */
const FEW_DIGITS = 14;

/** The figures behind one label: a row of the format, or the three rows of table 4 side by side. */
export interface Strip {
  readonly source: LabelledRow;
  readonly slots: readonly Slot[];
  /** What the equations choose from; one reading where nothing is open, none where the row cannot be read. */
  readonly readings: readonly Reading[];
  readonly trouble: "glued-digits" | "lost-blanks" | "count" | null;
  /** Readings that break the strip's own equations were left out. */
  readonly narrowed: boolean;
}

/** On which side of their rows the figures of a table stand. */
export function sideIn(spec: TableSpec, rows: readonly LabelledRow[]): Side {
  return sideOf(rows.map(({ id, area, from }) => ({ area, from, count: slotsOf(spec, id).slots.length })));
}

/** A labelled row with every reading that its cells allow; null where the table has no such row. */
export function stripOf(spec: TableSpec, source: LabelledRow, side: Side): Strip | null {
  const { slots, own } = slotsOf(spec, source.id);
  if (slots.length === 0) return null;
  const written = source.area.filter((cell) => cell.text !== "");
  const short = source.area.length < slots.length && source.orphans;
  if (source.unsure || short) return { source, slots, readings: [], trouble: "count", narrowed: false };
  const aligned = align(source.area, slots.length, source.layout, side);
  const strip = { source, slots, narrowed: false };
  if ("cells" in aligned && !isFused(aligned.cells, slots)) {
    return { ...strip, readings: [readingOf(aligned.cells, slots)], trouble: null };
  }
  const tokens = "cells" in aligned ? written : aligned.tokens;
  const [only] = tokens;
  if (tokens.length === 1 && only && /[\d/]/.test(only.text) && only.text.length >= slots.length) {
    const parted = splitsOf(only, slots, own);
    // A figure that stands alone may as well be one of the row, the others blank.
    const alone = NO_TRACE.has(source.layout) && source.layout !== "glued" && !spec.across && !/^0\d/.test(only.text);
    const readings = alone ? [...parted.readings, ...placements(tokens, slots)] : parted.readings;
    return { ...strip, ...parted, readings, trouble: "glued-digits" };
  }
  return NO_TRACE.has(source.layout) && source.layout !== "glued" && tokens.length < slots.length && !spec.across
    ? { ...strip, readings: placements(tokens, slots), trouble: "lost-blanks" }
    : { ...strip, readings: [], trouble: "count" };
}

/** A run in a table whose blanks left no trace: its figures may stand in fewer cells than there are. */
export function withBlanks(strip: Strip, spec: TableSpec): Strip {
  const { slots, own } = slotsOf(spec, strip.source.id);
  const [only, ...others] = strip.source.area.filter((cell) => cell.text !== "");
  if (!only || others.length > 0 || strip.source.layout !== "glued" || !addsUp(slots, own)) return strip;
  const readings = summedSplits(only, slots, true) ?? [];
  return { ...strip, readings: [...strip.readings, ...readings], trouble: "glued-digits" };
}

/** Whether cells of the strip were blank, or else stand where the reader did not look for them. */
export function isTraceless({ source, trouble }: Strip): boolean {
  return trouble === "lost-blanks" || (source.area.length === 0 && NO_TRACE.has(source.layout));
}

/** Whether a run has fewer digits than there are cells. */
export const isTooShort = ({ source, slots, trouble }: Strip): boolean =>
  source.layout === "glued" && trouble === "count" && source.area.length === 1 && slots.length > 1;

/**
 * The splits of a run: those that satisfy the equations among its own cells; the others are tried only where there are
 * none, or where the equations reach beyond the run and there are few enough to try all.
 */
function splitsOf(
  token: Cell,
  slots: readonly Slot[],
  own: readonly OwnEquation[],
): Pick<Strip, "readings" | "narrowed"> {
  const balanced: Fits = (values) =>
    own.every(({ left, right, last }) => last !== values.length - 1 || sumAt(values, left) === sumAt(values, right));
  const right =
    (addsUp(slots, own) ? summedSplits(token, slots) : own.length > 0 ? splits(token, slots, balanced) : []) ?? [];
  if (right.length > 0 && (own.length > 1 || token.text.length > FEW_DIGITS)) {
    return { readings: right, narrowed: splits(token, slots, () => true, { most: right.length }) === null };
  }
  return { readings: splits(token, slots, () => true) ?? right, narrowed: false };
}

/** Whether the one written cell of a row holds the figures of several: 58 and 2764.80万元 as 582764.80万元. */
function isFused(cells: readonly (Cell | null)[], slots: readonly Slot[]): boolean {
  const written = cells.flatMap((cell, at) => (cell && cell.text !== "" ? [{ cell, slot: slots[at] as Slot }] : []));
  const [only, ...others] = written;
  if (!only || others.length > 0 || slots.length < 2 || !/^\d/.test(only.cell.text)) return false;
  const { reading, unit } = readNumber(only.cell.text, only.cell.text, only.slot.columnSpec.kind);
  return (reading === "unread" || (unit ?? "").endsWith("元")) && only.slot.columnSpec.kind !== "amount";
}

/** Whether the one equation of a row is that its last cell adds up the others. */
const addsUp = (slots: readonly Slot[], own: readonly OwnEquation[]): boolean =>
  own.length === 1 && own[0]?.left.length === slots.length - 1 && own[0].right[0] === slots.length - 1;

const sumAt = (values: readonly (number | null)[], at: readonly number[]): number =>
  at.reduce((sum, index) => sum + (values[index] ?? 0), 0);
