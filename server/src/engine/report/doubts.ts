import { partsOf, rowIdsOf } from "../formats/slots.ts";
import type { TableSpec } from "../formats/types.ts";
import { NO_TRACE } from "./align.ts";
import { satisfying } from "./partings.ts";
import { isTraceless, lacksCells, mayHideBlanks, neverAddsUp, type Strip } from "./strips.ts";
import type { BoundTable } from "./types.ts";
import { judge } from "./verdicts.ts";

/**
 * The strips whose figures may be those of other rows or columns, where blanks left no trace, labels are missing or
 * figures stand without a row, or a column is one too many: nothing of them is taken for certain. `stray`: figures stand in the text that are of no row.
 */
export const doubtsOf = (table: BoundTable, strips: readonly Strip[], stray: boolean): ReadonlySet<Strip> =>
  new Set([
    ...doubtfulRows(table, strips, stray),
    ...shiftedRows(strips),
    ...besideWrong(strips),
    ...widenedRows(strips),
    ...seeminglyWhole(strips),
    ...mergedRows(table.spec, strips),
    ...loneGroups(table.spec, strips),
  ]);

/**
 * Rows whose blanks left no trace, where figures stand without a row, or where an equation fails on a row that lacks
 * some: its figures may as well stand in other columns. Where all else is in order, they were blank.
 */
function doubtfulRows(table: BoundTable, strips: readonly Strip[], stray: boolean): Set<Strip> {
  const suspects = strips.filter(isTraceless);
  if (suspects.length === 0) return new Set();
  const excess = strips.some((strip) => hasExcess(strip) || strip.source.rival);
  if (stray || excess) return new Set(suspects);
  const failing = judge(table).verdicts.filter(
    ({ status, equation }) => status === "fails" && equation.relation === "=",
  );
  const rows = new Set(failing.flatMap(({ left, right }) => [...left, ...right].map((term) => term.row)));
  return new Set(suspects.filter(({ slots, trouble }) => trouble && slots.some(({ row }) => rows.has(row))));
}

/** So many rows that reach over more columns than there are show that the table has a column of its own. */
const MOST_LONG = 2;

/**
 * Rows of a table with one column more than the format, where that column cannot be told from the others: those with a
 * blank cell seem to fit.
 */
function widenedRows(strips: readonly Strip[]): Strip[] {
  const parted = strips.filter(({ source }) => !NO_TRACE.has(source.layout));
  const reach = ({ source: { area } }: Strip) =>
    area.findLastIndex(({ text }) => text !== "") + 1 - area.findIndex(({ text }) => text !== "");
  const long = parted.filter((strip) => reach(strip) > strip.slots.length);
  return long.length > MOST_LONG ? parted.filter(({ source, slots }) => source.area.length > slots.length) : [];
}

/**
 * Rows with as many figures as columns that do not add up, in a table whose blanks left no trace and of which rows have
 * too many figures, or several never add up: such a row may have one of a column of its own, and lack another.
 */
function seeminglyWhole(strips: readonly Strip[]): Strip[] {
  const isOdd = strips.some(hasExcess) || strips.filter(neverAddsUp).length > MOST_LONG;
  if (!isOdd || !strips.some(isTraceless)) return [];
  return strips.filter(
    ({ source, readings, own, trouble }) =>
      NO_TRACE.has(source.layout) && trouble === null && readings.length === 1 && !readings.some(satisfying(own)),
  );
}

/** Rows without figures right before or behind one whose figures never add up: some of these may be theirs. */
function besideWrong(strips: readonly Strip[]): Strip[] {
  const inOrder = strips.toSorted(byPlace);
  return inOrder.flatMap((strip, at) => {
    if (!neverAddsUp(strip)) return [];
    const beside = [inOrder.slice(0, at).toReversed(), inOrder.slice(at + 1)];
    return beside.flatMap((rows) => {
      const end = rows.findIndex(({ source: { area } }) => area.some(({ text }) => text !== ""));
      return end < 0 ? rows : rows.slice(0, end);
    });
  });
}

/** Groups of table 4 that do not add up, and lack another: their figures may be those of several. */
function loneGroups(spec: TableSpec, strips: readonly Strip[]): Strip[] {
  if (!spec.across || byRow(strips).size === rowIdsOf(spec).length) return [];
  return strips.filter(({ source, readings, own }) => NO_TRACE.has(source.layout) && !readings.some(satisfying(own)));
}

const byPlace = (a: Strip, b: Strip): number => a.source.label.span.start - b.source.label.span.start;

/** Between a row with the figures of two and one without any there are so many rows at the most. */
const MOST_SHIFTED = 6;

/** Rows between one that has the figures of two and the next, or last, that has none: theirs may be those of a neighbour. */
function shiftedRows(strips: readonly Strip[]): Strip[] {
  const inOrder = strips.toSorted(byPlace);
  return inOrder.flatMap(({ source, slots }, at) => {
    if (!NO_TRACE.has(source.layout) || source.area.length < slots.length * 2) return [];
    const behind = inOrder.slice(at + 1, at + 1 + MOST_SHIFTED);
    const before = inOrder.slice(Math.max(0, at - MOST_SHIFTED), at).toReversed();
    return [behind, before].flatMap((rows) => {
      const empty = rows.findIndex(({ source: { area } }) => area.length === 0);
      return rows.slice(0, Math.max(0, empty));
    });
  });
}

/**
 * Rows before one that is missing, in layouts where nothing parts rows but their labels: the figures of both may stand
 * behind the one label that is there.
 */
function mergedRows(spec: TableSpec, strips: readonly Strip[]): Strip[] {
  const found = byRow(strips);
  if (found.size === rowIdsOf(spec).length) return [];
  const blanks = strips.some((strip) => lacksCells(strip) || mayHideBlanks(strip));
  return spec.blocks.flatMap(({ rows }) =>
    rows.flatMap(({ id }, at) => {
      const strip = found.get(id);
      const next = rows[at + 1];
      if (!strip || !next || found.has(next.id) || !NO_TRACE.has(strip.source.layout)) return [];
      const { area } = strip.source;
      const digits = area.reduce((sum, { text }) => sum + text.length, 0);
      const whole = area.length === strip.slots.length || digits < strip.slots.length * 2;
      return whole && !blanks ? [] : [strip];
    }),
  );
}

const byRow = (strips: readonly Strip[]): ReadonlyMap<string, Strip> =>
  new Map(strips.flatMap((strip) => partsOf(strip.slots).map(({ row }) => [row, strip] as const)));

/** Whether a row has more figures, or digits that no reading takes, than its columns: some may be those of another. */
function hasExcess({ source: { area, layout }, slots, readings }: Strip): boolean {
  if (!NO_TRACE.has(layout)) return false;
  const digits = area.reduce((sum, { text }) => sum + text.replace(/\D/g, "").length, 0);
  return area.length > slots.length || digits > slots.length * (readings.length === 0 ? 2 : 6);
}

/** Where half of the rows or more have too few cells, a column is lost, and no figure of any row has a sure place. */
export function lacksColumn(strips: readonly Strip[]): boolean {
  const short = strips.filter(({ source: { area, layout }, slots, trouble }) => {
    // Blanks would leave rows of any length.
    if (layout === "glued" && area.length === 1) return area[0]?.text.length === slots.length - 1;
    if (trouble === "lost-blanks") return area.length === slots.length - 1;
    return trouble === "count" && area.length < slots.length;
  });
  return short.length > 2 && short.length * 2 >= strips.length;
}
