import type { Span } from "../text/span.ts";
import { isExact, type Line } from "./line.ts";
import { lineAt } from "./measure.ts";
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
  const sources = new Map<Line, Line>();
  let start = 0;
  for (const line of lines) {
    sources.set({ start, end: start + line.text.length, text: line.text }, line);
    start += line.text.length + 1;
  }
  const shown = [...sources.keys()];
  const places = new Map<Line, Int32Array>();
  /** Where the character at `at` stands in the source; its end, if that is asked for. */
  const placeOf = (at: number, end: boolean): number => {
    const own = lineAt(shown, at) as Line;
    const line = sources.get(own) as Line;
    const index = at - own.start;
    if (isExact(line)) return line.start + index + (end ? 1 : 0);
    const known = places.get(line) ?? line.places?.() ?? new Int32Array(0);
    places.set(line, known);
    return known[index * 2 + (end ? 1 : 0)] ?? line.end;
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
