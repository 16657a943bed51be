import type { Place } from "../formats/equations.ts";
import type { Related } from "../problem.ts";
import type { Change } from "../repair/repair.ts";
import type { BoundTable } from "../report/types.ts";
import { judge, type Term, type Verdict } from "../report/verdicts.ts";

/** The equations of a table that say "=" and fail, as they are told. */
export function failuresOf(table: BoundTable): Verdict[] {
  const { verdicts } = judge(table);
  return verdicts.filter(
    (verdict) =>
      verdict.status === "fails" &&
      verdict.equation.relation === "=" &&
      (!verdict.equation.derived || isAid(verdict, verdicts)),
  );
}

/** The balance by parts tells more only where the printed balance holds and the total of the results does not. */
function isAid({ equation }: Verdict, verdicts: readonly Verdict[]): boolean {
  const of = (rule: string) =>
    verdicts.find(
      (each) => each.equation.rule === rule && !each.equation.derived && each.equation.subject === equation.subject,
    );
  return of("sum/balance")?.status === "holds" && of("sum/result-total")?.status === "fails";
}

/** Whether one of these cells stands in the equation. */
export const isAbout = ({ left, right }: Verdict, cells: readonly Place[]): boolean =>
  [...left, ...right].some(({ key }) => cells.some((cell) => cell.key === key));

/** Whether an equation holds once these cells are changed. */
export function holdsWith({ left, right }: Verdict, changes: readonly Change[]): boolean {
  const values = new Map(changes.map(({ key, expected }) => [key, expected]));
  const sum = (terms: readonly Term[]) =>
    terms.reduce((total, { key, value }) => total + (values.get(key) ?? value ?? 0), 0);
  return sum(left) === sum(right);
}

/** A failing equation beside a finding: at its total, or where the finding itself is about that, at what it adds up. */
export function relatedEquation({ equation, left, right, leftSum, rightSum }: Verdict, at: Place): Related {
  const { rule, subject, each, derived } = equation;
  const terms = derived ? [...left, ...right] : [...right, ...left];
  const term = terms.find(({ key, figure }) => key !== at.key && figure !== null) as Term;
  return {
    span: term.figure?.span ?? { start: 0, end: 0 },
    message: { key: "related/equation", args: { rule, subject, each, derived, left: leftSum, right: rightSum } },
  };
}
