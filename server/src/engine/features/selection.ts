import type { Analysis } from "../analysis.ts";
import type { Span } from "../text/span.ts";
import { cellAt, groupsOf, grown, holds, lineAt, rowAt, sectionAt, tableAt, touches, wholeTable } from "./places.ts";

/** Ever wider spans around an offset: number → cell → row → group → table → section → report, or sentence → line in prose. */
export function selectionAt(analysis: Analysis, offset: number): Span[] {
  const { text, reports } = analysis;
  const report = reports.find(({ span }) => touches(span, offset));
  if (!report) return [];
  const spans: Span[] = [];
  const found = tableAt(analysis, offset);
  if (found) {
    const cell = cellAt(analysis, offset);
    if (cell) spans.push(cell.figure.span, grown(text, cell.figure.span));
    const row = rowAt(found.table, offset);
    if (row) spans.push(row.span);
    const group = row && groupsOf(found.table).find(({ rows }) => rows.includes(row));
    if (group) spans.push(group.span);
    spans.push(wholeTable(text, found.table));
  } else {
    spans.push(numberAt(text, offset), sentenceAt(text, offset), lineAt(text, offset));
  }
  const section = sectionAt(analysis, offset)?.section;
  if (section) spans.push(section.span);
  spans.push(report.span);
  // Each has to hold the one before, and more: a table of several reports' sections need not.
  const wider: Span[] = [];
  for (const span of spans) {
    const last = wider.at(-1) ?? { start: offset, end: offset };
    if (holds(span, last) && (span.start < last.start || span.end > last.end)) wider.push(span);
  }
  return wider;
}

function numberAt(text: string, offset: number): Span {
  return around(text, offset, (char) => /[\d０-９.]/.test(char));
}

function sentenceAt(text: string, offset: number): Span {
  return around(text, offset, (char) => !/[。；！？\r\n]/.test(char));
}

function around(text: string, offset: number, belongs: (char: string) => boolean): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && belongs(text[start - 1] as string)) start--;
  while (end < text.length && belongs(text[end] as string)) end++;
  return { start, end };
}
