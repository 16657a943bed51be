import { disputes } from "./disputes.ts";
import { equationsOf, placeOf, weigh } from "./equations.ts";

const [block] = disputes.blocks;
const CELLS = (block?.rows ?? []).flatMap((row) =>
  (block?.columns ?? []).map((column) => placeOf(row.id, column.id).key),
);

/** How many figures table 4 has: its groups stand side by side in one line. */
export const DISPUTE_CELLS = CELLS.length;

/** Whether the sums of table 4 hold among its figures, in the order of the form. */
export const disputesAddUp = (values: readonly number[]): boolean =>
  weigh(equationsOf(disputes), new Map(CELLS.map((key, at) => [key, values[at] as number]))).violated.length === 0;
