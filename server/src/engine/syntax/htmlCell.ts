import type { Fold } from "../text/fold.ts";
import { cover, type Span } from "../text/span.ts";
import { isExact, type Line } from "./line.ts";
import type { Cell } from "./types.ts";

/** Text as written in the source, with its place; an entity is one piece. */
export interface Piece extends Span {
  readonly text: string;
}

/** A preformatted line with the spaces in it, which stand for columns; null where markup stands in it. */
export function plainLine(pieces: readonly Piece[], fold: Fold): Line | null {
  const [only, ...others] = pieces;
  return only && others.length === 0 && isExact(only)
    ? { start: only.start, end: only.end, text: fold(only.text) }
    : null;
}

/** The pieces as one cell: from the first visible character to the last; null where there is none. */
export function cellOf(pieces: readonly Piece[], fold: Fold): Cell | null {
  const seen = pieces.filter((piece) => piece.text.trim() !== "");
  const first = seen[0];
  const last = seen.at(-1);
  if (!first || !last) return null;
  const start = isExact(first) ? first.start + (first.text.length - first.text.trimStart().length) : first.start;
  const end = isExact(last) ? last.end - (last.text.length - last.text.trimEnd().length) : last.end;
  const text = fold(pieces.length === 1 ? first.text : pieces.map((piece) => piece.text).join(""));
  return { span: { start, end }, text: /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text };
}

/** A blank cell stands where its `&nbsp;` does, or else right behind its opening tag. */
export function blankCell(pieces: readonly Piece[]): Cell {
  const spaces = pieces.filter((piece) => /[^ \t\r\n]/.test(piece.text));
  const start = (pieces[0] as Piece).start;
  return { span: spaces.length > 0 ? cover(spaces) : { start, end: start }, text: "" };
}

/** Where each character of the cell that the pieces make begins and ends, one after the other: spaces are one, or none. */
export function placesIn(pieces: readonly Piece[], length: number): Int32Array {
  const places = new Int32Array(length * 2);
  let at = 0;
  let spaces = true;
  for (const piece of pieces) {
    const exact = isExact(piece);
    for (let index = 0; index < piece.text.length && at < length; index++) {
      const isSpace = /\s/.test(piece.text[index] as string);
      if (isSpace && spaces) continue;
      spaces = isSpace;
      places[at * 2] = exact ? piece.start + index : piece.start;
      places[at * 2 + 1] = exact ? piece.start + index + 1 : piece.end;
      at++;
    }
  }
  return places;
}
