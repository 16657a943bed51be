import type { Analysis } from "../analysis.ts";
import { type FeatureWords, featureWords } from "../messages/features.ts";
import { render } from "../messages/render.ts";
import type { Locale } from "../messages/types.ts";
import type { Problem } from "../problem.ts";
import type { BoundTable } from "../report/types.ts";
import { judge } from "../report/verdicts.ts";
import type { Span } from "../text/span.ts";
import { hasPlace, tablesOf, touches } from "./places.ts";

export interface Hint {
  /** Behind a figure that is wrong, or in the place of a total that was left blank. */
  readonly kind: "difference" | "blankTotal";
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** What is wrong or missing, in a few characters behind the figure; each says what a finding says. */
export function hintsIn(analysis: Analysis, range: Span, locale: Locale): Hint[] {
  const words = featureWords(locale);
  const hints = analysis.problems.flatMap((problem): Hint[] => {
    const tooltip = render(problem.message, locale);
    const blanks = problem.rule === "cell/blank" ? blankTotals(analysis, problem) : [];
    return [
      ...blanks.map(({ offset, value }): Hint => ({ kind: "blankTotal", offset, label: `= ${value}`, tooltip })),
      ...labelsOf(analysis, problem, words).map(
        ({ span, label }): Hint => ({ kind: "difference", offset: span.end, label, tooltip }),
      ),
    ];
  });
  return hints.filter(({ offset }) => touches(range, offset));
}

/** What stands behind the figures of a finding: what they should be, what the table says, or by how much they are off. */
function labelsOf(
  analysis: Analysis,
  problem: Problem,
  words: FeatureWords,
): { readonly span: Span; readonly label: string }[] {
  const { rule, span, data, related } = problem;
  if (rule === "sum/likely-cell" && typeof data.expected === "number") {
    const others = related.flatMap(({ span, message: { key, args } }) =>
      key === "related/change" ? [{ span, label: words.shouldBe(args.expected) }] : [],
    );
    return [{ span, label: words.shouldBe(data.expected) }, ...others];
  }
  if (rule === "narrative/table-mismatch" || rule === "narrative/none-claimed")
    return typeof data.expected === "number" ? [{ span, label: words.inTable(data.expected) }] : [];
  if (!rule.startsWith("sum/") && rule !== "narrative/breakdown") return [];
  const difference = data.difference ?? shortage(analysis, problem);
  return difference ? [{ span, label: words.off(Math.abs(difference)) }] : [];
}

/** The blank totals that a finding tells, with what they come to; none where a figure of the table is wrong. */
function blankTotals(analysis: Analysis, problem: Problem): { offset: number; value: number }[] {
  const { row, column, expected } = problem.data;
  const table = tableOf(analysis, problem);
  if (!table) return [];
  const blanks = judge(table).blankTotals.filter(
    (total) =>
      (row ?? column) !== undefined && (row ?? total.row) === total.row && (column ?? total.column) === total.column,
  );
  return blanks
    .filter(({ figure }) => hasPlace(figure))
    .flatMap(({ figure, expected: sum }) => {
      const value = expected ?? (isSound(table) ? sum : null);
      return value === null ? [] : [{ offset: figure.span.end, value }];
    });
}

/** By how much a figure is less than it has to be at least; null where a finding tells of something else. */
function shortage(analysis: Analysis, problem: Problem): number | null {
  const table = tableOf(analysis, problem);
  const verdict =
    table &&
    judge(table).verdicts.find(
      ({ equation, status, left: [first] }) =>
        equation.relation !== "=" && status === "fails" && first?.figure?.span.start === problem.span.start,
    );
  return verdict ? verdict.rightSum - verdict.leftSum : null;
}

const tableOf = (analysis: Analysis, { span, data }: Problem): BoundTable | undefined =>
  tablesOf(analysis).find(({ report, table }) => table.spec.number === data.table && touches(report.span, span.start))
    ?.table;

const isSound = (table: BoundTable): boolean => judge(table).verdicts.every(({ status }) => status !== "fails");
