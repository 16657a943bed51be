import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { cover } from "../text/span.ts";
import { cellOf, type Line, tailOf } from "./line.ts";
import type { Cell } from "./types.ts";

/** A row label on its way: how much of its wording has come, in which pieces. A short wording may turn out a longer one. */
export interface Label {
  wording: string;
  readonly pieces: Cell[];
  covered: number;
}

const CHUNK = /(?:\([一二三四五六七]\)\s*)?[^\s(]+(?:\((?![一二三四五六七]\))[^\s(]*)*|\S+/g;

/** The pieces of a line between spaces; a numeral in brackets begins a piece also where no space stands before it. */
export function chunksOf(line: Line): Cell[] {
  const chunks: Cell[] = [];
  CHUNK.lastIndex = 0;
  for (let match = CHUNK.exec(line.text); match; match = CHUNK.exec(line.text)) {
    const end = CHUNK.lastIndex;
    // The first figure may touch its label.
    const tail = match.index + tailOf(match[0]);
    const touching = match.index < tail && tail < end && vocabulary.exactly(keyOf(line.text.slice(match.index, tail)));
    if (touching) chunks.push(cellOf(line, match.index, tail), cellOf(line, tail, end));
    else chunks.push(cellOf(line, match.index, end));
  }
  return chunks;
}

/** A label goes on before so many others have begun. */
const MOST_OPEN = 12;

/** The last of `open` labels that goes on with `piece`, which then belongs to it. */
export function goingOn<T extends Label>(open: readonly T[], piece: Cell): T | null {
  const key = keyOf(piece.text);
  if (key === "") return null;
  const recent = open.slice(-MOST_OPEN);
  const due = ({ wording, covered }: Label) => covered < wording.length && wording.startsWith(key, covered);
  const label = recent.findLast(due) ?? recent.findLast((each) => lengthen(each, key));
  if (!label) return null;
  label.covered += key.length;
  label.pieces.push(piece);
  return label;
}

/** Takes a label that is whole for the beginning of a longer wording, which goes on with `key`; false where none does. */
function lengthen(label: Label, key: string): boolean {
  const { wording, covered } = label;
  if (covered < wording.length || key.length < 3) return false;
  const longer = longerOnes.get(wording)?.find((each) => each.startsWith(key, covered));
  if (longer) label.wording = longer;
  return longer !== undefined;
}

/** The wordings that begin with another, by that. */
const longerOnes = new Map(
  vocabulary.rowLabels.map((label) => [
    label,
    vocabulary.rowLabels.filter((each) => each.length > label.length && each.startsWith(label)),
  ]),
);

/** The row label that begins with `piece`, whole or cut off; a damaged one where as many figures as it has are beside it. */
export function beginning(piece: Cell, figures = 0): Label | null {
  const key = keyOf(piece.text);
  const wording = beginningOf(key, figures);
  return wording === null ? null : { wording, pieces: [piece], covered: coveredBy(wording, key) };
}

/** How much of a wording has come with its first piece; all, where the piece is damaged. */
function coveredBy(wording: string, key: string): number {
  const plain = withoutNumeral(key);
  const isPiece = wording.startsWith(plain) || wording.startsWith(key) || key.endsWith(wording);
  return isPiece ? Math.min(wording.length, plain.length) : wording.length;
}

/** A label put together again, in the wording of the format. */
export const labelCell = ({ pieces, wording }: Label): Cell => ({
  span: cover(pieces.map((piece) => piece.span)),
  text: wording,
});

const withoutNumeral = (key: string): string => key.replace(/^[0-9一二三四五六七八九十]/, "");

function beginningOf(key: string, figures: number): string | null {
  const whole = vocabulary.exactly(key)?.at(-1);
  if (whole && vocabulary.rowLabels.includes(whole)) return whole;
  const plain = withoutNumeral(key);
  if (plain.length < 3) return null;
  const wordings = vocabulary.isBeginning(key)
    ? vocabulary.rowLabels.filter((label) => label.startsWith(plain) || label.startsWith(key))
    : [];
  const rows = new Set(wordings.flatMap((label) => vocabulary.termsOf(label).map((term) => term.id)));
  if (rows.size > 0) return rows.size === 1 ? (wordings[0] as string) : null;
  // The whole of one but for a few characters.
  const near = vocabulary.labelsOf(key)?.at(-1);
  const isRow = vocabulary.termsOf(near ?? "").some((term) => term.role === "row" && term.figures === figures);
  return near && isRow ? near : null;
}
