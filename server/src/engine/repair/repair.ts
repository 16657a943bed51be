import type { BoundTable } from "../report/types.ts";
import { CERTAIN, cellId, type Evidence, weightOf } from "./evidence.ts";
import { type OperationKind, operationOnTwo, operationsOnLines } from "./operations.ts";
import { type Assignment, Search } from "./search.ts";
import { type Cell, type System, systemsOf } from "./system.ts";

/** More changes than this say nothing. */
const MOST_CHANGES = 4;

/** Steps of the search for one table: at most 20 ms. Tables that are read as a whole take a third of them at most. */
const BUDGET = 20_000;

/** A cell, and the figure that makes its equations hold. */
export interface Change extends Cell {
  readonly expected: number;
}

/** Cells to change together: one, or those that one operation touched. */
export interface Repair {
  readonly kind: "cell" | OperationKind;
  readonly changes: readonly Change[];
}

/** What is wrong in a part of a table that shares no cell with the rest, as far as its equations and the evidence tell. */
export interface Diagnosis {
  /** The cells of the part. */
  readonly cells: readonly Cell[];
  /** Repairs that are certain. Each stands for an error of its own. */
  readonly certain: readonly Repair[];
  /** Where these are not all: what may be the rest, likeliest first; each makes every equation hold. */
  readonly candidates: readonly (readonly Repair[])[];
  /** What the cells without a figure come to, by their keys, where all repairs agree. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** One way to make every equation hold. */
interface Solution {
  readonly repairs: readonly Repair[];
  readonly unknown: ReadonlyMap<string, number>;
}

/**
 * The fewest changes that make every equation hold: a cell, an operation, or up to four cells. Where several are equally
 * few, the evidence may tell them apart. Nothing is said of a part where all equations hold and tell no unknown cell, or
 * where it takes more changes, or more steps, than there are.
 */
export function diagnose(table: BoundTable, report: number, evidence: Evidence): Diagnosis[] {
  return systemsOf(table).flatMap((system) => {
    const weighed = optimaOf(system).map((solution) => {
      const weights = solution.repairs.map((repair) =>
        weightOf(repair, evidence, (cell) => cellId(report, table.spec.number, cell)),
      );
      return { solution, bits: weights.reduce((sum, each) => sum + each, 0) };
    });
    weighed.sort((a, b) => b.bits - a.bits);
    const [best] = weighed;
    if (!best || (best.solution.repairs.length === 0 && best.solution.unknown.size === 0)) return [];
    const likely = weighed.map(({ solution, bits }) => ({ solution, chance: 2 ** (bits - best.bits) }));
    const chanceOf = (some: typeof likely) => some.reduce((sum, { chance }) => sum + chance, 0);
    const certain = best.solution.repairs.filter(
      (repair) => chanceOf(likely.filter(({ solution }) => has(solution, repair))) >= CERTAIN * chanceOf(likely),
    );
    const complete = certain.length === best.solution.repairs.length;
    const open = weighed
      .map(({ solution }) => solution)
      .filter((solution) => certain.every((repair) => has(solution, repair)));
    const candidates = open.map(({ repairs }) =>
      repairs.filter((repair) => !certain.some((each) => same(each, repair))),
    );
    return [
      {
        cells: system.cells,
        certain,
        candidates: complete ? [] : candidates,
        unknown: complete ? best.solution.unknown : agreed(open),
      },
    ];
  });
}

const same = (one: Repair, other: Repair): boolean =>
  one.changes.length === other.changes.length &&
  one.changes.every(
    ({ key, expected }, at) => key === other.changes[at]?.key && expected === other.changes[at]?.expected,
  );

const has = ({ repairs }: Solution, repair: Repair): boolean => repairs.some((each) => same(each, repair));

function agreed(solutions: readonly Solution[]): Map<string, number> {
  const [first, ...others] = solutions.map(({ unknown }) => unknown);
  return new Map([...(first ?? [])].filter(([key, value]) => others.every((other) => other.get(key) === value)));
}

/** All repairs of the lowest cost. An operation costs as much as a cell; a single cell is the simpler explanation. */
function optimaOf(system: System): Solution[] {
  const budget = { left: BUDGET };
  const search = new Search(system, budget);
  for (let count = 0; count <= MOST_CHANGES; count++) {
    const found = search.changing(count);
    if (!found) return [];
    if (count === 2) {
      const pairs = found.flatMap((assignment) => {
        const kind = operationOnTwo(system, assignment);
        return kind ? [{ kind, assignment }] : [];
      });
      const operations = [...pairs, ...operationsOnLines(system, budget)];
      if (operations.length > 0) {
        return operations.map(({ kind, assignment }) =>
          solutionOf(system, assignment, (changes) => [{ kind, changes }]),
        );
      }
    }
    if (found.length > 0) {
      const each = (changes: readonly Change[]) =>
        changes.map((change): Repair => ({ kind: "cell", changes: [change] }));
      return found.map((assignment) => solutionOf(system, assignment, each));
    }
  }
  return [];
}

function solutionOf(
  { cells }: System,
  assignment: Assignment,
  repairs: (changes: readonly Change[]) => readonly Repair[],
): Solution {
  const changes: Change[] = [];
  const unknown = new Map<string, number>();
  for (const [at, expected] of assignment) {
    const cell = cells[at] as Cell;
    if (cell.value === null) unknown.set(cell.key, expected);
    else if (cell.value !== expected) changes.push({ ...cell, expected });
  }
  changes.sort((a, b) => (a.figure?.span.start ?? 0) - (b.figure?.span.start ?? 0));
  return { repairs: repairs(changes), unknown };
}
