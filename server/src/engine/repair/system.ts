import { type Equation, equationsOf, type Place } from "../formats/equations.ts";
import type { TableSpec } from "../formats/types.ts";
import type { BoundTable, Figure } from "../report/types.ts";

/** A cell of a table, for the solver. */
export interface Cell extends Place {
  /** Null where the row is not in the file. */
  readonly figure: Figure | null;
  /** What the cell counts as: a blank as 0. Null where that is not known: unread, uncertain, missing, a total left blank. */
  readonly value: number | null;
}

/** An equation as the sum of its cells' values times 1 or -1, which must be 0. Cells are named by their index. */
export interface Line {
  readonly equation: Equation;
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** Equations that hang together, over all of their cells. */
export interface System {
  readonly cells: readonly Cell[];
  readonly lines: readonly Line[];
  /** By cell: the lines that it stands in. */
  readonly linesOf: readonly (readonly number[])[];
}

interface Shape extends Pick<System, "lines" | "linesOf"> {
  readonly places: readonly Place[];
  /** What other cells add up to. */
  readonly totals: ReadonlySet<string>;
}

/** Sums of larger figures are not exact any more. */
const LARGEST = 1e12;

const shapes = new WeakMap<TableSpec, readonly Shape[]>();

/**
 * The equations of a table that say "=", with what stands in its cells, in parts that share no cell: table 3 is one, each
 * group of table 4 is one. A part with figures too large to add up is left out.
 */
export function systemsOf({ spec, rows }: BoundTable): System[] {
  let known = shapes.get(spec);
  if (!known) {
    known = apart(equationsOf(spec).filter(({ relation, derived }) => relation === "=" && !derived)).map(shapeOf);
    shapes.set(spec, known);
  }
  return known.flatMap(({ places, lines, linesOf, totals }) => {
    const cells = places.map((place): Cell => {
      const row = rows.get(place.row);
      const figure = row?.figures[row.columns.findIndex(({ id }) => id === place.column)] ?? null;
      const blank = figure?.reading === "blank" && !totals.has(place.key);
      return { ...place, figure, value: blank ? 0 : (figure?.value ?? null) };
    });
    const exact = cells.every(({ value }) => value === null || (Number.isInteger(value) && value <= LARGEST));
    return exact ? [{ cells, lines, linesOf }] : [];
  });
}

/** Equations in groups that have no cell in common. */
function apart(equations: readonly Equation[]): Equation[][] {
  const groups: { keys: Set<string>; equations: Equation[] }[] = [];
  for (const equation of equations) {
    const keys = [...equation.left, ...equation.right].map(({ key }) => key);
    const joined = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      keys: new Set([...joined.flatMap((group) => [...group.keys]), ...keys]),
      equations: [...joined.flatMap((group) => group.equations), equation],
    });
  }
  return groups.map((group) => group.equations);
}

function shapeOf(equations: readonly Equation[]): Shape {
  const index = new Map<string, number>();
  const places: Place[] = [];
  for (const place of equations.flatMap(({ left, right }) => [...left, ...right])) {
    if (index.has(place.key)) continue;
    index.set(place.key, places.length);
    places.push(place);
  }
  const at = ({ key }: Place) => index.get(key) as number;
  const lines = equations.map((equation): Line => {
    const { left, right } = equation;
    return {
      equation,
      cells: [...left, ...right].map(at),
      signs: [...left.map(() => 1 as const), ...right.map(() => -1 as const)],
    };
  });
  const linesOf: number[][] = places.map(() => []);
  lines.forEach(({ cells }, line) => {
    for (const cell of cells) linesOf[cell]?.push(line);
  });
  const totals = equations.flatMap(({ right }) => (right.length === 1 ? [(right[0] as Place).key] : []));
  return { places, lines, linesOf, totals: new Set(totals) };
}
