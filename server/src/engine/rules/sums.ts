import type { TableNumber } from "../formats/types.ts";
import type { Message } from "../messages/types.ts";
import type { Related } from "../problem.ts";
import type { Report } from "../report/types.ts";
import { judge, type Term, type Verdict } from "../report/verdicts.ts";
import type { Finding, Rule } from "./rule.ts";

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
    *check(report: Report) {
      for (const table of report.tables.values()) {
        const { verdicts } = judge(table);
        for (const verdict of verdicts) {
          if (verdict.equation.rule !== id || verdict.status !== "fails") continue;
          if (verdict.equation.derived && !isAid(verdict, verdicts)) continue;
          yield findingOf(table.spec.number, verdict, tell);
        }
      }
    },
  };
}

/** The balance by parts tells more only where the printed balance holds and the total of the results does not. */
function isAid({ equation }: Verdict, verdicts: readonly Verdict[]): boolean {
  const of = (rule: string) =>
    verdicts.find(
      (each) => each.equation.rule === rule && !each.equation.derived && each.equation.subject === equation.subject,
    );
  return of("sum/balance")?.status === "holds" && of("sum/result-total")?.status === "fails";
}

function findingOf(table: TableNumber, verdict: Verdict, tell: Telling): Finding {
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
    related,
    data: { table, row: at.row, column: at.column, ...numbers },
  };
}
