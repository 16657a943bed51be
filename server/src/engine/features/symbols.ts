import type { Analysis } from "../analysis.ts";
import { featureWords } from "../messages/features.ts";
import { namesIn } from "../messages/render.ts";
import type { Locale } from "../messages/types.ts";
import type { BoundTable, Report } from "../report/types.ts";
import type { Verdict } from "../report/verdicts.ts";
import { cover, type Span } from "../text/span.ts";
import type { Language } from "./language.ts";
import { groupsOf, headingOf, holds, type RowGroup, wholeTable } from "./places.ts";
import { equationsIn, type State, tallyOf } from "./tally.ts";

export interface OutlineSymbol {
  readonly kind: "report" | "section" | "table" | "group";
  readonly name: string;
  /** How it stands: ✓ or ✗ with a number; the total of a group. */
  readonly detail: string;
  readonly span: Span;
  /** What is shown when it is chosen; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** Sections → tables → row groups; of several reports in a file each is one symbol. */
export function symbolsOf(analysis: Analysis, locale: Locale): OutlineSymbol[] {
  const language = { words: featureWords(locale), names: namesIn(locale), locale };
  const { reports } = analysis;
  const [only, ...others] = reports;
  if (only && others.length === 0) return partsOf(analysis, only, language);
  return reports.map((report) => ({
    kind: "report",
    name: language.words.body(report.agency, report.year),
    detail: report.copyOf === null ? "" : language.words.copy,
    span: report.span,
    selection: report.title && holds(report.span, report.title.span) ? report.title.span : report.span,
    children: partsOf(analysis, report, language),
  }));
}

function partsOf(analysis: Analysis, report: Report, language: Language): OutlineSymbol[] {
  const tables = [...report.tables.values()].map((table) => tableSymbol(analysis, report, table, language));
  const sections = report.sections.map((section): OutlineSymbol => {
    const children = tables.filter(({ span }) => holds(section.span, span));
    const { numeral, title } = section;
    const written = numeral ? `${analysis.text.slice(numeral.span.start, numeral.span.end)}、` : "";
    return {
      kind: "section",
      name: written + title,
      detail: children.map(({ detail }) => detail).join(" "),
      span: section.span,
      selection: headingOf(section),
      children,
    };
  });
  const loose = tables.filter((table) => !sections.some(({ children }) => children.includes(table)));
  return [...sections, ...loose].sort((a, b) => a.span.start - b.span.start);
}

function tableSymbol(analysis: Analysis, report: Report, table: BoundTable, language: Language): OutlineSymbol {
  const { words } = language;
  const tally = tallyOf(analysis, report, table);
  const span = within(report.span, wholeTable(analysis.text, table));
  return {
    kind: "table",
    name: words.table(table.spec.number),
    detail: tally.filled === 0 ? words.unfilled : words.short(tally),
    span,
    selection: { start: table.extent.start, end: table.extent.start },
    children: groupsOf(table)
      .map((group) => groupSymbol(table, group, language))
      .sort((a, b) => a.span.start - b.span.start),
  };
}

function groupSymbol(table: BoundTable, { id, rows, span }: RowGroup, { names, words }: Language): OutlineSymbol {
  const ids = new Set(rows.map((row) => row.spec.id));
  const fails = equationsIn(table).filter(
    ({ status, equation }) => status === "fails" && equation.each === "row" && ids.has(equation.subject),
  );
  // Where figures stand apart from their labels, the rows lie over each other.
  const labels = cover(rows.map(({ labelSpan }) => labelSpan));
  const own = table.spec.across ? span : isApart(table) ? labels : cover([span, labels]);
  return {
    kind: "group",
    name: table.spec.number === 2 ? words.item(id) : names.fullRow(id),
    detail: [fails.length > 0 ? words.short(failing(fails)) : "", totalOf(table, rows)].filter(Boolean).join(" "),
    span: own,
    selection: table.spec.across ? span : (rows[0]?.labelSpan ?? span),
    children: [],
  };
}

/** Of two reports on one line the lines of a table reach into both. */
const within = (outer: Span, { start, end }: Span): Span => ({
  start: Math.max(outer.start, start),
  end: Math.min(outer.end, end),
});

const isApart = ({ rows }: BoundTable): boolean => {
  const inOrder = [...rows.values()].sort((a, b) => a.labelSpan.start - b.labelSpan.start);
  return inOrder.some(({ span }, at) => span.end > (inOrder[at + 1]?.labelSpan.start ?? span.end));
};

const failing = (verdicts: readonly Verdict[]): State => ({
  holds: 0,
  fails: verdicts.length,
  accepted: 0,
  unchecked: 0,
});

/** What the rows of a group come to in the column of totals; empty where that cannot be told. */
function totalOf({ spec }: BoundTable, rows: RowGroup["rows"]): string {
  if (spec.number === 2) return "";
  const totals = rows.map(({ figures }) => figures.at(-1));
  const isKnown = totals.every((figure) => figure?.reading === "number" || figure?.reading === "blank");
  return isKnown && totals.some((figure) => figure?.reading === "number")
    ? String(totals.reduce((sum, figure) => sum + (figure?.value ?? 0), 0))
    : "";
}
