import { vocabulary } from "../formats/vocabulary.ts";
import { isFigure } from "../syntax/line.ts";
import type { Cell, Row } from "../syntax/types.ts";
import { keyOf } from "../text/fold.ts";
import { cover } from "../text/span.ts";

/** Labels run together are shorter than this. */
const LONGEST = 120;

/** A piece of the text that opens a row: the labels in it, or none where the words are unknown. */
export interface Item {
  readonly cell: Cell;
  readonly next: number;
  readonly labels: readonly string[];
}

/** The words that open a row, cell by cell; a label broken over up to five cells is one item. */
export function itemsOf(row: Row): Item[] {
  const { cells } = row;
  const items: Item[] = [];
  // A serial number may stand before the label.
  const words = cells.findIndex((cell) => cell.text !== "" && !isFigure(cell.text));
  const figure = words < 0 ? 0 : cells.findIndex((cell, at) => at > words && cell.text !== "" && isFigure(cell.text));
  const end = figure < 0 ? cells.length : figure;
  for (let at = Math.max(0, words); at < end; ) {
    if (cells[at]?.text === "") {
      at++;
      continue;
    }
    const item = brokenLabel(cells, at, end) ?? labelAt(cells, at);
    const last = items.at(-1);
    // The mark behind a label that a line break parted from it.
    if (item?.labels.length === 0 && last) items[items.length - 1] = { ...last, next: item.next };
    else if (item) items.push(item);
    at = item ? item.next : at + 1;
  }
  return items;
}

/** A label broken over up to five cells, the longest there is, to the letter. */
function brokenLabel(cells: readonly Cell[], at: number, end: number): Item | null {
  if (at + 1 === end || !vocabulary.isBeginning(keyOf((cells[at] as Cell).text))) return null;
  for (let next = Math.min(at + 5, end); next > at + 1; next--) {
    const parts = cells.slice(at, next);
    if (parts.some((cell) => cell.text === "")) continue;
    const text = parts.map((cell) => cell.text).join("");
    const labels = isLong(text) ? null : vocabulary.exactly(keyOf(text));
    if (labels?.length === 1) return { cell: { span: cover(parts.map((cell) => cell.span)), text }, next, labels };
  }
  return null;
}

function labelAt(cells: readonly Cell[], at: number): Item | null {
  const cell = cells[at] as Cell;
  const labels = isLong(cell.text) ? null : vocabulary.labelsOfText(cell.text);
  return labels && { cell, next: at + 1, labels };
}

/** Spaces do not count: markup that was taken away leaves them. */
const isLong = (text: string): boolean => text.length > LONGEST && text.replace(/\s+/g, "").length > LONGEST;
