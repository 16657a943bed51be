import type { BoundTable, Figure } from "../report/types.ts";
import { judge } from "../report/verdicts.ts";
import type { Claim, Reading } from "./types.ts";

/** The cell of a table, where it is bound without doubt. */
export function figureAt(table: BoundTable | undefined, row: string, column: string): Figure | null {
  const bound = table?.rows.get(row);
  const at = bound?.columns.findIndex(({ id }) => id === column) ?? -1;
  const figure = bound?.figures[at] ?? null;
  return bound?.trouble === null || figure?.reading === "number" ? figure : null;
}

/** What a sum of cells comes to, amounts in 万元, a total left blank what it adds up; null where one of them is not certain. */
export function sumOf(reading: Reading, table: BoundTable | undefined): number | null {
  let sum = 0;
  for (const [sign, places] of [
    [1, reading.plus],
    [-1, reading.minus],
  ] as const) {
    for (const { row, column, key } of places) {
      const figure = figureAt(table, row, column);
      if (!figure || !table) return null;
      if (figure.reading === "blank" && settled(table).has(key)) continue;
      const value = figure.value ?? judge(table).blankTotals.find((total) => total.key === key)?.expected ?? null;
      if (value === null) return null;
      sum += sign * (figure.unit === "元" ? value / 1e4 : value);
    }
  }
  return sum;
}

const cache = new WeakMap<BoundTable, ReadonlySet<string>>();

/** The cells of a table of which an equation holds and none fails: a blank among them is 0, elsewhere it may be anything. */
function settled(table: BoundTable): ReadonlySet<string> {
  let keys = cache.get(table);
  if (!keys) {
    const held = new Set<string>();
    const failed = new Set<string>();
    for (const { status, left, right } of judge(table).verdicts) {
      if (status === "silent") continue;
      for (const { key } of [...left, ...right]) (status === "holds" ? held : failed).add(key);
    }
    keys = new Set([...held].filter((key) => !failed.has(key)));
    cache.set(table, keys);
  }
  return keys;
}

/** Whether `value`, or it and what is counted `besides`, is what the prose may mean by one of `readings`. */
export function compare(
  {
    value,
    tolerance,
    readings,
    besides,
  }: Pick<Claim, "value" | "tolerance" | "readings"> & { readonly besides: number },
  table: BoundTable | undefined,
): Pick<Claim, "agreement" | "expected"> {
  const values = readings.map((reading) => sumOf(reading, table));
  const expected = values[0] ?? null;
  if (value === null) return { agreement: "unknown", expected };
  const isIt = (each: number | null) =>
    each !== null && [value, value + besides].some((one) => Math.abs(each - one) <= tolerance + 1e-6);
  if (values.some(isIt)) return { agreement: "agrees", expected };
  return { agreement: values.includes(null) ? "unknown" : "differs", expected };
}

/**
 * 全市 may be more than the tables are about, 市政府 less. Such a number is held against them only where another one of the
 * same scope agrees, or where 全市 has less than the tables.
 */
export function withoutOtherBasis(claims: readonly Claim[]): Claim[] {
  const agreed = new Set(
    claims.filter(({ agreement, value }) => agreement === "agrees" && value).map(({ scope }) => scope),
  );
  return claims.map((claim) => {
    if (claim.scope === "own" || claim.agreement !== "differs" || agreed.has(claim.scope)) return claim;
    const fewer = claim.scope === "whole" && (claim.value ?? 0) < (claim.expected ?? 0);
    return fewer ? claim : { ...claim, agreement: "unknown" };
  });
}
