import type { Edit } from "../problem.ts";
import { inOrder } from "./edits.ts";

/** A part of the original text that still stands, or text that was put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly added: string };

const lengthOf = (piece: Piece): number => ("added" in piece ? piece.added.length : piece.end - piece.start);

/**
 * A text under several rounds of edits, each on the outcome of the one before, that can say at any time what one round of
 * edits on the original would come to (the piece table of text editors: Crowley 1998, "Data Structures for Text Sequences").
 */
export class PieceTable {
  readonly #length: number;
  #pieces: readonly Piece[];

  constructor({ length }: string) {
    this.#length = length;
    this.#pieces = [{ start: 0, end: length }];
  }

  /** Edits of the text as it is now, which do not overlap. */
  apply(edits: readonly Edit[]): void {
    const pieces: Piece[] = [];
    let from = 0;
    for (const { span, newText } of inOrder(edits)) {
      pieces.push(...this.#between(from, span.start), { added: newText });
      from = span.end;
    }
    this.#pieces = [...pieces, ...this.#between(from, Number.POSITIVE_INFINITY)];
  }

  /** Edits that make the text of the original, in its order. */
  get edits(): Edit[] {
    const edits: Edit[] = [];
    let from = 0;
    let newText = "";
    for (const piece of [...this.#pieces, { start: this.#length, end: this.#length }]) {
      if ("added" in piece) newText += piece.added;
      else {
        if (piece.start > from || newText !== "") edits.push({ span: { start: from, end: piece.start }, newText });
        from = piece.end;
        newText = "";
      }
    }
    return edits;
  }

  /** What stands between two offsets of the text as it is now. */
  #between(from: number, to: number): Piece[] {
    const found: Piece[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      const length = lengthOf(piece);
      const first = Math.max(0, from - at);
      const last = Math.min(length, to - at);
      at += length;
      if (first >= last) continue;
      if ("added" in piece) found.push({ added: piece.added.slice(first, last) });
      else found.push({ start: piece.start + first, end: piece.start + last });
    }
    return found;
  }
}
