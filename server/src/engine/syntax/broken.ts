import { keyOf, ZERO_WIDTH } from "../text/fold.ts";
import { begunBy, canBegin, canEnd } from "./cuts.ts";
import { isBlank, isExact, isSeparated, type Line } from "./line.ts";

/** Over so many lines a label is broken at the most, blank ones between them included. */
const MOST_LINES = 6;

/** So much of a line tells whether a label or a heading begins at its end. */
const LONGEST_TAIL = 200;

/** Labels as long as this are told by their characters alone. */
const LONG = 6;

/** Only ideographs, and what stands between them in a label, break over lines. */
const OPEN = /[\u3400-\u9fff、,("]/;
const GAP = /[\s\u200b]/;
const BEGINS_OPEN = /^[\s\u200b]*[\u3400-\u9fff、,)"(]/;

/**
 * Lines whose break cuts a label of the official tables in two, made one line again, so that every reader finds the
 * label whole. What stood between the pieces becomes zero-width: the joined text has the length of its place.
 */
export function joinBroken(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let line = lines[0];
  for (let at = 0; line; ) {
    const to = endOfLabel(line, lines, at + 1);
    if (to > at + 1) {
      line = joined([line, ...lines.slice(at + 1, to)]);
      at = to - 1;
    } else {
      out.push(line);
      line = lines[++at];
    }
  }
  return out;
}

/** Where the lines end over which the label goes on that `line` ends in a piece of; `from` where it ends with `line`. */
function endOfLabel(line: Line, lines: readonly Line[], from: number): number {
  if (from >= lines.length || !isExact(line) || !endsOpen(line.text)) return from;
  const { text } = line;
  const cell = Math.max(text.lastIndexOf("|"), text.lastIndexOf("\t"), text.length - LONGEST_TAIL) + 1;
  const tail = keyOf(text.slice(cell));
  let head: string | null | undefined;
  for (const { begun, rest } of begunBy(tail)) {
    if (head === undefined) head = headBehind(line, lines, from);
    if (head === null) return from;
    if (/^\D/.test(head) && head[0] !== rest[0]) continue;
    // Few characters make a label only where nothing else touches them.
    const short = begun.length + rest.length < LONG;
    if (short && !canEnd(tail.slice(0, -begun.length))) continue;
    let due = rest;
    for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at++) {
      const next = lines[at] as Line;
      if (isBlank(next)) continue;
      if (next.start < line.end) break; // the other column of the page
      if (!isExact(next) || !BEGINS_OPEN.test(next.text)) break;
      const cell = firstCellOf(next);
      const head = keyOf(cell);
      if (head.startsWith(due)) {
        if (short && !canBegin(head.slice(due.length))) break;
        return at + 1;
      }
      // Figures amid a label: its pieces stand around them, each in its column.
      const words = head.replace(/(?<!\d)\d+$/, "");
      if (words !== head && due.startsWith(words)) return from;
      if (cell.length < next.text.length || !due.startsWith(head)) break;
      due = due.slice(head.length);
    }
  }
  return from;
}

/** The first word behind a line with which a label may go on; null where none stands there. */
function headBehind(line: Line, lines: readonly Line[], from: number): string | null {
  const next = lines.slice(from, from + MOST_LINES).find((each) => !isBlank(each));
  const goesOn = next && next.start >= line.end && isExact(next) && BEGINS_OPEN.test(next.text);
  return goesOn ? keyOf(firstCellOf(next)) : null;
}

const firstCellOf = ({ text }: Line): string => (isSeparated({ text }) ? (text.split(/[|\t]/, 1)[0] as string) : text);

function endsOpen(text: string): boolean {
  let last = text.at(-1);
  for (let end = text.length; last !== undefined && GAP.test(last); end--) last = text[end - 2];
  return last !== undefined && OPEN.test(last);
}

/** The lines as one, whose text has the length of their place: what stood between the pieces is zero-width. */
function joined(lines: readonly Line[]): Line {
  const { start } = lines[0] as Line;
  const { end } = lines.at(-1) as Line;
  let text = "";
  for (const line of lines) {
    const piece = line.text.trimEnd();
    const indent = piece.length - piece.trimStart().length;
    const from = text === "" ? 0 : indent;
    text = text.padEnd(line.start - start + from, ZERO_WIDTH) + piece.slice(from);
  }
  return { start, end, text: text.padEnd(end - start, " "), last: (lines.at(-1) as Line).start - start };
}
