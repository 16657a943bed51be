import type { Equation } from "../formats/equations.ts";
import { Cancelling } from "./cancelling.ts";
import { type Linear, linear, type Open } from "./linear.ts";
import { isOneCellOff } from "./oneCell.ts";

/** Steps of the search; where they do not suffice, nothing that only the shared equations could tell is taken for certain. */
const BUDGET = 60_000;

/** More violated equations than this are no reading of this table. */
const MOST_VIOLATED = 6;

/** Of fewer readings all are tried. */
const WIDE = 200;

/** So many equally good readings of the whole table are looked at closer; more say nothing. */
const MOST_TIES = 256;

/** A reading that a row may have, and how many of its own equations it violates above the least. */
interface Allowed {
  readonly cost: number;
  readonly reading: number;
}

/** A reading of each open row. */
type Assignment = readonly number[];

/**
 * The readings that violate the fewest equations of the whole table, for each open row: one where the equations decide,
 * several where they are equally good. After Fellegi & Holt (1976), "Automatic edit and imputation": of all changes
 * that satisfy the edits the fewest are right; here, of all readings those that break the fewest edits, and of these
 * those in which one wrong cell accounts for all that are broken. `clean`: none is.
 */
export function choose(
  open: readonly Open[],
  known: ReadonlyMap<string, number>,
  equations: readonly Equation[],
): { readonly chosen: (readonly number[])[]; readonly clean: boolean } {
  const table = linear(open, known, equations);
  const steps = { left: BUDGET };
  for (let most = 0; most <= MOST_VIOLATED && steps.left > 0; most++) {
    const best = search(table, most, steps);
    if (!best) continue;
    const ties = most > 0 && best.ties.length > 1 && best.ties.length <= MOST_TIES ? best.ties : [];
    const simplest = ties.filter((tie) => isOneCellOff(valuesIn(tie, open, known), equations));
    const kept =
      simplest.length > 0 ? open.map((_, row) => new Set(simplest.map((tie) => tie[row] as number))) : best.found;
    return { chosen: kept.map((readings) => [...readings].sort((a, b) => a - b)), clean: most === 0 };
  }
  return { chosen: table.local.map(leastOf), clean: false };
}

function valuesIn(
  readings: Assignment,
  open: readonly Open[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const values = new Map(known);
  open.forEach(({ slots, readings: own }, row) => {
    const reading = own[readings[row] as number];
    slots.forEach(({ key }, at) => {
      values.set(key, reading?.values[at] ?? 0);
    });
  });
  return values;
}

const leastIn = (own: readonly number[]): number => own.reduce((least, cost) => Math.min(least, cost));

/** The readings that violate the fewest equations of their own row. */
function leastOf(own: readonly number[]): number[] {
  const least = leastIn(own);
  return own.flatMap((cost, reading) => (cost === least ? [reading] : []));
}

/** By shared equation: what the rows from one depth on can still add. */
interface Reach {
  /** With no row violating more than it must. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** How much further one row can go that violates one equation more. */
  readonly below: Int32Array;
  readonly above: Int32Array;
}

/**
 * All assignments that violate `most` equations: the readings that each row has in them, and the first of them themselves;
 * null where there are none, or the steps end first. Depth first; a branch ends where the equations that can no longer
 * hold are too many.
 */
function search(
  { local, shares, start }: Linear,
  most: number,
  steps: { left: number },
): { found: Set<number>[]; ties: Assignment[] } | null {
  const floor = local.map(leastIn);
  const slack = most - floor.reduce((sum, cost) => sum + cost, 0);
  if (slack < 0) return null;
  // What a row may cost above its least is bounded by the slack, so most readings of most rows are out at once.
  const allowed = local.map((own, row) =>
    own
      .map((cost, reading) => ({ cost: cost - (floor[row] as number), reading }))
      .filter(({ cost }) => cost <= slack)
      .sort((a, b) => a.cost - b.cost),
  );
  const touched = allowed.map((own, row) =>
    [...start.keys()].filter((at) => own.some(({ reading }) => shares[row]?.[reading]?.[at] !== 0)),
  );
  // Where nothing may be violated, any reading will do of a row that no shared equation speaks of.
  const isFree = (row: number) => most === 0 && touched[row]?.length === 0;
  const found = allowed.map((own, row) => new Set(isFree(row) ? own.map(({ reading }) => reading) : []));
  const spread = (row: number) => (allowed[row] as readonly unknown[]).length;
  const rows = [...local.keys()].filter((row) => !isFree(row)).sort((a, b) => spread(a) - spread(b));
  const reach = reachOf(rows, allowed, shares, start.length);
  const last = rows.at(-1) ?? 0;
  const shareOf = ({ reading }: Allowed) => shares[last]?.[reading] as Int32Array;
  // Where the figures of a row are wrong, any of its readings may do.
  const widest = spread(last) > WIDE ? new Cancelling(allowed[last] ?? [], shareOf) : null;
  const ties: Assignment[] = [];
  const picked: number[] = [];
  const sums = Int32Array.from(start);
  /** The sums as a word, two characters each. */
  const halves = new Uint16Array(sums.buffer) as unknown as number[];
  const keep = (depth: number) => {
    for (const row of rows.slice(0, depth)) found[row]?.add(picked[row] as number);
  };
  const all = [...start.keys()];
  // Many ways lead to the same sums. What follows from there is looked at once, and its steps counted as if again.
  const known = rows.map(() =>
    most === 0 ? new Map<string, { readonly steps: number; readonly found: boolean }>() : null,
  );

  /** Whether an assignment was found; `changed` are the equations that are to be looked at. */
  const visit = (depth: number, room: number, changed: readonly number[]): boolean => {
    if (--steps.left < 0) return false;
    const { low, high, below, above } = reach[depth] as Reach;
    let broken = 0;
    for (const at of changed) {
      const sum = sums[at] as number;
      const lowest = sum + (low[at] as number) - room * (below[at] as number);
      const highest = sum + (high[at] as number) + room * (above[at] as number);
      if (lowest <= 0 && highest >= 0) continue;
      if (++broken > room) return false;
    }
    if (depth === rows.length) {
      if (ties.length <= MOST_TIES) ties.push([...picked]);
      keep(depth);
      return true;
    }
    const seen = known[depth];
    const key = seen ? String.fromCharCode.apply(null, halves) : "";
    const before = seen?.get(key);
    if (before) {
      steps.left -= before.steps;
      if (before.found) keep(depth);
      return before.found;
    }
    const { left } = steps;
    let any = false;
    const row = rows[depth] as number;
    const own = touched[row] as readonly number[];
    const readings = allowed[row] as readonly Allowed[];
    for (const { cost, reading } of row === last && widest ? widest.find(sums, room) : readings) {
      if (cost > room - broken) continue;
      const share = shares[row]?.[reading] as Int32Array;
      for (const at of own) sums[at] = (sums[at] as number) + (share[at] as number);
      picked[row] = reading;
      // Without room none is broken so far.
      if (visit(depth + 1, room - cost, room === 0 ? own : all)) any = true;
      for (const at of own) sums[at] = (sums[at] as number) - (share[at] as number);
    }
    seen?.set(key, { steps: left - steps.left, found: any });
    return any;
  };
  visit(0, slack, all);
  return steps.left < 0 || ties.length === 0 ? null : { found, ties };
}

/** By depth. */
function reachOf(
  rows: readonly number[],
  allowed: readonly (readonly Allowed[])[],
  shares: Linear["shares"],
  width: number,
): Reach[] {
  const zeros = () => new Int32Array(width);
  let next: Reach = { low: zeros(), high: zeros(), below: zeros(), above: zeros() };
  const reach = [next];
  for (const row of rows.toReversed()) {
    const { low, high, below, above } = next;
    const of = (most: number) =>
      rangeOf(
        (allowed[row] ?? []).filter(({ cost }) => cost <= most),
        shares[row] ?? [],
        width,
      );
    const least = of(0);
    const all = of(Number.POSITIVE_INFINITY);
    next = {
      low: least.low.map((value, at) => value + (low[at] as number)),
      high: least.high.map((value, at) => value + (high[at] as number)),
      below: least.low.map((value, at) => Math.max(value - (all.low[at] as number), below[at] as number)),
      above: least.high.map((value, at) => Math.max((all.high[at] as number) - value, above[at] as number)),
    };
    reach.push(next);
  }
  return reach.toReversed();
}

function rangeOf(readings: readonly { readonly reading: number }[], shares: readonly Int32Array[], width: number) {
  const low = new Int32Array(width).fill(0x3fffffff);
  const high = new Int32Array(width).fill(-0x3fffffff);
  for (const { reading } of readings) {
    const share = shares[reading] as Int32Array;
    for (let at = 0; at < width; at++) {
      low[at] = Math.min(low[at] as number, share[at] as number);
      high[at] = Math.max(high[at] as number, share[at] as number);
    }
  }
  return { low, high };
}
