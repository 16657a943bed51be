import type { Cell } from "./types.ts";

/** Figures that stand together: lines of them between two empty lines, or between two row labels. */
export interface Group {
  readonly lines: readonly (readonly Cell[])[];
  /** How many row labels have begun above it, and whether one has since the group before it. */
  readonly begun: number;
  readonly fresh: boolean;
}

/** The size of a table, and how the figures of several rows that stand together follow each other. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly order: "rows" | "columns";
}

type Rows = readonly (readonly Cell[])[];

/** Further arrangements than this are not looked for. */
const MOST_STEPS = 4000;

/**
 * All ways to arrange groups of figures as the rows of a table: each group is a rectangle of it, which begins the rows
 * of new labels, or else goes on with those that are not full yet. Figures may stand above their label by one row, where
 * labels stand in the middle of their cells. None where there are too many ways.
 */
export function arrangements(groups: readonly Group[], shape: Shape): Rows[] {
  const found: Rows[] = [];
  let steps = 0;
  const walk = (at: number, rows: Rows): void => {
    if (++steps > MOST_STEPS) return;
    const group = groups[at];
    if (group) for (const next of placesOf(group, rows, shape)) walk(at + 1, next);
    else if (rows.length === shape.rows && rows.every((row) => row.length === shape.columns)) found.push(rows);
  };
  walk(0, []);
  return steps > MOST_STEPS ? [] : found;
}

function placesOf(group: Group, rows: Rows, { rows: most, columns, order }: Shape): Rows[] {
  const open = rows.findIndex((row) => row.length < columns);
  if (open >= 0 && !group.fresh) return goneOn(group, rows, open, columns);
  const places: Rows[] = [];
  const cells = group.lines.flat();
  for (let width = Math.min(columns, cells.length); width > 0; width--) {
    const height = cells.length / width;
    if (!Number.isInteger(height) || rows.length + height > Math.min(most, group.begun + 1)) continue;
    const cell = (y: number, x: number) => cells[order === "rows" ? y * width + x : x * height + y] as Cell;
    const begun = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => cell(y, x)));
    places.push([...rows, ...begun]);
  }
  return places;
}

/** The rows from `open` on, each with a line of the group more; none where its lines are no rectangle that fits there. */
function goneOn({ lines }: Group, rows: Rows, open: number, columns: number): Rows[] {
  const [first = []] = lines;
  const filled = rows[open]?.length ?? 0;
  if (open + lines.length > rows.length || filled + first.length > columns) return [];
  const fits = lines.every((line, at) => line.length === first.length && rows[open + at]?.length === filled);
  return fits ? [rows.map((row, at) => [...row, ...(lines[at - open] ?? [])])] : [];
}
