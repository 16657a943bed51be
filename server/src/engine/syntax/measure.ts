import type { Line } from "./line.ts";

/** How far a place is from the beginning of its line in the text as it was written: folding makes brackets narrow. */
export type Measure = (text: string, line: Line, offset: number) => number;

/** As wide as what stands before it; ideographs count twice, and so do, at times, the marks of Latin text. */
const byWidth =
  (marks: 1 | 2): Measure =>
  (text, line, offset) => {
    let width = 0;
    for (let at = startOf(line, offset); at < offset; at++) width += columnsAt(text.charCodeAt(at), marks);
    return width;
  };

/** How many columns of a screen a character takes. */
export const columnsAt = (code: number, marks: 1 | 2): number =>
  code >= 0x2e80 ? 2 : code >= 0x2010 && code <= 0x203b ? marks : 1;

/** As many as there are characters before it. */
const byCharacters: Measure = (_, line, offset) => offset - startOf(line, offset);

export const measures: readonly Measure[] = [byWidth(2), byWidth(1), byCharacters];

/** By what cells are in line: the first characters, the last ones, or the middle. */
export type Edge = (start: number, end: number) => number;

export const edges: readonly Edge[] = [(start) => start, (_, end) => end, (start, end) => (start + end) / 2];

/** Where the line begins that an offset stands on: several may have been made one (broken.ts). */
export const startOf = ({ last = 0, start }: Line, offset: number): number =>
  offset - start < last ? start : start + last;

/** The line that an offset stands in. */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).end < offset) low = middle + 1;
    else high = middle;
  }
  const line = lines[low];
  return line && line.start <= offset ? line : undefined;
}

/** The place on `line` as far from its beginning, in width, as `offset` on `other`; its end where the line is shorter. */
export function offsetAt(text: string, line: Line, other: Line, offset: number): number {
  const wanted = byWidth(2)(text, other, offset);
  let width = 0;
  for (let at = startOf(line, line.end); at < line.end; at++) {
    if (width >= wanted) return at;
    width += columnsAt(text.charCodeAt(at), 2);
  }
  return line.end;
}
