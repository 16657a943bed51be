import type { Equation } from "../formats/equations.ts";
import { type Linear, linear, type Open } from "./linear.ts";

/** Steps of the search; where they do not suffice, nothing that only the shared equations could tell is taken for certain. */
const BUDGET = 60_000;

/** More violated equations than this are no reading of this table. */
const MOST_VIOLATED = 6;

/**
 * The readings that violate the fewest equations of the whole table, for each open row: one where the equations decide,
 * several where they are equally good. After Fellegi & Holt (1976), "Automatic edit and imputation": of all changes
 * that satisfy the edits the fewest are right; here, of all readings those that break the fewest edits.
 */
export function choose(
  open: readonly Open[],
  known: ReadonlyMap<string, number>,
  equations: readonly Equation[],
): (readonly number[])[] {
  const table = linear(open, known, equations);
  const steps = { left: BUDGET };
  for (let most = 0; most <= MOST_VIOLATED && steps.left > 0; most++) {
    const best = search(table, most, steps);
    if (best) return best.map((readings) => [...readings].sort((a, b) => a - b));
  }
  return table.local.map(leastOf);
}

/** The readings that violate the fewest equations of their own row. */
function leastOf(own: readonly number[]): number[] {
  const least = Math.min(...own);
  return own.flatMap((cost, reading) => (cost === least ? [reading] : []));
}

/** The least and the most that the rows from one on can still add to each shared equation. */
interface Reach {
  readonly low: readonly Int32Array[];
  readonly high: readonly Int32Array[];
}

/**
 * All assignments that violate `most` equations, as the readings that each row has in them; null where there are none,
 * or the steps end first. Depth first; a branch ends where the equations that can no longer hold are too many.
 */
function search({ local, shares, start }: Linear, most: number, steps: { left: number }): Set<number>[] | null {
  const rows = local.map((_, row) => row);
  const floor = local.map((own) => Math.min(...own));
  const slack = most - floor.reduce((sum, cost) => sum + cost, 0);
  if (slack < 0) return null;
  // What a row may cost above its least is bounded by the slack, so most readings of most rows are out at once.
  const allowed = local.map((own, row) =>
    own
      .map((cost, reading) => ({ cost: cost - (floor[row] as number), reading }))
      .filter(({ cost }) => cost <= slack)
      .sort((a, b) => a.cost - b.cost),
  );
  const spread = (row: number) => (allowed[row] as readonly unknown[]).length;
  rows.sort((a, b) => spread(a) - spread(b));
  const reach = reachOf(rows, allowed, shares, start.length);
  const found = local.map(() => new Set<number>());
  const picked: number[] = [];
  const sums = Int32Array.from(start);

  const visit = (depth: number, room: number): void => {
    if (--steps.left < 0) return;
    let broken = 0;
    const low = reach.low[depth] as Int32Array;
    const high = reach.high[depth] as Int32Array;
    for (let at = 0; at < sums.length; at++) {
      const sum = sums[at] as number;
      if (sum + (low[at] as number) > 0 || sum + (high[at] as number) < 0) broken++;
    }
    if (broken > room) return;
    if (depth === rows.length) {
      picked.forEach((reading, row) => {
        found[row]?.add(reading);
      });
      return;
    }
    const row = rows[depth] as number;
    for (const { cost, reading } of allowed[row] as readonly { cost: number; reading: number }[]) {
      if (cost > room - broken) break;
      const share = shares[row]?.[reading] as Int32Array;
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (share[at] as number);
      picked[row] = reading;
      visit(depth + 1, room - cost);
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) - (share[at] as number);
    }
  };
  visit(0, slack);
  return steps.left < 0 || found[0]?.size === 0 ? null : found;
}

function reachOf(
  rows: readonly number[],
  allowed: readonly (readonly { readonly reading: number }[])[],
  shares: Linear["shares"],
  width: number,
): Reach {
  const low = [new Int32Array(width)];
  const high = [new Int32Array(width)];
  for (const row of rows.toReversed()) {
    const lowest = new Int32Array(width).fill(0x3fffffff);
    const highest = new Int32Array(width).fill(-0x3fffffff);
    for (const { reading } of allowed[row] as readonly { readonly reading: number }[]) {
      const share = shares[row]?.[reading] as Int32Array;
      for (let at = 0; at < width; at++) {
        lowest[at] = Math.min(lowest[at] as number, share[at] as number);
        highest[at] = Math.max(highest[at] as number, share[at] as number);
      }
    }
    low.unshift(lowest.map((value, at) => value + (low[0]?.[at] as number)));
    high.unshift(highest.map((value, at) => value + (high[0]?.[at] as number)));
  }
  return { low, high };
}
