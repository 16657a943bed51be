import type { Analysis } from "../analysis.ts";
import type { FeatureWords } from "../messages/features.ts";
import { figureAt } from "../narrative/agreement.ts";
import type { BoundRow, BoundTable, Figure, Report } from "../report/types.ts";
import { judge, type Verdict } from "../report/verdicts.ts";
import { claimsOn, quotesOf } from "./claims.ts";
import { axisOf, equationsAt, equationText } from "./equations.ts";
import { formName, type Language, paragraphs } from "./language.ts";
import type { CellPlace } from "./places.ts";
import { equationsIn } from "./tally.ts";

/** A cell: row × column, what stands there, each of its equations with the figures filled in, and what the prose says of it. */
export function cellText(analysis: Analysis, cell: CellPlace, language: Language, before: Report | null): string {
  const { report, key, table, bound, columnSpec, figure } = cell;
  const { names, words } = language;
  const title = `**${formName(bound.spec, language)} × ${names.column(columnSpec.id)}**`;
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
    quotesOf(analysis, claimsOn(analysis, report, table.spec.number, key), words),
    before ? lastYearText(cell, before, words) : "",
    judged.length < verdicts.length && !blankTotal ? words.unchecked : "",
    bound.inferred ? words.inferred(bound.layout === "glued") : "",
  ]);
}

/** What stood in the cell a year ago; of what was carried in, what was carried out then. */
function lastYearText(cell: CellPlace, before: Report, words: FeatureWords): string {
  const { value } = cell.figure;
  const then = (row: string) => figureAt(before.tables.get(cell.table.spec.number), row, cell.column)?.value ?? null;
  const [same, carried] = [then(cell.row), cell.row === "carriedIn" ? then("carriedOut") : null];
  const year = before.year ?? 0;
  // Sums of money have two decimals; differences of floating-point numbers have more.
  const since = (other: number) => (value === null ? null : Number((value - other).toFixed(6)));
  return [
    ...(same === null ? [] : [`- ${words.lastYear(year, same, since(same))}`]),
    ...(carried === null ? [] : [`- ${words.carriedOver(year, carried, since(carried))}`]),
  ].join("\n");
}

/** A row: all of its figures, and its own equation. */
export function rowText(table: BoundTable, row: BoundRow, language: Language): string {
  const { names, words } = language;
  const title = `**${formName(row.spec, language)}**`;
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

const mark = ({ status }: Verdict): string => (status === "fails" ? "✗" : "✓");

function valueText({ reading, value, unit }: Figure, due: string | null, words: FeatureWords): string {
  if (reading === "number") return [value, unit ?? due].filter((part) => part !== null).join(" ");
  return reading === "blank" ? words.blank : words.unread;
}
