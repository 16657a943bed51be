import { slotsOf } from "../formats/slots.ts";
import type { TableSpec } from "../formats/types.ts";
import { readNumber } from "../text/number.ts";
import type { LabelledRow } from "./rows.ts";
import { addsUp } from "./strips.ts";

/** Fewer rows may add up by chance. */
const LEAST = 3;

/** So many rows that do may stand beside one that does not add up either way, as where a figure is wrong. */
const TO_WRONG = 4;

/**
 * The rows with their total in the first column, where the header does not tell the order: as the form has it no row adds
 * up that would not so as well, and nearly all do so.
 */
export function withTotalFirst(spec: TableSpec, rows: readonly LabelledRow[]): readonly LabelledRow[] {
  if (rows.some(({ order }) => order)) return rows;
  const found: (Total | null)[] = [];
  for (const row of rows) {
    const total = totalIn(spec, row);
    if (total === "last") return rows;
    found.push(total);
  }
  const count = (wanted: Total) => found.filter((each) => each === wanted).length;
  if (count("first") < Math.max(LEAST, count("neither") * TO_WRONG)) return rows;
  return rows.map((row) => {
    const { slots, own } = slotsOf(spec, row.id);
    if (!addsUp(slots, own)) return row;
    return { ...row, order: slots.map((_, at) => (at + slots.length - 1) % slots.length), inferred: true };
  });
}

type Total = "first" | "last" | "both" | "neither";

/** Which of the figures of a row is the sum of the others; null where one is blank. */
function totalIn(spec: TableSpec, { id, area }: LabelledRow): Total | null {
  const { slots, own } = slotsOf(spec, id);
  if (!addsUp(slots, own) || area.length < slots.length) return null;
  const values = area.slice(-slots.length).map(({ text }) => readNumber(text, text, "count").value ?? Number.NaN);
  const all = values.reduce((sum, value) => sum + value, 0);
  if (Number.isNaN(all)) return null;
  const [first, last] = [values[0], values.at(-1)].map((value) => (value as number) * 2 === all);
  return first ? (last ? "both" : "first") : last ? "last" : "neither";
}
