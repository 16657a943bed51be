import { append } from "../append.ts";
import { formats } from "../formats/formats.ts";
import { headingOf } from "../formats/headings.ts";
import type { BlockSpec, Labelled, TableSpec } from "../formats/types.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { cover } from "../text/span.ts";
import {
  cellOf,
  isBlank,
  isFigure,
  isPage,
  isRule,
  isSeparated,
  type LayoutReader,
  type Line,
  opensTable,
  tailOf,
  wordsOf,
} from "./line.ts";
import type { Cell, Row } from "./types.ts";

/**
 * Table 2 with its row labels apart from the figures, as converters of PDF leave it: 第二十条第（…）项, the header, and the
 * figures in the order of the rows; or the header of one column and its figures, perhaps behind the next heading.
 */
export const readArticles: LayoutReader = (lines, from) => {
  if (!opensTable(lines[from] as Line)) return null;
  const scan = scanned(lines, from);
  for (const { tables } of scan ? formats : []) {
    const spec = tables.find(({ number }) => number === 2) as TableSpec;
    const rows = scan && rowsOf(scan.chunks, spec);
    if (!rows) continue;
    const span = cover(rows.flatMap((row) => row.cells.map((cell) => cell.span)));
    return { table: { kind: "table", layout: "cells", span, rows }, to: scan.to, rest: scan.rest };
  }
  return null;
};

/** Lines of a running head and the like that may stand between two lines of the table. */
const MOST_NOISE = 6;

/** The table has fewer words and figures than this. */
const MOST_CHUNKS = 200;

interface Scan {
  readonly chunks: readonly Cell[];
  readonly to: number;
  readonly rest: readonly Line[];
}

/** The words and figures from `from` on up to the last figure of the table; null where there is none. */
function scanned(lines: readonly Line[], from: number): Scan | null {
  const chunks: Cell[] = [];
  let headings: Line[] = [];
  let rest: readonly Line[] = [];
  let to = from;
  let known = from;
  for (let at = from; at < lines.length && at - known <= MOST_NOISE; at++) {
    const line = lines[at] as Line;
    if (isBlank(line) || isRule(line) || isPage(line)) continue;
    if (isSeparated(line)) break;
    if (headingOf(line.text.trim())?.style === "top") {
      headings = [...headings, line];
      continue;
    }
    const own = piecesOf(line);
    const words = own.filter(({ text }) => !isFigure(text));
    if (words.some(({ text }) => tablesOf(text).some((table) => table !== 2))) break;
    if (words.some(({ text }) => !tablesOf(text).includes(2))) continue;
    append(chunks, own);
    if (chunks.length > MOST_CHUNKS) return null;
    known = at;
    if (words.length === own.length) continue;
    rest = headings;
    to = at + 1;
  }
  return to > from ? { chunks, to, rest } : null;
}

/** The label of a line, or several parted by spaces, and its figures. */
function piecesOf(line: Line): Cell[] {
  const { length } = line.text.trimEnd();
  const tail = tailOf(line.text.slice(0, length));
  const words = cellOf(line, 0, tail);
  const whole = words.text !== "" && vocabulary.exactly(keyOf(words.text))?.length === 1;
  const cells = wordsOf(line);
  return whole ? [words, ...cells.filter(({ span }) => span.start >= line.start + tail)] : cells;
}

/** The tables that have labels like those in a piece of text; none where they are no labels. */
const tablesOf = (text: string): readonly number[] =>
  (vocabulary.labelsOfText(text) ?? []).flatMap((label) => vocabulary.termsOf(label).map((term) => term.table));

/** Columns of a block whose header stands above figures, by index, those figures, and the row labels amid them. */
interface Part {
  readonly block: BlockSpec;
  readonly columns: readonly number[];
  readonly figures: readonly Cell[];
  /** Row labels, by index, and how many figures stand before them. */
  readonly amid: readonly (readonly [row: number, figures: number])[];
}

/** The rows of the table, those that lack a figure `unsure`; null where a row label is missing. */
function rowsOf(chunks: readonly Cell[], spec: TableSpec): Row[] | null {
  const labels = new Map<string, Cell>();
  for (const chunk of chunks) for (const { id } of rowsIn(chunk, spec)) labels.set(id, chunk);
  if (spec.blocks.some(({ rows }) => rows.some(({ id }) => !labels.has(id)))) return null;
  const found = new Map<string, Cell>();
  for (const { block, columns, figures, amid } of partsOf(chunks, spec)) {
    // Several rows of several figures may stand row by row or column by column, unless the labels stand amid them.
    const ordered = amid.every(([row, before]) => before === row * columns.length);
    if (!ordered || figures.length !== block.rows.length * columns.length) continue;
    figures.forEach((cell, at) => {
      const row = Math.floor(at / columns.length);
      found.set(placeIn(block, row, columns[at % columns.length] as number), cell);
    });
  }
  return spec.blocks.flatMap((block) =>
    block.rows.map(({ id }, row): Row => {
      const figures = block.columns.flatMap((_, column) => found.get(placeIn(block, row, column)) ?? []);
      const label = labels.get(id) as Cell;
      return { cells: [label, ...figures], layout: "cells", unsure: figures.length < block.columns.length };
    }),
  );
}

const placeIn = (block: BlockSpec, row: number, column: number): string => `${block.rows[row]?.id} ${column}`;

const rowsIn = (chunk: Cell, spec: TableSpec) =>
  spec.blocks.flatMap(({ rows }) => rows.filter((row) => isLabel(chunk, row)));

function partsOf(chunks: readonly Cell[], spec: TableSpec): Part[] {
  const parts: Part[] = [];
  let block: BlockSpec | undefined;
  let columns: number[] = [];
  let figures: Cell[] = [];
  let amid: [number, number][] = [];
  const close = () => {
    if (block && figures.length > 0) parts.push({ block, columns, figures, amid });
    if (figures.length > 0) columns = [];
    figures = [];
    amid = [];
  };
  for (const chunk of chunks) {
    if (isFigure(chunk.text)) {
      figures.push(chunk);
      continue;
    }
    const article = spec.blocks.find(({ captions }) => captions[0] && isLabel(chunk, captions[0]));
    const own = block?.rows.findIndex((row) => isLabel(chunk, row)) ?? -1;
    const holder = [...(block ? [block] : []), ...spec.blocks].find((each) => columnIn(chunk, each, []) >= 0);
    if (article) {
      close();
      block = article;
      columns = [];
    } else if (own >= 0) amid.push([own, figures.length]);
    else if (holder) {
      close();
      const next = holder === block ? columnIn(chunk, holder, columns) : -1;
      // A header that comes again begins anew.
      columns = next < 0 ? [columnIn(chunk, holder, [])] : [...columns, next];
      block = holder;
    }
  }
  close();
  return parts;
}

/** Which column of a block a piece of text names, besides those in `known`; -1 for none. */
const columnIn = (chunk: Cell, { columns }: BlockSpec, known: readonly number[]): number =>
  columns.findIndex((column, at) => !known.includes(at) && isLabel(chunk, column));

const isLabel = (chunk: Cell, { label, variants = [] }: Labelled): boolean =>
  [label, ...variants].some((wording) => keyOf(wording) === keyOf(chunk.text));
