import { append } from "../append.ts";
import { headingOf } from "../formats/headings.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { cover } from "../text/span.ts";
import {
  cellOf,
  isBlank,
  isFigure,
  isHeadingLike,
  isPage,
  isPlain,
  isRule,
  isSeparated,
  type LayoutReader,
  type Line,
  tailOf,
} from "./line.ts";
import { type Cell, type Layout, mostFrequent, type Row, type TableBlock } from "./types.ts";

/**
 * Tables without any separator: a cell a line (`cells`), label and digits run together (`glued`), or parted by spaces
 * (`spaced`). Here only the words of the official format tell that there is a table at all.
 */
export const readPlain: LayoutReader = (lines, from) => {
  const first = kindAt(lines, from);
  if (first !== "label" && first !== "row") return null;
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let figures = 0;
  let labels = 0;
  let layout: Layout = "cells";
  let to = from;
  const close = () => {
    if (cells.length > 0) rows.push({ cells, layout });
    cells = [];
    figures = 0;
    layout = "cells";
  };
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isBlank(line) || isRule(line) || isPage(line)) continue;
    const kind = kindAt(lines, at);
    if (kind === "other" && !continues(lines, at)) break;
    const [label, ...values] = piecesOf(line);
    const odd = label !== null && isOdd(label.text, figures > 0 && followsFigure(lines, at));
    if (label !== null && figures > 0 && !odd) close();
    if (label !== null) cells.push(label);
    if (kind === "row" || kind === "label") labels++;
    if (kind === "row") layout = values.length > 1 || /\s\S+$/.test(line.text.trim()) ? "spaced" : "glued";
    else if (values.length > 1) layout = "spaced";
    else if (layout === "cells" && values.length === 1 && /\d{5}/.test((values[0] as Cell).text)) layout = "glued";
    append(cells, values);
    figures += values.length + (odd ? 1 : 0);
    to = at + 1;
  }
  close();
  const all = rows.flatMap((row) => row.cells);
  if (labels < 2 || all.length === 0) return null;
  const table: TableBlock = {
    kind: "table",
    layout: mostFrequent(rows.map((row) => row.layout)),
    span: cover(all.map((each) => each.span)),
    rows,
  };
  return { table, to };
};

/**
 * Whether a table without separators may begin with a line. Prose, which is most of a text, is no words of the format,
 * and has no gaps.
 */
export function mayOpen(lines: readonly Line[], at: number): boolean {
  const kind = kindAt(lines, at);
  return kind === "label" || kind === "row" || (kind === "other" && /[\s(]/.test((lines[at] as Line).text));
}

/**
 * A word in the place of a figure stays in its row; anything else begins a new one. 1000余 is in such a place wherever
 * it stands, a word or two only between figures.
 */
function isOdd(text: string, between: boolean): boolean {
  if (vocabulary.labelsOfText(text)) return false;
  return /^(?:\d+(?:[.,]\d+)*[^\d.、,\s]{1,6}|[oO○])$/.test(text) || (between && text.length <= 3);
}

const LONGEST = 120;

type Kind = "label" | "row" | "values" | "other";

const VALUE = /\S+/g;

/** The label of a line, or null, and the figures after it, parted at spaces. */
function piecesOf(line: Line): [Cell | null, ...Cell[]] {
  if (isPlain(line.text)) return [null, cellOf(line, 0, line.text.length)];
  const end = line.text.trimEnd().length;
  const tail = tailOf(line.text.slice(0, end));
  const label = tail > 0 && line.text.slice(0, tail).trim() !== "" ? cellOf(line, 0, tail) : null;
  const values: Cell[] = [];
  VALUE.lastIndex = tail;
  for (let match = tail < end ? VALUE.exec(line.text) : null; match; match = VALUE.exec(line.text))
    if (/[^\u200b]/.test(match[0])) {
      // The first mark behind a label parts it from its figures, unless a colon does.
      const parts = match.index === tail && label && !label.text.endsWith(":") && /^[,、;]/.test(match[0]) ? 1 : 0;
      append(values, figuresIn(line, match.index + parts, match[0].slice(parts), VALUE.lastIndex === end));
    }

  return [label, ...values];
}

const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:亿元|万?元|件)?$/;

/** The figures of a word: 8,0,0,8 are several, with blank ones where nothing stands between two; 1,234 is one. */
function figuresIn(line: Line, from: number, word: string, last: boolean): Cell[] {
  if (!/[,、;]/.test(word) || THOUSANDS.test(word)) return [cellOf(line, from, from + word.length)];
  // What stands before a space parts this word from the next.
  const own = last ? word : word.replace(/[,、;]$/, "");
  let start = from;
  return own.split(/[,、;]/).map((figure) => {
    const cell = cellOf(line, start, start + figure.length);
    start += figure.length + 1;
    return cell;
  });
}

const known = new WeakMap<readonly Line[], (Kind | undefined)[]>();

/** Each line is asked for again by those before it. */
function kindAt(lines: readonly Line[], at: number): Kind {
  let kinds = known.get(lines);
  if (!kinds) {
    kinds = [];
    known.set(lines, kinds);
  }
  let kind = kinds[at];
  if (!kind) {
    kind = kindOf(lines[at] as Line);
    kinds[at] = kind;
  }
  return kind;
}

function kindOf(line: Line): Kind {
  const text = line.text.trim();
  if (isSeparated(line) || isLong(text)) return "other";
  if (isFigure(text)) return "values";
  if (headingOf(text)) return "other";
  const tail = tailOf(text);
  const words = text.slice(0, tail);
  const key = keyOf(words);
  if (vocabulary.labelsOfText(words, key)) return tail < text.length ? "row" : "label";
  if (!vocabulary.isFragment(key) && (key.length > 40 || !vocabulary.isCut(key))) return "other";
  if (tail === text.length) return "label";
  return key.length > 1 ? "row" : "other"; // the end of a label that was broken before its figures
}

/** A line without what explains its label in brackets. */
const bare = (text: string): string => (text.includes("(") ? text.replace(/\([^()]*\)/g, "") : text);

/** Longer than a row, without its gaps. */
const isLong = (text: string): boolean => text.length > LONGEST && bare(text).replace(/\s{2,}/g, " ").length > LONGEST;

/** A short line of unknown words amid the table: a damaged header, a local row, a word in place of a figure. */
function continues(lines: readonly Line[], at: number): boolean {
  const text = bare((lines[at] as Line).text);
  if (text.slice(0, tailOf(text)).trim().length > 30 || /[。;|\t]/.test(text) || headingOf(text)) return false;
  if (isHeadingLike(text)) return false;
  if (/^[oO○]$/.test(text.trim())) return true;
  const next = nextTo(lines, at);
  return next !== null && kindAt(lines, next) !== "other";
}

function followsFigure(lines: readonly Line[], at: number): boolean {
  const next = nextTo(lines, at);
  return next !== null && kindAt(lines, next) === "values";
}

/** Where the next line stands, over a blank one or two; null where there are more. */
function nextTo(lines: readonly Line[], at: number): number | null {
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next++) if (!isBlank(lines[next] as Line)) return next;
  return null;
}
