import type { ColumnSpec, Labelled, RowSpec } from "./types.ts";

export const count = (id: string, label: string, variants: readonly string[] = [], unit = "件"): ColumnSpec => ({
  id,
  label,
  variants,
  kind: "count",
  unit,
});

export const row = (id: string, label: string, variants: readonly string[] = []): RowSpec => ({ id, label, variants });

/** What stands over the rows of one block of table 2. */
export const captionsOf = (article: string): readonly Labelled[] => [
  { label: `第二十条第（${article}）项` },
  { label: "信息内容" },
];
