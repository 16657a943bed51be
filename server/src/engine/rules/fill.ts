import type { Edit } from "../problem.ts";
import type { BoundRow, Figure } from "../report/types.ts";

/** Whether blank cells have a place in the text; one that left no trace has but that of its row. */
export const hasPlaces = (cells: readonly { readonly figure: Figure }[]): boolean =>
  cells.every(({ figure: { raw, span } }) => raw !== "" || span.end === span.start);

/** A value in the place of a blank cell, apart from a figure that it would touch. */
export function filled({ span }: Figure, value: number, text: string): Edit {
  return { span, newText: /\d/.test(text[span.start - 1] ?? "") ? ` ${value}` : String(value) };
}

/** The figures of a row of which none is there, behind its label, in the manner of the layout. */
export function filledRow(row: BoundRow | undefined, values: readonly number[]): Edit[] {
  if (!row || row.found > 0) return [];
  const separator = row.layout === "cells" ? "\n" : " ";
  const { end } = row.labelSpan;
  return [{ span: { start: end, end }, newText: values.map((value) => `${separator}${value}`).join("") }];
}
