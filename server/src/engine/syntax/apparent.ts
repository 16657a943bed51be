import type { Span } from "../text/span.ts";
import type { Line } from "./line.ts";
import type { Block, Cell } from "./types.ts";

/** Lines as they appear, one below the other, and the way back to where they stand in the source. */
export interface Apparent {
  readonly lines: readonly Line[];
  readonly text: string;
  readonly inSource: (block: Block) => Block;
}

/**
 * Lines of HTML are shorter than their source where tags and entities stand in them, but readers count characters from
 * the beginning of a line. So they are given a text of which every character counts, and what they find in it is put back.
 */
export function apparent(lines: readonly Line[]): Apparent {
  const shown: Line[] = [];
  let start = 0;
  for (const { text } of lines) {
    shown.push({ start, end: start + text.length, text });
    start += text.length + 1;
  }
  const places = new Map<number, Int32Array>();
  /** Where the character at `at` stands in the source; its end, if that is asked for. */
  const placeOf = (at: number, end: boolean): number => {
    const index = lineAt(shown, at);
    const { start: from, text } = shown[index] as Line;
    const line = lines[index] as Line;
    if (line.end - line.start === text.length) return line.start + at - from + (end ? 1 : 0);
    let known = places.get(index);
    if (!known) {
      known = line.places?.() ?? new Int32Array(0);
      places.set(index, known);
    }
    return known[(at - from) * 2 + (end ? 1 : 0)] ?? line.end;
  };
  const spanOf = ({ start: first, end: last }: Span): Span => {
    const from = placeOf(first, false);
    return { start: from, end: last > first ? placeOf(last - 1, true) : from };
  };
  const cellOf = (cell: Cell): Cell => ({ ...cell, span: spanOf(cell.span) });
  const inSource = (block: Block): Block =>
    block.kind === "text"
      ? { ...block, span: spanOf(block.span) }
      : {
          ...block,
          span: spanOf(block.span),
          rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })),
        };
  return { lines: shown, text: lines.map(({ text }) => text).join("\n"), inSource };
}

/** The last of the lines that begins at `at` or before. */
function lineAt(lines: readonly Line[], at: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as Line).start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
