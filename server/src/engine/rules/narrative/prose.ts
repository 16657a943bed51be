import type { Place } from "../../formats/equations.ts";
import { figureAt, sumOf } from "../../narrative/agreement.ts";
import type { Claim, Reading } from "../../narrative/types.ts";
import type { Fix, ProblemData, Related } from "../../problem.ts";
import type { Diagnosis } from "../../repair/repair.ts";
import type { BoundTable, Report } from "../../report/types.ts";
import { judge, type Verdict } from "../../report/verdicts.ts";
import { writeLike } from "../../text/writing.ts";
import { type Context, hasMarkup } from "../rule.ts";

/** A claim that the table contradicts, and what the table has. */
export interface Contradiction extends Claim {
  readonly value: number;
  readonly expected: number;
  readonly principal: Reading;
  readonly bound: BoundTable;
}

/**
 * The claims on the year of the report that its tables contradict. Not those that the sums explain: where equations fail
 * and would hold with the number in the prose, the table is told as wrong already.
 */
export function contradictions(report: Report, kind: Claim["kind"], { diagnose }: Context): Contradiction[] {
  return report.narrative.claims.flatMap((claim): Contradiction[] => {
    const { agreement, value, expected, year, table } = claim;
    const bound = report.tables.get(table);
    const [principal] = claim.readings;
    if (claim.kind !== kind || agreement !== "differs" || value === null || expected === null) return [];
    if (!bound || !principal || (year !== null && year !== report.year)) return [];
    const found = { ...claim, value, expected, principal, bound };
    return isRepaired(found, diagnose(bound)) || isExplained(found) ? [] : [found];
  });
}

/** Whether what is likely wrong in the table, once right, gives the number in the prose. */
function isRepaired({ principal, value, expected }: Contradiction, diagnoses: readonly Diagnosis[]): boolean {
  const keys = new Set(principal.plus.map(({ key }) => key));
  return diagnoses.some(({ certain, candidates }) =>
    [certain, ...candidates].some((repairs) => {
      const changes = repairs.flatMap((repair) => repair.changes).filter(({ key }) => keys.has(key));
      const change = changes.reduce((sum, cell) => sum + cell.expected - (cell.figure?.value ?? 0), 0);
      return change !== 0 && expected + change === value;
    }),
  );
}

/** Whether a failing equation would hold with the number in the prose in one of the cells. */
function isExplained({ bound, principal, value, expected }: Contradiction): boolean {
  const change = value - expected;
  return judge(bound).verdicts.some(
    (verdict) =>
      verdict.status === "fails" && principal.plus.some((place) => holdsWith(verdict, place, change) === true),
  );
}

/** Whether an equation holds once a cell has changed by so much; null where the cell is not in it. */
function holdsWith(
  { equation, left, right, leftSum, rightSum }: Verdict,
  { key }: Place,
  change: number,
): boolean | null {
  const has = (terms: readonly Place[]) => terms.some((term) => term.key === key);
  if (!has(left) && !has(right)) return null;
  const difference = leftSum - rightSum + (has(left) ? change : -change);
  return equation.relation === "=" ? difference === 0 : difference >= 0;
}

/** What a claim is about, by the ids of rows and columns; of several cells, the name of their sum. */
export function placeArgs({ fact, principal, table }: Pick<Contradiction, "fact" | "principal" | "table">): {
  table: 2 | 3 | 4;
  row: string;
  column: string;
} {
  const [first] = principal.plus;
  const [name = fact, part] = fact.split(".");
  if (principal.plus.length === 1 && first) return { table, row: first.row, column: first.column };
  if (name === "organisations") return { table, row: "received", column: name };
  return { table, row: table === 4 ? name : fact, column: table === 4 ? (part ?? "total") : "total" };
}

export function dataOf(found: Contradiction): ProblemData {
  const { principal, table, value, expected } = found;
  const { row, column } = placeArgs(found);
  const numbers = { actual: value, expected, difference: value - expected };
  return principal.plus.length === 1
    ? { table, row, column, ...numbers }
    : { table, rows: [...new Set(principal.plus.map((place) => place.row))], ...numbers };
}

/** The cells that the number is held against. */
export function cellsOf({ principal, bound }: Contradiction): Related[] {
  return principal.plus.flatMap(({ row, column }): Related[] => {
    const figure = figureAt(bound, row, column);
    return figure
      ? [{ span: figure.span, message: { key: "related/cell", args: { row, column, value: figure.value } } }]
      : [];
  });
}

/** The number of the table put into the prose, in each of `claims`. Not where tags of HTML stand in it. */
export function useTable(text: string, claims: readonly Claim[], expected: number): Fix[] {
  const edits = claims.map(({ span }) => {
    const raw = text.slice(span.start, span.end);
    return { span, raw, newText: writeLike(raw, expected) };
  });
  if (edits.some(({ raw }) => /[<&]/.test(raw)) || !Number.isInteger(expected)) return [];
  return [
    {
      title: { key: "fix/useTable", args: { value: expected } },
      preferred: false,
      safe: false,
      edits: edits.map(({ span, newText }) => ({ span, newText })),
    },
  ];
}

/** The number of the prose put into the table: only into a cell of its own, and where no equation that holds would fail. */
export function useProse({ principal, bound, value, expected, tolerance }: Contradiction): Fix[] {
  const [place, ...more] = principal.plus;
  const row = place && bound.rows.get(place.row);
  const figure = place && figureAt(bound, place.row, place.column);
  if (!figure || !row || more.length > 0 || tolerance > 0 || row.inferred || row.layout === "glued") return [];
  if (figure.reading !== "number" || figure.unit !== null || hasMarkup(figure)) return [];
  const breaks = judge(bound).verdicts.some(
    (verdict) => verdict.status === "holds" && holdsWith(verdict, place, value - expected) === false,
  );
  if (breaks) return [];
  return [
    {
      title: { key: "fix/useProse", args: { value } },
      preferred: false,
      safe: false,
      edits: [{ span: figure.span, newText: String(value) }],
    },
  ];
}

/** Whether one of the readings of a claim comes to `value`. */
export function mayBe(claim: Claim, value: number, report: Report): boolean {
  return claim.readings.some((reading) => sumOf(reading, report.tables.get(claim.table)) === value);
}
