import type { Analysis } from "../analysis.ts";
import type { Message } from "../messages/types.ts";
import type { Edit } from "../problem.ts";
import type { BoundTable, Figure, Report } from "../report/types.ts";
import { normal } from "../rules/numberFormat.ts";
import { isHtml } from "../syntax/html.ts";
import { type Fold, foldFor, hasSimplified, hasTraditional } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { writeTable } from "../write/table.ts";
import { applied } from "./edits.ts";
import { extraIn, wholeOf } from "./extent.ts";
import { keepsFigures } from "./fixAll.ts";
import { convertedEdits, simplified } from "./script.ts";

/** A way to write a document anew: plain data, so that it can be named now and be done when it is chosen. */
export type Rewriting =
  | { readonly what: "tables"; readonly to: Form; readonly report: number; readonly table: number | null }
  | { readonly what: "script"; readonly to: "simplified" | "traditional" };

type Form = "markdown" | "html";

/** What converts scripts; asked only where a document needs it. */
export interface Scripts {
  readonly toSimplified: (text: string) => string;
  readonly toTraditional: (text: string) => string;
}

export interface Offer {
  readonly rewriting: Rewriting;
  readonly title: Message;
  /** Why it cannot be done without losing something; null where it can. */
  readonly refused: Message | null;
}

/** The ways to rewrite the table at `place`, all tables of its report, or the document. */
export function offersAt(analysis: Analysis, place: Span, { toSimplified }: Pick<Scripts, "toSimplified">): Offer[] {
  const { text, reports } = analysis;
  const report = reports.find(
    ({ span, copyOf }) => copyOf === null && span.start <= place.start && place.start <= span.end,
  );
  if (!report) return [];
  const fold = foldFor(text, toSimplified);
  const tables = [...report.tables.values()];
  const here = tables.find(({ extent }) => extent.start <= place.end && place.start <= extent.end);
  const styles = isHtml(text) ? (["html"] as const) : (["markdown", "html"] as const);
  const reasons = here ? new Map(tables.map((table) => [table, refusal(analysis, report, table, fold)])) : new Map();
  const offers = styles.flatMap((to): Offer[] => {
    if (!here) return [];
    const one: Offer = {
      rewriting: { what: "tables", to, report: report.index, table: here.spec.number },
      title: { key: "fix/rewriteTable", args: { table: here.spec.number, style: to } },
      refused: reasons.get(here) ?? null,
    };
    if (tables.length < 2) return [one];
    const refused = [...reasons.values()].find((reason) => reason !== null) ?? null;
    const title = { key: "fix/rewriteTables", args: { style: to } } as const;
    return [one, { rewriting: { what: "tables", to, report: report.index, table: null }, title, refused }];
  });
  return [...offers, ...scriptOffers(text)];
}

function scriptOffers(text: string): Offer[] {
  const offers: Offer[] = [];
  if (hasTraditional(text))
    offers.push({
      rewriting: { what: "script", to: "simplified" },
      title: { key: "fix/toSimplified", args: {} },
      refused: null,
    });
  if (hasSimplified(text))
    offers.push({
      rewriting: { what: "script", to: "traditional" },
      title: { key: "fix/toTraditional", args: {} },
      refused: null,
    });
  return offers;
}

/**
 * The edits of a rewriting; none where it cannot be done, now or any longer. `analyze` reads the outcome: where markup that
 * is broken elsewhere would swallow the new table, the old one stays.
 */
export function rewritten(
  analysis: Analysis,
  rewriting: Rewriting,
  scripts: Scripts,
  analyze: (text: string) => Analysis,
): Edit[] {
  const { text, reports } = analysis;
  if (rewriting.what === "script")
    return convertedEdits(
      text,
      rewriting.to === "simplified" ? simplified(scripts.toSimplified) : scripts.toTraditional,
    );
  const report = reports[rewriting.report];
  const fold = foldFor(text, scripts.toSimplified);
  const tables = [...(report?.tables.values() ?? [])].filter(
    ({ spec }) => rewriting.table === null || spec.number === rewriting.table,
  );
  if (!report || tables.some((table) => refusal(analysis, report, table, fold) !== null)) return [];
  const edits = tables.map((table) => written(text, table, wholeOf(text, table, fold) as Span, rewriting.to, scripts));
  return keepsFigures(reports, analyze(applied(text, edits)).reports) ? edits : [];
}

/** Why a table cannot be written anew: nothing that stands in it may be lost, nor anything be made up. */
function refusal({ text, reports }: Analysis, report: Report, table: BoundTable, fold: Fold): Message | null {
  const { number, blocks } = table.spec;
  const rows = [...table.rows.values()];
  if (rows.some(({ trouble, figures }) => trouble !== null || figures.some(({ reading }) => reading === "unread")))
    return { key: "refused/uncertain", args: { table: number } };
  const missing = blocks.flatMap((block) => block.rows).find(({ id }) => !table.rows.has(id));
  if (missing) return { key: "refused/missingRow", args: { table: number, row: missing.id } };
  // A copy that is no longer one would be checked as a report of its own.
  if (reports.some(({ copyOf }) => copyOf === report.index)) return { key: "refused/copied", args: {} };
  const place = wholeOf(text, table, fold);
  const others = [...report.tables.values()].filter((other) => other !== table);
  if (!place || others.some(({ extent }) => extent.start < place.end && place.start < extent.end))
    return { key: "refused/shared", args: { table: number } };
  const extra = extraIn(text, place, table, fold);
  return extra === null ? null : { key: "refused/extra", args: { table: number, text: extra } };
}

function written(text: string, table: BoundTable, place: Span, to: Form, scripts: Scripts): Edit {
  const figures = (row: string, column: string): string => {
    const bound = table.rows.get(row);
    const figure = bound?.figures[bound.columns.findIndex(({ id }) => id === column)];
    return figure ? textOf(figure) : "";
  };
  let newText = writeTable(table.spec, figures, to);
  if (hasTraditional(text.slice(place.start, place.end))) newText = scripts.toTraditional(newText);
  const opening = to === "html" && table.layout === "html" ? /^<table[^<>]*>/i.exec(text.slice(place.start)) : null;
  if (opening) newText = newText.replace(/^<table[^<>]*>/, () => opening[0]);
  // A table of Markdown, or of HTML in it, stands between blank lines.
  if (table.layout !== "html")
    newText = (isBlankBefore(text, place.start) ? "" : "\n") + newText + (isBlankBehind(text, place.end) ? "" : "\n");
  return { span: place, newText: text.includes("\r\n") ? newText.replaceAll("\n", "\r\n") : newText };
}

const isBlankBefore = (text: string, at: number): boolean =>
  at === 0 || /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, at - 200), at));
const isBlankBehind = (text: string, at: number): boolean => /^\s*$|^\r?\n[ \t]*\r?\n/.test(text.slice(at, at + 200));

/** As it was written, unless the notation was irregular. A mark for "none" stays. */
function textOf(figure: Figure): string {
  const { reading, marks, raw } = figure;
  if (reading === "blank") return /^[-/\\_—–－]+$/.test(raw) ? raw : "";
  return marks.length === 0 && /^[+-]?[\d.]+\p{L}*$/u.test(raw) ? raw : normal(figure);
}
