import type { Analysis } from "../analysis.ts";
import type { Report } from "../report/types.ts";
import type { Span } from "../text/span.ts";
import { touches } from "./places.ts";

/** What can be renamed, and everywhere that it stands in its report. */
export interface Renaming {
  readonly kind: "agency" | "year";
  readonly text: string;
  /** Where the caret is. */
  readonly origin: Span;
  readonly spans: readonly Span[];
}

/** The body's name or the report year at an offset; null where neither stands there. */
export function renamingAt({ text, reports }: Analysis, offset: number): Renaming | null {
  const report = reports.find(({ span }) => touches(span, offset));
  if (!report) return null;
  const found = (["agency", "year"] as const).flatMap((kind): Renaming[] => {
    const own = String(report[kind] ?? "");
    const spans = own === "" ? [] : placesOf(text, report, own, kind);
    const origin = spans.find((span) => touches(span, offset));
    return origin ? [{ kind, text: own, origin, spans }] : [];
  });
  // Between the body and the year the caret means what is behind it.
  return found.find(({ origin }) => offset < origin.end) ?? found[0] ?? null;
}

/** Whether `name` can take its place. */
export const isName = (kind: Renaming["kind"], name: string): boolean =>
  kind === "year" ? /^(?:19|20)\d\d$/.test(name) : name.trim() !== "" && !/[\r\n]/.test(name);

/** A year is one in front of 年: numbers of documents (〔2023〕8号) are none. Figures of tables are left alone. */
function placesOf(text: string, { span, tables }: Report, own: string, kind: Renaming["kind"]): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(own, span.start); at >= 0 && at < span.end; at = text.indexOf(own, at + own.length)) {
    const place = { start: at, end: at + own.length };
    const isYear = !/\d/.test(text[at - 1] ?? "") && /^\s*年/.test(text.slice(place.end, place.end + 4));
    const inTable = [...tables.values()].some(({ extent }) => touches(extent, at));
    if (!inTable && (kind === "agency" || isYear)) found.push(place);
  }
  return found;
}
