import type { Analysis } from "../analysis.ts";
import { render } from "../messages/render.ts";
import type { BoundTable, Report } from "../report/types.ts";
import { type Language, paragraphs } from "./language.ts";
import { escaped } from "./markdown.ts";
import { groupsOf } from "./places.ts";
import { tallyOf } from "./tally.ts";

/** More findings than these are in the list of problems. */
const MOST_FINDINGS = 3;

/** A table in short: its format, how its equations stand, its key figures, and what fails. */
export function tableText(analysis: Analysis, report: Report, table: BoundTable, language: Language): string {
  const { words, locale } = language;
  const tally = tallyOf(analysis, report, table);
  const state =
    tally.filled === 0 ? words.unfilled : `${words.equations(tally)} · ${words.filled(tally.filled, tally.cells)}`;
  const told = tally.problems.slice(0, MOST_FINDINGS).map(({ message }) => `- ${escaped(render(message, locale))}`);
  const rest = tally.problems.length - told.length;
  return paragraphs([
    `**${words.sections[table.spec.number - 1]}** · ${words.version(table.version)}`,
    state,
    keyFigures(table, language),
    [...told, ...(rest > 0 ? [`- … ${words.findings(tally.problems.length)}`] : [])].join("\n"),
  ]);
}

/** A report in short: a line for each of its tables. */
export function titleText(analysis: Analysis, report: Report, { words }: Language): string {
  const { format, agency, year } = report;
  const lines = [...report.tables.values()].map((table) => {
    const tally = tallyOf(analysis, report, table);
    return `- ${words.sections[table.spec.number - 1]}${words.colon}${tally.filled === 0 ? words.unfilled : words.equations(tally)}`;
  });
  const title = `**${escaped(words.body(agency, year))}**`;
  return paragraphs([format ? `${title} · ${format.document}` : title, lines.join("\n")]);
}

function keyFigures(table: BoundTable, language: Language): string {
  if (table.spec.number === 3) return requestFigures(table, language);
  const { names } = language;
  const rows = [...table.rows.values()].flatMap(({ spec, columns, figures }) => {
    const at = table.spec.number === 4 ? columns.length - 1 : 0;
    const figure = figures[at];
    return figure?.value ? [`${names.fullRow(spec.id)} ${figure.value}${figure.unit ?? columns[at]?.unit ?? ""}`] : [];
  });
  return rows.join(" · ");
}

/** What came in and what became of it; the share that was disclosed; the largest group of results. */
function requestFigures(table: BoundTable, { names, words }: Language): string {
  const total = (row: string) => table.rows.get(row)?.figures.at(-1)?.value ?? null;
  const columns = [
    [words.requests.received, total("received")],
    [words.requests.carriedIn, total("carriedIn")],
    [words.requests.results, total("resultTotal")],
    [words.requests.carriedOut, total("carriedOut")],
  ] as const;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const grid = [
    line(columns.map(([name]) => name)),
    line(columns.map(() => "--:")),
    line(columns.map(([, value]) => String(value ?? "—"))),
  ].join("\n");
  const results = total("resultTotal");
  const granted = total("granted");
  if (!results || granted === null) return grid;
  const groups = groupsOf(table)
    .filter(({ id }) => !["received", "carriedIn", "resultTotal", "carriedOut"].includes(id))
    .map(({ id, rows }) => ({ id, sum: rows.reduce((sum, { spec }) => sum + (total(spec.id) ?? 0), 0) }));
  const largest = groups.reduce((best, group) => (group.sum > best.sum ? group : best));
  return paragraphs([
    grid,
    [
      words.granted(granted, granted / results),
      ...(largest.id === "granted"
        ? []
        : [words.largest(names.fullRow(largest.id), largest.sum, largest.sum / results)]),
    ].join(words.semicolon),
  ]);
}
