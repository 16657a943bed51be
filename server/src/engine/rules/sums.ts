import type { TableNumber } from "../formats/types.ts";
import type { Message } from "../messages/types.ts";
import type { Related } from "../problem.ts";
import type { Diagnosis } from "../repair/repair.ts";
import type { BoundTable } from "../report/types.ts";
import { judge, type Term, type Verdict } from "../report/verdicts.ts";
import { failuresOf, holdsWith, isAbout, relatedEquation } from "./equations.ts";
import { fixOf } from "./likelyCell.ts";
import type { Context, Finding, Rule } from "./rule.ts";

/** More candidates than these help nobody. */
const MOST_CANDIDATES = 3;

/** How a failing equation is told: on which cell it stands, and in which words. */
type Telling = (verdict: Verdict) => { readonly at: Term; readonly message: Message };

const first = (terms: readonly Term[]): Term => terms[0] as Term;
const amount = (terms: readonly Term[], at: number): number => terms[at]?.value ?? 0;

const againstTotal =
  (key: "sum/row-total" | "sum/dispute-total" | "sum/result-total"): Telling =>
  ({ equation, right, leftSum, rightSum }) => {
    const numbers = { sum: leftSum, total: rightSum, difference: Math.abs(leftSum - rightSum) };
    const { subject } = equation;
    return {
      at: first(right),
      message:
        key === "sum/result-total"
          ? { key, args: { column: subject, ...numbers } }
          : { key, args: { row: subject, ...numbers } },
    };
  };

const balance: Telling = ({ equation, left, right, leftSum, rightSum }) => {
  const args = {
    column: equation.subject,
    received: amount(left, 0),
    carriedIn: amount(left, 1),
    carriedOut: amount(right, right.length - 1),
    difference: Math.abs(leftSum - rightSum),
  };
  return equation.derived
    ? {
        at: first(left),
        message: { key: "sum/balance.leaves", args: { ...args, results: rightSum - args.carriedOut } },
      }
    : { at: first(right), message: { key: "sum/balance", args: { ...args, resultTotal: amount(right, 0) } } };
};

const stock: Telling = ({ equation, left, right, leftSum }) => {
  const row = equation.subject;
  const at = first(left);
  if (at.column === "inForce") {
    const args = { row, inForce: amount(left, 0), issued: amount(right, 0), repealed: amount(left, 1) };
    return { at, message: { key: "sum/stock.2021", args } };
  }
  if (at.column === "publishedTotal") {
    return {
      at,
      message: { key: "sum/stock.published", args: { row, published: amount(right, 0), total: amount(left, 0) } },
    };
  }
  const args = { row, lastYear: amount(left, 0), change: amount(left, 1), result: leftSum };
  return { at: left[1] as Term, message: { key: "sum/stock.items", args } };
};

/** The rules that are equations of the formats (formats/): what they check is data, how they speak is here. */
export const sums: readonly Rule[] = [
  sumRule("sum/row-total", "error", againstTotal("sum/row-total")),
  sumRule("sum/result-total", "error", againstTotal("sum/result-total")),
  sumRule("sum/balance", "error", balance),
  sumRule("sum/dispute-total", "error", againstTotal("sum/dispute-total")),
  sumRule("sum/stock", "warning", stock),
];

function sumRule(id: Rule["id"], severity: Rule["severity"], tell: Telling): Rule {
  return {
    id,
    severity,
    *check(report, _text, context) {
      for (const table of report.tables.values()) {
        if (!judge(table).verdicts.some(({ equation, status }) => status === "fails" && equation.rule === id)) continue;
        for (const told of toldIn(table, context)) {
          if (told.verdict.equation.rule === id) yield findingOf(table.spec.number, told, tell);
        }
      }
    },
  };
}

/** A failing equation that no certain repair settles, with what may be wrong, and the equations that fail with it. */
interface Told {
  readonly verdict: Verdict;
  readonly candidates: Diagnosis["candidates"];
  readonly others: readonly Verdict[];
}

/** Where it is known what may be wrong, one equation is told for all that fail for the same reason. */
function toldIn(table: BoundTable, { isOn, diagnose }: Context): Told[] {
  const plain = (verdict: Verdict): Told => ({ verdict, candidates: [], others: [] });
  const unequal = judge(table).verdicts.filter(
    ({ equation, status }) => equation.relation !== "=" && status === "fails",
  );
  const failures = failuresOf(table).filter(({ equation }) => isOn(equation.rule));
  if (failures.length === 0 || !isOn("sum/likely-cell")) return [...unequal, ...failures].map(plain);
  let left = failures;
  const told = diagnose(table).flatMap(({ cells, certain, candidates }): Told[] => {
    const own = left.filter((verdict) => isAbout(verdict, cells));
    left = left.filter((verdict) => !own.includes(verdict));
    const changes = certain.flatMap((repair) => repair.changes);
    const [verdict, ...others] = own.filter((each) => !holdsWith(each, changes));
    return verdict ? [{ verdict, candidates, others }] : [];
  });
  return [...told, ...[...unequal, ...left].map(plain)];
}

function findingOf(table: TableNumber, { verdict, candidates, others }: Told, tell: Telling): Finding {
  const { at, message } = tell(verdict);
  const { left, right, leftSum, rightSum, equation } = verdict;
  const onRight = right.includes(at);
  const [actual, expected] = onRight ? [rightSum, leftSum] : [leftSum, rightSum];
  const related = [...left, ...right].flatMap((term): Related[] =>
    term.figure
      ? [
          {
            span: term.figure.span,
            message: { key: "related/cell", args: { row: term.row, column: term.column, value: term.figure.value } },
          },
        ]
      : [],
  );
  const numbers =
    equation.relation === "=" ? { actual, expected, difference: actual - expected } : { actual: at.value };
  return {
    span: at.figure?.span ?? { start: 0, end: 0 },
    message,
    related: [...related, ...others.map((other) => relatedEquation(other, at))],
    data: { table, row: at.row, column: at.column, ...numbers },
    fixes: candidates.slice(0, MOST_CANDIDATES).flatMap((candidate) => fixOf(candidate, false)),
  };
}
