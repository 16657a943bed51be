import type { Severity } from "../../engine/problem.ts";
import type { Span } from "../../engine/text/span.ts";
import { cleanCharacter } from "./clean.ts";
import type { Paint } from "./paint.ts";
import { widthOf } from "./width.ts";

/** One character as shown: `mark` is ^ under the finding itself, ~ under the other cells of its equation. */
interface Glyph {
  readonly text: string;
  readonly width: number;
  readonly mark: "^" | "~" | " ";
}

const tabStop = 4;
/** Characters looked at on either side of the finding: more than any terminal shows. */
const reach = 400;

/**
 * The line in which `main` begins, cut to `width` columns around it, and the line of marks below it. Columns are those
 * of a terminal, where a Chinese character takes two.
 */
export function excerpt(
  text: string,
  line: Span,
  main: Span,
  others: readonly Span[],
  width: number,
  paint: Paint,
  severity: Severity,
): [source: string, marks: string] {
  const from = Math.max(line.start, main.start - reach);
  const to = Math.min(line.end, Math.max(main.start, from) + reach * 2);
  const glyphs = glyphsOf(text, from, to, main, others);
  const { first, last } = windowOf(glyphs, width);
  const shown = glyphs.slice(first, last);
  const before = first > 0 || from > line.start ? "..." : "";
  const after = last < glyphs.length || to < line.end ? "..." : "";
  const source = shown.map((glyph) => (glyph.mark === "^" ? paint(severity, glyph.text) : glyph.text)).join("");
  const marks = " ".repeat(before.length) + shown.map((glyph) => glyph.mark.repeat(glyph.width)).join("");
  return [before + source + after, marks.trimEnd().replace(/\^+/, (run) => paint(severity, run))];
}

function glyphsOf(text: string, from: number, to: number, main: Span, others: readonly Span[]): Glyph[] {
  const glyphs: Glyph[] = [];
  const inside = ({ start, end }: Span, at: number): boolean =>
    at >= start && (at < end || (start === end && at === start));
  let column = 0;
  let at = from;
  for (const character of text.slice(from, to)) {
    const shown = character === "\t" ? " ".repeat(tabStop - (column % tabStop)) : cleanCharacter(character);
    const width = widthOf(shown);
    const mark = inside(main, at) ? "^" : others.some((span) => inside(span, at)) ? "~" : " ";
    glyphs.push({ text: shown, width, mark });
    column += width;
    at += character.length;
  }
  // A place at the end of the line, where nothing stands.
  if (main.start >= to) glyphs.push({ text: " ", width: 1, mark: "^" });
  return glyphs;
}

/** The stretch to show: all of it where it fits, else the finding with a third of the width before it. */
function windowOf(glyphs: readonly Glyph[], width: number): { first: number; last: number } {
  const total = glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
  if (total <= width) return { first: 0, last: glyphs.length };
  let first = Math.max(
    0,
    glyphs.findIndex((glyph) => glyph.mark === "^"),
  );
  for (let room = Math.floor(width / 3); first > 0; first--) {
    room -= glyphs[first - 1]?.width ?? 0;
    if (room < 0) break;
  }
  let last = first;
  for (let room = width - 6; last < glyphs.length; last++) {
    room -= glyphs[last]?.width ?? 0;
    if (room < 0) break;
  }
  return { first, last };
}
