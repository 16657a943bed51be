import type { Analysis } from "../analysis.ts";
import type { Action } from "../fixes/actions.ts";
import { tableId } from "../fixes/cellEdit.ts";
import { placeOf } from "../formats/equations.ts";
import type { TableSpec } from "../formats/types.ts";
import { featureWords } from "../messages/features.ts";
import { namesIn, render } from "../messages/render.ts";
import type { Locale } from "../messages/types.ts";
import type { BoundTable, Report } from "../report/types.ts";
import type { Verdict } from "../report/verdicts.ts";
import { inScript } from "../text/scripts.ts";
import type { Span } from "../text/span.ts";
import { type FormCell, formOf } from "../write/form.ts";
import { scriptOf } from "../write/manner.ts";
import { isTotal as addsUp, axisOf, equationText } from "./equations.ts";
import { type FigureView, figureViews, isOfCells } from "./figureView.ts";
import { wholeTable } from "./places.ts";
import { equationsIn, tallyOf } from "./tally.ts";

/** A report with its official tables. `P` is a place in the text, `F` what can be done about a cell. */
export interface ReportView<P = Span, F = Action> {
  /** Its body and year. */
  readonly title: string;
  /** The notice that issued its format; or why it has no tables. */
  readonly note: string;
  readonly tables: readonly TableView<P, F>[];
}

/** An official table, cell by cell, as the form prints it. */
export interface TableView<P = Span, F = Action> {
  /** The same in every version of a draft: the number of the report in the file, and of the table. */
  readonly id: string;
  readonly title: string;
  readonly state: "holds" | "fails" | "open";
  /** How its equations stand, in the words of the lens. */
  readonly summary: string;
  /** Where it stands; null where it does not. */
  readonly place: P | null;
  /** What is to be told of the table and of no single cell. */
  readonly notes: readonly { readonly text: string; readonly place: P }[];
  /** The cells that begin in each line, as in HTML; none where the table cannot be read. */
  readonly lines: readonly (readonly CellView<P, F>[])[];
  readonly equations: readonly EquationView[];
}

export interface CellView<P = Span, F = Action> extends Pick<FormCell, "cols" | "rows" | "role"> {
  /** Of a label; what a figure shows is in it. */
  readonly text: string;
  /** A total, or the label of totals. */
  readonly total: boolean;
  readonly figure: FigureView<P, F> | null;
}

/** An equation with its figures, and the keys of its cells. `totals`: what the others add up to. */
export interface EquationView {
  readonly holds: boolean;
  readonly text: string;
  readonly cells: readonly string[];
  readonly totals: readonly string[];
}

/** The official tables of every report in a draft, with all that is known of each cell. */
export function tableViews(analysis: Analysis, locale: Locale): ReportView[] {
  const words = featureWords(locale);
  return analysis.reports.map((report) => {
    const { agency, year, format, copyOf } = report;
    const note = copyOf === null ? (format?.document ?? words.noFormat) : words.copy;
    const specs = copyOf === null ? (format?.tables ?? []) : [];
    return {
      title: words.body(agency, year),
      note,
      tables: specs.map((spec) => viewOf(analysis, report, spec, locale)),
    };
  });
}

function viewOf(analysis: Analysis, report: Report, spec: TableSpec, locale: Locale): TableView {
  const words = featureWords(locale);
  const { number } = spec;
  const table = report.tables.get(number);
  const head = { id: tableId(report, number), title: words.sections[number - 1] ?? spec.title };
  if (!table) {
    const place = report.unreadable.get(number) ?? null;
    const summary = place ? words.unreadableTable : words.noTable;
    return { ...head, state: "open", summary, place, notes: [], lines: [], equations: [] };
  }
  const tally = tallyOf(analysis, report, table);
  return {
    ...head,
    state: tally.fails > 0 ? "fails" : tally.unchecked > 0 || tally.filled === 0 ? "open" : "holds",
    summary: tally.filled === 0 ? words.unfilled : words.equations(tally),
    place: wholeTable(analysis.text, table),
    notes: tally.problems
      .filter((problem) => problem.severity !== "hint" && !isOfCells(problem, table))
      .map(({ message, span }) => ({ text: render(message, locale), place: span })),
    lines: linesOf(analysis, report, table, locale),
    equations: equationsIn(table).flatMap((verdict) => equationOf(verdict, table, locale) ?? []),
  };
}

function linesOf(analysis: Analysis, report: Report, table: BoundTable, locale: Locale): TableView["lines"] {
  const figureAt = figureViews(analysis, report, table, locale);
  const script = scriptOf(analysis.text, report);
  const form = formOf(table.spec, () => "");
  const figures = form.flat().filter(({ role }) => role === "value");
  const sums = new Set(equationsIn(table).flatMap((verdict) => totalsOf(verdict)));
  const isSum = ({ row = "", column = "" }: FormCell) => sums.has(placeOf(row, column).key);
  const isTotal = (cell: FormCell): boolean => {
    const { row, column } = cell;
    if (cell.role === "value" || (row ?? column) === undefined) return isSum(cell);
    return figures
      .filter((figure) => (row ?? figure.row) === figure.row && (column ?? figure.column) === figure.column)
      .every(isSum);
  };
  return form.map((line) =>
    line.map((cell) => {
      const { text, cols, rows, role, row = "", column = "" } = cell;
      const figure = role === "value" ? figureAt(row, column) : null;
      return { text: inScript(text, script), cols, rows, role, total: isTotal(cell), figure };
    }),
  );
}

const totalsOf = (verdict: Verdict): string[] => (addsUp(verdict) ? verdict.right.map(({ key }) => key) : []);

function equationOf(verdict: Verdict, table: BoundTable, locale: Locale): EquationView | null {
  const { status, left, right } = verdict;
  if (status === "silent") return null;
  const words = featureWords(locale);
  return {
    holds: status === "holds",
    text: axisOf(verdict, table, words) + words.colon + equationText(verdict, namesIn(locale), words),
    cells: [...left, ...right].map(({ key }) => key),
    totals: totalsOf(verdict),
  };
}
