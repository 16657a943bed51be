import type { Analysis } from "../analysis.ts";
import { type Action, quickFixes } from "../fixes/actions.ts";
import { lockOf } from "../fixes/cellEdit.ts";
import { placeOf } from "../formats/equations.ts";
import { featureWords } from "../messages/features.ts";
import { namesIn, render } from "../messages/render.ts";
import type { Locale } from "../messages/types.ts";
import type { Problem, Severity } from "../problem.ts";
import type { BoundTable, Figure, Report } from "../report/types.ts";
import type { Span } from "../text/span.ts";
import { hintsIn } from "./hints.ts";
import { grown, hasPlace, holds } from "./places.ts";

/** A cell of figures as the table panel shows it. `P` is a place in the text, `F` what can be done about the cell. */
export interface FigureView<P = Span, F = Action> {
  /** Row and column by their ids, unique in the table; and by their names. */
  readonly key: string;
  readonly name: string;
  /** What stands there; where that is uncertain, the ways to read it. */
  readonly text: string;
  readonly reading: Figure["reading"] | "absent";
  readonly mark: Severity | "accepted" | null;
  /** What is wrong, in a few characters: 差 7, 应为 9, = 27. */
  readonly hint: string;
  readonly notes: readonly string[];
  /** The figure; of a blank the room for one, of an uncertain one the run that it is in. */
  readonly place: P | null;
  readonly fixes: readonly F[];
  /** Why the cell cannot be changed by itself; null where it can. */
  readonly locked: string | null;
}

/** More ways to read a cell than these are not shown in it. */
const MOST_WAYS = 3;
/** What is no number is shown up to this length. */
const LONGEST = 12;

/** Whether a finding is about one cell, or one row that cannot be told apart, and so shown there. */
export const isOfCells = ({ data: { row, column } }: Problem, { rows }: BoundTable): boolean =>
  row !== undefined && (column !== undefined || Boolean(rows.get(row)?.trouble));

/** The cells of a table by the ids of row and column. */
export function figureViews(analysis: Analysis, report: Report, table: BoundTable, locale: Locale) {
  const [words, names] = [featureWords(locale), namesIn(locale)];
  const isOwn = ({ data, span }: Problem) => data.table === table.spec.number && holds(report.span, span);
  const told = byCell(analysis.problems.filter(isOwn));
  const accepted = analysis.accepted.filter(({ problem }) => isOwn(problem));
  const hints = new Map(hintsIn(analysis, table.span, locale).map(({ offset, label }) => [offset, label]));

  return (row: string, column: string): FigureView => {
    const { key } = placeOf(row, column);
    const name = `${names.fullRow(row)} × ${names.column(column)}`;
    const bound = table.rows.get(row);
    const at = bound?.columns.findIndex(({ id }) => id === column) ?? -1;
    const figure = bound?.figures[at];
    if (!bound || !figure) {
      const nothing = { text: "", mark: null, hint: "", notes: [words.noCell], place: null, fixes: [] };
      return { key, name, reading: "absent", ...nothing, locked: words.notEdited.absent };
    }
    const problems = [...(told.get(key) ?? []), ...(bound.trouble ? (told.get(row) ?? []) : [])];
    const letStand = accepted.filter(({ problem: { data } }) => data.row === row && data.column === column);
    const ways = [...new Set(bound.candidates.map((values) => String(values[at] ?? words.blank)))];
    const lock = lockOf(analysis.text, figure);
    const hint = (hasPlace(figure) && hints.get(figure.span.end)) || "";
    const notes = [
      ...problems.map(({ message }) => render(message, locale)),
      ...letStand.map(({ acceptance }) => words.accepted(acceptance.reason)),
      ...(ways.length > 1 ? [words.maybe(ways.join(" / "))] : []),
      ...(bound.trouble && problems.length === 0
        ? [words.ways(bound.candidates.length, bound.trouble === "glued-digits")]
        : []),
      ...(bound.inferred ? [words.inferred(bound.layout === "glued")] : []),
    ];
    return {
      key,
      name,
      text: textOf(figure, ways),
      reading: figure.reading,
      mark: problems[0] ? worst(problems) : letStand.length > 0 ? "accepted" : null,
      hint,
      notes: [...new Set(notes)],
      place: figure.raw === "" ? grown(analysis.text, figure.span) : figure.span,
      fixes: problems.length > 0 || hint !== "" ? quickFixes(analysis, figure.span) : [],
      locked: lock && words.notEdited[lock],
    };
  };
}

/** The findings about each cell, those in which it is but one of several cells to change among them; about a row by its id. */
function byCell(problems: readonly Problem[]): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>();
  const add = (key: string, problem: Problem) => {
    const known = found.get(key) ?? [];
    if (!known.includes(problem)) found.set(key, [...known, problem]);
  };
  for (const problem of problems) {
    const { row, column } = problem.data;
    if (row !== undefined) add(column === undefined ? row : placeOf(row, column).key, problem);
    for (const { message } of problem.related)
      if (message.key === "related/change") add(placeOf(message.args.row, message.args.column).key, problem);
  }
  return found;
}

const severities: readonly Severity[] = ["error", "warning", "info", "hint"];

const worst = (problems: readonly Problem[]): Severity | null =>
  severities.find((each) => problems.some(({ severity }) => severity === each)) ?? null;

/** As it is written, unless there is mark-up in it. */
function textOf({ raw, reading, value }: Figure, ways: readonly string[]): string {
  if (reading === "uncertain") return ways.length > 1 && ways.length <= MOST_WAYS ? ways.join(" / ") : "?";
  const plain = /[<&\r\n]/.test(raw) ? raw.replace(/<[^<>]*>|&[^;\s]{1,9};|\s/g, "") : raw.trim();
  if (reading === "number") return plain === raw.trim() ? plain : String(value);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
