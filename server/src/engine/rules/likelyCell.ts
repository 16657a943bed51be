import type { ChangeArgs, Message, SlipName } from "../messages/types.ts";
import type { Fix, Related } from "../problem.ts";
import type { Change, Diagnosis, Repair } from "../repair/repair.ts";
import { slipOf } from "../repair/slip.ts";
import type { BoundTable, Figure } from "../report/types.ts";
import type { Verdict } from "../report/verdicts.ts";
import { figureEdit } from "./edits.ts";
import { failuresOf, holdsWith, isAbout, relatedEquation } from "./equations.ts";
import type { Context, Finding, Rule } from "./rule.ts";

/** sum/likely-cell: the cells whose change makes the failing equations hold, where no other change is as simple. */
export const likelyCell: Rule = {
  id: "sum/likely-cell",
  severity: "error",
  *check(report, _text, context) {
    for (const table of report.tables.values()) {
      const failures = failuresOf(table).filter(({ equation }) => context.isOn(equation.rule));
      if (failures.length === 0) continue;
      for (const diagnosis of context.diagnose(table)) {
        for (const repair of diagnosis.certain) yield* findingOf(table, repair, diagnosis, failures, context);
      }
    }
  },
};

function* findingOf(
  table: BoundTable,
  repair: Repair,
  { certain }: Diagnosis,
  failures: readonly Verdict[],
  { before }: Context,
): Generator<Finding> {
  const touched = failures.filter((verdict) => isAbout(verdict, repair.changes));
  if (touched.length === 0) return;
  const settled = touched.filter((verdict) =>
    holdsWith(
      verdict,
      certain.flatMap(({ changes }) => changes),
    ),
  );
  const alone = settled.every((verdict) => holdsWith(verdict, repair.changes));
  const [main] = repair.changes as [Change];
  const { row, column, figure, expected } = main;
  const actual = figure?.value ?? null;
  yield {
    span: (figure as Figure).span,
    message: messageOf(repair, slipName(main, before(table, main)), { equations: settled.length, alone }),
    related: [...otherCells(repair), ...touched.map((verdict) => relatedEquation(verdict, main))],
    data: { table: table.spec.number, row, column, actual, expected, difference: (actual ?? 0) - expected },
    fixes: fixOf([repair], true),
  };
}

const otherCells = ({ changes }: Repair): Related[] =>
  changes.slice(1).map((change) => ({
    span: (change.figure as Figure).span,
    message: { key: "related/change", args: argsOf(change) },
  }));

/** One fix for all cells of these repairs; none where one of them cannot be edited. */
export function fixOf(repairs: readonly Repair[], preferred: boolean): Fix[] {
  const changes = repairs.flatMap((repair) => repair.changes);
  const edits = changes.flatMap(({ figure, expected }) => figureEdit(figure as Figure, expected) ?? []);
  if (edits.length < changes.length) return [];
  return [{ title: { key: "fix/repair", args: { changes: changes.map(argsOf) } }, preferred, safe: false, edits }];
}

function messageOf({ kind, changes }: Repair, slip: SlipName, effect: { equations: number; alone: boolean }): Message {
  const [main, other = main] = changes as [Change, Change?];
  const { row, value: actual, expected } = main;
  if (kind === "cell") return { key: "sum/likely-cell", args: { ...argsOf(main), slip, ...effect } };
  const equations = effect.equations;
  if (kind === "moved") {
    const [from, to] = expected > (actual ?? 0) ? [main, other] : [other, main];
    const axis = row === other.row ? "row" : "column";
    const count = Math.abs(expected - (actual ?? 0));
    return { key: "sum/likely-cell.moved", args: { axis, from: placed(from), to: placed(to), count, equations } };
  }
  if (kind === "swapped" || kind === "regrouped") {
    return { key: `sum/likely-cell.${kind}`, args: { changes: changes.map(argsOf), equations } };
  }
  if (kind === "shifted") return { key: "sum/likely-cell.shifted", args: { row, equations } };
  if (kind === "rows") {
    const second = changes.find((change) => change.row !== row) ?? other;
    return { key: "sum/likely-cell.rows", args: { first: row, second: second.row, equations } };
  }
  const axis = changes.every((change) => change.row === row) ? "row" : "column";
  return { key: "sum/likely-cell.totals", args: { axis, line: main[axis], count: changes.length, equations } };
}

const placed = ({ row, column }: Change) => ({ row, column });

const argsOf = ({ row, column, figure, expected }: Change): ChangeArgs => ({
  row,
  column,
  actual: figure?.value ?? null,
  expected,
});

/** How the figure went wrong. `before`: what stood there when the table last balanced. */
function slipName({ value, expected }: Change, before: number | undefined): SlipName {
  if (before === expected) return "edited";
  if (!value) return "missing";
  if (expected === 0) return "extra";
  return slipOf(value, expected) ? "slip" : "other";
}
