import type { BlockSpec, ColumnSpec, RowSpec } from "./types.ts";

export const count = (id: string, label: string, variants: readonly string[] = [], unit = "件"): ColumnSpec => ({
  id,
  label,
  variants,
  kind: "count",
  unit,
});

export const row = (id: string, label: string, variants: readonly string[] = []): RowSpec => ({ id, label, variants });

/** What stands over the rows of one block of table 2. */
export function itemOf(article: string): Pick<BlockSpec, "id" | "title" | "corner" | "captions"> {
  const title = `第二十条第（${article}）项`;
  const corner = "信息内容";
  return { id: article, title, corner, captions: [{ label: title }, { label: corner }] };
}

/** Columns or rows of one group. */
export const under = <T extends ColumnSpec | RowSpec>(labels: readonly string[], specs: readonly T[]): readonly T[] =>
  specs.map((spec) => ({ ...spec, under: labels }));
