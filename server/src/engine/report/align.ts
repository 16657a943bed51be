import type { Cell, Layout } from "../syntax/types.ts";

/** Layouts in which a blank cell leaves no trace. */
export const NO_TRACE: ReadonlySet<Layout> = new Set(["cells", "glued", "spaced"]);

/** Where figures stand among blank cells of merged ones: at the end of their row, right behind the label, or unknown. */
export type Side = "end" | "start";

/**
 * The cells behind a label as the row's columns: `cells` where each has its place (null
 * where a blank one left none), else the `tokens` that stand there,
 * fewer or more than there are columns.
 */
export type Aligned = { readonly cells: readonly (Cell | null)[] } | { readonly tokens: readonly Cell[] };

/**
 * Merged label cells leave blank cells before the figures, merged value cells leave them behind. Of the windows of
 * `count` cells that leave only blank ones out, the one on the `side` where the other rows have their figures.
 */
export function align(area: readonly Cell[], count: number, layout: Layout, side: Side): Aligned {
  if (area.length === count) return { cells: area };
  const tokens = area.filter(isWritten);
  if (tokens.length > 0 && (NO_TRACE.has(layout) || area.length < count)) return { tokens };
  if (area.length < count) return { cells: Array.from({ length: count }, (_, at) => area[at] ?? null) };
  const from = startOf(area, count, side);
  return from === null ? { tokens } : { cells: area.slice(from, from + count) };
}

/** Whether the figures of a row may stand in more than one window. */
export function isLoose(area: readonly Cell[], count: number): boolean {
  const [start, end] = (["start", "end"] as const).map((side) => startOf(area, count, side));
  return area.length > count && start !== end;
}

/** A row to align: its cells behind the label, how many stand before them, and how many columns there are. */
export interface Long {
  readonly area: readonly Cell[];
  readonly from: number;
  readonly count: number;
}

/** Where the figures of most rows stand. */
export function sideOf(rows: readonly Long[]): Side {
  const long = rows.filter(({ area, count }) => area.length > count);
  const fits = (side: Side) =>
    long
      .filter(({ area, count }) => startOf(area, count, "start") === startOf(area, count, "end"))
      .filter(({ area, count }) => startOf(area, count, side) === edge(area, count, side)).length;
  const [start, end] = [fits("start"), fits("end")];
  if (start !== end) return start > end ? "start" : "end";
  // No row tells: where labels stand in one column there is nothing merged before the figures.
  return new Set(rows.map(({ from }) => from)).size === 1 ? "start" : "end";
}

const isWritten = (cell: Cell): boolean => cell.text !== "";

const edge = (area: readonly Cell[], count: number, side: Side): number => (side === "start" ? 0 : area.length - count);

/** Where the window of `count` cells begins that leaves only blank cells out, nearest to `side`; null where none does. */
function startOf(area: readonly Cell[], count: number, side: Side): number | null {
  const first = area.findIndex(isWritten);
  const last = area.findLastIndex(isWritten);
  if (first < 0) return edge(area, count, side);
  const low = Math.max(0, last - count + 1);
  const high = Math.min(first, area.length - count);
  if (low > high) return null;
  return side === "start" ? low : high;
}
