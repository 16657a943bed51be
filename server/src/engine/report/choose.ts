import { type Equation, type Place, placeKey } from "../formats/equations.ts";
import type { Reading } from "./readings.ts";

/** A row (or the one row of table 4) that can be read in several ways. */
export interface Open {
  readonly places: readonly Place[];
  readonly readings: readonly Reading[];
}

/** Assignments that are tried before the search only improves what it has. */
const BUDGET = 60_000;

/** More equally good assignments than this need no list. */
const MOST_BEST = 200;

/**
 * The readings that violate the fewest equations of the whole table, for each open row: one where the equations decide,
 * several where they are equally good. `known` holds the certain cells (blank as 0); a place that is neither known nor
 * open makes its equation silent. After Fellegi & Holt (1976): the fewest violated edits.
 */
export function choose(
  open: readonly Open[],
  known: ReadonlyMap<string, number>,
  equations: readonly Equation[],
): (readonly number[])[] {
  const table = linear(open, known, equations);
  const order = open.map((_, row) => row).sort((a, b) => spread(table, a) - spread(table, b));
  const best = search(table, order) ?? improve(table, order);
  return open.map((_, row) => [...new Set(best.map((each) => each[row] as number))].sort((a, b) => a - b));
}

/** The equations in numbers: what each reading violates by itself, and what it adds to each equation that several share. */
interface Linear {
  readonly local: readonly (readonly number[])[];
  readonly shares: readonly (readonly Int32Array[])[];
  readonly start: Int32Array;
  /** Readings of a row from the least violation of its own on. */
  readonly ranked: readonly (readonly number[])[];
}

function linear(open: readonly Open[], known: ReadonlyMap<string, number>, equations: readonly Equation[]): Linear {
  const rowOf = new Map<string, readonly [number, number]>();
  open.forEach(({ places }, row) => {
    for (const [at, place] of places.entries()) rowOf.set(placeKey(place.row, place.column), [row, at]);
  });
  const local = open.map(({ readings }) => readings.map(() => 0));
  const shared: { row: number; at: number; sign: number }[][] = [];
  const constants: number[] = [];
  for (const { left, right, relation, derived } of equations) {
    if (relation !== "=" || derived) continue;
    const terms: { row: number; at: number; sign: number }[] = [];
    let constant = 0;
    let silent = false;
    for (const [places, sign] of [
      [left, 1],
      [right, -1],
    ] as const) {
      for (const { row, column } of places) {
        const key = placeKey(row, column);
        const found = rowOf.get(key);
        const value = known.get(key);
        if (found) terms.push({ row: found[0], at: found[1], sign });
        else if (value === undefined) silent = true;
        else constant += sign * value;
      }
    }
    if (silent || terms.length === 0) continue;
    const [{ row } = { row: 0 }] = terms;
    if (terms.some((term) => term.row !== row)) {
      shared.push(terms);
      constants.push(constant);
      continue;
    }
    const own = local[row] as number[];
    open[row]?.readings.forEach(({ values }, at) => {
      const sum = terms.reduce((total, term) => total + term.sign * (values[term.at] ?? 0), constant);
      if (sum !== 0) own[at] = (own[at] as number) + 1;
    });
  }
  const shares = open.map(({ readings }, row) =>
    readings.map(({ values }) =>
      Int32Array.from(shared, (terms) =>
        terms.reduce((sum, term) => (term.row === row ? sum + term.sign * (values[term.at] ?? 0) : sum), 0),
      ),
    ),
  );
  const ranked = local.map((own) => own.map((_, at) => at).sort((a, b) => (own[a] as number) - (own[b] as number)));
  return { local, shares, start: Int32Array.from(constants), ranked };
}

/** How many readings of a row violate least by themselves: rows with few come first. */
function spread({ local, ranked }: Linear, row: number): number {
  const own = local[row] as readonly number[];
  const least = own[ranked[row]?.[0] as number];
  return own.filter((cost) => cost === least).length;
}

/** Branch and bound over all assignments: every best one, or null where the budget ends before the search does. */
function search({ local, shares, start, ranked }: Linear, order: readonly number[]): number[][] | null {
  const least = order.map((row) => local[row]?.[ranked[row]?.[0] as number] as number);
  const rest = least.map((_, at) => least.slice(at).reduce((sum, cost) => sum + cost, 0));
  const residual = Int32Array.from(start);
  const picked: number[] = [];
  let best: number[][] = [];
  let bound = Number.POSITIVE_INFINITY;
  let budget = BUDGET;

  const visit = (depth: number, cost: number): void => {
    if (depth === order.length) {
      budget--;
      let total = cost;
      for (const sum of residual) if (sum !== 0) total++;
      if (total < bound) {
        bound = total;
        best = [];
      }
      if (total === bound && best.length < MOST_BEST) best.push([...picked]);
      return;
    }
    const row = order[depth] as number;
    for (const reading of ranked[row] as readonly number[]) {
      const next = cost + (local[row]?.[reading] as number);
      if (next + ((rest[depth + 1] as number | undefined) ?? 0) > bound || budget <= 0) break;
      const share = shares[row]?.[reading] as Int32Array;
      for (let at = 0; at < share.length; at++) residual[at] = (residual[at] as number) + (share[at] as number);
      picked[row] = reading;
      visit(depth + 1, next);
      for (let at = 0; at < share.length; at++) residual[at] = (residual[at] as number) - (share[at] as number);
    }
  };
  visit(0, 0);
  return budget > 0 && best.length < MOST_BEST ? best : null;
}

/**
 * From the readings that are best by themselves, one row at a time to a better one until none is. All readings that
 * would do as well count as equally good, so a row that is not settled stays uncertain.
 */
function improve({ local, shares, start, ranked }: Linear, order: readonly number[]): number[][] {
  const picked: number[] = ranked.map((readings) => readings[0] as number);
  const residual = Int32Array.from(start);
  const add = (row: number, reading: number, sign: number) => {
    const share = shares[row]?.[reading] as Int32Array;
    for (let at = 0; at < share.length; at++) residual[at] = (residual[at] as number) + sign * (share[at] as number);
  };
  const costs = (row: number) =>
    (ranked[row] as readonly number[]).map((reading) => {
      const share = shares[row]?.[reading] as Int32Array;
      let cost = local[row]?.[reading] as number;
      for (let at = 0; at < share.length; at++) if ((residual[at] as number) + (share[at] as number) !== 0) cost++;
      return { reading, cost };
    });
  picked.forEach((reading, row) => {
    add(row, reading, 1);
  });
  for (let round = 0, changed = true; changed && round < 20; round++) {
    changed = false;
    for (const row of order) {
      const old = picked[row] as number;
      add(row, old, -1);
      const ways = costs(row);
      const cheapest = Math.min(...ways.map(({ cost }) => cost));
      if ((ways.find(({ reading }) => reading === old)?.cost as number) > cheapest) {
        picked[row] = ways.find(({ cost }) => cost === cheapest)?.reading as number;
        changed = true;
      }
      add(row, picked[row] as number, 1);
    }
  }
  return order.flatMap((row) => {
    add(row, picked[row] as number, -1);
    const ways = costs(row);
    add(row, picked[row] as number, 1);
    const cheapest = Math.min(...ways.map(({ cost }) => cost));
    return ways
      .filter(({ cost }) => cost === cheapest)
      .map(({ reading }) => picked.map((each, at) => (at === row ? reading : each)));
  });
}
