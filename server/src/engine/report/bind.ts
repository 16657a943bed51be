import { equationsOf } from "../formats/equations.ts";
import { formatOf } from "../formats/formats.ts";
import { partsOf, rowIdsOf, type Slot, slotsOf } from "../formats/slots.ts";
import type { ColumnSpec, TableNumber, TableSpec, Version } from "../formats/types.ts";
import { isFigure } from "../syntax/line.ts";
import { type Cell, mostFrequent } from "../syntax/types.ts";
import { readNumber } from "../text/number.ts";
import { cover, coverOf } from "../text/span.ts";
import { agreed } from "./agreed.ts";
import { NO_TRACE } from "./align.ts";
import { choose } from "./choose.ts";
import { withSoundOrder } from "./columnOrder.ts";
import { doubtsOf, lacksColumn } from "./doubts.ts";
import { isConfirmed, named } from "./nameless.ts";
import { withoutPageNumbers } from "./pageNumbers.ts";
import { isRun, satisfying } from "./partings.ts";
import { type Reading, readingOf } from "./readings.ts";
import { withoutRepeated } from "./repeated.ts";
import type { LabelledBlock, LabelledRow } from "./rows.ts";
import { lacksCells, mayHideBlanks, neverAddsUp, type Strip, sideIn, stripOf, withBlanks } from "./strips.ts";
import { withTotalFirst } from "./totalFirst.ts";
import type { BoundRow, BoundTable, Figure } from "./types.ts";

/** What the rest of the report tells about the blanks of a table. */
export interface Evidence {
  /** Figures that are of no row stand in the text; those among the rows are known. Either may be those that a row lacks. */
  readonly loose: boolean;
  /** Blank cells of the report left no trace. */
  readonly blanks: boolean;
}

/** Whether blank cells of a table left no trace. */
export function losesBlanks({ rows }: BoundTable): boolean {
  return [...rows.values()].some(
    ({ layout, figures, candidates }) =>
      NO_TRACE.has(layout) && (figures.some(({ raw }) => raw === "") || candidates.some((each) => each.includes(null))),
  );
}

/**
 * The labelled rows of one table as the format has them. Where a row can be read in several ways the equations of the
 * whole table decide; where they do not, its figures are uncertain. Null where no row is of this table.
 */
export function bindTable(
  text: string,
  version: Version,
  number: TableNumber,
  blocks: readonly LabelledBlock[],
  { loose, blanks }: Evidence,
): BoundTable | null {
  const spec = formatOf(version).tables.find((table) => table.number === number) as TableSpec;
  const { rows, leftover, ...lost } = named(
    spec,
    blocks.flatMap((each) => each.rows.filter((row) => row.table === number)),
  );
  const stray = loose || lost.stray || blocks.some((each) => each.stray);
  const read = withoutPageNumbers(
    stripsOf(spec, withTotalFirst(spec, withoutRepeated(spec, withSoundOrder(spec, rows)))),
    spec,
  );
  if (read.length === 0) return null;
  const strips = blanks || read.some(lacksCells) ? read.map((strip) => withBlanks(strip, spec)) : read;
  const [block] = blocks;
  const labels = block && blocks.length === 1 ? block.labels : new Set(blocks.flatMap((each) => [...each.labels]));
  const unknown = blocks.flatMap((block) =>
    block.unknown.filter((row) => row.table === number).map(({ span }) => span),
  );
  const bind = (each: readonly Strip[]): BoundTable => {
    const table = assemble(text, spec, version, each);
    const lacking = rowIdsOf(spec).filter((id) => !table.rows.has(id));
    const [first] = table.rows.values();
    const others = first && stray && lacking.length > 0 && !lost.stray && unknown.length === 0;
    return {
      ...table,
      labels,
      unknown: [...unknown, ...lost.unknown],
      leftover: others ? [{ span: first.labelSpan, rows: lacking }] : leftover,
    };
  };
  if (lacksColumn(strips)) return bind(strips.map((strip) => unread(strip, "count")));
  const table = bind(strips);
  const doubtful = doubtsOf(table, strips, stray);
  const told = isConfirmed(table);
  if (doubtful.size === 0 && told) return table;
  return bind(
    strips.map((strip) => {
      if (doubtful.has(strip)) return unread(strip, "lost-blanks");
      return told || !strip.source.nameless ? strip : { ...strip, trouble: "lost-label" };
    }),
  );
}

/** One strip for each row of the format that has a label in the file. */
function stripsOf(spec: TableSpec, rows: readonly LabelledRow[]): Strip[] {
  const strips: Strip[] = [];
  const bound = new Set<string>();
  const side = sideIn(spec, rows);
  const width = commonWidth(rows.filter(({ id }) => slotsOf(spec, id).slots.length > 0));
  for (const source of richestFirst(spec, rows)) {
    const lost = source.lost || lostCells(spec, source, rows, width);
    const strip = stripOf(spec, lost === source.lost ? source : { ...source, lost }, side);
    const parts = strip ? partsOf(strip.slots) : [];
    if (!strip || parts.some(({ row }) => bound.has(row))) continue;
    for (const { row } of parts) bound.add(row);
    strips.push(strip);
  }
  return strips;
}

function assemble(
  text: string,
  spec: TableSpec,
  version: Version,
  strips: readonly Strip[],
): Omit<BoundTable, "labels" | "unknown" | "leftover"> {
  const chosen = decide(spec, strips);
  const found = new Map<string, BoundRow>();
  strips.forEach((strip, at) => {
    for (const row of boundRows(text, strip, chosen[at] as Chosen)) found.set(row.spec.id, row);
  });
  const rows = new Map<string, BoundRow>();
  for (const id of rowIdsOf(spec)) {
    const row = found.get(id);
    if (row) rows.set(id, row);
  }
  const span = cover(strips.map(({ source }) => coverOf(source.label, source.area)));
  return { spec, version, layout: mostFrequent(strips.map(({ source }) => source.layout)), span, extent: span, rows };
}

/** The width of half the rows of a table with separators, or more; null where rows differ, as merged cells make them. */
function commonWidth(rows: readonly LabelledRow[]): number | null {
  const widths = rows.filter(isGrid).map(({ width }) => width);
  const width = widths.reduce((most, each) => Math.max(most, each), 0);
  return widths.filter((each) => each === width).length >= Math.max(3, widths.length * 0.5) ? width : null;
}

/**
 * How many cells a row lacks of the width of its table, and so does not tell where its blank ones are. Where merged cells
 * were left out, whole rows of the block whose labels stand in the same column are as narrow; where there is no such row,
 * nothing tells. A row with more cells than columns has those that were merged. Less than none where it is wider.
 */
function lostCells(spec: TableSpec, row: LabelledRow, rows: readonly LabelledRow[], common: number | null): number {
  if (common === null || row.width === common || !isGrid(row) || row.area.every((cell) => cell.text === "")) return 0;
  if (row.width > common) return common - row.width;
  const { slots } = slotsOf(spec, row.id);
  const isLonger = row.area.length > slots.length || seemsShifted(spec, row);
  // Where both its ends are written, a row tells its width itself.
  const isOwn = row.area.length === slots.length && row.area[0]?.text !== "" && row.area.at(-1)?.text !== "";
  const isLike = (each: LabelledRow) =>
    (each !== row || isOwn) &&
    each.from === row.from &&
    isGrid(each) &&
    slotsOf(spec, each.id).slots[0]?.block === slots[0]?.block;
  const like = isLonger ? [] : rows.filter((each) => isLike(each) && isWhole(spec, each));
  const width = like.length > 0 ? like.reduce((most, each) => Math.max(most, each.width), 0) : common;
  return Math.max(0, width - row.width);
}

/** Whether a cell that was merged may stand for the first figure of a row, which lacks another. */
function seemsShifted(spec: TableSpec, { id, area }: LabelledRow): boolean {
  const { slots, own } = slotsOf(spec, id);
  return area.length === slots.length && area[0]?.text === "" && !satisfying(own)(readingOf(area, slots));
}

/** Whether a row has a cell for each of its figures, so that its width tells that of others. */
const isWhole = (spec: TableSpec, row: LabelledRow): boolean =>
  row.area.length >= slotsOf(spec, row.id).slots.length && !row.area.some(isRun) && !seemsShifted(spec, row);

const isGrid = ({ layout }: LabelledRow): boolean => layout === "pipe" || layout === "tab";

const unread = (strip: Strip, trouble: "lost-blanks" | "count"): Strip => ({ ...strip, readings: [], trouble });

/**
 * A label may stand twice, as in a header repeated on the next page, a page number behind it: the row with all its
 * figures is meant, or else one that has some.
 */
function richestFirst(spec: TableSpec, rows: readonly LabelledRow[]): LabelledRow[] {
  const rank = ({ id, area, unsure }: LabelledRow) => {
    let figures = 0;
    for (const { text } of area) if (/\d/.test(text) && isFigure(text)) figures++;
    if (figures > 0) return figures === slotsOf(spec, id).slots.length ? 0 : 1;
    // A label whose figures may stand elsewhere goes before a blank one, which may be but a word of a header.
    return unsure || area.some(({ text }) => text !== "") ? 2 : area.length > 0 ? 3 : 4;
  };
  const ranked = rows.map((row) => ({ row, rank: rank(row) })).sort((a, b) => a.rank - b.rank);
  if (new Set(rows.map(({ id }) => id)).size === rows.length) return ranked.map(({ row }) => row);
  // Two rows of one label, each with figures: one may be a piece of another label that is damaged.
  // A single figure may be the number of a page.
  const figures = new Map<string, Set<string>>();
  for (const { row, rank } of ranked) {
    if (rank > 1 || !NO_TRACE.has(row.layout)) continue;
    if (row.area.length === 1 && slotsOf(spec, row.id).slots.length > 1) continue;
    const known = figures.get(row.id) ?? new Set();
    figures.set(row.id, known.add(row.area.map(({ text }) => text).join(" ")));
  }
  const isRival = ({ id }: LabelledRow, rank: number) => rank <= 1 && (figures.get(id)?.size ?? 0) > 1;
  return ranked.map(({ row, rank }) => (isRival(row, rank) ? { ...row, unsure: true, rival: true } : row));
}

/** The readings of a strip that are equally good, by index; `complete`: no other is possible, if the table has no error. */
interface Chosen {
  readonly readings: readonly number[];
  readonly complete: boolean;
}

function decide(spec: TableSpec, strips: readonly Strip[]): Chosen[] {
  const open = strips.filter(({ readings }) => readings.length > 1);
  const { chosen, clean } =
    open.length > 0 ? choose(open, knownCells(strips), equationsOf(spec)) : { chosen: [], clean: true };
  return strips.map((strip) => {
    // Where digits may hide blanks and equations fail, more than one figure may have lost its place.
    const isOpen = neverAddsUp(strip) || (!clean && mayHideBlanks(strip));
    const own = isOpen ? undefined : chosen[open.indexOf(strip)];
    return { readings: own ?? strip.readings.map((_, index) => index), complete: clean && !isOpen && !strip.cut };
  });
}

/** The values of the cells that have one reading, blank ones as 0. */
function knownCells(strips: readonly Strip[]): Map<string, number> {
  const known = new Map<string, number>();
  for (const { readings, slots, trouble } of strips) {
    const [only, ...others] = readings;
    if (!only || others.length > 0 || trouble === "lost-label") continue;
    const cells = only.cells();
    slots.forEach(({ key, columnSpec }, index) => {
      const cell = cells[index];
      const unread = cell && readNumber(cell.text, cell.text, columnSpec.kind).reading === "unread";
      if (!unread) known.set(key, only.values[index] ?? 0);
    });
  }
  return known;
}

function boundRows(text: string, strip: Strip, chosen: Chosen): BoundRow[] {
  const { source, slots, readings, trouble, narrowed } = strip;
  const tokens = source.area.filter((cell) => cell.text !== "");
  const place = tokens[0] ? coverOf(tokens[0], tokens) : source.label.span;
  const best = chosen.readings.map((at) => readings[at] as Reading);
  const ordered = trouble === "lost-label";
  const known = chosen.complete && best.length > 1 && !ordered ? agreed(best) : [];
  const parts = partsOf(slots);
  return parts.map(({ from, to }) => {
    const own = slots.slice(from, to);
    const { spec, block } = own[0] as Slot;
    const candidates = best.length === 1 && !ordered ? [] : distinct(best.map(({ values }) => values.slice(from, to)));
    // Several readings of one run can agree on one of its rows.
    const cells = !ordered && (best.length === 1 || candidates.length === 1) ? (best[0] as Reading).cells() : null;
    const reading = candidates.length > (ordered ? 0 : 1) ? "uncertain" : "unread";
    const figures = own.map(
      ({ columnSpec }, at): Figure =>
        cells || known[from + at]
          ? figureOf(text, (cells ?? known)[from + at] ?? null, columnSpec, place)
          : { span: place, raw: text.slice(place.start, place.end), reading, value: null, unit: null, marks: [] },
    );
    return {
      spec,
      block: block.id,
      columns: block.columns,
      layout: source.layout,
      labelSpan: source.label.span,
      // The groups of table 4 stand side by side under one header.
      span: parts.length > 1 ? coverOf(figures[0] as Figure, figures) : coverOf(source.label, figures),
      figures,
      trouble: cells ? null : trouble,
      found: figuresIn(strip, tokens),
      candidates: cells ? [] : candidates,
      inferred: cells !== null && (readings.length > 1 || narrowed || source.nameless === true),
      ...(source.nameless ? { nameless: true as const } : {}),
    };
  });
}

/** How many figures stand behind a label; a run too short for its columns has one for each digit at most. */
function figuresIn({ source, slots, trouble }: Strip, tokens: readonly Cell[]): number {
  const [run] = tokens;
  const short = run && source.layout === "glued" && trouble === "count" && tokens.length === 1;
  return short ? Math.min(run.text.length, slots.length - 1) : tokens.length;
}

function distinct(candidates: readonly (readonly (number | null)[])[]): (readonly (number | null)[])[] {
  return [...new Map(candidates.map((each) => [each.join(","), each])).values()];
}

function figureOf(text: string, cell: Cell | null, { kind }: ColumnSpec, lost: { start: number; end: number }): Figure {
  if (!cell) return { span: lost, raw: "", reading: "blank", value: null, unit: null, marks: [] };
  const raw = text.slice(cell.span.start, cell.span.end);
  const { reading, value, unit, marks } = readNumber(raw, cell.text, kind);
  return { span: cell.span, raw, reading, value, unit, marks };
}
