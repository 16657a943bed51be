import { headingOf } from "../formats/headings.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf, ZERO_WIDTH } from "../text/fold.ts";
import { isBlank, isExact, type Line } from "./line.ts";
import { columnsAt } from "./measure.ts";

/** Mail and terminals wrap at so many columns of a screen, on which an ideograph takes two. */
const WIDTHS = { least: 16, most: 132 } as const;

/** So many lines that go on are no chance; few may be wider, such as those that were changed since. */
const LEAST_FULL = 8;
const FULL_TO_WIDER = 5;
const MOST_WIDER = 3;
/** So many rows that end in their midst are no accident. */
const LEAST_CUT = 3;

/** What begins a line of its own: the numeral of a heading or a label, a tab, a tag. */
const BEGINS =
  /^(?:\s*\t|\s*(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、](?!\d)|[<#]))/;

/** A sentence or a row that ends with its line. */
const ENDS = /[。;:>]\s*$/;
/** What stands in columns is as wide as its columns are. */
const LAID = /[^\s\u200b] {3,}[^\s\u200b]|^[+|-]{3}/;
/** So are cells between pipes or tags: only text shows where lines were wrapped. */
const CELLS = /^\s*[|<]|^ {3}|[|>]\s*$/;
const ROW = { ends: /\|\s*$/, begins: /^\s*\|/ };

/**
 * Lines that were wrapped hard at one width, in the midst of words and numbers, made one again: what stood between them
 * becomes zero-width, so that each character keeps its place.
 */
export function joinWrapped(lines: readonly Line[], width: number, text: string): readonly Line[] {
  const out: Line[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const before: Line | undefined = out.at(-1);
    if (before && last && goesOn(last, line, width, text)) out[out.length - 1] = joined(before, line);
    else out.push(line);
    last = line;
  }
  return out;
}

/** The width at which lines were wrapped; null where they were not. */
export const wrapWidth = (lines: readonly Line[], text: string): number | null =>
  widthOfText(lines, text) ?? widthOfRows(lines, text);

/** Of a text with few words: some rows between pipes end in their midst, each as far right as any line goes. */
function widthOfRows(lines: readonly Line[], text: string): number | null {
  const cut = lines.filter((line, at) => {
    const next = lines[at + 1];
    if (!next?.text.includes("|") || !line.text.includes("|") || !ROW.begins.test(line.text)) return false;
    return !ROW.ends.test(line.text) || !ROW.begins.test(next.text);
  });
  if (cut.length < LEAST_CUT) return null;
  const width = lines.reduce((most, line) => Math.max(most, columnsOf(text, line, 1)), 0);
  const isOne = width <= WIDTHS.most && cut.every((line) => columnsOf(text, line, 1) >= width - 1);
  return isOne ? width : null;
}

/** Many lines are as wide, and hardly any is wider. */
function widthOfText(lines: readonly Line[], text: string): number | null {
  let long = 0;
  for (const { start, end, text: own } of lines)
    if (end - start > WIDTHS.most && !CELLS.test(own) && ++long > MOST_WIDER) return null;
  const counts = new Uint16Array(WIDTHS.most + 2);
  for (const line of lines) {
    if (CELLS.test(line.text) || LAID.test(line.text)) continue;
    const columns = Math.min(columnsOf(text, line, 1), WIDTHS.most + 1);
    counts[columns] = (counts[columns] as number) + 1;
  }
  let wider = 0;
  for (let width = WIDTHS.most + 1; width >= WIDTHS.least; width--) {
    const full = (counts[width] as number) + (counts[width - 1] as number);
    if (full >= Math.max(LEAST_FULL, wider * FULL_TO_WIDER) && (counts[width] as number) > 1 && width <= WIDTHS.most)
      return width;
    wider += counts[width] as number;
  }
  return null;
}

/** Whether `line` is full, so that its last word or number goes on in the next. */
function goesOn(line: Line, next: Line, width: number, text: string): boolean {
  if (!isExact(line) || !isExact(next) || isBlank(next) || ENDS.test(line.text) || BEGINS.test(next.text)) return false;
  // Between them stands the other column of the page.
  if (next.start < line.end || /\S/.test(text.slice(line.end, next.start))) return false;
  if (LAID.test(line.text) || LAID.test(next.text)) return false;
  // A row that happens to be as wide.
  if (ROW.ends.test(line.text) && ROW.begins.test(next.text)) return false;
  if (/\d\s*$/.test(line.text) && vocabulary.labelsIn(keyOf(next.text))[0]?.start === 0) return false;
  // A character of two columns does not fit into the last one.
  const room = isWide(text, next.start) ? width - 1 : width;
  const isFull = ([1, 2] as const).some((marks) => columnsOf(text, line, marks) >= room);
  const isHeading = (piece: string) => headingOf(piece.trim()) !== null;
  return isFull && (!isHeading(line.text) || isHeading(line.text + next.text));
}

const isWide = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x2e80;

/** How many columns a line takes as it was written: folding makes brackets narrow. */
function columnsOf(text: string, { start, end }: Line, marks: 1 | 2): number {
  let columns = 0;
  for (let at = start; at < end && columns <= WIDTHS.most; at++) columns += columnsAt(text.charCodeAt(at), marks);
  return columns;
}

/** Two exact lines as one; what stands between them becomes zero-width. */
export const joined = (line: Line, next: Line): Line => ({
  start: line.start,
  end: next.end,
  text: line.text.padEnd(next.start - line.start, ZERO_WIDTH) + next.text,
  last: next.start - line.start,
});
