import type { Analysis } from "../analysis.ts";
import type { Span } from "../text/span.ts";
import { lineAt, tablesOf, wholeTable } from "./places.ts";

/** What can be folded, from the line that stays to the last that goes: sections, tables, the preface below the title. */
export function foldsOf(analysis: Analysis): Span[] {
  const { text, reports } = analysis;
  const sections = reports.flatMap((report) => report.sections.map(({ span }) => span));
  const prefaces = reports.flatMap(({ title, sections: [first] }) =>
    title && first && first.span.start > title.span.end ? [{ start: title.span.start, end: first.span.start }] : [],
  );
  const tables = tablesOf(analysis).map(({ table }) => wholeTable(text, table));
  return [...prefaces, ...sections, ...tables]
    .map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }))
    .filter(({ start, end }) => end > lineAt(text, start).end)
    .sort((a, b) => a.start - b.start);
}
