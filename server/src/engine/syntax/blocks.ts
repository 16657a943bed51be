import { append } from "../append.ts";
import type { Fold } from "../text/fold.ts";
import { lineSpans } from "../text/lines.ts";
import { isLetterSpaced, withoutLetterSpaces } from "../text/spaced.ts";
import { readAcross } from "./across.ts";
import { readAligned } from "./aligned.ts";
import { readApart } from "./apart.ts";
import { apparent } from "./apparent.ts";
import { readArticles } from "./articles.ts";
import { bareText, withDigits } from "./bare.ts";
import { joinBroken } from "./broken.ts";
import { placeBlanks } from "./columns.ts";
import { withTabs } from "./csv.ts";
import { readDisputes } from "./disputes.ts";
import { readDrawn } from "./drawn.ts";
import { type Found, foundIn } from "./found.ts";
import { isHtml, readHtml, tablesIn } from "./html.ts";
import { withoutLeadingFigures } from "./leadingFigures.ts";
import { isBlank, isExact, type LayoutReader, type Line } from "./line.ts";
import { withoutLoneTabs } from "./loneTabs.ts";
import { readOwnPipes } from "./ownPipes.ts";
import { inPageColumns } from "./pageColumns.ts";
import { pageMarksIn } from "./pages.ts";
import { readPipes } from "./pipe.ts";
import { readPipeCells } from "./pipeCells.ts";
import { mayOpen, readPlain } from "./plain.ts";
import { cutRunOn } from "./runOn.ts";
import { readTabs } from "./tab.ts";
import type { Block, TableBlock, TextBlock } from "./types.ts";
import { readUnparted } from "./unparted.ts";
import { readWiki } from "./wiki.ts";
import { joinWrapped, wrapWidth } from "./wrapped.ts";

/** In the order of how much of a table its layout shows. A layout more is a reader more in this list, or the next. */
const separated: readonly LayoutReader[] = [readWiki, readDrawn, readOwnPipes, readPipeCells, readPipes, readTabs];

/** Those that read without separators try the same text, and the one that finds figures behind more labels has read it. */
const plain: readonly LayoutReader[] = [readDisputes, readPlain, readAligned, readApart, readArticles, readAcross];

/**
 * The text as blocks, in its order: official tables in any layout, and lines of text. Blank lines are left out.
 * Never throws. `fold` keeps the length (text/fold.ts).
 */
export function readBlocks(text: string, fold: Fold): Block[] {
  const html = isHtml(text);
  const parts = html
    ? readHtml(text, 0, text.length, (piece) => withDigits(fold(piece)))
    : columnsIn(partsOf(text, fold), text);
  const width = html ? null : wrapWidth(parts.filter(isLine), text);
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const flush = () => {
    if (lines.every((line) => isExact(line) || line.places === undefined)) {
      append(blocks, readBody(lines, width, text));
    } else {
      const shown = apparent(lines);
      append(blocks, readBody(shown.lines, null, shown.text).map(shown.inSource));
    }
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

/** The blocks of lines that follow each other. */
function readBody(lines: readonly Line[], width: number | null, text: string): Block[] {
  const spaced = withoutLoneTabs(lines);
  const whole = width === null ? spaced : joinWrapped(spaced, width, text);
  const marks = pageMarksIn(whole, text);
  const body = marks.size === 0 ? whole : whole.filter((line) => !marks.has(line));
  const own = readLines(cutRunOn(withoutLeadingFigures(joinBroken(body))), text);
  return marks.size === 0 ? own : withMarks(own, marks);
}

/** Pages of two columns are of text alone. */
const columnsIn = (parts: readonly (Line | TableBlock)[], text: string): readonly (Line | TableBlock)[] =>
  parts.every(isLine) ? inPageColumns(parts, text) : parts;

const isLine = (part: Line | TableBlock): part is Line => !("kind" in part);

/** The lines of a text, and the HTML tables between them. */
function partsOf(text: string, fold: Fold): (Line | TableBlock)[] {
  const folded = withTabs(text, bareText(fold(text)));
  const parts: (Line | TableBlock)[] = [];
  const addLines = (from: number, to: number) => {
    for (const { start, end } of lineSpans(folded.slice(from, to))) {
      parts.push({ start: from + start, end: from + end, text: folded.slice(from + start, from + end) });
    }
  };
  let from = 0;
  for (const { start, end } of text.includes("<") ? tablesIn(text) : []) {
    addLines(from, start);
    append(
      parts,
      readHtml(text, start, end, (piece) => withDigits(fold(piece))),
    );
    from = end;
  }
  addLines(from, text.length);
  return parts;
}

function readLines(lines: readonly Line[], text: string): Block[] {
  const blocks: Block[] = [];
  /** Up to where each reader has found tables of other things: it need not look there again. */
  const past = new Map<LayoutReader, number>();
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const read = isBlank(line) ? null : readTable(lines, at, past, text);
    if (!read && !isBlank(line)) blocks.push(textBlock(line));
    if (read)
      append(
        blocks,
        [read.table, ...readLines(read.rest, text)].sort((a, b) => a.span.start - b.span.start),
      );
    at = read ? read.to : at + 1;
  }
  return blocks;
}

/** Short, and without a sentence in it. */
const mayBeTitle = (text: string): boolean => text.length < 180 && /[告报]/.test(text) && !text.includes("。");

/** Page numbers and running heads are text like any other, unless they stand amid a table. */
function withMarks(blocks: readonly Block[], marks: ReadonlySet<Line>): Block[] {
  const tables = blocks.filter(({ kind }) => kind === "table");
  const apart = [...marks].filter(
    ({ start, end }) => !tables.some(({ span }) => span.start <= start && end <= span.end),
  );
  const all = [...blocks, ...apart.map((line) => ({ ...textBlock(line), ofPage: true as const }))];
  // On a page of two columns what is read first may stand further down.
  const inOrder = blocks.every(({ span }, at) => at === 0 || span.start >= (blocks[at - 1] as Block).span.start);
  return inOrder ? all.sort((a, b) => a.span.start - b.span.start) : all;
}

interface Read {
  readonly table: TableBlock;
  readonly to: number;
  readonly rest: readonly Line[];
}

const NO_TABLE: NonNullable<ReturnType<LayoutReader>> = { table: null, to: 0 };

function readTable(lines: readonly Line[], at: number, past: Map<LayoutReader, number>, text: string): Read | null {
  const found =
    readWith(separated, () => true, lines, at, past) ??
    (mayOpen(lines, at) ? readWith(plain, ({ complete }) => complete, lines, at, past) : null);
  return found && (readUnparted(lines, at, found) ?? { ...found, table: placeBlanks(found.table, lines, text) });
}

/** The best that the readers make of the lines, up to the first with which one is content. */
function readWith(
  readers: readonly LayoutReader[],
  isContent: (found: Found) => boolean,
  lines: readonly Line[],
  at: number,
  past: Map<LayoutReader, number>,
): (Read & Found) | null {
  let best: (Read & Found) | null = null;
  for (const reader of readers) {
    if (at < (past.get(reader) ?? 0)) continue;
    const { table, to, rest = [] } = reader(lines, at) ?? NO_TABLE;
    if (!table && to > at) past.set(reader, to);
    if (!table) continue;
    const read = { table, to, rest, ...foundIn(table) };
    if (!best || read.rows > best.rows) best = read;
    if (isContent(best)) break;
  }
  return best;
}

function textBlock(line: Line): TextBlock {
  const text = line.text.trim();
  // What stands in it is told by the whole line then (placeIn); a title reads past the spaces itself.
  if (isLetterSpaced(text) && !mayBeTitle(text)) return { kind: "text", span: line, text: withoutLetterSpaces(text) };
  // Entities make the text of HTML shorter than its source; such a line keeps its whole place.
  const exact = isExact(line);
  const start = exact ? line.start + line.text.indexOf(text) : line.start;
  return { kind: "text", span: { start, end: exact ? start + text.length : line.end }, text };
}
