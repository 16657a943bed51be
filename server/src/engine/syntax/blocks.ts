import type { Fold } from "../text/fold.ts";
import { lineSpans } from "../text/lines.ts";
import { isHtml, readHtml, tablesIn } from "./html.ts";
import { isBlank, type LayoutReader, type Line } from "./line.ts";
import { readPipes } from "./pipe.ts";
import { readPlain } from "./plain.ts";
import { readTabs } from "./tab.ts";
import type { Block, TableBlock } from "./types.ts";

/** In the order of how much of a table its layout shows. A layout more is a reader more in this list. */
const readers: readonly LayoutReader[] = [readPipes, readTabs, readPlain];

/**
 * The text as blocks, in its order: official tables in any layout, and lines of text. Blank lines are left out.
 * Never throws. `fold` keeps the length (text/fold.ts).
 */
export function readBlocks(text: string, fold: Fold): Block[] {
  const parts = isHtml(text) ? readHtml(text, 0, text.length, fold) : partsOf(text, fold);
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const flush = () => {
    blocks.push(...readLines(lines));
    lines = [];
  };
  for (const part of parts) {
    if ("kind" in part) {
      flush();
      blocks.push(part);
    } else lines.push(part);
  }
  flush();
  return blocks;
}

/** The lines of a text, and the HTML tables between them. */
function partsOf(text: string, fold: Fold): (Line | TableBlock)[] {
  const folded = fold(text);
  const parts: (Line | TableBlock)[] = [];
  const addLines = (from: number, to: number) => {
    for (const { start, end } of lineSpans(text.slice(from, to))) {
      parts.push({ start: from + start, end: from + end, text: folded.slice(from + start, from + end) });
    }
  };
  let from = 0;
  for (const { start, end } of text.includes("<") ? tablesIn(text) : []) {
    addLines(from, start);
    parts.push(...readHtml(text, start, end, fold));
    from = end;
  }
  addLines(from, text.length);
  return parts;
}

function readLines(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    let read: ReturnType<LayoutReader> = null;
    if (!isBlank(line)) {
      for (const reader of readers) {
        read = reader(lines, at);
        if (read) break;
      }
      if (!read) blocks.push(textBlock(line));
    }
    if (read) blocks.push(read.table);
    at = read ? read.to : at + 1;
  }
  return blocks;
}

function textBlock(line: Line): Block {
  const text = line.text.trim();
  // Entities make the text of HTML shorter than its source; such a line keeps its whole place.
  const exact = line.text.length === line.end - line.start;
  const start = exact ? line.start + line.text.indexOf(text) : line.start;
  return { kind: "text", span: { start, end: exact ? start + text.length : line.end }, text };
}
