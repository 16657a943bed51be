import type { Analysis } from "../analysis.ts";
import type { Problem } from "../problem.ts";
import type { BoundTable, Report } from "../report/types.ts";
import { judge, type Verdict } from "../report/verdicts.ts";

/** How the equations of a table stand. */
export interface State {
  readonly holds: number;
  /** Equations that fail and are told. */
  readonly fails: number;
  /** Equations that fail, which somebody lets stand. */
  readonly accepted: number;
  /** Equations on cells that cannot be told, or whose rules are off. */
  readonly unchecked: number;
}

/** The same, with how many of its cells are filled, and the findings about it. */
export interface Tally extends State {
  readonly filled: number;
  readonly cells: number;
  /** In the order of the text; `sums`: those of equations. */
  readonly problems: readonly Problem[];
  readonly sums: readonly Problem[];
}

/** The equations of a table as people count them: none that follows from others. */
export const equationsIn = (table: BoundTable): Verdict[] =>
  judge(table).verdicts.filter(({ equation }) => !equation.derived);

export function tallyOf({ problems, accepted }: Analysis, report: Report, table: BoundTable): Tally {
  const isOwn = ({ data, span }: Problem) =>
    data.table === table.spec.number && span.start >= report.span.start && span.end <= report.span.end;
  const isSum = ({ rule }: Problem) => rule.startsWith("sum/");
  const own = problems.filter(isOwn);
  const sums = own.filter(isSum);
  const count = (status: Verdict["status"]) => equationsIn(table).filter((verdict) => verdict.status === status).length;
  const failing = count("fails");
  const isLetStand = accepted.some(({ problem }) => isOwn(problem) && isSum(problem));
  const fate = sums.length > 0 ? "fails" : isLetStand ? "accepted" : "unchecked";
  const figures = [...table.rows.values()].flatMap((row) => row.figures);
  return {
    holds: count("holds"),
    fails: fate === "fails" ? failing : 0,
    accepted: fate === "accepted" ? failing : 0,
    unchecked: count("silent") + (fate === "unchecked" ? failing : 0),
    filled: figures.filter(({ reading }) => reading !== "blank").length,
    cells: table.spec.blocks.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0),
    problems: own,
    sums,
  };
}
