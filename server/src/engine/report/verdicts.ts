import { type Equation, equationsOf, type Place } from "../formats/equations.ts";
import { slotsOf } from "../formats/slots.ts";
import type { BoundTable, Figure } from "./types.ts";

/** A cell in an equation: what stands there, and what it counts as (null where that cannot be told). */
export interface Term extends Place {
  readonly figure: Figure | null;
  readonly value: number | null;
}

/** An equation on a table. `silent`: a cell of it is missing, unread, uncertain, or a total left blank. */
export interface Verdict {
  readonly equation: Equation;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly leftSum: number;
  readonly rightSum: number;
  readonly status: "holds" | "fails" | "silent";
}

/** A total that was left blank, and what the cells that it adds up come to. */
export interface BlankTotal extends Place {
  readonly figure: Figure;
  readonly expected: number;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly blankTotals: readonly BlankTotal[];
}

/** By the rows, which copies of a table share. */
const cache = new WeakMap<BoundTable["rows"], Judgement>();

/**
 * All equations of a table, judged: the one evaluator, for rules, repair and features alike. A blank addend counts as 0;
 * a blank total claims nothing, unless all that it adds up is blank or 0.
 */
export function judge(table: BoundTable): Judgement {
  let known = cache.get(table.rows);
  if (!known) {
    known = judgeNow(table);
    cache.set(table.rows, known);
  }
  return known;
}

function judgeNow(table: BoundTable): Judgement {
  const figures = new Map<string, Figure>();
  for (const [id, row] of table.rows) {
    slotsOf(table.spec, id).slots.forEach(({ key }, at) => {
      figures.set(key, row.figures[at] as Figure);
    });
  }
  const equations = equationsOf(table.spec);
  const sums = equations.filter(isTotal);
  const isSum = ({ key }: Place) => sums.some(({ right }) => right[0]?.key === key);
  const blankTotals = blankTotalsOf(sums, figures);
  const open = new Set(blankTotals.map(({ key }) => key));
  const terms = new Map<string, Term>();
  const termOf = ({ row, column, key }: Place): Term => {
    let term = terms.get(key);
    if (!term) {
      const figure = figures.get(key) ?? null;
      const value = open.has(key) ? null : figure && countsAs(figure);
      term = { row, column, key, figure, value };
      terms.set(key, term);
    }
    return term;
  };
  const verdicts = equations.map((equation): Verdict => {
    const left = equation.left.map(termOf);
    const right = equation.right.map(termOf);
    const leftSum = total(left);
    const rightSum = total(right);
    const blank = equation.relation === ">=" && (left.some(isBlank) || right.some(isBlank));
    const silent = blank || left.some(isUnknown) || right.some(isUnknown);
    const holds = equation.relation === "=" ? leftSum === rightSum : leftSum >= rightSum;
    // A total that is yet to be filled claims nothing, whatever the other cells come to.
    const unfilled = () => [...left, ...right].some((term) => isBlank(term) && isSum(term));
    const status = silent ? "silent" : holds ? "holds" : unfilled() ? "silent" : "fails";
    return { equation, left, right, leftSum, rightSum, status };
  });
  return { verdicts, blankTotals };
}

const isBlank = ({ figure }: Term): boolean => figure?.reading === "blank";
const isUnknown = ({ value }: Term): boolean => value === null;

const countsAs = (figure: Figure): number | null => (figure.reading === "blank" ? 0 : figure.value);

const total = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** Whether an equation says what one cell adds up. */
const isTotal = ({ relation, right }: Equation): boolean => relation === "=" && right.length === 1;

/** Blank cells that are the sum of others, where those others come to something. */
function blankTotalsOf(equations: readonly Equation[], figures: ReadonlyMap<string, Figure>): BlankTotal[] {
  const found = new Map<string, BlankTotal>();
  for (const { left, right } of equations) {
    const place = right[0] as Place;
    const figure = figures.get(place.key);
    if (figure?.reading !== "blank" || found.has(place.key)) continue;
    const values = left.map(({ key }) => figures.get(key)).map((each) => each && countsAs(each));
    if (values.some((value) => value === undefined || value === null)) continue;
    const expected = values.reduce((sum: number, value) => sum + (value as number), 0);
    if (expected !== 0) found.set(place.key, { ...place, figure, expected });
  }
  return [...found.values()];
}
