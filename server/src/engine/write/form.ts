import type { BlockSpec, TableSpec } from "../formats/types.ts";

/** The text of a value cell by the ids of its row and column; empty where it is to be blank. */
export type Figures = (row: string, column: string) => string;

/** A cell of the official form with what it spans; `row`, `column`: the ids of what it is a figure, or the own label of. */
export interface FormCell {
  readonly text: string;
  readonly cols: number;
  readonly rows: number;
  /** The line over a block, the corner of its header, a label over columns, a label in front of rows, a figure. */
  readonly role: "title" | "corner" | "header" | "label" | "value";
  readonly row?: string;
  readonly column?: string;
}

/** The cells that begin in each line, as in HTML: a cell that reaches down does not stand in the next line again. */
export type Form = readonly (readonly FormCell[])[];

/** An official table, or some of its blocks, as the form is printed, merged cells and all (title, corner, under). */
export function formOf(spec: TableSpec, figures: Figures, ids?: readonly string[]): Form {
  const labels = spec.across
    ? 0
    : Math.max(...spec.blocks.flatMap(({ rows }) => rows.map((row) => pathOf(row).length)));
  const width = Math.max(...spec.blocks.map(({ columns, rows }) => columns.length * (spec.across ? rows.length : 1)));
  const blocks = spec.blocks.filter(({ id }) => ids?.includes(id) ?? true);
  return blocks.flatMap((block) => [
    ...(block.title ? [[cell("title", block.title, labels + width)]] : []),
    ...headerOf(block, labels, width, spec.across ?? false),
    ...(spec.across
      ? [block.rows.flatMap((row) => valuesOf(block, row.id, width / block.rows.length, figures))]
      : bodyOf(block, labels, width, figures)),
  ]);
}

const cell = (
  role: FormCell["role"],
  text: string,
  cols = 1,
  rows = 1,
  ids: { row?: string; column?: string } = {},
): FormCell => ({ text: text.replace(/\s+/g, " ").trim(), cols, rows, role, ...ids });

const pathOf = ({ under = [], label }: { readonly under?: readonly string[]; readonly label: string }): string[] => [
  ...under,
  label,
];

/** How many grid columns each of `count` takes of `width`: the last takes what is left. */
const spread = (count: number, width: number): number[] =>
  Array.from({ length: count }, (_, at) => (at === count - 1 ? width - count + 1 : 1));

const valuesOf = ({ columns }: BlockSpec, row: string, width: number, figures: Figures): FormCell[] =>
  spread(columns.length, width).map((cols, at) => {
    const column = columns[at]?.id ?? "";
    return cell("value", figures(row, column), cols, 1, { row, column });
  });

/** The lines over the rows: the labels of the columns, and over them what they stand under. */
function headerOf({ columns, rows, corner }: BlockSpec, labels: number, width: number, across: boolean): FormCell[][] {
  const heads = across
    ? rows.flatMap((row) =>
        columns.map((column) => ({ path: [...pathOf(row), ...pathOf(column)], row: row.id, column: column.id })),
      )
    : columns.map((column) => ({ path: pathOf(column), column: column.id }));
  const paths = heads.map(({ path }) => path);
  const widths = spread(paths.length, width);
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const line = level === 0 && corner !== undefined ? [cell("corner", corner, labels, depth)] : [];
    heads.forEach(({ path, ...ids }, at) => {
      const label = path[level];
      if (label === undefined) return;
      if (level === path.length - 1) line.push(cell("header", label, widths[at], depth - level, ids));
      else if (!shares(paths[at - 1], path, level)) {
        const run = runOf(paths, at, level);
        line.push(cell("header", label, sum(widths.slice(at, at + run))));
      }
    });
    return line;
  });
}

function bodyOf(block: BlockSpec, labels: number, width: number, figures: Figures): FormCell[][] {
  const paths = block.rows.map(pathOf);
  return block.rows.map((row, at) => {
    const path = paths[at] as string[];
    const groups = path
      .slice(0, -1)
      .flatMap((label, level) =>
        shares(paths[at - 1], path, level) ? [] : [cell("label", label, 1, runOf(paths, at, level))],
      );
    const own = cell("label", row.label, labels - path.length + 1, 1, { row: row.id });
    return [...groups, own, ...valuesOf(block, row.id, width, figures)];
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Whether two neighbours stand in one group down to `level`. */
const shares = (before: readonly string[] | undefined, path: readonly string[], level: number): boolean =>
  before !== undefined &&
  before.length > level + 1 &&
  path.slice(0, level + 1).every((label, at) => label === before[at]);

/** How many of `paths` from `at` on stand in the group of the first. */
function runOf(paths: readonly (readonly string[])[], at: number, level: number): number {
  const end = paths.findIndex((path, index) => index > at && !shares(paths[at], path, level));
  return (end < 0 ? paths.length : end) - at;
}

/** A place of the grid: the cell that covers it, and whether the cell begins here, or at least in this column. */
export interface Place {
  readonly cell: FormCell;
  readonly begins: boolean;
  readonly first: boolean;
}

/** Every place of the form, line by line. */
export function gridOf(form: Form): Place[][] {
  const grid: Place[][] = form.map(() => []);
  form.forEach((line, y) => {
    let x = 0;
    for (const item of line) {
      while (grid[y]?.[x]) x++;
      for (let down = 0; down < item.rows; down++)
        for (let right = 0; right < item.cols; right++) {
          const row = grid[y + down];
          if (row) row[x + right] = { cell: item, begins: down === 0 && right === 0, first: right === 0 };
        }
    }
  });
  return grid;
}
