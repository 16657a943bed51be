import type { Analysis } from "../analysis.ts";
import { featureWords } from "../messages/features.ts";
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

/** What is wrong or missing, in a few characters behind the cell; each says what a finding says. */
export function hintsIn(analysis: Analysis, range: Span, locale: Locale): Hint[] {
  const words = featureWords(locale);
  const hints = analysis.problems.flatMap((problem) => {
    const { rule, data, message } = problem;
    const tooltip = render(message, locale);
    if (rule === "cell/blank") {
      return blankTotals(analysis, problem).map(
        ({ offset, value }): Hint => ({ kind: "blankTotal", offset, label: `= ${value}`, tooltip }),
      );
    }
    if (!rule.startsWith("sum/") || !data.difference) return [];
    const named = rule === "sum/likely-cell" && typeof data.expected === "number";
    const label = named ? words.shouldBe(data.expected as number) : words.off(Math.abs(data.difference));
    const others = named
      ? problem.related.flatMap(({ span, message: { key, args } }) =>
          key === "related/change" ? [{ span, label: words.shouldBe(args.expected) }] : [],
        )
      : [];
    return [{ span: problem.span, label }, ...others].map(
      ({ span, label }): Hint => ({ kind: "difference", offset: span.end, label, tooltip }),
    );
  });
  return hints.filter(({ offset }) => touches(range, offset));
}

/** The blank totals that a finding tells, with what they come to; none where a figure of the table is wrong. */
function blankTotals(analysis: Analysis, { span, data }: Problem): { offset: number; value: number }[] {
  const { row, column, expected } = data;
  const found = tablesOf(analysis).find(
    ({ report, table }) => table.spec.number === data.table && touches(report.span, span.start),
  );
  if (!found) return [];
  const told = judge(found.table).blankTotals.filter(
    (total) =>
      (row ?? column) !== undefined && (row ?? total.row) === total.row && (column ?? total.column) === total.column,
  );
  return told
    .filter(({ figure }) => hasPlace(figure))
    .flatMap(({ figure, expected: sum }) => {
      const value = expected ?? (isSound(found.table) ? sum : null);
      return value === null ? [] : [{ offset: figure.span.end, value }];
    });
}

const isSound = (table: BoundTable): boolean => judge(table).verdicts.every(({ status }) => status !== "fails");
