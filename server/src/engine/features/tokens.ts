import type { Analysis } from "../analysis.ts";
import type { BoundTable, Report } from "../report/types.ts";
import type { Span } from "../text/span.ts";
import { citationsIn } from "./citations.ts";
import { isTotal } from "./equations.ts";
import { hasPlace, headingOf } from "./places.ts";
import { equationsIn } from "./tally.ts";

/** In the order of the legend that the client gets. */
export const tokenTypes = ["reportHeading", "reportLabel", "number", "reportTotal", "reportCitation"] as const;
export type TokenType = (typeof tokenTypes)[number];

export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  /** A label of another format than the one of the report's year. */
  readonly deprecated: boolean;
}

/** What the words and numbers of the reports are, in their order; none touches another, none goes over a line's end. */
export function tokensOf({ text, reports }: Analysis): Token[] {
  const tokens = reports.flatMap((report) => [
    ...(report.title ? [token(report.title.span, "reportHeading")] : []),
    ...report.sections.map((section) => token(headingOf(section), "reportHeading")),
    ...report.narrative.claims.map(({ span }) => token(span, "number")),
    ...[...report.tables.values()].flatMap((table) => tableTokens(report, table)),
    ...citationsIn(text, report.span).map(({ span }) => token(span, "reportCitation")),
  ]);
  const lines = tokens.flatMap((each) => inLines(text, each.span).map((span) => ({ ...each, span })));
  lines.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  return lines.filter(({ span }) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}

const token = (span: Span, type: TokenType, deprecated = false): Token => ({ span, type, deprecated });

function tableTokens({ year }: Report, table: BoundTable): Token[] {
  const old = year !== null && year >= 2021 && table.version === "2019";
  const totals = new Set(equationsIn(table).flatMap((verdict) => (isTotal(verdict) ? [verdict.right[0]?.key] : [])));
  return [...table.rows.values()].flatMap((row) => [
    ...(table.spec.across ? [] : [token(row.labelSpan, "reportLabel", old)]),
    ...row.figures.flatMap((figure, at) => {
      const isSum = totals.has(`${row.spec.id}\t${row.columns[at]?.id}`);
      return hasPlace(figure) && figure.raw !== "" ? [token(figure.span, isSum ? "reportTotal" : "number")] : [];
    }),
  ]);
}

/** The parts of a span on each of its lines, without markup. */
function inLines(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (const { 0: part, index } of text.slice(start, end).matchAll(/<[^<>]*>|[^\r\n<]+/g)) {
    if (part.startsWith("<") || part.trim() === "") continue;
    const from = start + index + (part.length - part.trimStart().length);
    parts.push({ start: from, end: from + part.trim().length });
  }
  return parts;
}
