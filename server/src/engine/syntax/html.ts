import { type Handler, Parser } from "htmlparser2";
import { append } from "../append.ts";
import type { Fold } from "../text/fold.ts";
import { cover, type Span } from "../text/span.ts";
import { holdsLabels, type Line } from "./line.ts";
import { decode } from "./references.ts";
import type { Cell, Row, TableBlock } from "./types.ts";

/** Elements whose beginning and end part two texts. */
const BLOCKS = new Set(
  "address article blockquote body br caption center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);
/** Tables in tables further down are read as part of the one around them: what stands in each is handed on outwards. */
const DEEPEST = 30;

const UNSEEN = new Set(["script", "style", "template", "title", "noscript", "textarea", "select"]);

/** Text as written in the source, with its place; an entity is one piece. */
interface Piece extends Span {
  readonly text: string;
}

/** A table that is still open. What stands in it is kept both as cells and as lines: a table for layout holds prose. */
interface Frame {
  readonly rows: Cell[][];
  readonly content: (Line | TableBlock)[];
  cell: Piece[] | null;
  /** The texts in that cell, each up to the next element that is a block. */
  texts: Cell[];
  nested: boolean;
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
  let deeper = 0;

  const sink = () => frames.at(-1)?.content ?? content;
  const endText = () => {
    const cell = pieces.length > 0 ? cellOf(pieces, fold) : null;
    pieces = [];
    if (!cell) return;
    sink().push({ ...cell.span, text: cell.text });
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
    const table = frame.nested ? null : tableOf(frame.rows);
    if (table) sink().push(table);
    else append(sink(), frame.content);
  };

  const handler: Partial<Handler> = {
    onopentagname(name) {
      if (UNSEEN.has(name)) unseen++;
      if (!BLOCKS.has(name)) return;
      endText();
      const frame = frames.at(-1);
      if (name === "table" && frames.length === DEEPEST) deeper++;
      else if (name === "table") {
        frames.push({ rows: [], content: [], cell: null, texts: [], nested: false });
      } else if (name === "tr") {
        endCell();
        frame?.rows.push([]);
      } else if ((name === "td" || name === "th") && frame) {
        endCell();
        if (frame.rows.length === 0) frame.rows.push([]);
        // The place of a blank cell is right behind its opening tag.
        const start = text.indexOf(">", from + parser.startIndex) + 1;
        frame.cell = [{ start, end: start, text: "" }];
        frame.texts = [];
      } else {
        frame?.cell?.push({ start: from + parser.startIndex, end: from + parser.startIndex, text: " " });
      }
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--;
      if (!BLOCKS.has(name)) return;
      endText();
      if (name === "table" && deeper > 0) deeper--;
      else if (name === "table") endTable();
      else if (name === "td" || name === "th" || name === "tr") endCell();
    },
    ontext(data) {
      if (unseen > 0) return;
      const first = from + parser.startIndex;
      for (const { start, end, text: meant } of decode(data)) {
        const piece = { start: first + start, end: first + end, text: meant };
        pieces.push(piece);
        frames.at(-1)?.cell?.push(piece);
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

/** The pieces as one cell: from the first visible character to the last; null where there is none. */
function cellOf(pieces: readonly Piece[], fold: Fold): Cell | null {
  const seen = pieces.filter((piece) => piece.text.trim() !== "");
  const first = seen[0];
  const last = seen.at(-1);
  if (!first || !last) return null;
  const exact = (piece: Piece) => piece.text.length === piece.end - piece.start;
  const start = exact(first) ? first.start + (first.text.length - first.text.trimStart().length) : first.start;
  const end = exact(last) ? last.end - (last.text.length - last.text.trimEnd().length) : last.end;
  const text = fold(pieces.length === 1 ? first.text : pieces.map((piece) => piece.text).join(""));
  return { span: { start, end }, text: /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text };
}

/** A blank cell stands where its `&nbsp;` does, or else right behind its opening tag. */
function blankCell(pieces: readonly Piece[]): Cell {
  const spaces = pieces.filter((piece) => /[^ \t\r\n]/.test(piece.text));
  const start = (pieces[0] as Piece).start;
  return { span: spaces.length > 0 ? cover(spaces) : { start, end: start }, text: "" };
}

/** The rows as a table, or null where they are but a frame for text. */
function tableOf(rows: readonly (readonly Cell[])[]): TableBlock | null {
  const cells = rows.flat();
  if (cells.length === 0 || !holdsLabels(cells)) return null;
  if (cells.some(({ text }) => text.length > 120 && text.includes("。"))) return null;
  const read: Row[] = rows.filter((row) => row.length > 0).map((row) => ({ cells: row, layout: "html" }));
  return { kind: "table", layout: "html", span: cover(cells.map((cell) => cell.span)), rows: read };
}
