import { append } from "../append.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { cover } from "../text/span.ts";
import { endsTable, holdsLabels, isFigure, type Line } from "./line.ts";
import type { Cell, Row, TableBlock } from "./types.ts";

/**
 * What stands in an HTML table, both as rows of cells and as lines: a table for layout holds prose, and so do some rows of
 * a sheet. `from`: the first of the lines of each row.
 */
export interface Grid {
  readonly rows: Cell[][];
  readonly from: number[];
  readonly content: (Line | TableBlock)[];
}

/** The tables in a grid, and the lines of the rows that are none: headings and prose, each alone in its row. */
export function partsOfGrid({ rows, from, content }: Grid): (Line | TableBlock)[] {
  const linesOf = (first: number, end: number) => content.slice(from[first] ?? content.length, from[end]);
  const isSheet = rows.some((row) => endsTable(onlyText(row) ?? ""));
  const parts: (Line | TableBlock)[] = isSheet ? content.slice(0, from[0]) : [];
  let first = 0;
  const close = (end: number) => {
    if (end === first) return;
    const table = tableOf(rows.slice(first, end));
    if (table) parts.push(table);
    else append(parts, isSheet ? linesOf(first, end) : content);
  };
  rows.forEach((row, at) => {
    if (!isSheet || !isText(onlyText(row))) return;
    close(at);
    append(parts, linesOf(at, at + 1));
    first = at + 1;
  });
  close(rows.length);
  return rows.length > 0 ? parts : content;
}

/** The text of the one cell of a row that is written. */
function onlyText(row: readonly Cell[]): string | null {
  const [only, ...others] = row.filter(({ text }) => text !== "");
  return only && others.length === 0 ? only.text : null;
}

const isText = (text: string | null): boolean =>
  text !== null && !isFigure(text) && (endsTable(text) || vocabulary.labelsOfText(text) === null);

/** The rows as a table, or null where they are but a frame for text. */
function tableOf(rows: readonly (readonly Cell[])[]): TableBlock | null {
  const cells = rows.flat();
  if (cells.length === 0 || !holdsLabels(cells)) return null;
  if (cells.some(({ text }) => text.length > 120 && text.includes("。"))) return null;
  const read: Row[] = rows.filter((row) => row.length > 0).map((row) => ({ cells: row, layout: "html" }));
  return { kind: "table", layout: "html", span: cover(cells.map((cell) => cell.span)), rows: read };
}
