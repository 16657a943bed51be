import { headingOf, mayBeHeading } from "../formats/headings.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { cover, type Span } from "../text/span.ts";
import type { Cell, Layout, Row, TableBlock } from "./types.ts";

/** A line to be read, folded: a line of the file, or a block-level element of HTML. */
export interface Line extends Span {
  readonly text: string;
  /** Where the last of the lines begins in it that were made one (broken.ts). */
  readonly last?: number;
  /** Where each character begins and ends in the source, one after the other, if it is no exact piece of it. */
  readonly places?: () => Int32Array;
}

/**
 * Reads one table layout. A reader looks at `lines[from]`, takes as many lines as belong to a table in its layout, and
 * says where it stopped; `table` is null where that is a table of other things, null as a whole where none begins.
 * `rest`: lines among them that are not of the table.
 */
export type LayoutReader = (
  lines: readonly Line[],
  from: number,
) => { readonly table: TableBlock | null; readonly to: number; readonly rest?: readonly Line[] } | null;

/** Whether each character of a text stands where it does in the file, which entities and columns of a page may prevent. */
export const isExact = ({ start, end, text }: Span & { readonly text: string }): boolean => end - start === text.length;

/** The pieces of an exact line that begin at `cuts`, in their order. */
export function cutAt(line: Line, cuts: readonly number[]): readonly Line[] {
  const places = cuts.filter((cut) => cut < line.text.length).sort((a, b) => a - b);
  return places.map((from, index) => {
    const to = places[index + 1] ?? line.text.length;
    return { start: line.start + from, end: line.start + to, text: line.text.slice(from, to) };
  });
}

const BLANK = /^[\s\u200b]*$/;

export const isBlank = (line: Line): boolean => isBlankText(line.text);

/** No blank text begins with an ideograph, or a digit or another sign of ASCII, as nearly all do. */
function isBlankText(text: string): boolean {
  if (text === "") return true;
  const first = text.charCodeAt(0);
  return !isIdeograph(first) && !(first > 0x20 && first < 0x7f) && BLANK.test(text);
}

/** Whether a plain space, a tab or a carriage return stands at a place. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09 || code === 0x0d;
}

/**
 * The part of a line between two of its columns as a cell, trimmed of plain spaces (others are the reader's business);
 * an empty place keeps a span of no width.
 */
export function cellOf(line: Line, from: number, to: number): Cell {
  const { text } = line;
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  const written = text.slice(start, end);
  if (!isBlankText(written)) return { span: { start: line.start + start, end: line.start + end }, text: written };
  const place = line.start + Math.min(from + 1, to);
  return { span: { start: place, end: place }, text: "" };
}

/** The words of a line between spaces, each as a cell. */
export function wordsOf({ text, start }: { readonly text: string; readonly start: number }): Cell[] {
  const words: Cell[] = [];
  WORD.lastIndex = 0;
  // A loop over `matchAll` takes three times as long.
  for (let word = WORD.exec(text); word; word = WORD.exec(text))
    words.push({ span: { start: start + word.index, end: start + WORD.lastIndex }, text: word[0] });
  return words;
}

const WORD = /\S+/g;

/** Borders that converters print of dashes, which are no row of blanks. */
export const isRule = ({ text }: Line): boolean =>
  !isIdeograph(text.charCodeAt(0)) && /[=_-]{3}/.test(text) && /^[\s=+_-]+$/.test(text);

/** A page number: with marks around it, or out of how many. Lost spaces may have left others (? or U+FFFD) beside it. */
const PAGE = /^\s*(?:-+[\s?\ufffd]*\d{1,4}[\s?\ufffd]*-+|\d{1,4}\s*\/\s+\d{1,4}|第\s*\d{1,4}\s*页.{0,12})\s*$/;

export const isPage = ({ text }: { readonly text: string }): boolean => !isPlain(text) && PAGE.test(text);

/** Whether a text is digits alone. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return text !== "";
}

/** Lines that a reader of pipes or tabs takes. */
export const isSeparated = ({ text }: { readonly text: string }): boolean => text.includes("|") || text.includes("\t");

/** Whether a cell can be a figure: digits and their signs and units, or a mark for "none". */
export function isFigure(text: string): boolean {
  // Nearly every text begins with an ideograph, or is a plain number.
  if (isIdeograph(text.charCodeAt(0)) && text.length > 1) return false;
  return isPlain(text) || (text !== "" && FIGURE.test(text));
}

const isIdeograph = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const FIGURE = /^(?:[-+/\\.,\s\d?\ufffd\u200b]+(?:(?:亿元|万元?|元|件次|件)[?\s\u200b]*)?|[零〇])$/;

/** What may stand between figures, or around them: [13] [11], 13 | 11, 13、11, "13", > 13. */
const MARKS = /[^\w\u3400-\u9fff.,+/-]/g;

/** Whether a text is figures but for marks that no reader knows. */
export const isMarkedFigure = (text: string): boolean =>
  text.length < LONGEST_MARKED && /\d/.test(text) && isFigure(text.replace(MARKS, " "));

const LONGEST_MARKED = 400;

const FIGURE_TAIL = /[\d\s?.,+\-/\ufffd\u200b]/;

/** Where the figures at the end of a line begin; the length of the line where it ends in none. */
export function tailOf(text: string): number {
  let at = text.length;
  while (at > 0) {
    const char = text[at - 1] as string;
    if (isDigit(char.charCodeAt(0)) || FIGURE_TAIL.test(char)) at--;
    else if ((char === "、" || char === ";") && /^\s?[+\-\d,、;]/.test(text.slice(at, at + 2))) at--;
    else if (char === "万" && /\d$/.test(text.slice(0, at - 1))) at--;
    else if ((char === "元" || char === "件") && /\d(?:万)?$/.test(text.slice(Math.max(0, at - 3), at - 1))) {
      at -= text[at - 2] === "万" ? 2 : 1;
    } else break;
  }
  return at;
}

/** Whether a table without separators can begin with a line: words of the official tables, or a piece of them. */
export function opensTable({ text }: Line): boolean {
  const plain = text.trim();
  if (plain === "" || plain.length > 60 || isFigure(plain)) return false;
  const key = keyOf(plain);
  const isWord = vocabulary.isFragment(key) || vocabulary.labelsOfText(plain, key) !== null;
  return isWord && headingOf(plain)?.style !== "top";
}

/** A heading in other words, or with characters lost; no label of the tables looks like one. */
const HEADING_LIKE = /^\s*[一二三四五六]?[、.,:][^\s|]{4,40}(?:情况|事项|措施)\s*$/;

export const isHeadingLike = (text: string): boolean => mayBeHeading(text) && HEADING_LIKE.test(text);

/** Prose and headings end a table; labels do not, however long. */
export function endsTable(text: string): boolean {
  if (text.length > PROSE && /[。;]/.test(text) && longestPiece(text) > PROSE) return true;
  if (!mayBeHeading(text)) return false;
  if (isHeadingLike(text)) return true;
  const plain = text.replace(/[|\t]/g, " ").trim();
  return headingOf(plain) !== null && vocabulary.labelsOf(keyOf(plain)) === null;
}

/** No cell without a full stop in it is longer. */
const PROSE = 60;

function longestPiece(text: string): number {
  let longest = 0;
  for (const piece of text.split(/[|\t]/)) longest = Math.max(longest, piece.trim().length);
  return longest;
}

/** Whether labels of the official tables are among `cells`: other tables are none of our business. */
export function holdsLabels(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => text !== "" && !isFigure(text) && vocabulary.labelsOfText(text) !== null);
}

/** The rows as a table that ends at `to`; without a table where they hold nothing of the official ones. */
export function tableOf(rows: readonly Row[], layout: Layout, to: number): ReturnType<LayoutReader> {
  const all = rows.flatMap((row) => row.cells);
  if (all.length === 0 || !holdsLabels(all)) return { table: null, to };
  return { table: { kind: "table", layout, span: cover(all.map((cell) => cell.span)), rows }, to };
}

/** The label in the cells before `at`, of which it may take up to three; merged ones leave blank ones behind. */
export function labelBefore(cells: readonly Cell[], at: number): string {
  let words = "";
  let taken = 0;
  for (let from = at - 1; from >= 0 && taken < 3; from--) {
    const { text } = cells[from] as Cell;
    if (text === "") continue;
    words = text + words;
    const key = keyOf(words);
    const labels = vocabulary.exactly(key) ?? (taken++ === 0 ? vocabulary.labelsOf(key) : null);
    if (labels) return labels.at(-1) as string;
  }
  return "";
}
