import { matchesIn } from "../text/matches.ts";
import { isExact, isPage, isSeparated, type Line } from "./line.ts";
import { columnsAt } from "./measure.ts";

/** So many lines with text on each side of one gutter, and hardly any over it, show two columns of a page. */
const LEAST_EACH = 4;
const MOST_CROSSING = 0.15;

/** Text, and no label or figure of a table: as many ideographs with nothing but their marks between them. */
const PROSE = /[\u3400-\u9fff,、;:。()"]{12}/;

/** So many columns of the screen a figure may have become longer or shorter since the page was printed. */
const SHIFTED = 3;

/** Spaces between two columns, and what begins behind them. */
const GAP = /(?<=[^\s\u200b]) {2,}(?=[^\s\u200b])/g;

/**
 * The lines of pages that have two columns of text side by side, as converters of PDF print them: those on the left of the
 * gutter, then those on the right, page by page. A line over both columns parts what stands above it from what stands
 * below. Where no gutter shows, the lines are as they are.
 */
export function inPageColumns(lines: readonly Line[], text: string): readonly Line[] {
  if (!text.includes("  ") || lines.filter(isSeparated).length * 2 > lines.length) return lines;
  const gutter = gutterOf(lines, text);
  if (gutter === null) return lines;
  const cuts = lines.map((line) => cutOf(line, gutter, text));
  if (isCrossed(cuts, lines)) return lines;
  const out: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const close = () => {
    out.push(...left, ...right);
    left = [];
    right = [];
  };
  let end = 0;
  for (const [index, line] of lines.entries()) {
    if (text.slice(end, line.start + 1).includes("\f") || isPage(line)) close();
    end = line.end;
    const amid = left.length > 0 && typeof cuts[index + 1] === "number";
    const at = cuts[index] ?? (amid ? shiftedCutOf(line, gutter, text) : null);
    if (at === null) {
      close();
      out.push(line);
      continue;
    }
    left.push(partOf(line, 0, at));
    right.push(partOf(line, at, line.text.length));
  }
  close();
  return out;
}

function partOf({ start, text }: Line, from: number, to: number): Line {
  const part = text.slice(from, to).trimEnd();
  return { start: start + from, end: start + from + part.length, text: part };
}

/** Whether more of the lines that reach over the gutter have text on it than a title here and there. */
function isCrossed(cuts: readonly (number | null)[], lines: readonly Line[]): boolean {
  const crossing = cuts.filter((cut, at) => cut === null && isExact(lines[at] as Line)).length;
  const reaching = cuts.filter((cut, at) => cut !== null && cut < (lines[at] as Line).text.length).length;
  return crossing > (reaching + crossing) * MOST_CROSSING;
}

/** The column of the screen at which the right half of most pages begins; null where the text has but one column. */
function gutterOf(lines: readonly Line[], text: string): number | null {
  const sides = new Map<number, { left: number; right: number }>();
  for (const line of lines) {
    if (!line.text.includes("  ") || !isExact(line) || !PROSE.test(line.text)) continue;
    for (const gap of matchesIn(line.text, GAP)) {
      const from = gap.index + gap[0].length;
      const [before, behind] = [line.text.slice(0, gap.index), line.text.slice(from)].map(isProse);
      if (!before && !behind) continue;
      const column = columnOf(line, from, text);
      const { left, right } = sides.get(column) ?? { left: 0, right: 0 };
      sides.set(column, { left: left + Number(before), right: right + Number(behind) });
    }
  }
  const least = ({ left, right }: { left: number; right: number }) => Math.min(left, right);
  const [gutter, found] = [...sides].sort((a, b) => least(b[1]) - least(a[1]))[0] ?? [];
  return gutter !== undefined && found && least(found) >= LEAST_EACH ? gutter : null;
}

/** Text without gaps in it; a row of a table has them before its figures. */
const isProse = (piece: string): boolean => PROSE.test(piece) && piece.trim().search(GAP) < 0;

/** Where a line is cut at the gutter, its length where it ends before; null where it reaches over the gutter. */
function cutOf(line: Line, gutter: number, text: string): number | null {
  if (!isExact(line)) return null;
  let columns = 0;
  let at = 0;
  for (; at < line.text.length && columns < gutter; at++) columns += columnsAt(text.charCodeAt(line.start + at), 1);
  if (at === line.text.length) return at;
  return /(?:^| ) $/.test(line.text.slice(Math.max(0, at - 2), at)) ? at : null;
}

/** Where a line is cut whose left half was changed: behind the gap next to the gutter; null where none is near. */
function shiftedCutOf(line: Line, gutter: number, text: string): number | null {
  if (!isExact(line)) return null;
  const ends = matchesIn(line.text, GAP).map((gap) => gap.index + gap[0].length);
  return ends.find((end) => Math.abs(columnOf(line, end, text) - gutter) <= SHIFTED) ?? null;
}

function columnOf(line: Line, to: number, text: string): number {
  let columns = 0;
  for (let at = line.start; at < line.start + to; at++) columns += columnsAt(text.charCodeAt(at), 1);
  return columns;
}
