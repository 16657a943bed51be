import { type Handler, Parser } from "htmlparser2";
import { append } from "../append.ts";
import type { Fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { blankCell, cellOf, type Piece, placesIn, plainLine } from "./htmlCell.ts";
import { type Grid, partsOfGrid } from "./htmlTable.ts";
import type { Line } from "./line.ts";
import { decode } from "./references.ts";
import type { Cell, TableBlock } from "./types.ts";

/** Elements whose beginning and end part two texts. */
const BLOCKS = new Set(
  "address article blockquote body br caption center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);
/** Tables in tables further down are read as part of the one around them: what stands in each is handed on outwards. */
const DEEPEST = 30;

/** Struck out is what was another figure before. */
const UNSEEN = new Set("script style template title noscript textarea select del s strike".split(" "));

const TABLE_PARTS = new Set("table tbody thead tfoot tr td th".split(" "));
const HIDDEN = /display\s*:\s*none/i;

/** A table that is still open. */
interface Frame extends Grid {
  cell: Piece[] | null;
  /** The texts in that cell, each up to the next element that is a block. */
  texts: Cell[];
  nested: boolean;
  /** Rows without the element of a table around them. */
  readonly implied: boolean;
}

/** Whether the whole text is an HTML document or fragment, not text or Markdown with some HTML in it. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 2000).replace(/^(?:[\s\ufeff]|<!--.*?-->|<\?.*?\?>)+/s, "");
  if (/^<(?:!doctype|html|head|meta|body)[\s>]/i.test(head)) return true;
  if (!/^<[a-z]/i.test(head)) return false;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.filter((line) => !line.includes("<")).length * 2 < lines.length;
}

/** The `<table>` elements in a text that is not HTML otherwise, outermost ones, in order. */
export function tablesIn(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of text.matchAll(/<(\/?)table\b[^<>]*>/gi)) {
    if (tag[1] === "") {
      if (depth++ === 0) start = tag.index;
    } else if (depth > 0 && --depth === 0) {
      spans.push({ start, end: tag.index + tag[0].length });
    }
  }
  return spans;
}

/**
 * The block-level texts and the tables of `text` between `from` and `to`, with their places in it. Merged cells stand
 * once, in the row where they begin. `fold` is applied to what the entities stand for.
 */
export function readHtml(text: string, from: number, to: number, fold: Fold): (Line | TableBlock)[] {
  const content: (Line | TableBlock)[] = [];
  const frames: Frame[] = [];
  let pieces: Piece[] = [];
  let unseen = 0;
  /** How many elements are open within one that is not to be seen, itself counted. */
  let hidden = 0;
  let preformatted = 0;
  /** Whether the element is one for a figure of a form. */
  let input = false;
  let deeper = 0;

  const sink = () => frames.at(-1)?.content ?? content;
  const endText = () => {
    const cell = pieces.length > 0 ? cellOf(pieces, fold) : null;
    const plain = cell && preformatted > 0 ? plainLine(pieces, fold) : null;
    const own = pieces;
    pieces = [];
    if (!cell) return;
    sink().push(plain ?? { ...cell.span, text: cell.text, places: () => placesIn(own, cell.text.length) });
    frames.at(-1)?.texts.push(cell);
  };
  const endCell = () => {
    const frame = frames.at(-1);
    if (!frame?.cell) return;
    const [only, ...others] = frame.texts;
    // Texts parted by the elements of blocks are one cell.
    const cell = others.length > 0 ? cellOf(frame.cell, fold) : only;
    frame.rows.at(-1)?.push(cell ?? blankCell(frame.cell));
    frame.cell = null;
    frame.texts = [];
  };
  const endTable = () => {
    endCell();
    const frame = frames.pop();
    if (!frame) return;
    const outer = frames.at(-1);
    if (outer) outer.nested = true;
    append(sink(), frame.nested ? frame.content : partsOfGrid(frame));
  };
  const openTable = (implied: boolean) =>
    frames.push({ rows: [], from: [], content: [], cell: null, texts: [], nested: false, implied });
  const openRow = (frame: Frame | undefined) => {
    frame?.rows.push([]);
    frame?.from.push(frame.content.length);
  };

  const handler: Partial<Handler> = {
    onopentagname(name) {
      if (UNSEEN.has(name)) unseen++;
      if (hidden > 0) hidden++;
      // A note on a figure or a label, in a cell.
      else if (name === "sup" && frames.at(-1)?.cell) hidden = 1;
      if (name === "pre") preformatted++;
      input = name === "input";
      if (!BLOCKS.has(name)) return;
      endText();
      if (frames.length === 0 && (name === "tr" || name === "td")) openTable(true);
      else if (frames.at(-1)?.implied && !frames.at(-1)?.cell && !TABLE_PARTS.has(name)) endTable();
      const frame = frames.at(-1);
      if (name === "table" && frames.length === DEEPEST) deeper++;
      else if (name === "table") openTable(false);
      else if (name === "tr") {
        endCell();
        openRow(frame);
      } else if ((name === "td" || name === "th") && frame) {
        endCell();
        if (frame.rows.length === 0) openRow(frame);
        // The place of a blank cell is right behind its opening tag.
        const start = text.indexOf(">", from + parser.startIndex) + 1;
        frame.cell = [{ start, end: start, text: "" }];
        frame.texts = [];
      } else {
        frame?.cell?.push({ start: from + parser.startIndex, end: from + parser.startIndex, text: " " });
      }
    },
    onattribute(name, value) {
      const cell = frames.at(-1)?.cell;
      if (!cell) return;
      // A tab of a page may be hidden, with the report in it; so only what is within a cell.
      if (hidden === 0 && name === "style" && HIDDEN.test(value)) hidden = 1;
      if (input && name === "type") input = /^(?:text|number)$/i.test(value);
      if (!input || name !== "value" || value === "") return;
      const start = text.indexOf(value, from + parser.startIndex + name.length);
      const piece = { start, end: start + value.length, text: value };
      pieces.push(piece);
      cell.push(piece);
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--;
      if (hidden > 0) hidden--;
      if (name === "pre") preformatted--;
      if (!BLOCKS.has(name)) return;
      endText();
      if (name === "table" && deeper > 0) deeper--;
      else if (name === "table") endTable();
      else if (name === "td" || name === "th" || name === "tr") endCell();
    },
    ontext(data) {
      if (unseen > 0 || hidden > 0) return;
      let first = from + parser.startIndex;
      // Lines are lines where the page says so.
      for (const line of preformatted > 0 ? data.split(/(?<=\n)/) : [data]) {
        for (const { start, end, text: meant } of decode(line)) {
          const piece = { start: first + start, end: first + end, text: meant };
          pieces.push(piece);
          frames.at(-1)?.cell?.push(piece);
        }
        first += line.length;
        if (preformatted > 0 && line.endsWith("\n")) endText();
      }
    },
  };
  const parser = new Parser(handler, { decodeEntities: false }); // decode() does
  parser.write(text.slice(from, to));
  parser.end();
  endText();
  while (frames.length > 0) endTable();
  return content;
}
