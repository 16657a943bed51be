import { append } from "../append.ts";
import { type Heading, headingOf, likelyHeadingOf, numeralAt, runInHeadingOf } from "../formats/headings.ts";
import { sections } from "../formats/sections.ts";
import type { Block, TextBlock } from "../syntax/types.ts";
import { type Title, titleOf } from "./title.ts";

/** A heading of one of the six sections, and the block that it is. */
export interface Mark {
  readonly at: number;
  readonly heading: Heading;
  readonly runIn: boolean;
}

/** One report among the blocks of a file: blocks[from..to), its title and the first heading of each section. */
export interface Outline {
  readonly from: number;
  readonly to: number;
  readonly title: Title | null;
  readonly marks: readonly Mark[];
  /** Headings of those sections that come again. */
  readonly again: readonly Mark[];
}

/** So many sections under their own headings tell where another one is to be looked for. */
const LIKELY_AMONG = 3;

/** Parts the blocks of a file into its reports; text that belongs to none goes with its neighbour. */
export function outlines(blocks: readonly Block[]): Outline[] {
  const titles = titlesOf(blocks);
  const marks = withLikely(withoutContents(marksOf(blocks), blocks), blocks);
  const starts = startsOf(marks, titles);
  const ofReport = parted(marks, starts, ({ at }) => at);
  const titled = parted([...titles], starts, ([at]) => at);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? blocks.length;
    const own = ofReport[index] ?? [];
    const firstHeading = own[0]?.at ?? to;
    const candidates = titled[index] ?? [];
    const title = candidates.find(([at]) => at <= firstHeading) ?? candidates[0];
    const first = firstOfEach(own);
    return { from, to, title: title?.[1] ?? null, marks: first, again: own.filter((mark) => !first.includes(mark)) };
  });
}

/** What stands behind each of the starts, up to the next; all in the order of the file. */
function parted<T>(all: readonly T[], starts: readonly number[], placeOf: (each: T) => number): T[][] {
  let next = 0;
  return starts.map((_, index) => {
    const from = next;
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    while (next < all.length && placeOf(all[next] as T) < end) next++;
    return all.slice(from, next);
  });
}

function titlesOf(blocks: readonly Block[]): Map<number, Title> {
  const titles = new Map<number, Title>();
  let before: TextBlock | null = null;
  for (const [at, block] of blocks.entries()) {
    const title = block.kind === "text" ? titleOf(block, before) : null;
    if (title) titles.set(at, title);
    before = block.kind === "text" ? block : null;
  }
  return titles;
}

function marksOf(blocks: readonly Block[]): Mark[] {
  const found: Mark[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== "text") return;
    const heading = headingOf(block.text);
    const runIn = heading ? null : runInHeadingOf(block.text);
    if (heading ?? runIn) found.push({ at, heading: (heading ?? runIn) as Heading, runIn: !heading });
  });
  // （一）主动公开政府信息情况 is a topic of section 1, unless all sections are numbered like that.
  const sections = (marks: readonly Mark[]) => new Set(marks.map(({ heading }) => heading.section.number));
  const top = found.filter(({ heading }) => heading.style === "top");
  if (sections(top).size < 2 && sections(found).size >= 4) return found;
  // So is 主动公开情况 without a numeral, where the section has a heading with one.
  const numbered = sections(top.filter(({ heading }) => heading.numeral));
  return top.filter(({ heading }) => heading.numeral || !numbered.has(heading.section.number));
}

/** Drops a table of contents: headings one right after another, of which most come again. */
function withoutContents(marks: readonly Mark[], blocks: readonly Block[]): Mark[] {
  const kept: Mark[] = [];
  const last = new Map(marks.map(({ heading }, at) => [heading.section, at]));
  for (let at = 0; at < marks.length; ) {
    const listed = new Set([(marks[at] as Mark).heading.section]);
    let end = at + 1;
    for (let mark = marks[end]; mark && mark.at === (marks[end - 1] as Mark).at + 1; mark = marks[end]) {
      // The first heading of the text itself may stand right behind the list.
      if (listed.has(mark.heading.section)) break;
      listed.add(mark.heading.section);
      end++;
    }
    const run = marks.slice(at, end);
    const again = run.filter(({ heading }) => (last.get(heading.section) as number) >= end).length;
    const alone =
      run.length >= 3 && again * 2 > run.length && blocks[(marks[end - 1] as Mark).at + 1]?.kind !== "table";
    if (!alone) append(kept, run);
    at = end;
  }
  return kept;
}

/** Puts in the headings that are worded otherwise: between those of sections before and after, the one of its numeral. */
function withLikely(marks: readonly Mark[], blocks: readonly Block[]): Mark[] {
  if (new Set(marks.map(({ heading }) => heading.section)).size < LIKELY_AMONG) return [...marks];
  const found = sections.flatMap((section): Mark[] => {
    const { number } = section;
    if (marks.some(({ heading }) => heading.section === section)) return [];
    const before = marks.findLast(({ heading }) => heading.section.number < number);
    const after = marks.find(({ heading }) => heading.section.number > number);
    if ((!before && number > 1) || (!after && number < sections.length)) return [];
    const from = before ? before.at + 1 : 0;
    const texts = blocks.slice(from, after?.at).map((block) => (block.kind === "text" ? block.text : ""));
    const own = texts.flatMap((text, index): Mark[] => {
      const heading = likelyHeadingOf(text, section);
      return heading ? [{ at: from + index, heading, runIn: false }] : [];
    });
    // Where a list goes on with the next numeral, it is a list within a section.
    const next = sections[number];
    const isList = texts.some((text) => numeralAt(text) === number + 1 && !(next && likelyHeadingOf(text, next)));
    return own.length === 1 && !isList ? own : [];
  });
  return [...marks, ...found].sort((a, b) => a.at - b.at);
}

/**
 * A report begins anew where 一、总体情况 comes again after other sections, at its title or else at that heading; behind a
 * title also where another section comes again. A title alone may be the running head of a page.
 */
function startsOf(marks: readonly Mark[], titles: ReadonlyMap<number, Title>): number[] {
  const starts = [0];
  const places = [...titles.keys()];
  let seen = new Set<number>();
  let last = 0;
  let next = 0;
  for (const { at, heading } of marks) {
    const { number } = heading.section;
    while (next < places.length && (places[next] as number) <= last) next++;
    const behind = places[next];
    const title = behind !== undefined && behind < at ? behind : undefined;
    if (seen.has(number) && seen.size >= 3 && (number === 1 || title !== undefined)) {
      starts.push(title ?? at);
      seen = new Set();
    }
    seen.add(number);
    last = at;
  }
  return starts;
}

/** The heading that stands alone on its line, or else the first. */
function firstOfEach(marks: readonly Mark[]): Mark[] {
  const first = new Map<number, Mark>();
  for (const mark of marks) {
    const known = first.get(mark.heading.section.number);
    if (!known || (known.runIn && !mark.runIn)) first.set(mark.heading.section.number, mark);
  }
  return [...first.values()].sort((a, b) => a.at - b.at);
}
