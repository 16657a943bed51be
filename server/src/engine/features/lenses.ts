import type { Analysis } from "../analysis.ts";
import { tableId } from "../fixes/cellEdit.ts";
import { featureWords } from "../messages/features.ts";
import type { Locale } from "../messages/types.ts";
import type { Span } from "../text/span.ts";
import { tablesOf, wholeTable } from "./places.ts";
import { tallyOf } from "./tally.ts";

export interface Lens {
  /** The id of the table. */
  readonly table: string;
  readonly span: Span;
  readonly title: string;
  /** The first finding about the table; null where there is nothing to show. */
  readonly target: Span | null;
}

/** A line above each table that says how its equations stand. */
export function lensesOf(analysis: Analysis, locale: Locale): Lens[] {
  const words = featureWords(locale);
  return tablesOf(analysis).map(({ report, table }) => {
    const tally = tallyOf(analysis, report, table);
    const { start } = wholeTable(analysis.text, table);
    const place = { table: tableId(report, table.spec.number), span: { start, end: start } };
    if (tally.filled === 0) return { ...place, title: words.unfilled, target: null };
    const state = words.equations(tally);
    const first = tally.sums[0] ?? (tally.unchecked > 0 ? tally.problems[0] : undefined);
    return first
      ? { ...place, title: `${state} · ${words.goToFirst}`, target: first.span }
      : { ...place, title: state, target: null };
  });
}
