import { featureWords } from "../messages/features.ts";
import type { Locale } from "../messages/types.ts";
import type { Term, Verdict } from "../report/verdicts.ts";
import type { Completion } from "./completion.ts";
import { axisOf, equationsAt } from "./equations.ts";
import type { CellPlace } from "./places.ts";

/** The values with which an equation of a cell holds, those that make the most equations hold first. */
export function balancingValues(cell: CellPlace, offset: number, locale: Locale): Completion[] {
  const words = featureWords(locale);
  const { figure, table, key } = cell;
  if (cell.columnSpec.kind !== "count" || /[<&]/.test(figure.raw)) return [];
  const axes = new Map<number, string[]>();
  for (const verdict of equationsAt(table, key)) {
    const value = valueFor(verdict, key);
    if (value === null || value === figure.value) continue;
    axes.set(value, [...(axes.get(value) ?? []), axisOf(verdict, table, words)]);
  }
  const span = figure.raw === "" ? { start: offset, end: offset } : figure.span;
  return [...axes]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([value, names]) => ({
      kind: "value",
      label: String(value),
      detail: words.computed([...new Set(names)].join(words.and)),
      span,
      filter: figure.raw || String(value),
    }));
}

/** What a cell has to be for an equation to hold; null where another cell cannot be told, or where none is filled. */
function valueFor({ equation, left, right, leftSum, rightSum }: Verdict, key: string): number | null {
  if (equation.relation !== "=") return null;
  const others = [...left, ...right].filter((term) => term.key !== key);
  const isKnown = ({ value }: Term) => value !== null;
  if (!others.every(isKnown) || !others.some(({ figure }) => figure?.reading === "number")) return null;
  const own = [...left, ...right].find((term) => term.key === key)?.value ?? 0;
  const onLeft = left.some((term) => term.key === key);
  const value = own + (onLeft ? rightSum - leftSum : leftSum - rightSum);
  return value >= 0 && Number.isInteger(value) ? value : null;
}
