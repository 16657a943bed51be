import { append } from "../append.ts";
import { headings } from "../formats/headings.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import type { Edit } from "../problem.ts";
import { keyOf, PHRASES } from "../text/fold.ts";
import { isHigh, isLow, minimal } from "./edits.ts";

/** Tags and addresses: what they name is found by its letters. */
const KEPT = /<[^<>]*>|\bhttps?:\/\/[^\s<>"'，。；）]+|\]\([^()\s]*\)/g;

/**
 * Characters to Simplified, and in the official wordings also the words that converters to Traditional exchanged:
 * 規範性檔案 is 规范性文件, 檔案 elsewhere stays 档案.
 */
export function simplified(convert: (text: string) => string): (text: string) => string {
  return (text) => exchanges().reduce((out, [from, to]) => out.replaceAll(from, to), convert(text));
}

let known: readonly (readonly [string, string])[] | undefined;

/** Pieces of the official wordings as converters leave them, and as they should be: a word with two characters beside it. */
function exchanges(): readonly (readonly [string, string])[] {
  known ??= [...vocabulary.labels(), ...headings.map(keyOf)].flatMap((label) =>
    PHRASES.flatMap(([from, to]) => {
      const at = label.indexOf(to);
      if (at < 0) return [];
      const pieces = [label.slice(Math.max(0, at - 2), at + to.length), label.slice(at, at + to.length + 2)];
      return pieces
        .filter((piece) => piece.length > to.length)
        .map((piece) => [piece.replace(to, from.source), piece] as const);
    }),
  );
  return known;
}

/** The edits that convert a text between scripts, each of the characters that change and no others. */
export function convertedEdits(text: string, convert: (text: string) => string): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const kept of [...text.matchAll(KEPT), { index: text.length, 0: "" }]) {
    const piece = text.slice(from, kept.index);
    for (const line of piece.matchAll(/[^\r\n]+/g))
      append(edits, changed(from + line.index, line[0], convert(line[0])));
    from = kept.index + kept[0].length;
  }
  return edits;
}

function changed(start: number, before: string, after: string): Edit[] {
  if (before.length !== after.length) {
    const edit = minimal(before, { span: { start: 0, end: before.length }, newText: after });
    if (!edit) return [];
    return [{ span: { start: start + edit.span.start, end: start + edit.span.end }, newText: edit.newText }];
  }
  const edits: Edit[] = [];
  for (let at = 0; at < before.length; at++) {
    if (before[at] === after[at]) continue;
    let end = at + 1;
    while (end < before.length && before[end] !== after[end]) end++;
    // A character outside the first plane is two units, which stay together.
    const from = isHigh(before.charCodeAt(at - 1)) ? at - 1 : at;
    const to = isLow(before.charCodeAt(end)) ? end + 1 : end;
    edits.push({ span: { start: start + from, end: start + to }, newText: after.slice(from, to) });
    at = end;
  }
  return edits;
}
