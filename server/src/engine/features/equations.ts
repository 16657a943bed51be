import type { FeatureWords } from "../messages/features.ts";
import type { AllNames } from "../messages/names.ts";
import type { BoundTable } from "../report/types.ts";
import type { Term, Verdict } from "../report/verdicts.ts";
import { equationsIn } from "./tally.ts";

/** Sums of more figures than these are told without their names, and without their zeros. */
const MOST_NAMED = 4;
const MOST_SHOWN = 7;

/** The equations of a table that a cell stands in. */
export const equationsAt = (table: BoundTable, key: string): Verdict[] =>
  equationsIn(table).filter(({ left, right }) => [...left, ...right].some((term) => term.key === key));

/** Whether an equation says what the one cell on its right adds up. */
export const isTotal = ({ equation, right }: Verdict): boolean => equation.relation === "=" && right.length === 1;

/** What the line is that an equation is about: 本行, 本列, 本组. */
export function axisOf({ equation }: Verdict, { spec }: BoundTable, words: FeatureWords): string {
  if (equation.each === "column") return words.thisColumn;
  return spec.across ? words.thisGroup : words.thisRow;
}

/** An equation that is judged, with its figures: 117 + 0 + 0 + 1 + 0 + 0 = 118 ≠ 总计 125，差 7. `key` names the cell to stress. */
export function equationText(verdict: Verdict, names: AllNames, words: FeatureWords, key = ""): string {
  const { equation, left, right, leftSum, rightSum, status } = verdict;
  const name = ({ row, column }: Term) => (equation.each === "row" ? names.column(column) : names.fullRow(row));
  const figure = (term: Term) => (term.key === key ? `**${term.value ?? 0}**` : String(term.value ?? 0));
  const side = (terms: readonly Term[], sum: number, withSum: boolean) => {
    const named = terms.length <= MOST_NAMED;
    const shown = terms.length <= MOST_SHOWN ? terms : terms.filter((term) => term.value !== 0 || term.key === key);
    const added = shown.map((term) => (named ? `${name(term)} ${figure(term)}` : figure(term))).join(" + ") || "0";
    return withSum && terms.length > 1 ? `${added} = ${sum}` : added;
  };
  const fails = status === "fails";
  const equal = () => `${side(left, leftSum, fails)} ${fails ? "≠" : "="} ${side(right, rightSum, fails)}`;
  // 现行有效 ≥ 本年制发 − 本年废止, as the findings say it.
  const atLeast = () => {
    const [first, ...taken] = left;
    const least = [side(right, rightSum, false), ...taken.map((term) => `${name(term)} ${figure(term)}`)].join(" − ");
    const sum = taken.length > 0 && fails ? ` = ${rightSum - leftSum + (first?.value ?? 0)}` : "";
    return `${side(left.slice(0, 1), leftSum, false)} ${fails ? "<" : "≥"} ${least}${sum}`;
  };
  const text = equation.relation === "=" ? equal() : atLeast();
  return fails ? `${text}${words.comma}${words.off(Math.abs(leftSum - rightSum))}` : text;
}
