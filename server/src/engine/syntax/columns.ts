import type { ColumnSpec } from "../formats/types.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { isFigure, type Line, labelBefore, wordsOf } from "./line.ts";
import { type Edge, edges, lineAt, measures, offsetAt } from "./measure.ts";
import type { Cell, Row, TableBlock } from "./types.ts";

/** A header stands on so many lines at the most. */
const HEADER_LINES = 14;

/** Fewer rows than this may be in line by chance. */
const LEAST_ROWS = 3;

/** So much of the rows must be in line. */
const IN_LINE = 0.9;

/** A row of figures behind a label, and the line that the figures stand on. */
interface Laid {
  readonly row: Row;
  readonly label: readonly Cell[];
  readonly figures: readonly Cell[];
  readonly line: Line;
  readonly columns: readonly ColumnSpec[];
}

/** A measure of one text. */
type From = (line: Line, offset: number) => number;

/** For each figure of a row the column that it stands in; null where one of them stands in none. */
type Places = readonly number[] | null;

/**
 * Rows laid out in columns (pdftotext -layout, word processors), of which some have fewer figures than the format says:
 * where the figures stand in line with those of full rows, or with the words of the header, a place in line where
 * nothing stands is a blank cell. Rows that are in no line, or in line in two ways, are left as they are.
 */
export function placeBlanks(table: TableBlock, lines: readonly Line[], text: string): TableBlock {
  const rows = table.rows.flatMap((row) => (row.layout === "spaced" && !row.unsure ? (laidOut(row, lines) ?? []) : []));
  if (rows.every(isFull)) return table;
  const groups = new Map<string, Laid[]>();
  for (const laid of rows) {
    const key = laid.columns.map(({ id }) => id).join();
    const group = groups.get(key);
    if (group) group.push(laid);
    else groups.set(key, [laid]);
  }
  const placed = new Map<Row, Row>();
  for (const group of groups.values()) {
    if (group.length < LEAST_ROWS || group.every(isFull)) continue;
    const found = placesOf(group, lines, text);
    const models = modelsOf(group, found);
    for (const [each, places] of found) placed.set(each.row, withBlanks(each, places, models, text));
  }
  return placed.size === 0 ? table : { ...table, rows: table.rows.map((row) => placed.get(row) ?? row) };
}

const isFull = ({ figures, columns }: Laid): boolean => figures.length === columns.length;

function laidOut(row: Row, lines: readonly Line[]): Laid | null {
  const at = row.cells.findIndex((cell) => isFigure(cell.text));
  if (at < 1) return null;
  const figures = row.cells.slice(at);
  const { start } = (figures[0] as Cell).span;
  const line = lineAt(lines, start);
  if (!line || figures.some(({ text, span }) => !isFigure(text) || span.end > line.end)) return null;
  const [term] = vocabulary.termsOf(labelBefore(row.cells, at)).filter(({ figures: count }) => count > 1);
  if (!term || figures.length > term.figures) return null;
  return { row, label: row.cells.slice(0, at), figures, line, columns: term.columns };
}

/** Where the figures of each row that lacks some stand, as all ways to measure tell that put the rows in line. */
function placesOf(group: readonly Laid[], lines: readonly Line[], text: string): Map<Laid, readonly number[]> {
  const ways: Places[][] = [];
  const header = group.some(isFull) ? [] : headerOf(group[0] as Laid, lines);
  for (const from of measures) {
    const measure = (line: Line, offset: number) => from(text, line, offset);
    for (const edge of edges) {
      for (const grid of gridsOf(group, header, measure, edge)) {
        const places = group.map((each) => placesIn(grid, each, measure, edge));
        if (places.filter((each) => each !== null).length >= group.length * IN_LINE) ways.push(places);
      }
    }
  }
  const found = new Map<Laid, readonly number[]>();
  group.forEach((each, at) => {
    const told = ways.map((places) => places[at] ?? null).filter((places) => places !== null);
    const [first] = told;
    if (first && told.every((places) => places.join() === first.join())) found.set(each, first);
  });
  // Where figures lost what parted them, those behind them moved up: then the last column alone lacks its figure.
  const endsShort = ([{ columns }, places]: readonly [Laid, readonly number[]]) => places.at(-1) !== columns.length - 1;
  const all = [...found];
  return new Map(all.filter((each) => !isFull(each[0]) && (!endsShort(each) || all.every(endsShort))));
}

/** Where the columns stand, and how far a figure may be from there. */
interface Grid {
  readonly columns: readonly number[];
  readonly tolerance: number;
}

/** As in one of the full rows, as far apart as these are; or as in the header. */
function gridsOf(group: readonly Laid[], header: Header, measure: From, edge: Edge): Grid[] {
  const full = group.filter(isFull).map((each) => positions(each.figures, each.line, measure, edge));
  if (full.length > 0) {
    return full.slice(0, 3).map((columns) => {
      const most = Math.min(...columns.slice(1).map((each, at) => each - (columns[at] as number))) / 3;
      const apart = full.flatMap((row) => row.map((each, at) => Math.abs(each - (columns[at] as number))));
      return { columns, tolerance: Math.max(0, ...apart.filter((each) => each <= most)) };
    });
  }
  const grid: number[] = [];
  for (const candidates of header) {
    const next = candidates
      .map(({ cell, line }) => positions([cell], line, measure, edge)[0] as number)
      .filter((position) => position > (grid.at(-1) ?? -1))
      .sort((a, b) => a - b)[0];
    if (next === undefined) return [];
    grid.push(next);
  }
  return [{ columns: grid, tolerance: 1 }];
}

/** For each column the words above the first row with which its label begins, and their lines. */
type Header = readonly (readonly { readonly cell: Cell; readonly line: Line }[])[];

function headerOf({ line, columns }: Laid, lines: readonly Line[]): Header {
  const end = lines.indexOf(line);
  const words = lines
    .slice(Math.max(0, end - HEADER_LINES), end)
    .flatMap((each) => wordsOf(each).map((cell) => ({ line: each, key: keyOf(cell.text), cell })));
  return columns.map(({ label }) => words.filter(({ key }) => key !== "" && keyOf(label).startsWith(key)));
}

const positions = (cells: readonly Cell[], line: Line, measure: From, edge: Edge): number[] =>
  cells.map(({ span }) => edge(measure(line, span.start), measure(line, span.end)));

/** The column that each figure stands in; a figure covers but one. */
function placesIn({ columns, tolerance }: Grid, { figures, line }: Laid, measure: From, edge: Edge): Places {
  const gap = Math.min(...columns.slice(1).map((each, at) => each - (columns[at] as number)));
  const places: number[] = [];
  for (const figure of figures) {
    const [start, end] = [measure(line, figure.span.start), measure(line, figure.span.end)];
    const off = (column: number) => Math.abs(column - edge(start, end));
    const place = columns.findIndex((column, at) => at > (places.at(-1) ?? -1) && off(column) <= tolerance);
    if (place < 0 || end - start > gap) return null;
    places.push(place);
  }
  return places;
}

/**
 * The row with a cell for every column; a blank one is the space under or over a figure of another row, else behind
 * the figure before it.
 */
function withBlanks(laid: Laid, places: readonly number[], models: ReadonlyMap<number, Model>, text: string): Row {
  const { row, label, figures, line, columns } = laid;
  let before = (label.at(-1) as Cell).span.end;
  const cells = columns.map((_, column): Cell => {
    const figure = figures[places.indexOf(column)];
    const model = models.get(column);
    const start = figure?.span.start ?? (model ? offsetAt(text, line, model.line, model.offset) : before + 1);
    const place = Math.min(Math.max(start, before + 1), line.end);
    before = figure?.span.end ?? place;
    return figure ?? { span: { start: place, end: Math.min(place + 1, line.end) }, text: "" };
  });
  return { ...row, cells: [...label, ...cells] };
}

/** A figure of some row for each column. */
interface Model {
  readonly line: Line;
  readonly offset: number;
}

function modelsOf(group: readonly Laid[], placed: ReadonlyMap<Laid, readonly number[]>): Map<number, Model> {
  const models = new Map<number, Model>();
  for (const each of group) {
    const places = isFull(each) ? [...each.columns.keys()] : placed.get(each);
    places?.forEach((column, at) => {
      models.set(column, { line: each.line, offset: (each.figures[at] as Cell).span.start });
    });
  }
  return models;
}
