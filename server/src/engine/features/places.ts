import type { Analysis } from "../analysis.ts";
import { type Place, placeOf } from "../formats/equations.ts";
import type { ColumnSpec } from "../formats/types.ts";
import type { BoundRow, BoundTable, Figure, Report, Section } from "../report/types.ts";
import { cover, type Span } from "../text/span.ts";

/** A cell of an official table, with all that it stands in. */
export interface CellPlace extends Place {
  readonly report: Report;
  readonly table: BoundTable;
  readonly bound: BoundRow;
  readonly columnSpec: ColumnSpec;
  readonly figure: Figure;
}

/** Whether an offset stands in a span or at its end: a caret behind the last digit still means the number. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether a cell has a place of its own in the text: not where figures run together undivided, or a blank left no trace. */
export const hasPlace = ({ raw, reading, span }: Figure): boolean =>
  reading !== "uncertain" && (raw !== "" || span.start === span.end);

/** The tables of all reports, in the order of the file; a copy of a report has none. */
export const tablesOf = ({ reports }: Analysis): { readonly report: Report; readonly table: BoundTable }[] =>
  reports.flatMap((report) => [...report.tables.values()].map((table) => ({ report, table })));

export function tableAt(analysis: Analysis, offset: number): { report: Report; table: BoundTable } | null {
  return tablesOf(analysis).find(({ table }) => touches(table.extent, offset)) ?? null;
}

/** The cell at an offset: of two that touch it the one behind it, as where digits run together. */
export function cellAt(analysis: Analysis, offset: number): CellPlace | null {
  let before: CellPlace | null = null;
  for (const { report, table } of tablesOf(analysis)) {
    if (!touches(grown(analysis.text, table.extent), offset)) continue;
    for (const bound of table.rows.values()) {
      if (bound.trouble !== null) continue;
      for (const [at, figure] of bound.figures.entries()) {
        const room = figure.raw === "" ? grown(analysis.text, figure.span) : figure.span;
        if (!touches(room, offset) || !hasPlace(figure)) continue;
        const columnSpec = bound.columns[at] as ColumnSpec;
        const cell = { ...placeOf(bound.spec.id, columnSpec.id), report, table, bound, columnSpec, figure };
        if (offset < room.end || room.start === room.end) return cell;
        before = cell;
      }
    }
  }
  return before;
}

/** The row at an offset: by its label or its figures, else the shortest around it. The groups of table 4 share a label. */
export function rowAt(table: BoundTable, offset: number): BoundRow | null {
  const around = [...table.rows.values()].filter(({ span, labelSpan }) =>
    [span, labelSpan].some((each) => touches(each, offset)),
  );
  const places = ({ labelSpan, figures }: BoundRow) => [
    ...(table.spec.across ? [] : [labelSpan]),
    ...figures.map(({ span }) => span),
  ];
  const at = (isAt: (span: Span) => boolean) => around.find((row) => places(row).some(isAt));
  const length = ({ span }: BoundRow) => span.end - span.start;
  return (
    at(({ start, end }) => start <= offset && offset < end) ??
    at((span) => touches(span, offset)) ??
    around.filter(({ span }) => touches(span, offset)).sort((a, b) => length(a) - length(b))[0] ??
    null
  );
}

/** The section at an offset; the last character of the file belongs to its last section. */
export function sectionAt({ reports }: Analysis, offset: number): { report: Report; section: Section } | null {
  for (const report of reports) {
    const section = report.sections.findLast(({ span }) => touches(span, offset));
    if (section) return { report, section };
  }
  return null;
}

/** The heading of a section, with its numeral. */
export const headingOf = ({ numeral, headingSpan }: Section): Span =>
  numeral ? cover([numeral.span, headingSpan]) : headingSpan;

/** Rows of a table that the form puts under one label: 第二十条第（一）项, （三）不予公开; else a row is a group of its own. */
export interface RowGroup {
  /** The id of the block of table 2, of the group, or of the row. */
  readonly id: string;
  readonly rows: readonly BoundRow[];
  readonly span: Span;
}

export function groupsOf({ spec, rows }: BoundTable): RowGroup[] {
  const groups = new Map<string, BoundRow[]>();
  for (const row of rows.values()) {
    const id = spec.number === 2 ? row.block : (row.spec.id.split(".")[0] as string);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups].map(([id, own]) => ({ id, rows: own, span: cover(own.map(({ span }) => span)) }));
}

/** The tags around the first and the last cell of a table are not longer. */
const TAGS = 4000;

/** A table with the tags of its element in HTML; elsewhere with the borders on its first and last line. */
export function wholeTable(text: string, { extent, layout }: BoundTable): Span {
  if (layout !== "html") return { start: lineAt(text, extent.start).start, end: lineAt(text, extent.end).end };
  const from = Math.max(0, extent.start - TAGS);
  const opening = text.slice(from, extent.start).toLowerCase().lastIndexOf("<table");
  const closing = /<\/table\s*>/i.exec(text.slice(extent.end, extent.end + TAGS));
  const end = closing ? extent.end + closing.index + closing[0].length : extent.end;
  return { start: opening < 0 ? extent.start : from + opening, end };
}

/** A span with the spaces on both sides of it, on its line. */
export function grown(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (text[from - 1] === " " || text[from - 1] === "\u3000") from--;
  while (text[to] === " " || text[to] === "\u3000") to++;
  return { start: from, end: to };
}

/** The line that holds an offset, without its end. */
export function lineAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return { start, end };
}

const isLineEnd = (text: string, at: number): boolean => text[at] === "\n" || text[at] === "\r";
