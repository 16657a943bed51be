import type { Analysis } from "../analysis.ts";
import type { Place } from "../formats/equations.ts";
import type { FeatureWords } from "../messages/features.ts";
import { figureAt, sumOf } from "../narrative/agreement.ts";
import type { Claim, Reading } from "../narrative/types.ts";
import type { Report } from "../report/types.ts";
import { placeArgs } from "../rules/narrative/prose.ts";
import type { Span } from "../text/span.ts";
import { type Language, paragraphs } from "./language.ts";
import { escaped } from "./markdown.ts";
import { hasPlace, touches } from "./places.ts";

/** Sums of more cells than these are told without them. */
const MOST_ADDENDS = 8;

/** A number in the prose, in its report, with the cells that it quotes. */
export interface Quoted {
  readonly report: Report;
  readonly claim: Claim;
  readonly reading: Reading;
}

export function claimAt(analysis: Analysis, offset: number): Quoted | null {
  return claimsIn(analysis).find(({ claim }) => touches(claim.span, offset)) ?? null;
}

/** The numbers in the prose that quote a cell. */
export const claimsOn = (analysis: Analysis, report: Report, table: number, key: string): Quoted[] =>
  claimsIn(analysis).filter(
    (each) => each.report === report && each.claim.table === table && placesOf(each).some((place) => place.key === key),
  );

/** Where the cells stand that a number quotes. */
export function cellsOf(quoted: Quoted): Span[] {
  const table = quoted.report.tables.get(quoted.claim.table);
  const figures = placesOf(quoted).map(({ row, column }) => figureAt(table, row, column));
  return figures.flatMap((figure) => (figure && hasPlace(figure) ? [figure.span] : []));
}

/** None where the number is about another year than the table. */
const placesOf = ({ reading, claim, report }: Quoted): Place[] =>
  isOfYear(claim, report) ? [...reading.plus, ...reading.minus] : [];

const isOfYear = ({ year }: Claim, report: Report): boolean => year === null || year === report.year;

function claimsIn({ reports }: Analysis): Quoted[] {
  return reports.flatMap((report) =>
    report.narrative.claims.flatMap((claim): Quoted[] => {
      const reading = claim.readings.find((each) => isMeant(claim, each, report)) ?? claim.readings[0];
      return reading ? [{ report, claim, reading }] : [];
    }),
  );
}

/** Of what a number may stand for, that which has its value. */
function isMeant({ value, tolerance, table }: Claim, reading: Reading, { tables }: Report): boolean {
  const sum = sumOf(reading, tables.get(table));
  return sum !== null && value !== null && Math.abs(sum - value) <= tolerance + 1e-6;
}

/** What a number quotes, and whether the table says the same. */
export function claimText(analysis: Analysis, quoted: Quoted, { names, words }: Language): string {
  const { claim, reading } = quoted;
  const { table } = claim;
  const { row, column } = placeArgs({ ...claim, principal: reading });
  const isPrincipal = reading === claim.readings[0];
  const rows = isPrincipal ? [row] : reading.plus.map((place) => place.row);
  return paragraphs([
    `**${words.table(table)} · ${rows.map(names.fullRow).join(" + ")} × ${names.column(column)}**${words.colon}${sumText(quoted)}`,
    comparison(analysis, quoted, words),
  ]);
}

/** What the cells come to; of a few, each with its figure: 4 + 2 = 6. */
function sumText({ report, claim, reading: { plus, minus }, reading }: Quoted): string {
  const table = report.tables.get(claim.table);
  const sum = sumOf(reading, table);
  if (sum === null) return "—";
  if (minus.length > 0 || plus.length < 2 || plus.length > MOST_ADDENDS) return String(sum);
  return `${plus.map(({ row, column }) => figureAt(table, row, column)?.value ?? 0).join(" + ")} = ${sum}`;
}

/** The words of the prose about a cell, each with whether the table says the same. */
export function quotesOf(analysis: Analysis, quotes: readonly Quoted[], words: FeatureWords): string {
  const lines = quotes.map((quoted) => {
    const { start, end } = quoted.claim.quote;
    const quote = escaped(analysis.text.slice(start, end).replace(/\s+/g, " "));
    return `- ${words.quote(quote)}${words.colon}${comparison(analysis, quoted, words)}`;
  });
  return lines.join("\n");
}

function comparison({ problems }: Analysis, { report, claim, reading }: Quoted, words: FeatureWords): string {
  const { table, value, year, agreement } = claim;
  const sum = sumOf(reading, report.tables.get(table));
  const isTold = problems.some(({ rule, span }) => rule.startsWith("narrative/") && touches(span, claim.span.start));
  if (year !== null && !isOfYear(claim, report)) return words.ofYear(year);
  if (agreement === "agrees") return `✓ ${words.agrees}`;
  if (sum === null || value === null) return words.notCompared;
  return agreement === "differs" && isTold ? `✗ ${words.differs(value, sum)}` : words.besides(value, sum);
}
