import { type Assignment, type Budget, Search } from "./search.ts";
import type { Cell, Line, System } from "./system.ts";

/**
 * What one hand can do to several cells at once, after Scholtus (2016), "A generalized Fellegi-Holt paradigm for automatic
 * error localization": an edit operation counts as one change, however many cells it touches. `moved`: so many were
 * counted in the wrong one of two cells of a row or column. `swapped`: each of two cells has the other's figure. `regrouped`: digits
 * of a cell stand in its neighbour. `shifted`: the figures of a row stand one column off. `rows`: two rows have
 * each other's figures. `totals`: a row or column of totals was not brought up to date.
 */
export type OperationKind = "moved" | "swapped" | "regrouped" | "shifted" | "rows" | "totals";

export interface Operation {
  readonly kind: OperationKind;
  readonly assignment: Assignment;
}

/** Fewer cells than this are told one by one. */
const FEWEST = 3;

/** What the change of two cells is as a single operation; null where it is none. */
export function operationOnTwo(system: System, assignment: Assignment): OperationKind | null {
  const [first, second, ...others] = known(system, assignment);
  if (!first || !second || others.length > 0) return null;
  const [a, b] = [system.cells[first.cell] as Cell, system.cells[second.cell] as Cell];
  const sameLine = a.row === b.row || a.column === b.column;
  const exchanged = first.to === second.from && second.to === first.from;
  if (exchanged && first.from !== 0 && second.from !== 0) return "swapped";
  if (sameLine && first.to - first.from === second.from - second.to && sameSide(system, first.cell, second.cell)) {
    return "moved";
  }
  const neighbours = a.row === b.row && Math.abs(columnAt(system, a) - columnAt(system, b)) === 1;
  const [left, right] = columnAt(system, a) < columnAt(system, b) ? [first, second] : [second, first];
  return neighbours && digits(left.from, right.from) === digits(left.to, right.to) ? "regrouped" : null;
}

/** Operations on whole rows and columns that make every equation hold. */
export function operationsOnLines(system: System, budget: Budget): Operation[] {
  return [...staleTotals(system, budget), ...shiftedRows(system, budget), ...swappedRows(system)];
}

/** A row or column of totals, each the sum of others, all computed anew. */
function* staleTotals(system: System, budget: Budget): Generator<Operation> {
  for (const line of [...linesBy(system, "row"), ...linesBy(system, "column")]) {
    if (!line.every((cell) => isTotal(system, cell))) continue;
    const assignment = recomputed(system, line, budget);
    if (assignment && known(system, assignment).length >= FEWEST) yield { kind: "totals", assignment };
  }
}

function* shiftedRows(system: System, budget: Budget): Generator<Operation> {
  for (const line of linesBy(system, "row")) {
    const assignment = recomputed(system, line, budget);
    if (!assignment || known(system, assignment).length < FEWEST) continue;
    const before = line.map((cell) => (system.cells[cell] as Cell).value);
    const after = line.map((cell) => assignment.get(cell) ?? (system.cells[cell] as Cell).value);
    if (isShift(before, after)) yield { kind: "shifted", assignment };
  }
}

/** Whether one list is the other with one entry taken out and one put in: all between them stand one place off. */
function isShift(before: readonly (number | null)[], after: readonly (number | null)[]): boolean {
  const same = (value: number | null, at: number) => value === after[at];
  const first = before.findIndex((value, at) => !same(value, at));
  const last = before.findLastIndex((value, at) => !same(value, at));
  const between = before.slice(first, last + 1);
  const moved = after.slice(first, last + 1);
  const agree = (left: readonly (number | null)[], right: readonly (number | null)[]) =>
    left.every((value, at) => value === right[at]);
  return agree(between.slice(1), moved.slice(0, -1)) || agree(between.slice(0, -1), moved.slice(1));
}

/** Two rows exchanged. Between rows that stand in the same equations nothing would show. */
function* swappedRows(system: System): Generator<Operation> {
  const failing = failingIn(system);
  const rows = linesBy(system, "row").map((line) => ({
    line,
    values: line.map((cell) => (system.cells[cell] as Cell).value),
    touched: failing.map(({ cells }) => cells.some((cell) => line.includes(cell))),
  }));
  for (const [at, one] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      if (!failing.every((_, line) => one.touched[line] || other.touched[line])) continue;
      if (one.line.length !== other.line.length || [...one.values, ...other.values].includes(null)) continue;
      const assignment = new Map<number, number>();
      for (const [place, cell] of one.line.entries()) {
        const [left, right] = [one.values[place] as number, other.values[place] as number];
        if (left === right) continue;
        assignment.set(cell, right);
        assignment.set(other.line[place] as number, left);
      }
      if (assignment.size >= FEWEST && allHold(system, assignment)) yield { kind: "rows", assignment };
    }
  }
}

const allHold = (system: System, assignment: Assignment): boolean =>
  system.lines.every((line) => holds(system, line, assignment));

const failingIn = (system: System): Line[] => system.lines.filter((line) => !holds(system, line));

/** An equation with an unknown cell can hold. */
function holds({ cells }: System, line: Line, assignment?: Assignment): boolean {
  let sum = 0;
  for (let at = 0; at < line.cells.length; at++) {
    const cell = line.cells[at] as number;
    const value = assignment?.get(cell) ?? cells[cell]?.value ?? null;
    if (value === null) return true;
    sum += (line.signs[at] as number) * value;
  }
  return sum === 0;
}

/** The values of these cells that follow from all others, where they are not what stands there; null where they do not. */
function recomputed(system: System, line: readonly number[], budget: Budget): Assignment | null {
  const own = new Set(line);
  if (!failingIn(system).every(({ cells }) => cells.some((cell) => own.has(cell)))) return null;
  const cells = system.cells.map((cell, at) => (own.has(at) ? { ...cell, value: null } : cell));
  const [only] = new Search({ ...system, cells }, budget).changing(0) ?? [];
  if (!only || line.some((cell) => !only.has(cell))) return null;
  return new Map([...only].filter(([cell, value]) => value !== system.cells[cell]?.value));
}

/** The cells of each row or column of the table, in its order. */
function linesBy({ cells }: System, axis: "row" | "column"): number[][] {
  const lines = new Map<string, number[]>();
  cells.forEach((cell, at) => {
    const line = lines.get(cell[axis]) ?? [];
    lines.set(cell[axis], line);
    line.push(at);
  });
  return [...lines.values()];
}

const isTotal = ({ lines, linesOf }: System, cell: number): boolean =>
  (linesOf[cell] ?? []).some((at) => lines[at]?.equation.right.length === 1 && lines[at]?.cells.at(-1) === cell);

/** Whether two cells are added up in one equation. */
const sameSide = ({ lines, linesOf }: System, a: number, b: number): boolean =>
  (linesOf[a] ?? []).some((at) => {
    const { cells, signs } = lines[at] as System["lines"][number];
    return cells.includes(b) && signs[cells.indexOf(a)] === signs[cells.indexOf(b)];
  });

const columnAt = (system: System, { row, column }: Cell): number =>
  system.cells.filter((cell) => cell.row === row).findIndex((cell) => cell.column === column);

const digits = (left: number, right: number): string => `${left || ""}${right || ""}`;

interface Known {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

/** The cells that were known and get another value. */
function known({ cells }: System, assignment: Assignment): Known[] {
  return [...assignment].flatMap(([cell, to]) => {
    const from = cells[cell]?.value ?? null;
    return from === null || from === to ? [] : [{ cell, from, to }];
  });
}
