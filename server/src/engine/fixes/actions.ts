import type { Analysis } from "../analysis.ts";
import type { Message } from "../messages/types.ts";
import type { Edit, Problem } from "../problem.ts";
import type { Span } from "../text/span.ts";
import { minimal } from "./edits.ts";
import { chosenFixes, fixAll, safeFix, singledOut } from "./fixAll.ts";
import { recomputedTotals, wrongTotals } from "./totals.ts";

/** What can be done to a document at a place of it, in the words of editors. */
export interface Action {
  readonly kind: "quickfix" | "source.fixAll";
  readonly title: Message;
  /** The findings that it settles. */
  readonly problems: readonly Problem[];
  /** The one that the evidence singles out. */
  readonly preferred: boolean;
  /** No figure changes its value. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/**
 * What mends the findings at `place`: their own fixes, totals set to their sums, and all findings of the same rule at once.
 * A finding about many cells is met at each of those that its fix would change. Preferred ones come first.
 */
export function quickFixes(analysis: Analysis, place: Span): Action[] {
  const problems = analysis.problems.filter(
    ({ span, fixes }) =>
      touches(span, place) || fixes.some(({ edits }) => edits.some((edit) => touches(edit.span, place))),
  );
  const own = problems.flatMap((problem) =>
    problem.fixes.map((fix): Action => ({ kind: "quickfix", problems: [problem], ...fix })),
  );
  const actions = [...own, ...totalActions(analysis, place), ...sameKind(analysis, problems)];
  return distinct(actions.filter(({ edits }) => edits.length > 0)).sort(
    (a, b) => Number(b.preferred) - Number(a.preferred),
  );
}

/** All that can be mended without changing a figure's value; null where there is nothing. */
export function fixAllAction(analysis: Analysis, analyze: (text: string) => Analysis): Action | null {
  const { edits, made } = fixAll(analysis, analyze, safeFix);
  if (edits.length === 0) return null;
  const problems = analysis.problems.filter((problem) => made.some((each) => each.problem === problem));
  return { kind: "source.fixAll", title: { key: "fix/all", args: {} }, problems, preferred: false, safe: true, edits };
}

function totalActions({ text, reports, problems }: Analysis, place: Span): Action[] {
  const action = (title: Message, edits: readonly Edit[], of: readonly Problem[]): Action => ({
    kind: "quickfix",
    title,
    problems: of,
    preferred: false,
    safe: false,
    edits: edits.flatMap((edit) => minimal(text, edit) ?? []),
  });
  const tables = reports.filter(({ copyOf }) => copyOf === null).flatMap((report) => [...report.tables.values()]);
  return tables
    .filter(({ span }) => touches(span, place))
    .flatMap((table) => {
      const single = wrongTotals(table)
        .filter(({ figure }) => touches(figure.span, place))
        .map(({ equation, figure, sum }) => {
          const of = problems.filter(({ rule, span }) => rule === equation.rule && touches(span, figure.span));
          const title: Message = { key: "fix/setTotal", args: { value: sum, axis: equation.each } };
          return action(title, [{ span: figure.span, newText: String(sum) }], of);
        });
      const edits = recomputedTotals(table);
      if (edits === null || edits.length === 0) return single;
      const title: Message = {
        key: "fix/recomputeTotals",
        args: { table: table.spec.number, count: edits.length },
      };
      const of = problems.filter(({ rule, span }) => rule.startsWith("sum/") && touches(span, place));
      return [...single, action(title, edits, of)];
    });
}

/** One action for each rule that more than one finding can be mended of. */
function sameKind({ problems }: Analysis, met: readonly Problem[]): Action[] {
  return [...new Set(met.map(({ rule }) => rule))].flatMap((rule) => {
    const chosen = chosenFixes(
      problems.filter((problem) => problem.rule === rule),
      singledOut,
    );
    if (chosen.length < 2) return [];
    return [
      {
        kind: "quickfix",
        title: { key: "fix/allOfRule", args: { rule, count: chosen.length } },
        problems: chosen.map(({ problem }) => problem),
        preferred: false,
        safe: chosen.every(({ fix }) => fix.safe),
        edits: chosen.flatMap(({ fix }) => fix.edits),
      },
    ];
  });
}

/** Two ways to the same text are one action; the first is kept, for the findings of both. */
function distinct(actions: readonly Action[]): Action[] {
  const found = new Map<string, Action>();
  for (const action of actions) {
    const key = JSON.stringify(action.edits);
    const first = found.get(key);
    found.set(key, first ? { ...first, problems: [...new Set([...first.problems, ...action.problems])] } : action);
  }
  return [...found.values()];
}
