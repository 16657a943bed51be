/** The official tables as cells with spans, read back from the HTML that test/support/tables.ts writes. */

export interface Cell {
  readonly text: string;
  readonly cols: number;
  readonly rows: number;
}

/** The cells that begin in each row: a cell that reaches down does not stand in the next row again. */
export type Table = readonly (readonly Cell[])[];

/** A cell and where it begins. */
export interface Placed extends Cell {
  readonly x: number;
  readonly y: number;
}

const ROW = /<tr>([\s\S]*?)<\/tr>/g;
const CELL = /<td([^>]*)>([\s\S]*?)<\/td>/g;

/** Reads `<tr>` and `<td>` with `rowspan` and `colspan` as our own HTML has them; no HTML of others. */
export function tableOf(html: string): Table {
  return [...html.matchAll(ROW)].map(([, row = ""]) =>
    [...row.matchAll(CELL)].map(([, attributes = "", text = ""]) => {
      const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
      return { text, cols: span("colspan"), rows: span("rowspan") };
    }),
  );
}

export function place(table: Table): { cells: Placed[]; columns: number; rows: number } {
  const taken = new Set<string>();
  const cells: Placed[] = [];
  let columns = 0;
  table.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (taken.has(`${x},${y}`)) x++;
      for (let dy = 0; dy < cell.rows; dy++) for (let dx = 0; dx < cell.cols; dx++) taken.add(`${x + dx},${y + dy}`);
      cells.push({ ...cell, x, y });
      columns = Math.max(columns, x + cell.cols);
    }
  });
  return { cells, columns, rows: table.length };
}

/** A value cell: what stands there is a number, a sign for none, or nothing at all. */
export function isFigure({ text }: Cell): boolean {
  return /^(?:[+-]?\d[\d.]*(?:万元|元)?|)$/.test(text);
}
