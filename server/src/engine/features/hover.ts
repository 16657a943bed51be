import type { Analysis } from "../analysis.ts";
import { featureWords } from "../messages/features.ts";
import { namesIn } from "../messages/render.ts";
import type { Locale } from "../messages/types.ts";
import type { Report } from "../report/types.ts";
import type { Span } from "../text/span.ts";
import { cellText, rowText } from "./cellText.ts";
import { citationsIn } from "./citations.ts";
import { claimAt, claimText } from "./claims.ts";
import { cellAt, headingOf, lineAt, rowAt, sectionAt, tableAt, touches } from "./places.ts";
import { tableText, titleText } from "./tableText.ts";

/** What is known of a place, in Markdown, and the place that it is about. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** The cell, number in the prose, row, table, heading, title or citation at an offset; null where nothing of the report stands there. `before`: the report of the year before. */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  locale: Locale,
  before: Report | null = null,
): Hover | null {
  const { text, reports } = analysis;
  if (reports.length === 0) return null;
  const language = { names: namesIn(locale), words: featureWords(locale), locale };
  const cell = cellAt(analysis, offset);
  if (cell) return { span: cell.figure.span, markdown: cellText(analysis, cell, language, before) };
  const claim = claimAt(analysis, offset);
  if (claim) return { span: claim.claim.span, markdown: claimText(analysis, claim, language) };
  const citation = citationsIn(text, lineAt(text, offset)).find(({ span }) => touches(span, offset));
  if (citation) return { span: citation.span, markdown: language.words.citation[citation.id] };
  const inTable = tableAt(analysis, offset);
  if (inTable) {
    const { report, table } = inTable;
    const row = rowAt(table, offset);
    if (row)
      return {
        span: touches(row.labelSpan, offset) ? row.labelSpan : row.span,
        markdown: rowText(table, row, language),
      };
    return { span: lineAt(text, offset), markdown: tableText(analysis, report, table, language) };
  }
  const { report, section } = sectionAt(analysis, offset) ?? {};
  if (report && section && touches(headingOf(section), offset)) {
    const table = [...report.tables.values()].find(({ spec }) => spec.number === section.number);
    const contents = language.words.contents[section.number - 1] ?? "";
    const parts = table ? [contents, tableText(analysis, report, table, language)] : [contents];
    return { span: headingOf(section), markdown: parts.join("\n\n---\n\n") };
  }
  const titled = reports.find(({ title }) => title && touches(title.span, offset));
  return titled?.title ? { span: titled.title.span, markdown: titleText(analysis, titled, language) } : null;
}
