import { equationsOf, type Place, placeKey } from "../formats/equations.ts";
import { formatOf } from "../formats/formats.ts";
import type { BlockSpec, ColumnSpec, RowSpec, TableSpec, Version } from "../formats/types.ts";
import type { Cell, Layout } from "../syntax/types.ts";
import { readNumber } from "../text/number.ts";
import { cover } from "../text/span.ts";
import { align, windows } from "./align.ts";
import { choose, type Open } from "./choose.ts";
import { placements, type Reading, splits } from "./readings.ts";
import { ACROSS, type LabelledRow } from "./rows.ts";
import type { BoundRow, BoundTable, Figure } from "./types.ts";

/** One line of cells: a row of the format, or the three rows of table 4 side by side. */
interface Strip {
  readonly source: LabelledRow;
  readonly places: readonly (Place & { readonly spec: RowSpec; readonly block: BlockSpec; readonly column: string })[];
  readonly columns: readonly ColumnSpec[];
  /** What the equations choose from; one reading where nothing is open, none where the row cannot be read. */
  readonly readings: readonly Reading[];
  readonly trouble: "glued-digits" | "lost-blanks" | "count" | null;
}

/**
 * The labelled rows of one table as the format has them. Where a row can be read in several ways the equations of the
 * whole table decide; where they do not, its figures are uncertain. Null where no row is of this table.
 */
export function bindTable(
  text: string,
  version: Version,
  number: 2 | 3 | 4,
  rows: readonly LabelledRow[],
): BoundTable | null {
  const spec = formatOf(version).tables.find((table) => table.number === number) as TableSpec;
  const strips: Strip[] = [];
  const bound = new Set<string>();
  const offset = commonOffset(spec, rows);
  for (const source of richestFirst(rows)) {
    const places = placesOf(spec, source.id);
    if (places.length === 0 || places.some((place) => bound.has(place.row))) continue;
    for (const place of places) bound.add(place.row);
    strips.push(stripOf(spec, source, places, offset));
  }
  if (strips.length === 0) return null;
  const chosen = decide(spec, strips);
  const found = new Map<string, BoundRow>();
  strips.forEach((strip, at) => {
    for (const row of boundRows(text, strip, chosen[at] as readonly number[])) found.set(row.spec.id, row);
  });
  const order = spec.blocks.flatMap((block) => block.rows.map((row) => row.id)).filter((id) => found.has(id));
  const ordered = new Map(order.map((id) => [id, found.get(id) as BoundRow]));
  const spans = strips.map((strip) => cover([strip.source.label.span, ...strip.source.area.map((cell) => cell.span)]));
  return { spec, version, layout: mostOf(strips), span: cover(spans), rows: ordered };
}

/** A label may stand twice, as in a header repeated on the next page: the row with figures is meant. */
function richestFirst(rows: readonly LabelledRow[]): LabelledRow[] {
  const filled = (row: LabelledRow) => row.area.some((cell) => cell.text !== "");
  return [...rows.filter(filled), ...rows.filter((row) => !filled(row))];
}

function placesOf(spec: TableSpec, id: string): Strip["places"] {
  return spec.blocks.flatMap((block) =>
    block.rows
      .filter((row) => row.id === id || (spec.across && id === ACROSS))
      .flatMap((row) => block.columns.map((column) => ({ row: row.id, column: column.id, spec: row, block }))),
  );
}

/** Where the figures of most rows begin behind their label. */
function commonOffset(spec: TableSpec, rows: readonly LabelledRow[]): number {
  const counts = new Map<number, number>();
  for (const { id, area } of rows) {
    const starts = windows(area, placesOf(spec, id).length);
    if (starts.length === 1 && area.some((cell) => cell.text !== "")) {
      counts.set(starts[0] as number, (counts.get(starts[0] as number) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function stripOf(spec: TableSpec, source: LabelledRow, places: Strip["places"], offset: number): Strip {
  const columns = places.map(({ block, column }) => block.columns.find((each) => each.id === column) as ColumnSpec);
  const aligned = align(source.area, places.length, source.layout, offset);
  const strip = { source, places, columns };
  if ("cells" in aligned) return { ...strip, readings: [reading(aligned.cells, columns)], trouble: null };
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

function reading(cells: readonly Cell[], columns: readonly ColumnSpec[]): Reading {
  return {
    cells,
    values: cells.map((cell, at) => readNumber(cell.text, cell.text, (columns[at] as ColumnSpec).kind).value),
  };
}

/** The splits of a run. The equations of table 4 lie within its one run, so what breaks one is tried only if need be. */
function splitsOf(spec: TableSpec, token: Cell, places: Strip["places"], columns: readonly ColumnSpec[]): Reading[] {
  if (spec.across) {
    const width = columns.length / 3;
    const fits = (values: readonly (number | null)[]) => {
      if (values.length % width !== 0) return true;
      const group = values.slice(-width).map((value) => value ?? 0);
      return group.slice(0, -1).reduce((sum, value) => sum + value, 0) === group.at(-1);
    };
    const balanced = splits(token, columns, fits);
    if (balanced && balanced.length > 0) return balanced;
  }
  return splits(token, columns.slice(0, places.length)) ?? [];
}

/** For each strip the readings that are equally good, by index. */
function decide(spec: TableSpec, strips: readonly Strip[]): (readonly number[])[] {
  const known = new Map<string, number>();
  const open: Open[] = [];
  const at = new Map<Strip, number>();
  for (const strip of strips) {
    if (strip.readings.length === 1) {
      const [only] = strip.readings as [Reading];
      strip.places.forEach((place, index) => {
        const cell = only.cells[index];
        const kind = (strip.columns[index] as ColumnSpec).kind;
        if (!cell || readNumber(cell.text, cell.text, kind).reading !== "unread") {
          known.set(placeKey(place.row, place.column), only.values[index] ?? 0);
        }
      });
    } else if (strip.readings.length > 1) {
      at.set(strip, open.length);
      open.push(strip);
    }
  }
  const chosen = open.length > 0 ? choose(open, known, equationsOf(spec)) : [];
  return strips.map((strip) => chosen[at.get(strip) ?? -1] ?? strip.readings.map((_, index) => index));
}

function boundRows(text: string, strip: Strip, chosen: readonly number[]): BoundRow[] {
  const { source, places, columns, readings } = strip;
  const whole = cover([source.label.span, ...source.area.map((cell) => cell.span)]);
  const only = chosen.length === 1 ? readings[chosen[0] as number] : undefined;
  const tokens = source.area.filter((cell) => cell.text !== "");
  const place = tokens.length > 0 ? cover(tokens.map((cell) => cell.span)) : source.label.span;
  const raw = text.slice(place.start, place.end);
  const figures = columns.map((column, at): Figure => {
    if (only) return figureOf(text, only.cells[at] ?? null, column, place);
    const read = chosen.length > 1 ? "uncertain" : "unread";
    return { span: place, raw, reading: read, value: null, unit: null, marks: [] };
  });
  const ids = [...new Set(places.map(({ row }) => row))];
  return ids.map((id) => {
    const own = places.flatMap((each, at) => (each.row === id ? [at] : []));
    const { spec, block } = places[own[0] as number] as Strip["places"][number];
    const candidates = only ? [] : chosen.map((each) => own.map((at) => readings[each]?.values[at] ?? null));
    return {
      spec,
      block: block.id,
      columns: own.map((at) => columns[at] as ColumnSpec),
      layout: source.layout,
      labelSpan: source.label.span,
      span: whole,
      figures: own.map((at) => figures[at] as Figure),
      trouble: only ? null : strip.trouble,
      found: tokens.length,
      candidates: distinct(candidates),
      inferred: only !== undefined && readings.length > 1,
    };
  });
}

function distinct(candidates: readonly (readonly (number | null)[])[]): (readonly (number | null)[])[] {
  return [...new Map(candidates.map((each) => [each.join(","), each])).values()];
}

function figureOf(text: string, cell: Cell | null, { kind }: ColumnSpec, lost: { start: number; end: number }): Figure {
  if (!cell) return { span: lost, raw: "", reading: "blank", value: null, unit: null, marks: [] };
  const raw = text.slice(cell.span.start, cell.span.end);
  return { span: cell.span, raw, ...readNumber(raw, cell.text, kind) };
}

function mostOf(strips: readonly Strip[]): Layout {
  const counts = new Map<Layout, number>();
  for (const { source } of strips) counts.set(source.layout, (counts.get(source.layout) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] as Layout;
}
