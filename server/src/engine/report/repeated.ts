import { slotsOf } from "../formats/slots.ts";
import type { TableSpec } from "../formats/types.ts";
import { NO_TRACE } from "./align.ts";
import { satisfying } from "./partings.ts";
import { readingOf } from "./readings.ts";
import type { LabelledRow } from "./rows.ts";

/** So many rows that say the same again are no chance. */
const LEAST = 2;

/**
 * The rows without what merged cells say again: some programs write the text of such a cell in every column that it takes,
 * so that 行政许可 has 45, 45, 45. All rows with too many cells must be like that, and what is left of them must add up.
 */
export function withoutRepeated(spec: TableSpec, rows: readonly LabelledRow[]): readonly LabelledRow[] {
  const long = new Map<LabelledRow, number>();
  for (const row of rows) {
    const count = slotsOf(spec, row.id).slots.length;
    const written = row.area.filter(({ text }) => text !== "").length;
    if (count > 0 && written > count && !NO_TRACE.has(row.layout)) long.set(row, count);
  }
  const again = ([{ id, area }, count]: readonly [LabelledRow, number]) => {
    const { slots, own } = slotsOf(spec, id);
    const isSame = area.slice(count).every(({ text }) => text === "" || text === area[count - 1]?.text);
    return isSame && satisfying(own)(readingOf(area.slice(0, count), slots));
  };
  if (long.size < LEAST || ![...long].every(again)) return rows;
  return rows.map((row) => (long.has(row) ? { ...row, area: row.area.slice(0, long.get(row)) } : row));
}
