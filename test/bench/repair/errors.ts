/** What goes wrong with the figures of a balanced report: the errors that the solver is there to undo. */
import { type Figures, leaves, rowIds, type Version } from "../../support/tables.ts";

export type Random = () => number;
type Value = string | number;
type Rows = Readonly<Record<string, readonly Value[]>>;

/** Cells with their new figures; null where this error cannot be made of these figures. */
type Changes = readonly Change[] | null;
interface Place {
  readonly row: string;
  readonly column: number;
}
interface Change extends Place {
  readonly to: Value;
}
type Pair = readonly [Place, Place];

export interface Kind {
  readonly name: string;
  readonly table: 3 | 4;
  readonly make: (rows: Rows, random: Random, version: Version) => Changes;
}

const APPLICANTS = 6;
const TOTAL = 6;

const upTo = (limit: number, random: Random) => Math.floor(random() * limit);
const oneOf = <T>(list: readonly T[], random: Random) => list[upTo(list.length, random)] as T;
const at = (rows: Rows, { row, column }: Place) => Number(rows[row]?.[column]);

/** Typing slips in one figure; null where it has too few digits. A figure of one digit is dropped as a whole: 0. */
const slips = {
  replaced: (digits, random) => {
    const place = upTo(digits.length, random);
    const digit = (Number(digits[place]) + 1 + upTo(9, random)) % 10;
    return digits.slice(0, place) + digit + digits.slice(place + 1);
  },
  dropped: (digits, random) => {
    const place = upTo(digits.length, random);
    return digits === "0" ? null : digits.slice(0, place) + digits.slice(place + 1) || "0";
  },
  added: (digits, random) => {
    const place = upTo(digits.length + 1, random);
    return digits.slice(0, place) + upTo(10, random) + digits.slice(place);
  },
  exchanged: (digits, random) => {
    const place = upTo(digits.length - 1, random);
    return digits.slice(0, place) + [...digits.slice(place, place + 2)].reverse().join("") + digits.slice(place + 2);
  },
} satisfies Record<string, (digits: string, random: Random) => string | null>;

/** Makes `count` slips in as many cells. A slip that leaves the figure as it is, or a leading zero, is none. */
function slipsIn(names: readonly (keyof typeof slips)[], count: number) {
  return (rows: Rows, random: Random): Changes => {
    const cells = shuffled(
      Object.entries(rows).flatMap(([row, values]) => values.map((value, column) => ({ row, column, value }))),
      random,
    );
    const changes: Change[] = [];
    for (const { row, column, value } of cells) {
      if (changes.length === count) break;
      const written = slips[oneOf(names, random)](String(value), random);
      if (written === null || written === String(value) || String(Number(written)) !== written) continue;
      changes.push({ row, column, to: Number(written) });
    }
    return changes.length === count ? changes : null;
  };
}

/** Two cells of a row or column of applicants that are added up together. */
function* pairs(version: Version, random: Random) {
  for (let tries = 0; tries < 1000; tries++) {
    const alongRow = random() < 0.5;
    const rows = oneOf([leaves(version), ["received", "carriedIn"]], random);
    const any = (): Place => ({ row: oneOf(rows, random), column: upTo(APPLICANTS, random) });
    const [one, other] = [any(), any()];
    const pair: Pair = [one, alongRow ? { ...other, row: one.row } : { ...other, column: one.column }];
    if (pair[0].row !== pair[1].row || pair[0].column !== pair[1].column) yield pair;
  }
}

function moved(rows: Rows, random: Random, version: Version): Changes {
  for (const [from, to] of pairs(version, random)) {
    const has = at(rows, from);
    if (has === 0) continue;
    const count = 1 + upTo(has, random);
    return [
      { ...from, to: has - count },
      { ...to, to: at(rows, to) + count },
    ];
  }
  return null;
}

function swapped(rows: Rows, random: Random, version: Version): Changes {
  for (const [one, other] of pairs(version, random)) {
    const [left, right] = [at(rows, one), at(rows, other)];
    if (left === right || left === 0 || right === 0) continue;
    return [
      { ...one, to: right },
      { ...other, to: left },
    ];
  }
  return null;
}

/** The figures of the applicants stand one column further on, or back; what falls off the end was 0. */
function shifted(rows: Rows, random: Random, version: Version): Changes {
  const right = random() < 0.5;
  const movable = rowIds(version).filter((row) => {
    const own = (rows[row] ?? []).slice(0, APPLICANTS).map(Number);
    return own.some((value) => value > 0) && own[right ? APPLICANTS - 1 : 0] === 0;
  });
  if (movable.length === 0) return null;
  const row = oneOf(movable, random);
  const own = (rows[row] ?? []).slice(0, APPLICANTS);
  return written(rows, row, right ? [0, ...own.slice(0, -1)] : [...own.slice(1), 0]);
}

/** Two rows that do not stand in the same equations: between others nothing would show. */
function rowsSwapped(rows: Rows, random: Random, version: Version): Changes {
  const sides = [["received", "carriedIn"], leaves(version), ["resultTotal"], ["carriedOut"]];
  for (let tries = 0; tries < 1000; tries++) {
    const [one, other] = shuffled(sides, random).slice(0, 2) as [string[], string[]];
    const [first, second] = [oneOf(one, random), oneOf(other, random)];
    const changes = [...written(rows, first, rows[second] ?? []), ...written(rows, second, rows[first] ?? [])];
    if (changes.length > 0) return changes;
  }
  return null;
}

/** The totals are those of an earlier draft, in three cells at least: a few requests fewer each. */
const stale =
  (axis: "row" | "column") =>
  (rows: Rows, random: Random, version: Version): Changes => {
    const line = axis === "row" ? rowOf("resultTotal") : columnOf(version);
    const filled = shuffled(
      line.filter((cell) => at(rows, cell) > 0),
      random,
    );
    if (filled.length < 3) return null;
    return filled.slice(0, 3 + upTo(filled.length - 2, random)).map((cell) => {
      const meant = at(rows, cell);
      return { ...cell, to: meant - 1 - upTo(Math.min(meant, 9), random) };
    });
  };

const blank =
  (axis: "row" | "column") =>
  (_rows: Rows, _random: Random, version: Version): Changes =>
    (axis === "row" ? rowOf("resultTotal") : columnOf(version)).map((cell) => ({ ...cell, to: "" }));

const rowOf = (row: string) => Array.from({ length: TOTAL + 1 }, (_, column) => ({ row, column }));
const columnOf = (version: Version) => rowIds(version).map((row) => ({ row, column: TOTAL }));

/** The figures of a row that are others now. */
const written = (rows: Rows, row: string, values: readonly Value[]): Change[] =>
  values.flatMap((to, column) => (to === rows[row]?.[column] ? [] : [{ row, column, to }]));

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const allSlips = Object.keys(slips) as (keyof typeof slips)[];

export const kinds: readonly Kind[] = [
  { name: "none", table: 3, make: () => [] },
  ...allSlips.map((slip): Kind => ({ name: `digit ${slip}`, table: 3, make: slipsIn([slip], 1) })),
  { name: "two slips", table: 3, make: slipsIn(allSlips, 2) },
  { name: "three slips", table: 3, make: slipsIn(allSlips, 3) },
  { name: "moved", table: 3, make: moved },
  { name: "cells swapped", table: 3, make: swapped },
  { name: "row shifted", table: 3, make: shifted },
  { name: "rows swapped", table: 3, make: rowsSwapped },
  { name: "stale total row", table: 3, make: stale("row") },
  { name: "stale total column", table: 3, make: stale("column") },
  { name: "blank total row", table: 3, make: blank("row") },
  { name: "blank total column", table: 3, make: blank("column") },
  { name: "slip in table 4", table: 4, make: slipsIn(allSlips, 1) },
];

/** The figures with the changes made. */
export function withChanges(figures: Figures, table: 3 | 4, changes: readonly Change[]): Figures {
  const name = `table${table}` as const;
  const rows = Object.entries(figures[name]).map(([row, values]) => [
    row,
    values.map((value, column) => changes.find((each) => each.row === row && each.column === column)?.to ?? value),
  ]);
  return { ...figures, [name]: Object.fromEntries(rows) };
}
