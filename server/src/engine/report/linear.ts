import type { Equation, Place } from "../formats/equations.ts";
import type { Reading } from "./readings.ts";

/** A row (or the one row of table 4) that can be read in several ways. */
export interface Open {
  readonly slots: readonly Place[];
  readonly readings: readonly Reading[];
}

/** The equations on open rows in numbers. A reading violates equations of its own row, or adds to those that rows share. */
export interface Linear {
  /** By row and reading: how many equations it violates by itself. */
  readonly local: readonly (readonly number[])[];
  /** By row and reading: what it adds to each shared equation, whose sum must come to zero. */
  readonly shares: readonly (readonly Int32Array[])[];
  /** What the certain cells add to each shared equation. */
  readonly start: Int32Array;
}

interface Coefficient {
  readonly row: number;
  readonly at: number;
  readonly sign: 1 | -1;
}

/**
 * `known` holds the certain cells, blank ones as 0; a place that is neither known nor open makes its equation silent.
 * Inequalities and derived equations decide nothing.
 */
export function linear(
  open: readonly Open[],
  known: ReadonlyMap<string, number>,
  equations: readonly Equation[],
): Linear {
  const rowOf = new Map<string, readonly [number, number]>();
  open.forEach(({ slots }, row) => {
    for (const [at, { key }] of slots.entries()) rowOf.set(key, [row, at]);
  });
  const local = open.map(({ readings }) => readings.map(() => 0));
  const shared: Coefficient[][] = [];
  const start: number[] = [];
  for (const equation of equations) {
    if (equation.relation !== "=" || equation.derived) continue;
    const read = coefficientsOf(equation, rowOf, known);
    const [first] = read?.terms ?? [];
    if (!read || !first) continue;
    if (read.terms.some(({ row }) => row !== first.row)) {
      shared.push(read.terms);
      start.push(read.constant);
      continue;
    }
    const own = local[first.row] as number[];
    open[first.row]?.readings.forEach(({ values }, at) => {
      if (sumOf(read.terms, values) + read.constant !== 0) own[at] = (own[at] as number) + 1;
    });
  }
  const byRow = open.map((_, row) => shared.map((terms) => terms.filter((term) => term.row === row)));
  const shares = open.map(({ readings }, row) =>
    readings.map(({ values }) => {
      const own = new Int32Array(shared.length);
      byRow[row]?.forEach((terms, at) => {
        own[at] = sumOf(terms, values);
      });
      return own;
    }),
  );
  return { local, shares, start: Int32Array.from(start) };
}

const sumOf = (terms: readonly Coefficient[], values: readonly (number | null)[]): number =>
  terms.reduce((sum, { at, sign }) => sum + sign * (values[at] ?? 0), 0);

function coefficientsOf(
  { left, right }: Equation,
  rowOf: ReadonlyMap<string, readonly [number, number]>,
  known: ReadonlyMap<string, number>,
): { terms: Coefficient[]; constant: number } | null {
  const terms: Coefficient[] = [];
  let constant = 0;
  for (const [places, sign] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const { key } of places) {
      const found = rowOf.get(key);
      const value = known.get(key);
      if (found) terms.push({ row: found[0], at: found[1], sign });
      else if (value === undefined) return null;
      else constant += sign * value;
    }
  }
  return { terms, constant };
}
