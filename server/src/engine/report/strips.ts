import type { OwnEquation, Slot, Slots } from "../formats/slots.ts";
import { partsOf, slotsOf } from "../formats/slots.ts";
import type { TableSpec } from "../formats/types.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { isFigure, wordsOf } from "../syntax/line.ts";
import type { Cell, Layout } from "../syntax/types.ts";
import { keyOf } from "../text/fold.ts";
import { readNumber } from "../text/number.ts";
import { align, isLoose, NO_TRACE, type Side, sideOf } from "./align.ts";
import { ordered, placesOf } from "./columnOrder.ts";
import { isRun, partings, satisfying, sumAt } from "./partings.ts";
import {
  bare,
  type Fits,
  groupedSplits,
  placements,
  type Reading,
  type Run,
  readingOf,
  splits,
  summedSplits,
} from "./readings.ts";
import type { LabelledRow } from "./rows.ts";
import type { Trouble } from "./types.ts";

/** Runs of up to so many digits have few enough splits to try those too that break the row's own sum. */
const FEW_DIGITS = 14;

/** The figures behind one label: a row of the format, or the three rows of table 4 side by side. */
export interface Strip {
  readonly source: LabelledRow;
  readonly slots: readonly Slot[];
  /** The equations among them. */
  readonly own: readonly OwnEquation[];
  /** What the equations choose from; one reading where nothing is open, none where the row cannot be read. */
  readonly readings: readonly Reading[];
  readonly trouble: Trouble | null;
  /** Readings that break the strip's own equations were left out. */
  readonly narrowed: boolean;
  /** There are more readings than could be listed. */
  readonly cut?: boolean;
}

/** On which side of their rows the figures of a table stand. */
export function sideIn(spec: TableSpec, rows: readonly LabelledRow[]): Side {
  return sideOf(rows.map(({ id, area, from }) => ({ area, from, count: slotsOf(spec, id).slots.length })));
}

/** A labelled row with every reading that its cells allow; null where the table has no such row. */
export function stripOf(spec: TableSpec, source: LabelledRow, side: Side): Strip | null {
  const { slots, own } = slotsOf(spec, source.id);
  const { order } = source;
  if (slots.length === 0) return null;
  if (!order || order.length !== slots.length) return stripIn(spec, source, side, { slots, own });
  const strip = stripIn(spec, source, side, placesOf(slots, own, order));
  return { ...strip, slots, own, readings: strip.readings.map((reading) => ordered(reading, order)) };
}

function stripIn(spec: TableSpec, source: LabelledRow, side: Side, { slots, own }: Slots): Strip {
  const { area, layout } = source;
  const written = area.filter((cell) => cell.text !== "");
  const strip = { source, slots, own, readings: [], narrowed: source.inferred ?? false };
  const short = source.orphans && (area.length < slots.length || written.length === 0 || isShoved(source, slots, own));
  if (source.unsure || short || written.some(NO_TRACE.has(layout) ? isList : isPiece))
    return { ...strip, trouble: "count" };
  const cut = NO_TRACE.has(layout) && written.length > 1 && written.some(({ text }) => CUT.test(text));
  if (cut) return { ...strip, ...withCuts(written, slots, own) };
  const whole = written.length === slots.length && (area.length === slots.length || !source.orphans);
  if (source.lost < 0 && isLoose(area, slots.length)) return { ...strip, trouble: "count" };
  if (source.lost > 0 && !whole) return { ...strip, ...withoutSeparators(source, slots, own, side) };
  const aligned = align(area, slots.length, layout, side);
  if ("cells" in aligned && !isFused(aligned.cells, slots, layout) && !isShifted(aligned.cells)) {
    return { ...strip, readings: [readingOf(aligned.cells, slots)], trouble: null };
  }
  const tokens = "cells" in aligned ? written : aligned.tokens;
  const only = tokens[0] && bare(tokens[0]);
  const traceless = NO_TRACE.has(layout) && layout !== "glued" && !spec.across;
  if (tokens.length === 1 && only && /[\d/]/.test(only.text) && only.text.length >= slots.length) {
    const parted = splitsOf(only, slots, own);
    // A figure that stands alone may as well be one of the row, the others blank.
    const alone = traceless && !isRun(only);
    const readings = alone ? [...parted.readings, ...placements(tokens, slots)] : parted.readings;
    return { ...strip, ...parted, readings, trouble: "glued-digits" };
  }
  if (!traceless || tokens.length >= slots.length) return { ...strip, trouble: "count" };
  const placed = tokens.some(isRun) ? [] : placements(tokens, slots);
  const fused = own.length > 0 && placed.some(satisfying(own)) ? [] : fusedReadings(tokens, slots, own);
  const readings = [...placed, ...fused];
  return { ...strip, readings, trouble: readings.length > 0 ? "lost-blanks" : "count" };
}

/**
 * Whether the cells of a row, a line each, may each stand in the place of the one before: a blank one is among them, or
 * they do not add up. The last then became the first of the next row.
 */
function isShoved({ area, layout }: LabelledRow, slots: readonly Slot[], own: readonly OwnEquation[]): boolean {
  if (area.length !== slots.length || !CELL_A_LINE.has(layout)) return false;
  return area.some(({ text }) => text === "") || !satisfying(own)(readingOf(area, slots));
}

const CELL_A_LINE: ReadonlySet<Layout> = new Set(["pipe-cells", "tab-cells"]);

/** Whether figures that were run together leave a cell blank that is none: 0, 0 and 1 as 00 and 1. */
const isShifted = (cells: readonly (Cell | null)[]): boolean =>
  cells.some((cell) => isRun(cell) || SEVERAL.test(cell?.text ?? "")) &&
  cells.some((cell) => cell === null || cell.text === "");

const SEVERAL = /\d\s+\d/;

/** A piece of a label among the figures: the lines of the row were broken, and its figures may stand in another. */
const isPiece = ({ text }: Cell): boolean => text.length > 2 && !isFigure(text) && vocabulary.isFragment(keyOf(text));

/** Figures with commas between them that no reader parted: which of them is blank the commas tell, not their number. */
const isList = ({ text }: Cell): boolean =>
  text.includes(",") && readNumber(text, text, "amount").reading === "unread" && /\d/.test(text);

/** Digits around the place where a line was wrapped: one figure, or two with nothing between them but the end of the line. */
const CUT = /\d\u200b+\d/;

/** Figures amid which a line was wrapped: the readings with as many as there are columns, if one of them adds up. */
function withCuts(
  tokens: readonly Cell[],
  slots: readonly Slot[],
  own: readonly OwnEquation[],
): Pick<Strip, "readings" | "trouble"> {
  const ways = waysToCut(tokens);
  const full = ways.filter(({ length }) => length === slots.length).map((way) => readingOf(way, slots));
  const sound = full.filter(satisfying(own));
  const readings = sound.length > 0 ? sound : placementsOf(ways, slots);
  return { readings, trouble: readings.length === 0 ? "count" : readings.length === 1 ? null : "lost-blanks" };
}

/** Each figure amid which a line was wrapped as one, or as two. */
const waysToCut = (tokens: readonly Cell[]): readonly (readonly Cell[])[] =>
  tokens.reduce<readonly (readonly Cell[])[]>(
    (all, token) => {
      const ways = CUT.test(token.text) ? [[token], piecesOf(token)] : [[token]];
      return ways.flatMap((way) => all.map((before) => [...before, ...way]));
    },
    [[]],
  );

const placementsOf = (ways: readonly (readonly Cell[])[], slots: readonly Slot[]): Reading[] =>
  ways.flatMap((way) => (way.length > slots.length ? [] : placements(way, slots)));

function piecesOf({ text, span }: Cell): Cell[] {
  return [...text.matchAll(/[^\u200b]+/g)].map((piece) => {
    const start = span.start + piece.index;
    return { text: piece[0], span: { start, end: start + piece[0].length } };
  });
}

/** The figures of a cell, with spaces between them. */
const figuresIn = (cell: Cell): readonly Cell[] =>
  SEVERAL.test(cell.text) && cell.span.end - cell.span.start === cell.text.length
    ? wordsOf({ text: cell.text, start: cell.span.start })
    : [cell];

/** A row that lacks separators of its grid: cells of it were run together. */
function withoutSeparators(
  { area, lost }: LabelledRow,
  slots: readonly Slot[],
  own: readonly OwnEquation[],
  side: Side,
): Pick<Strip, "readings" | "trouble" | "narrowed"> {
  const merged = area.length + lost - slots.length;
  const cells = side === "end" ? area.slice(merged) : area.slice(0, area.length - merged);
  const rest = side === "end" ? area.slice(0, merged) : area.slice(area.length - merged);
  if (merged < 0 || rest.some((cell) => cell.text !== "")) return { readings: [], trouble: "count", narrowed: false };
  const places = cells.flatMap((cell) => (cell.text === "" ? null : figuresIn(cell)));
  const fused = partings(places, slots).filter(satisfying(own));
  const isWhole = places.length > 0 && !places.some(isRun);
  const placed = isWhole ? placements(places, slots).filter(satisfying(own)) : [];
  const readings = [...placed, ...fused];
  const trouble = readings.length === 0 ? "count" : placed.length > 0 ? "lost-blanks" : "glued-digits";
  return { readings, trouble, narrowed: own.length > 0 };
}

/** The readings of cells run together that satisfy the equations among them; all, where none does. */
function fusedReadings(
  cells: readonly (Cell | null)[],
  slots: readonly Slot[],
  own: readonly OwnEquation[],
): Reading[] {
  const all = partings(cells, slots);
  const right = all.filter(satisfying(own));
  return right.length > 0 ? right : all;
}

/** A run in a report whose blanks left no trace: its figures may stand in fewer cells than there are. */
export function withBlanks(strip: Strip, spec: TableSpec): Strip {
  const { source, slots } = strip;
  const written = source.area.filter((cell) => cell.text !== "");
  // No equation tells whether a figure was wrapped, or two.
  const isCut = NO_TRACE.has(source.layout) && strip.own.length === 0 && written.some(({ text }) => CUT.test(text));
  if (isCut) return { ...strip, readings: placementsOf(waysToCut(written), slots), trouble: "lost-blanks" };
  const [first, ...others] = written;
  const only = first && bare(first);
  const run = only && others.length === 0 && (source.layout === "glued" || strip.trouble === "glued-digits");
  if (!run || source.unsure || source.order || !NO_TRACE.has(source.layout) || slots.length === 1) return strip;
  const groups = partsOf(slots).map(({ from, to }) => slots.slice(from, to));
  const group = groups[0] as readonly Slot[];
  const summed = addsUp(group, slotsOf(spec, (group[0] as Slot).row).own);
  const found = summed ? groupedSplits(only, groups) : splits(only, slots, () => true, { blanks: true });
  const readings = found ?? [];
  if (readings.length === 0 && groups.length > 1) return { ...strip, readings, trouble: "count" };
  const all = [...strip.readings, ...readings];
  // Nothing tells which cells of a row that does not add up were blank.
  if (summed && !all.some(satisfying(strip.own))) return { ...strip, readings: [], trouble: "count" };
  return { ...strip, readings: all, trouble: "glued-digits", cut: found === null };
}

/** Whether its blanks left no trace, and no way to place them adds up: figures may have lost what parted them. */
export const neverAddsUp = ({ trouble, readings, own }: Strip): boolean =>
  trouble === "lost-blanks" && !readings.some(satisfying(own));

/** Whether cells among its digits may have been blank. */
export const mayHideBlanks = ({ trouble, readings }: Strip): boolean =>
  trouble === "glued-digits" && readings.some(({ values }) => values.includes(null));

/** Whether cells of the strip were blank, or else stand where the reader did not look for them. */
export function isTraceless({ source, slots, trouble }: Strip): boolean {
  const traceless = NO_TRACE.has(source.layout) || source.area.length < slots.length;
  return trouble === "lost-blanks" || source.area.every(({ text }) => traceless && /^[\s\u200b]*$/.test(text));
}

/** Whether the strip tells that cells of its table were blank in a layout where a run does not show them. */
export function lacksCells(strip: Strip): boolean {
  const { source, slots, trouble } = strip;
  const short = source.layout === "glued" && trouble === "count" && source.area.length === 1 && slots.length > 1;
  const blank = NO_TRACE.has(source.layout) && source.area.some((cell) => cell.text === "");
  return short || blank || isTraceless(strip);
}

/**
 * The splits of a run: those that satisfy the equations among its own cells; the others are tried only where there are
 * none, or where the equations reach beyond the run and there are few enough to try all.
 */
function splitsOf(
  token: Run,
  slots: readonly Slot[],
  own: readonly OwnEquation[],
): Pick<Strip, "readings" | "narrowed" | "cut"> {
  const balanced: Fits = (values) =>
    own.every(({ left, right, last }) => last !== values.length - 1 || sumAt(values, left) === sumAt(values, right));
  const right =
    (addsUp(slots, own) ? summedSplits(token, slots) : own.length > 0 ? splits(token, slots, balanced) : []) ?? [];
  if (right.length > 0 && (own.length > 1 || token.text.length > FEW_DIGITS)) {
    return { readings: right, narrowed: splits(token, slots, () => true, { most: right.length }) === null };
  }
  const all = splits(token, slots, () => true);
  return { readings: all ?? right, narrowed: false, cut: all === null };
}

/** Whether the one written cell of a row holds the figures of several: 58 and 2764.80万元 as 582764.80万元. */
function isFused(cells: readonly (Cell | null)[], slots: readonly Slot[], layout: Layout): boolean {
  const isWritten = (cell: Cell | null) => cell !== null && cell.text !== "";
  const first = cells.findIndex(isWritten);
  const { text } = cells[first] ?? { text: "" };
  if (slots.length < 2 || !/^\d/.test(text)) return false;
  const { kind } = (slots[first] as Slot).columnSpec;
  // A sum of money where a number belongs that has a sum of money beside it.
  const last = cells.findLastIndex(isWritten);
  if (last > first) {
    const beside = (slots[last] as Slot).columnSpec.kind;
    return NO_TRACE.has(layout) && text.endsWith("元") && kind !== "amount" && beside === "amount";
  }
  const { reading, unit } = readNumber(text, text, kind);
  return (reading === "unread" || (unit ?? "").endsWith("元")) && kind !== "amount";
}

/** Whether the one equation of a row is that its last cell adds up the others. */
export const addsUp = (slots: readonly Slot[], own: readonly OwnEquation[]): boolean =>
  own.length === 1 && own[0]?.left.length === slots.length - 1 && own[0].right[0] === slots.length - 1;
