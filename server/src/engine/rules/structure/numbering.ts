import type { TextBlock } from "../../syntax/types.ts";
import { matchesIn } from "../../text/matches.ts";
import { chineseValue } from "../../text/number.ts";

/** An item whose number does not follow: `after` is the number before it, 0 where a list begins with it. */
export interface NumberingGap {
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly after: string;
}

/** A way to number items, outermost first: an item of one begins the inner ones anew. */
interface Numbering {
  readonly pattern: RegExp;
  readonly write: (value: number) => string;
  /** What opens a list without a number. */
  readonly opening?: RegExp;
}

const NUMERALS = "零一二三四五六七八九十";
const numerals: readonly Numbering[] = [
  { pattern: /^[\s#*]*\(([一二三四五六七八九十]{1,2})\)/g, write: (value) => `（${NUMERALS[value] ?? value}）` },
  { pattern: /(?:^[\s#*]*|[。;:]\s*)(\d{1,2})[.、](?!\d)/g, write: (value) => `${value}.` },
  {
    pattern: /(?:^|[。;:,、\s])([一二三四五六七八九十])是(?!一|否|不是)/g,
    write: (value) => `${NUMERALS[value] ?? value}是`,
    opening: /首先|第一|其一|一方面|一要|一、|1[.、)]/,
  },
];

/** Gaps in the numbering of one section: 1. then 3., 二是 without 一是. A number that falls back begins a new list. */
export function gapsIn(blocks: readonly TextBlock[]): NumberingGap[] {
  const last = numerals.map(() => 0);
  const gaps: NumberingGap[] = [];
  let opened = false;
  for (const block of blocks) {
    for (const [level, { pattern, write, opening }] of numerals.entries()) {
      opened ||= opening?.test(block.text) ?? false;
      for (const match of matchesIn(block.text, pattern)) {
        const written = match[1] as string;
        const value = /\d/.test(written) ? Number(written) : chineseValue(written);
        if (value === null) continue;
        const before = last[level] as number;
        const begins = before === 0 || value <= before;
        if (
          begins ? value === 2 && before === 0 && level === 2 && !opened : value > before + 1 && value <= before + 3
        ) {
          const from = match.index + match[0].lastIndexOf(written);
          const to = match.index + match[0].length;
          gaps.push({ block, from, to, written: write(value), after: begins ? "" : write(before) });
        }
        last[level] = value;
        if (level < 2) last.fill(0, level + 1);
        if (level === 0) opened = false;
      }
    }
  }
  return gaps;
}
