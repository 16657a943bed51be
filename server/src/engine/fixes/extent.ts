import { vocabulary } from "../formats/vocabulary.ts";
import type { BoundTable } from "../report/types.ts";
import { type Fold, keyOf } from "../text/fold.ts";
import type { Span } from "../text/span.ts";

const BORDER = /^[ \t]*[+|][-+=|: \t]*$/;

/**
 * All that belongs to a table in the text: whole lines, with the pipes that close its last row and the borders around it,
 * or the whole element in HTML. Null where something else stands on its lines.
 */
export function wholeOf(text: string, { extent, layout }: BoundTable, fold: Fold): Span | null {
  return layout === "html" ? elementOf(text, extent) : linesOf(text, extent, fold);
}

function elementOf(text: string, extent: Span): Span | null {
  const start = [...text.slice(0, extent.start).matchAll(/<table\b/gi)].at(-1)?.index;
  const closing = /<\/table\s*>/i.exec(text.slice(extent.end));
  if (start === undefined || !closing) return null;
  const end = extent.end + closing.index;
  // One of its cells may hold a table, or it is several.
  return /<\/?table\b/i.test(text.slice(start + 1, end)) ? null : { start, end: end + closing[0].length };
}

function linesOf(text: string, extent: Span, fold: Fold): Span | null {
  let start = Math.max(text.lastIndexOf("\n", extent.start - 1), -1) + 1;
  let end = lineEnd(text, extent.end);
  if (!/^[\s|\u200b]*$/.test(fold(text.slice(start, extent.start)))) return null;
  if (!/^[\s|\u200b]*$/.test(fold(text.slice(extent.end, end)))) return null;
  for (let next = start; start > 0; start = next) {
    next = text.lastIndexOf("\n", start - 2) + 1;
    if (!BORDER.test(fold(text.slice(next, start)).trimEnd())) break;
  }
  for (let next = end; end < text.length; end = next) {
    next = lineEnd(text, text.charAt(end) === "\r" ? end + 2 : end + 1);
    if (!BORDER.test(fold(text.slice(end, next)).trim())) break;
  }
  return { start, end };
}

/** Where the line that holds `at` ends, in front of its line break. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === "\r" && end > at ? end - 1 : end;
}

/** A digit that opens no label: a figure of no cell of the format. */
const LOOSE_DIGIT = /\d(?!\d|\s*[.、):,])/;
/** What labels are written with, and what parts them. */
const EXPECTED = /^[\s\p{P}\p{Script=Han}\dA-Za-z|+=~^`<>$\u200b\u00a0]*$/u;
const NUMERALS = /^[0-9一二三四五六七八九十]{0,2}$/;
/** Elements that show something themselves, and comments. */
const CONTENT = /<(?:!--|img|svg|input|script|a\s)/i;

/** What stands in the place of a table besides the labels and figures of the format; null where there is nothing. */
export function extraIn(text: string, place: Span, { rows }: BoundTable, fold: Fold): string | null {
  const figures = [...rows.values()].flatMap((row) => row.figures.map(({ span }) => span));
  const raw = without(text, place, figures);
  const content = CONTENT.exec(raw);
  if (content) return raw.slice(content.index);
  const rest = fold(raw.replace(/<[^<>]*>/g, "\n").replace(/&(?:nbsp|#160);/gi, " "));
  const pieces = rest.split(/[|\t\r\n]+/).filter((piece) => keyOf(piece) !== "" || !EXPECTED.test(piece));
  const isOdd = (piece: string) => !EXPECTED.test(piece) || LOOSE_DIGIT.test(piece);
  const unknown = pieces.filter((piece) => vocabulary.labelsOf(keyOf(piece)) === null);
  // A label may be broken over cells, or have a character wrong.
  if (!pieces.some(isOdd) && (isAllLabels(pieces) || isAllLabels(unknown))) return null;
  return (pieces.find((piece) => isOdd(piece) || unknown.includes(piece)) ?? "").trim();
}

/** Whether the pieces together are labels, one after the other. */
function isAllLabels(pieces: readonly string[]): boolean {
  const key = pieces.map(keyOf).join("");
  let from = 0;
  for (const { start, end } of [...vocabulary.labelsIn(key), { start: key.length, end: key.length }]) {
    if (!NUMERALS.test(key.slice(from, start))) return false;
    from = end;
  }
  return true;
}

function without(text: string, { start, end }: Span, spans: readonly Span[]): string {
  let rest = "";
  let from = start;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start >= from) rest += `${text.slice(from, span.start)}\n`;
    from = Math.max(from, span.end);
  }
  return rest + text.slice(from, end);
}
