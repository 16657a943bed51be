import { slotsOf } from "../formats/slots.ts";
import type { TableSpec } from "../formats/types.ts";
import { readNumber } from "../text/number.ts";
import type { LabelledRow } from "./rows.ts";
import { addsUp } from "./strips.ts";

/** Fewer rows may add up by chance. */
const LEAST = 3;

/**
 * The rows with their total in the first column, where the header does not tell the order: as the form has it no row adds
 * up that would not so as well, and several do so alone.
 */
export function withTotalFirst(spec: TableSpec, rows: readonly LabelledRow[]): readonly LabelledRow[] {
  if (rows.some(({ order }) => order)) return rows;
  const found = rows.map((row) => totalIn(spec, row));
  const first = found.filter((place) => place === "first").length;
  if (first < LEAST || found.includes("last")) return rows;
  return rows.map((row) => {
    const { slots, own } = slotsOf(spec, row.id);
    if (!addsUp(slots, own)) return row;
    return { ...row, order: slots.map((_, at) => (at + slots.length - 1) % slots.length), inferred: true };
  });
}

/** Which of the figures of a row is the sum of the others; null where neither is, or both are. */
function totalIn(spec: TableSpec, { id, area }: LabelledRow): "first" | "last" | null {
  const { slots, own } = slotsOf(spec, id);
  if (!addsUp(slots, own) || area.length < slots.length) return null;
  const values = area.slice(-slots.length).map(({ text }) => readNumber(text, text, "count").value ?? 0);
  const all = values.reduce((sum, value) => sum + value, 0);
  const [first, last] = [values[0], values.at(-1)].map((value) => (value as number) * 2 === all);
  return first === last ? null : first ? "first" : "last";
}
