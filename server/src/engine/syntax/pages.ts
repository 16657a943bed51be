import { headingOf } from "../formats/headings.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { isBlank, isFigure, isPage, isSeparated, type Line } from "./line.ts";
import { isDouble } from "./pipes.ts";

/** Pages are so many lines long at the least. */
const SHORTEST_PAGE = 8;

/** Fewer numbers than this may be figures that happen to follow each other. */
const LEAST_PAGES = 3;

/** More lines than this that are but a number are cells, one a line, of which some may look like page numbers. */
const MOST_NUMBERS = 60;

/** Longer lines are text, wherever they begin. */
const LONGEST = 200;

/** Running heads are as long as this. */
const HEAD = { least: 5, most: 60 } as const;

/** A running head stands on so many pages, the title of a report on two. */
const TIMES = 3;

/** A line of blank cells. */
const LONE = /^[ \u00a0]*\t\s*$/;

/** Whether a number between two lines may be what is in a cell: cells stand on lines of their own, or one is open before it. */
const mayBeCell = (before: string, next: string): boolean =>
  [before, next].some((text) => LONE.test(text) || (text.includes("|") && !isDouble(text))) ||
  /\t *$/.test(before) ||
  (/\| *$/.test(before) && !/\| *$/.test(next));

/** A line, and what is written on it. */
interface Written {
  readonly line: Line;
  readonly head: string;
}

/**
 * Page numbers and running heads, which stand between lines that belong together: numbers with marks around them (- 3 -),
 * bare ones that count up through the text or with its form feeds, and lines that come again page after page.
 */
export function pageMarksIn(lines: readonly Line[], text: string): ReadonlySet<Line> {
  const written: Written[] = [];
  const marks = new Set<Line>();
  const numbers: Numbered[] = [];
  for (const [place, line] of lines.entries()) {
    const head = line.text.length > LONGEST ? "" : line.text.trim();
    if (head === "" && isBlank(line)) continue;
    if (/^[-+/\d第]/.test(head)) {
      if (isPage({ text: head })) marks.add(line);
      else if (/^[-+/.,\d]{1,8}$/.test(head) && !isSeparated(line)) {
        const number = /^[1-9]\d{0,2}$/.test(head) ? Number(head) : 0;
        const cell = mayBeCell(lines[place - 1]?.text ?? "", lines[place + 1]?.text ?? "");
        numbers.push({
          line,
          at: written.length,
          number,
          cell,
          filled: /.\d$|[。;]$/.test(written.at(-1)?.head ?? "。"),
        });
      }
    }
    written.push({ line, head });
  }
  const found = [
    countedUp(numbers, "each"),
    countedUp(amid(numbers, written), "some").filter(({ cell }, _, all) => all.length > 1 || !cell),
    atFeeds(numbers, written, text),
  ];
  for (const { line } of found.find((each) => each.length > 0) ?? []) marks.add(line);
  for (const line of headsIn(written)) marks.add(line);
  return marks;
}

interface Numbered {
  readonly line: Line;
  /** Which of the written lines it is. */
  readonly at: number;
  /** 0 where it is not the number of a page. */
  readonly number: number;
  /** It may be what is in a cell (mayBeCell). */
  readonly cell: boolean;
  /** The line before it is no label that waits for a figure. */
  readonly filled: boolean;
}

/** Those that stand between lines with separators, which they lack; 2/8 is the second page of eight there. */
const amid = (numbers: readonly Numbered[], written: readonly Written[]): Numbered[] =>
  numbers
    .filter(({ at }) => [written[at - 1], written[at + 1]].every((next) => next && isSeparated(next.line)))
    .map((each) => ({ ...each, number: each.number || pageOutOf((written[each.at] as Written).head) }));

/** The first of two numbers, of which it is not the greater; 0 where there are no two. */
function pageOutOf(head: string): number {
  const [, page, pages] = /^([1-9]\d{0,2})\/(\d{1,3})$/.exec(head) ?? [];
  return Number(page) <= Number(pages) ? Number(page) : 0;
}

/** All of the bare numbers, where each page has its number, or some have, one after the other; else none. */
function countedUp(numbers: readonly Numbered[], pages: "each" | "some"): readonly Numbered[] {
  const few = numbers.length < 2 || (numbers.length < LEAST_PAGES && !numbers.every(({ filled }) => filled));
  if (numbers.length > MOST_NUMBERS || (few && pages === "each")) return [];
  const inOrder = numbers.slice(1).every(({ number, at }, index) => {
    const before = numbers[index] as Numbered;
    const step = number - before.number;
    return step > 0 && at - before.at > SHORTEST_PAGE * step && (step === 1 || pages === "some");
  });
  return inOrder && numbers[0]?.number !== 0 ? numbers : [];
}

/** The bare numbers before or behind form feeds, where they count up with nearly every one of them. */
function atFeeds(numbers: readonly Numbered[], written: readonly Written[], text: string): readonly Numbered[] {
  if (!text.includes("\f")) return [];
  const byLine = new Map(numbers.filter(({ number }) => number > 0).map((each) => [each.at, each]));
  const feeds = written.flatMap(({ line }, at) => {
    const end = written[at - 1]?.line.end ?? 0;
    return text.slice(end, line.start + 1).includes("\f") || text[end - 1] === "\f" ? [at] : [];
  });
  for (const place of [-1, 0]) {
    const found = feeds.flatMap((at, page) => {
      const each = byLine.get(at + place);
      return each ? [{ each, first: each.number - page }] : [];
    });
    const even = found.filter(({ first }) => first === found[0]?.first);
    if (even.length >= 2 && even.length >= feeds.length - 1) return even.map(({ each }) => each);
  }
  return [];
}

/** Lines that come again page after page, never close to each other; the first title of a report is no head. */
function headsIn(written: readonly Written[]): Line[] {
  const places = new Map<string, number[]>();
  written.forEach(({ head }, at) => {
    if (head.length < HEAD.least || head.length > HEAD.most) return;
    const known = places.get(head);
    if (known) known.push(at);
    else places.set(head, [at]);
  });
  return [...places].flatMap(([head, at]) => {
    const title = /年度?报告$/.test(head);
    if (at.length < (title ? 2 : TIMES)) return [];
    const close = at.some((each, index) => index > 0 && each - (at[index - 1] as number) <= SHORTEST_PAGE);
    if (close || !isHead(head)) return [];
    return at.slice(title ? 1 : 0).map((each) => (written[each] as Written).line);
  });
}

const isHead = (head: string): boolean =>
  /[\u3400-\u9fff]/.test(head) &&
  !/[|\t]|\d$/.test(head) &&
  !isFigure(head) &&
  headingOf(head) === null &&
  !vocabulary.isFragment(keyOf(head)) &&
  vocabulary.labelsOfText(head) === null;
