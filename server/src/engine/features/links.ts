import type { Analysis } from "../analysis.ts";
import { featureWords } from "../messages/features.ts";
import type { Locale } from "../messages/types.ts";
import type { Span } from "../text/span.ts";
import { citationsIn } from "./citations.ts";
import { holds, wholeTable } from "./places.ts";

export interface Link {
  readonly span: Span;
  /** An address, a place in the document, or the page about the documents that reports cite. */
  readonly target: string | Span | { readonly page: "citations" };
  readonly tooltip: string;
}

const URL = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'*+,;=%]+[A-Za-z0-9/#=&%_~-]/g;
/** 见表三, 详见附表 3: the table of the section of that number. */
const TABLE = /[见見]\s*(?:附|上|下)?表\s*([二三四234])/g;
const NUMBERS: Readonly<Record<string, number>> = { 二: 2, 三: 3, 四: 4 };

/** Addresses, mentions of a table, and in the prose the documents that reports cite. */
export function linksIn({ text, reports }: Analysis, locale: Locale): Link[] {
  const words = featureWords(locale);
  return reports.flatMap((report) => {
    const { start, end } = report.span;
    const part = text.slice(start, end);
    const spanOf = (match: RegExpMatchArray): Span => {
      const from = start + (match.index as number);
      return { start: from, end: from + match[0].length };
    };
    const addresses = [...part.matchAll(URL)].map(
      (match): Link => ({ span: spanOf(match), target: match[0], tooltip: match[0] }),
    );
    const mentions = [...part.matchAll(TABLE)].flatMap((match): Link[] => {
      const numeral = match[1] as string;
      const number = NUMBERS[numeral] ?? Number(numeral);
      const table = [...report.tables.values()].find(({ spec }) => spec.number === number);
      const target = table && wholeTable(text, table);
      return target ? [{ span: spanOf(match), target, tooltip: words.goTo(words.sections[number - 1] ?? "") }] : [];
    });
    const tables = [...report.tables.values()];
    const cited = citationsIn(text, report.span)
      .filter(({ span }) => !tables.some(({ extent }) => holds(extent, span)))
      .map(({ id, span }): Link => ({ span, target: { page: "citations" }, tooltip: words.citation[id] }));
    return [...addresses, ...mentions, ...cited].sort((a, b) => a.span.start - b.span.start);
  });
}
