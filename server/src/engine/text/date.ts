import { matchesIn } from "./matches.ts";
import { chineseValue } from "./number.ts";

/** A day that is written out, and where it stands in the text. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

const DATE =
  /(?<!\d)(\d{4}|[二一][〇零○一二三四五六七八九]{3})\s*(?:年\s*|[-./]\s?)(\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:月\s*|[-./]\s?)(\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[日号])?(?!\d)/g;

/** 2024年1月31日, 2024-01-31 and 二〇二四年一月三十一日 in a folded text (text/fold.ts), in their order. */
export function datesIn(folded: string): WrittenDate[] {
  return matchesIn(folded, DATE).flatMap((match) => {
    const [year, month, day] = [match[1], match[2], match[3]].map((part) => numberOf(part as string));
    if (!year || !month || !day || month > 12 || day > 31) return [];
    return [{ year, month, day, from: match.index, to: match.index + match[0].length }];
  });
}

const numberOf = (written: string): number | null =>
  /^\d/.test(written) ? Number(written) : chineseValue(written.replaceAll("○", "〇"));

/** Whether the first day is after the second. */
export const isAfter = (a: DayOfYear, b: DayOfYear): boolean => orderOf(a) > orderOf(b);

interface DayOfYear {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const orderOf = ({ year, month, day }: DayOfYear): number => (year * 100 + month) * 100 + day;
