import type { FeatureWords } from "../messages/features.ts";
import type { AllNames } from "../messages/names.ts";
import type { Locale } from "../messages/types.ts";
import type { BoundRow, BoundTable, Figure } from "../report/types.ts";
import { judge, type Verdict } from "../report/verdicts.ts";
import { axisOf, equationsAt, equationText } from "./equations.ts";
import type { CellPlace } from "./places.ts";
import { equationsIn } from "./tally.ts";

/** In which words a feature speaks. */
export interface Language {
  readonly names: AllNames;
  readonly words: FeatureWords;
  readonly locale: Locale;
}

/** A cell: row × column, what stands there, and each of its equations with the figures filled in. */
export function cellText({ key, table, bound, columnSpec, figure }: CellPlace, { names, words }: Language): string {
  const title = `**${names.fullRow(bound.spec.id)} × ${names.column(columnSpec.id)}**`;
  const verdicts = equationsAt(table, key);
  const judged = verdicts.filter(({ status }) => status !== "silent");
  const lines = judged.map((verdict) => {
    const text = `${axisOf(verdict, table, words)}${words.colon}${equationText(verdict, names, words, key)}`;
    return `- ${mark(verdict)} ${text}`;
  });
  const blankTotal = judge(table).blankTotals.find((total) => total.key === key);
  const value = blankTotal ? words.blankTotal(blankTotal.expected) : valueText(figure, columnSpec.unit, words);
  return paragraphs([
    `${title}${words.colon}${value}`,
    lines.join("\n"),
    judged.length < verdicts.length && !blankTotal ? words.unchecked : "",
    bound.inferred ? words.inferred(bound.layout === "glued") : "",
  ]);
}

/** A row: all of its figures, and its own equation. */
export function rowText(table: BoundTable, row: BoundRow, { names, words }: Language): string {
  const title = `**${names.fullRow(row.spec.id)}**`;
  if (row.trouble === "lost-label") return paragraphs([title, words.lostLabel]);
  if (row.trouble !== null)
    return paragraphs([title, words.ways(row.candidates.length, row.trouble === "glued-digits")]);
  const columns = row.columns.map(({ id }) => names.column(id));
  const values = row.figures.map((figure) => (figure.reading === "number" ? String(figure.value) : "—"));
  const grid = [columns, columns.map(() => "--:"), values].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const own = equationsIn(table).filter(({ equation }) => equation.each === "row" && equation.subject === row.spec.id);
  const lines = own.map((verdict) =>
    verdict.status === "silent" ? words.unchecked : `${mark(verdict)} ${equationText(verdict, names, words)}`,
  );
  return paragraphs([title, grid, ...lines, row.inferred ? words.inferred(row.layout === "glued") : ""]);
}

export const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");

const mark = ({ status }: Verdict): string => (status === "fails" ? "✗" : "✓");

function valueText({ reading, value, unit }: Figure, due: string | null, words: FeatureWords): string {
  if (reading === "number") return [value, unit ?? due].filter((part) => part !== null).join(" ");
  return reading === "blank" ? words.blank : words.unread;
}
