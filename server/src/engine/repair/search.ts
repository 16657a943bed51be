import type { System } from "./system.ts";

/** New values by cell. Those that were not known are among them, where the equations determine them. */
export type Assignment = ReadonlyMap<number, number>;

/** Steps that a search may still take, so that its end does not depend on the machine. A step is about a microsecond. */
export interface Budget {
  left: number;
}

/** Steps that it takes to try a cell as the last one, and to put one into all other equations. */
const [TRIED, PUT] = [1, 10];

/** An equation with the cells eliminated that were taken to change so far. */
interface Reduced {
  coefficients: Int8Array;
  residual: number;
}

/** A cell taken to change, and the equation that then says by how much. */
interface Pivot extends Reduced {
  readonly cell: number;
}

/**
 * Finds all ways to make every equation hold by changing known cells: non-negative integers, the unknown cells free.
 *
 * After Fellegi & Holt (1976), "A systematic approach to automatic edit and imputation": the fewest fields that must be
 * changed so that all edits can hold. Branch and bound on a violated edit, of which one cell at least must change, with
 * that cell eliminated from the others, as in de Waal, Pannekoek & Scholtus (2011), "Handbook of statistical data editing
 * and imputation", ch. 3. The equations of the forms are those of a two-way table with a hierarchy of rows, which is a
 * network: every pivot is 1 or -1, so that solutions are integers.
 */
export class Search {
  readonly #values: readonly (number | null)[];
  readonly #rows: Reduced[];
  readonly #pivots: Pivot[] = [];
  /** Unknown cells of which the equations do not tell the value: nothing is asked of it. */
  readonly #open = new Set<number>();
  readonly #barred: Uint8Array;
  readonly #budget: Budget;
  readonly #found = new Map<string, Assignment>();

  constructor({ cells, lines }: System, budget: Budget) {
    this.#budget = budget;
    this.#values = cells.map(({ value }) => value);
    this.#barred = new Uint8Array(cells.length);
    this.#rows = lines.map(({ cells: own, signs }) => {
      const coefficients = new Int8Array(cells.length);
      let residual = 0;
      own.forEach((cell, at) => {
        coefficients[cell] = signs[at] as number;
        residual += (signs[at] as number) * (cells[cell]?.value ?? 0);
      });
      return { coefficients, residual };
    });
    cells.forEach(({ value }, cell) => {
      if (value !== null) return;
      const row = this.#rows.findIndex(({ coefficients }) => coefficients[cell] !== 0);
      if (row >= 0) this.#eliminate(cell, row);
      else this.#open.add(cell);
    });
    for (const { cell, coefficients } of this.#pivots.toReversed()) {
      if (coefficients.some((each, other) => each !== 0 && this.#open.has(other))) this.#open.add(cell);
    }
  }

  /** Repairs of `count` known cells, where fewer do not suffice: none, one or several. Null where the budget ends first. */
  changing(count: number): Assignment[] | null {
    this.#found.clear();
    this.#visit(count);
    return this.#budget.left < 0 ? null : [...this.#found.values()];
  }

  #visit(left: number): void {
    const violated = this.#rows.filter(({ residual }) => residual !== 0);
    if (violated.length === 0) this.#settle(left);
    if (violated.length === 0 || left === 0 || (left > 1 && this.#mostTouched(violated, left) < violated.length))
      return;
    const row = fewest(violated);
    const tried: number[] = [];
    for (let cell = 0; cell < row.coefficients.length; cell++) {
      if (row.coefficients[cell] === 0 || this.#barred[cell]) continue;
      this.#budget.left -= left === 1 ? TRIED : PUT;
      if (this.#budget.left < 0) break;
      if (left === 1) {
        if (this.#clears(cell, row)) {
          this.#pivots.push({ ...row, cell });
          this.#settle(0);
          this.#pivots.pop();
        }
        continue;
      }
      const undo = this.#eliminate(cell, this.#rows.indexOf(row));
      this.#visit(left - 1);
      undo();
      // All repairs with this cell are found.
      this.#barred[cell] = 1;
      tried.push(cell);
    }
    for (const cell of tried) this.#barred[cell] = 0;
  }

  /** A bound of how many of these rows `count` cells can stand in: each row needs one of them. */
  #mostTouched(rows: readonly Reduced[], count: number): number {
    const touched = new Uint8Array(this.#values.length);
    for (const { coefficients } of rows) {
      for (let cell = 0; cell < touched.length; cell++) {
        if (coefficients[cell] !== 0 && !this.#barred[cell]) touched[cell] = (touched[cell] as number) + 1;
      }
    }
    return touched
      .sort()
      .slice(-count)
      .reduce((sum, each) => sum + each, 0);
  }

  /** Whether the change that settles `row` by one cell settles all others. */
  #clears(cell: number, { coefficients, residual }: Reduced): boolean {
    const change = -residual / (coefficients[cell] as number);
    return this.#rows.every((other) => other.residual + (other.coefficients[cell] as number) * change === 0);
  }

  /** Solves a row for a cell and puts that into all others. */
  #eliminate(cell: number, at: number): () => void {
    const before = [...this.#rows];
    const [row] = this.#rows.splice(at, 1) as [Reduced];
    this.#pivots.push({ ...row, cell });
    const own = row.coefficients[cell] as number;
    this.#rows.forEach((other, index) => {
      const factor = (other.coefficients[cell] as number) * own;
      if (factor === 0) return;
      const coefficients = other.coefficients.map((each, term) => each - factor * (row.coefficients[term] as number));
      this.#rows[index] = { coefficients, residual: other.residual - factor * row.residual };
    });
    return () => {
      this.#pivots.pop();
      this.#rows.splice(0, this.#rows.length, ...before);
    };
  }

  /** All equations hold with the cells of the pivots changed: kept where no value is negative. */
  #settle(left: number): void {
    this.#budget.left -= PUT;
    const changes = this.#solve();
    if (this.#stands(changes)) this.#keep(changes);
    else if (left > 0) this.#spread(changes);
  }

  /**
   * One cell more, whose change the others can make up for in every equation: any amount will do between two ends. Both
   * are kept, so that such a repair is never taken for the only one. In a complete table that takes four cells.
   */
  #spread(changes: ReadonlyMap<number, number>): void {
    this.#values.forEach((value, cell) => {
      if (value === null || changes.has(cell) || this.#budget.left < 0) return;
      this.#budget.left -= TRIED;
      if (this.#rows.some(({ coefficients }) => coefficients[cell] !== 0)) return;
      if (!this.#pivots.some(({ coefficients }) => coefficients[cell] !== 0)) return;
      this.#budget.left -= PUT;
      const unit = this.#solve(cell, 1);
      let least = -value;
      let most = Number.POSITIVE_INFINITY;
      for (const [each, change] of changes) {
        const slope = (unit.get(each) as number) - change;
        const bound = (change + (this.#values[each] ?? 0)) / -slope;
        if (slope > 0) least = Math.max(least, bound);
        else if (slope < 0) most = Math.min(most, bound);
        else if (change + (this.#values[each] ?? 0) < 0) most = Number.NEGATIVE_INFINITY;
      }
      if (least > most) return;
      for (const amount of [least, most]) {
        const spread = this.#solve(cell, amount);
        if (Number.isFinite(amount) && this.#stands(spread)) this.#keep(spread);
      }
    });
  }

  /** By how much each cell of a pivot must change, where `cell` changes by `amount` and all others stay. */
  #solve(cell = -1, amount = 0): Map<number, number> {
    const changes = new Map<number, number>(cell < 0 ? [] : [[cell, amount]]);
    for (const { cell: own, coefficients, residual } of this.#pivots.toReversed()) {
      let sum = residual;
      for (const [other, change] of changes) sum += (coefficients[other] as number) * change;
      changes.set(own, -sum / (coefficients[own] as number));
    }
    return changes;
  }

  #stands(changes: ReadonlyMap<number, number>): boolean {
    for (const [cell, change] of changes) {
      if ((this.#values[cell] ?? 0) + change < 0 && !this.#open.has(cell)) return false;
    }
    return this.#open.size === 0 || this.#pivots.every((pivot) => this.#leavesRoom(pivot, changes));
  }

  /** Cells of which the values are open cannot come to less than nothing together. */
  #leavesRoom({ cell, coefficients, residual }: Pivot, changes: ReadonlyMap<number, number>): boolean {
    if (!this.#open.has(cell)) return true;
    let rest = residual;
    const signs = new Set<number>();
    coefficients.forEach((each, other) => {
      if (each === 0) return;
      if (this.#open.has(other)) signs.add(each);
      else rest += each * (changes.get(other) ?? 0);
    });
    return signs.size > 1 || rest * (coefficients[cell] as number) <= 0;
  }

  #keep(changes: ReadonlyMap<number, number>): void {
    const assignment = new Map<number, number>();
    for (const [cell, change] of changes) {
      if (this.#open.has(cell)) continue;
      const value = this.#values[cell];
      if (value === null || change !== 0) assignment.set(cell, (value ?? 0) + change);
    }
    const known = [...assignment].filter(([cell]) => this.#values[cell] !== null).sort(([a], [b]) => a - b);
    this.#found.set(known.join(";"), assignment);
  }
}

/** The row that leaves the fewest cells to try. */
function fewest(rows: readonly Reduced[]): Reduced {
  const size = ({ coefficients }: Reduced) => coefficients.reduce((count, each) => count + (each === 0 ? 0 : 1), 0);
  return rows.reduce((best, row) => (size(row) < size(best) ? row : best));
}
