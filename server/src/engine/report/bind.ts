import { equationsOf, placeKey } from "../formats/equations.ts";
import { formatOf } from "../formats/formats.ts";
import type { ColumnSpec, TableSpec, Version } from "../formats/types.ts";
import type { Cell, Layout } from "../syntax/types.ts";
import { readNumber } from "../text/number.ts";
import { cover } from "../text/span.ts";
import { choose, type Open } from "./choose.ts";
import type { Reading } from "./readings.ts";
import type { LabelledRow } from "./rows.ts";
import { commonOffset, placesOf, type Strip, stripOf } from "./strips.ts";
import type { BoundRow, BoundTable, Figure } from "./types.ts";

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

/** For each strip the readings that are equally good, by index. */
function decide(spec: TableSpec, strips: readonly Strip[]): (readonly number[])[] {
  const known = new Map<string, number>();
  const open: Open[] = [];
  const at = new Map<Strip, number>();
  for (const strip of strips) {
    if (strip.readings.length === 1) {
      const [only] = strip.readings as [Reading];
      const cells = only.cells();
      strip.places.forEach((place, index) => {
        const cell = cells[index];
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
  const cells = only?.cells();
  const tokens = source.area.filter((cell) => cell.text !== "");
  const place = tokens.length > 0 ? cover(tokens.map((cell) => cell.span)) : source.label.span;
  const raw = text.slice(place.start, place.end);
  const figures = columns.map((column, at): Figure => {
    if (cells) return figureOf(text, cells[at] ?? null, column, place);
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
