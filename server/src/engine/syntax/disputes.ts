import { DISPUTE_CELLS, disputesAddUp } from "../formats/disputeCells.ts";
import { disputes } from "../formats/disputes.ts";
import { keyOf } from "../text/fold.ts";
import { readNumber } from "../text/number.ts";
import { cover } from "../text/span.ts";
import { isBlank, isFigure, type LayoutReader, type Line } from "./line.ts";
import { columnsAt, startOf } from "./measure.ts";
import type { Cell } from "./types.ts";

const [block] = disputes.blocks;
const COLUMNS = (block?.columns ?? []).map(({ label }) => keyOf(label));
const GROUPS = [...(block?.rows ?? []), ...(block?.captions ?? [])].map(({ label }) => keyOf(label));
/** What stands over each of the figures, group beside group. */
const HEADER = (block?.rows ?? []).flatMap(() => COLUMNS);

/** The header stands on so many lines at the most. */
const HEADER_LINES = 14;

/**
 * Table 4 laid out in columns, with blank cells: its figures, if there are any, stand under the words of their columns, which
 * are broken over lines, and the sums hold. Every column has to show, so that each figure has but one place.
 */
export const readDisputes: LayoutReader = (lines, from) => {
  if (!lines[from]?.text.includes("复议")) return null;
  const header: (readonly [Line, readonly Cell[]])[] = [];
  for (let at = from; at < Math.min(lines.length, from + HEADER_LINES); at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) continue;
    const words = piecesOf(line);
    if (words.every(({ text }) => isFigure(text))) return rowUnder(header, line, words, at + 1);
    if (!words.every(isOfHeader)) return rowUnder(header, line, [], at);
    header.push([line, words]);
  }
  return null;
};

const isOfHeader = ({ text }: Cell): boolean => [...COLUMNS, ...GROUPS].some((label) => label.includes(keyOf(text)));

/** The table whose figures stand on `line`. */
function rowUnder(
  header: readonly (readonly [Line, readonly Cell[]])[],
  line: Line,
  figures: readonly Cell[],
  to: number,
): ReturnType<LayoutReader> {
  const words = header.flatMap(([, pieces]) => pieces);
  const label = words.find(({ text }) => GROUPS.includes(keyOf(text)));
  if (!label || figures.length >= DISPUTE_CELLS) return null;
  const ways = measures.flatMap((measure) => {
    const columns = columnsIn(header, measure);
    const places = columns && placesOf(figures, line, columns, measure);
    return places ? [{ places, blanks: () => columns.map(({ from }) => offsetAt(line, from, measure)) }] : [];
  });
  const [way] = ways;
  if (!way || ways.some(({ places }) => places.join() !== way.places.join()) || !addsUp(figures, way.places))
    return null;
  const cells = figures.length > 0 ? withBlanks(figures, way.places, way.blanks(), line) : [];
  const span = cover([...words, ...figures].map((cell) => cell.span));
  return {
    table: { kind: "table", layout: "spaced", span, rows: [{ cells: [label, ...cells], layout: "spaced" }] },
    to,
  };
}

/** All cells of the row: a blank one is the space under its column, between the figures beside it. */
function withBlanks(
  figures: readonly Cell[],
  places: readonly number[],
  blanks: readonly number[],
  line: Line,
): Cell[] {
  let before = line.start;
  return blanks.map((blank, at): Cell => {
    const figure = figures[places.indexOf(at)];
    const next = figures[places.findIndex((place) => place > at)]?.span.start ?? line.end;
    const start = figure?.span.start ?? Math.max(before, Math.min(blank, next - 1));
    before = figure?.span.end ?? Math.min(start + 1, line.end);
    return figure ?? { span: { start, end: before }, text: "" };
  });
}

/** The first place on a line that is so far from its beginning; its end, where it is shorter. */
function offsetAt(line: Line, far: number, measure: Measure): number {
  let at = line.start;
  while (at < line.end && measure(line, at) < far) at++;
  return at;
}

const PIECE = /[^\s\u200b]+/g;

const piecesOf = ({ text, start }: Line): Cell[] =>
  [...text.matchAll(PIECE)].map(({ 0: piece, index }) => ({
    span: { start: start + index, end: start + index + piece.length },
    text: piece,
  }));

/** How far a place is from the beginning of its line: in columns of a screen, or in characters. */
type Measure = (line: Line, offset: number) => number;

const measures: readonly Measure[] = [
  (line, offset) => {
    let width = 0;
    for (let at = startOf(line, offset); at < offset; at++)
      width += columnsAt(line.text.charCodeAt(at - line.start), 1);
    return width;
  },
  (line, offset) => offset - startOf(line, offset),
];

/** From where to where something reaches on its line. */
interface Reach {
  from: number;
  to: number;
}

const meet = (a: Reach, b: Reach): boolean => a.from < b.to && b.from < a.to;

/** Where the columns stand: pieces of their words one under the other. Null where they are others than those of the form. */
function columnsIn(header: readonly (readonly [Line, readonly Cell[]])[], measure: Measure): readonly Reach[] | null {
  const columns: (Reach & { word: string })[] = [];
  for (const [line, pieces] of header) {
    for (const { text, span } of pieces) {
      const word = keyOf(text);
      if (!COLUMNS.some((label) => label.includes(word))) continue;
      const reach = { from: measure(line, span.start), to: measure(line, span.end) };
      const [column, ...others] = columns.filter((each) => meet(each, reach));
      if (others.length > 0) return null;
      if (!column) columns.push({ ...reach, word });
      else {
        column.from = Math.min(column.from, reach.from);
        column.to = Math.max(column.to, reach.to);
        column.word += word;
      }
    }
  }
  columns.sort((a, b) => a.from - b.from);
  const isForm = columns.length === HEADER.length && columns.every(({ word }, at) => word === HEADER[at]);
  return isForm ? columns : null;
}

/** The column that each figure stands under; null where one stands under none, or under two. */
function placesOf(
  figures: readonly Cell[],
  line: Line,
  columns: readonly Reach[],
  measure: Measure,
): readonly number[] | null {
  const places = figures.map(({ span }) => {
    const reach = { from: measure(line, span.start), to: measure(line, span.end) };
    const over = columns.flatMap((column, at) => (meet(column, reach) ? [at] : []));
    return over.length === 1 ? (over[0] as number) : -1;
  });
  return places.every((place, at) => place > (places[at - 1] ?? -1)) ? places : null;
}

function addsUp(figures: readonly Cell[], places: readonly number[]): boolean {
  const values = HEADER.map(() => 0);
  for (const [index, { text }] of figures.entries()) {
    const { value } = readNumber(text, text, "count");
    // 00 are two figures whose gap was lost.
    if (value === null || /^0\d/.test(text)) return false;
    values[places[index] as number] = value;
  }
  return disputesAddUp(values);
}
