import type { Block, TextBlock } from "../syntax/types.ts";
import { BLANK } from "../text/quantity.ts";
import type { Span } from "../text/span.ts";

/**
 * A paragraph as the patterns see it: folded, without spaces, quotation marks, marks of Markdown and what stands in
 * 《》, which names documents. Lines that were broken for their length are one paragraph again.
 */
export interface Passage {
  readonly text: string;
  /** A line that only names what follows. */
  readonly isHeading: boolean;
  /** The section that it stands in; 0 before the first heading. */
  readonly section: number;
  readonly blocks: readonly TextBlock[];
  /** For each unit of `text`, its place in the texts of the blocks one after the other; null where nothing was dropped. */
  readonly places: Uint32Array | null;
}

/** 收到申请  件: what was left out. A unit that goes on in a word (件数) is none; underlines are placeholders. */
const LEFT_OUT = /(?=[ \t\u00a0])(?<=[\u4e00-\u9fff:])[ \t\u00a0]+(?=(?:件次|件|条次|条|宗|起|份|项)(?:[,。;、)]|$))/g;
const NAMED = /《[^《》]{0,120}》/g;
const DROPPED = /[\s\u200b"'*#_《]/;
const DROPPED_CHAR = /[\s\u200b"'*#_]/;
/** Ideographs, nearly all there is, take the short way. */
const isDropped = (text: string, at: number): boolean =>
  text.charCodeAt(at) < 0x3001 && DROPPED_CHAR.test(text[at] as string);
/** A sentence or a list goes on in the next line unless the line ends like this. */
const ENDS = /[。;:!?.)>|]$/;
/** A line that begins like this goes on from none. */
const BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.]|第?[一二三四五六七八九十]是|[-*#>])/;
const LONGEST_HEADING = 36;
/** No sentence: without its marks, but for the one behind a numbered heading. */
const HEADING = /^(?:[^。;,]+|[(]?[一二三四五六七八九十\d]{1,3}[)、.][^。;,]+。)$/;
/** Lines that never end are no paragraph. */
const MOST_LINES = 100;
/** Shorter lines are not broken ones. */
const SHORTEST_BROKEN = 16;

/** The paragraphs among `blocks`; `sectionOf` tells in which section a place is. */
export function passagesOf(text: string, blocks: readonly Block[], sectionOf: (span: Span) => number): Passage[] {
  const passages: Passage[] = [];
  let own: TextBlock[] = [];
  const end = () => {
    const [first] = own;
    if (first) passages.push(passageOf(own, sectionOf(first.span)));
    own = [];
  };
  for (const block of blocks) {
    if (block.kind !== "text") {
      end();
      continue;
    }
    const last = own.at(-1);
    if (last && (own.length === MOST_LINES || !continues(text, last, block))) end();
    own.push(block);
  }
  end();
  return passages;
}

function continues(text: string, last: TextBlock, next: TextBlock): boolean {
  if (last.text.length < SHORTEST_BROKEN || ENDS.test(last.text) || BEGINS.test(next.text)) return false;
  const between = text.slice(last.span.end, next.span.start);
  return !between.includes("<") && between.split("\n").length <= 2;
}

function passageOf(blocks: readonly TextBlock[], section: number): Passage {
  const whole = blocks.map((block) => block.text).join("");
  const isHeading = blocks.length === 1 && whole.length <= LONGEST_HEADING && HEADING.test(whole);
  if (!DROPPED.test(whole)) return { text: whole, isHeading, section, blocks, places: null };
  const bare = whole.includes("《") ? whole.replace(NAMED, (title) => " ".repeat(title.length)) : whole;
  const marked = bare.replace(LEFT_OUT, (space) => BLANK + " ".repeat(space.length - 1));
  const places = new Uint32Array(marked.length);
  let text = "";
  let from = 0;
  const keepTo = (to: number) => {
    for (let at = from; at < to; at++) places[text.length + at - from] = at;
    text += marked.slice(from, to);
    from = to + 1;
  };
  for (let index = 0; index < marked.length; index++) {
    if (!isDropped(marked, index)) continue;
    const last = index > from ? marked[index - 1] : text.at(-1);
    // A space between two digits parts two numbers.
    const parts = marked[index] === " " && /\d/.test(last ?? "") && /\d/.test(marked[index + 1] ?? "");
    if (!parts) keepTo(index);
  }
  keepTo(marked.length);
  return { text, isHeading, section, blocks, places };
}

/** Where a part of a passage stands in `source`; null where tags and entities hide it. */
export function spanIn(source: string, passage: Passage, from: number, to: number): Span | null {
  const start = offsetOf(source, passage, from);
  // A blank stands for all the space up to what follows it.
  const blank = passage.text[to - 1] === BLANK;
  const last = offsetOf(source, passage, blank ? to : to - 1);
  return start === null || last === null || last < start ? null : { start, end: blank ? last : last + 1 };
}

function offsetOf(source: string, { blocks, places }: Passage, index: number): number | null {
  let at = places ? (places[index] as number) : index;
  let block = blocks[0] as TextBlock;
  for (const each of blocks) {
    block = each;
    if (at < each.text.length) break;
    at -= each.text.length;
  }
  const { start, end } = block.span;
  return block.text.length === end - start ? start + at : (sourceOffsets(source, block)?.[at] ?? null);
}

const known = new WeakMap<TextBlock, readonly number[] | null>();

/** For each unit of the text of a block of HTML, its offset in the source; null where the two do not go together. */
function sourceOffsets(source: string, block: TextBlock): readonly number[] | null {
  let offsets = known.get(block);
  if (offsets === undefined) {
    offsets = align(source, block);
    known.set(block, offsets);
  }
  return offsets;
}

const MARKUP = /<[^<>]*>|&(?:#\w+|\w+);|[\s\u00a0]+|./gs;

function align(source: string, { text, span }: TextBlock): readonly number[] | null {
  const offsets: number[] = [];
  for (const { 0: piece, index } of source.slice(span.start, span.end).matchAll(MARKUP)) {
    if (piece.startsWith("<") && piece.length > 1) continue;
    const space = /^[\s\u00a0]/.test(piece) || piece === "&nbsp;";
    if (space && (text[offsets.length] !== " " || offsets.length === 0)) continue;
    offsets.push(span.start + index);
  }
  return offsets.length === text.length ? offsets : null;
}
