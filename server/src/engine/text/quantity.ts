import { matchesIn } from "./matches.ts";
import { chineseValue } from "./number.ts";

/**
 * A number in running text. Offsets are of the text that was searched: `start` to `end` the number itself, `unitEnd`
 * behind its unit. `value` is null where only its place matters: percentages, numbers of other things.
 */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly unitEnd: number;
  readonly value: number | null;
  /** A number yet to be filled in. */
  readonly blank: boolean;
  /** Empty where no unit of counting or money follows. */
  readonly unit: string;
  /** 120余件, 近百件, 约30件: not to be compared. */
  readonly approximate: boolean;
  /** Half a unit of its last place, so that 8.5万 stands for 84,500 to 85,500; 0 for a number written in full. */
  readonly tolerance: number;
}

/** Years are told apart, because they say when the numbers near them were counted. */
export interface YearMention {
  readonly start: number;
  /** Behind 年. */
  readonly end: number;
  readonly year: number;
}

/** Stands for a number that was left out in front of its unit. */
export const BLANK = "□";

const UNIT = "件次|件|宗|起|条|份|项|个|次|部(?![分门])|例|笔|亿元|万元|元";
const DIGIT = "[零〇一二两三四五六七八九十百千万]";
/** As long as the longest number of a report, and from its beginning: a long run without a unit is gone through once. */
const NUMERAL = `${DIGIT}(?<!${DIGIT}{2})${DIGIT}{0,23}`;
const TOKEN = new RegExp(
  `百分之${DIGIT}{1,24}|(\\d+(?:,\\d{3})*(?:\\.\\d+)?)([万亿](?!元))?([余多来几])?(${UNIT})?|(${NUMERAL}|${BLANK})([余多来几])?(${UNIT})`,
  "g",
);
/** What makes a number vague from before it; the number itself does not include it. */
const VAGUE_BEFORE = /(?:大约|将近|接近|超过|不足|至少|不少于|不超过|[约近超逾])$/;
/** 数百件, 几十件. */
const VAGUE_NUMERAL = /[几数][十百千万]/;
const VAGUE_AFTER = /^(?:左右|上下|以上|以下|以内|余|多)/;
/** Without one of these around it, no number is vague. */
const VAGUE = /[约近超逾过足少于几数左上以余多]/;
/** Ordinals, document numbers, telephone numbers, parts of names. */
const NO_NUMBER_BEFORE = /[第〔[A-Za-z\-_./+\d]/;
const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** All numbers of `text`, which is folded and has no spaces, in its order. */
export function quantitiesIn(text: string): { quantities: Quantity[]; years: YearMention[] } {
  const quantities: Quantity[] = [];
  const years: YearMention[] = [];
  for (const match of matchesIn(text, TOKEN)) {
    const [all, digits, scale = "", vagueDigits = "", unit = "", numeral, vagueNumeral = "", numeralUnit = ""] = match;
    const start = match.index;
    const unitEnd = start + all.length;
    const next = text[unitEnd] ?? "";
    if (digits && !scale && !unit && next === "年" && /^(?:19|20)\d\d$/.test(digits)) {
      years.push({ start, end: unitEnd + 1, year: Number(digits) });
      continue;
    }
    if (digits && !unit && /[年月日号时点]/.test(next)) continue;
    if (start > 0 && NO_NUMBER_BEFORE.test(text[start - 1] as string)) continue;
    const blank = numeral === BLANK;
    const written = digits ? digits + scale : (numeral ?? all);
    const value = digits && unit ? Number(digits.replaceAll(",", "")) * (SCALE[scale] ?? 1) : null;
    const decimals = digits?.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
    quantities.push({
      start,
      end: start + written.length,
      unitEnd,
      value: numeral && !blank ? chineseValue(numeral) : value,
      blank,
      unit: unit || numeralUnit,
      approximate: vagueDigits + vagueNumeral !== "" || isVague(text, start, unitEnd),
      tolerance: scale || decimals > 0 ? ((SCALE[scale] ?? 1) / 10 ** decimals) * 0.5 : 0,
    });
  }
  return { quantities, years };
}

function isVague(text: string, start: number, unitEnd: number): boolean {
  const from = Math.max(0, start - 3);
  return (
    VAGUE.test(text.slice(from, unitEnd + 2)) &&
    (VAGUE_BEFORE.test(text.slice(from, start)) ||
      VAGUE_AFTER.test(text.slice(unitEnd, unitEnd + 2)) ||
      VAGUE_NUMERAL.test(text.slice(Math.max(0, start - 1), start + 1)))
  );
}

/** What stands before a number, without the words that make it vague. */
export const withoutVague = (before: string): string => before.replace(VAGUE_BEFORE, "");
