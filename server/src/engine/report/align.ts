import type { Cell, Layout } from "../syntax/types.ts";

/**
 * The cells behind a label as the row's columns: `cells` where each has its place, else the `tokens` that stand there,
 * fewer or more than there are columns.
 */
export type Aligned = { readonly cells: readonly Cell[] } | { readonly tokens: readonly Cell[] };

/** Layouts in which a blank cell leaves no trace. */
const NO_BLANKS: ReadonlySet<Layout> = new Set(["cells", "glued", "spaced"]);

/**
 * Merged label cells leave blank cells before the figures, merged value cells leave them behind: of the windows of
 * `count` cells that leave only blank ones out, `offset` (where the other rows of the table begin) decides.
 */
export function align(area: readonly Cell[], count: number, layout: Layout, offset: number): Aligned {
  if (area.length === count) return { cells: area };
  const tokens = area.filter((cell) => cell.text !== "");
  if (tokens.length === 0) {
    const span = { start: area[0]?.span.start ?? 0, end: area[0]?.span.start ?? 0 };
    return { cells: Array.from({ length: count }, (_, at) => area[at] ?? area.at(-1) ?? { span, text: "" }) };
  }
  if (NO_BLANKS.has(layout) || area.length < count) return { tokens };
  const fits = windows(area, count);
  if (fits.length === 0) return { tokens };
  const from = fits.includes(offset) ? offset : (fits[0] as number);
  return { cells: area.slice(from, from + count) };
}

/** Where windows of `count` cells begin that leave only blank cells out. */
export function windows(area: readonly Cell[], count: number): number[] {
  const first = area.findIndex((cell) => cell.text !== "");
  const last = area.findLastIndex((cell) => cell.text !== "");
  const starts: number[] = [];
  for (let from = Math.max(0, last - count + 1); from <= Math.min(first, area.length - count); from++)
    starts.push(from);
  return starts;
}
