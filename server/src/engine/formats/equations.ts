import type { BlockSpec, EquationSpec, TableSpec } from "./types.ts";

/** One cell of a table, by the ids of its row and column. */
export interface Place {
  readonly row: string;
  readonly column: string;
  /** Both in one, to look the cell up by. */
  readonly key: string;
}

const places = new Map<string, Map<string, Place>>();

/** The one place of a cell of the formats: keys that are the same string are compared at once. */
export function placeOf(row: string, column: string): Place {
  const own = places.get(row) ?? new Map<string, Place>();
  const place = own.get(column) ?? { row, column, key: `${row}\t${column}` };
  places.set(row, own.set(column, place));
  return place;
}

/** One equation over the cells of a table: the sum of `left` and the sum of `right` stand in `relation`. */
export interface Equation {
  readonly rule: string;
  readonly each: "row" | "column";
  /** The id of the row or column that it is about. */
  readonly subject: string;
  readonly left: readonly Place[];
  readonly right: readonly Place[];
  readonly relation: "=" | ">=";
  readonly derived: boolean;
}

const cache = new WeakMap<TableSpec, readonly Equation[]>();

/** All equations of a table, one for each row or column that a pattern of the format speaks of. */
export function equationsOf(table: TableSpec): readonly Equation[] {
  let known = cache.get(table);
  if (!known) {
    known = table.equations.flatMap((spec) => table.blocks.flatMap((block) => expand(spec, block)));
    cache.set(table, known);
  }
  return known;
}

/**
 * Which equations (not the derived ones, nor inequalities) plain numbers violate, and how many tell anything: some of
 * their terms are not 0. Places without a number make an equation silent.
 */
export function weigh(
  equations: readonly Equation[],
  values: ReadonlyMap<string, number>,
): { violated: readonly Equation[]; telling: number } {
  const violated: Equation[] = [];
  let telling = 0;
  for (const equation of equations) {
    const { left, right, relation, derived } = equation;
    if (relation !== "=" || derived || [...left, ...right].some(({ key }) => !values.has(key))) continue;
    const sum = (places: readonly Place[]) => places.reduce((all, { key }) => all + (values.get(key) as number), 0);
    if ([...left, ...right].some(({ key }) => values.get(key) !== 0)) telling++;
    if (sum(left) !== sum(right)) violated.push(equation);
  }
  return { violated, telling };
}

function expand(spec: EquationSpec, block: BlockSpec): Equation[] {
  const { rule, each, relation = "=", derived = false } = spec;
  const ids = (each === "row" ? block.rows : block.columns).map((one) => one.id);
  return ids
    .filter((id) => each === "column" || !spec.rows || spec.rows.includes(id))
    .map((subject) => {
      const place = (other: string): Place => (each === "row" ? placeOf(subject, other) : placeOf(other, subject));
      return { rule, each, subject, left: spec.left.map(place), right: spec.right.map(place), relation, derived };
    });
}
