import { append } from "../append.ts";
import { DISPUTE_CELLS, disputesAddUp } from "../formats/disputeCells.ts";
import { headingOf } from "../formats/headings.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { readNumber } from "../text/number.ts";
import { cover } from "../text/span.ts";
import {
  cellOf,
  isBlank,
  isFigure,
  isPage,
  isRule,
  isSeparated,
  type LayoutReader,
  type Line,
  wordsOf,
} from "./line.ts";
import type { Cell } from "./types.ts";

/** The last figures stand behind so many lines at the most: those of two sections. */
const MOST_LINES = 400;

/**
 * Table 4 with its figures on lines of their own behind the header, the last of them pushed behind the sections that
 * follow, as converters of PDF leave them: exactly fifteen, and its three sums hold.
 */
export const readAcross: LayoutReader = (lines, from) => {
  const label = groupIn(lines[from] as Line);
  if (!label) return null;
  const figures: Cell[] = [];
  let headings = 0;
  let others: Line[] = [];
  let rest: readonly Line[] = [];
  let to = from + 1;
  for (let at = to; at < Math.min(lines.length, from + MOST_LINES); at++) {
    const line = lines[at] as Line;
    if (isBlank(line) || isRule(line) || isPage(line)) continue;
    if (isSeparated(line)) break;
    if (headingOf(line.text.trim())?.style === "top") headings++;
    if (isFigure(line.text.trim())) {
      append(figures, wordsOf(line));
      rest = others;
      to = at + 1;
      if (figures.length > DISPUTE_CELLS) return null;
    } else if (headings > 0) others = [...others, line];
    else if (!isHeader(line)) break;
  }
  if (figures.length !== DISPUTE_CELLS || !addsUp(figures)) return null;
  const cells = [label, ...figures];
  const span = cover(cells.map((cell) => cell.span));
  const table = { kind: "table", layout: "cells", span, rows: [{ cells, layout: "cells", inferred: true }] } as const;
  return { table, to, rest };
};

/** The name of a group of table 4 that a line consists of. */
function groupIn(line: Line): Cell | null {
  const { text } = line;
  if (text.length > 60) return null;
  const [label] = vocabulary.labelsOfText(text.trim()) ?? [];
  const isGroup = label && vocabulary.termsOf(label).some((term) => term.role === "row" && term.table === 4);
  return isGroup ? cellOf(line, 0, text.length) : null;
}

const isHeader = ({ text }: Line): boolean =>
  text
    .trim()
    .split(/\s+/)
    .every((word) => vocabulary.isFragment(keyOf(word)));

function addsUp(figures: readonly Cell[]): boolean {
  const values = figures.map(({ text }) => readNumber(text, text, "count").value);
  return values.every((value) => value !== null) && disputesAddUp(values);
}
