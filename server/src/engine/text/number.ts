import { ZERO_WIDTH } from "./fold.ts";

/** What is odd about how a number is written; its value is certain all the same. */
export type Mark =
  | "stray"
  | "fullWidth"
  | "thousands"
  | "leadingZero"
  | "decimals"
  | "chineseNumeral"
  | "unit"
  | "sign"
  | "letter";

/** What a cell may hold: a non-negative integer; an integer with a sign; a decimal ≥ 0. */
export type NumberKind = "count" | "change" | "amount";

/** The reading of one cell. `value` is null unless `reading` is "number". */
export interface NumberReading {
  readonly reading: "number" | "blank" | "unread";
  readonly value: number | null;
  readonly unit: string | null;
  readonly marks: readonly Mark[];
}

const UNIT = "亿元|万元?|元|件次|件|条|项|宗|个|份|起";
const ARABIC = new RegExp(`^([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(${UNIT})?$`);
const CHINESE = new RegExp(`^([零〇一二两三四五六七八九十百千万]+)(${UNIT.replace("万元?", "万元")})?$`);
const PLAIN = /^(?:0|[1-9]\d{0,14})$/;
const NONE: readonly Mark[] = [];
const STRAY = new RegExp(`[?\\ufffd\\u00a0${ZERO_WIDTH}]`, "g");
/** Spaces before a unit or within one. Between digits they may part two figures that stand one above the other. */
const GAPS = /(?<=[\d万亿]) +(?=[万亿元])/g;
/** Between the digits of a figure in HTML. */
const MARKUP = /<[^<>]*>|&#?\w{1,8};/g;
const DIGITS = "零一二三四五六七八九";

/**
 * Reads one cell. `raw` is the cell as written, `folded` the same text folded (text/fold.ts).
 * Blank, `/`, `-` and `—` are blank; a stray `?`, U+FFFD, zero-width or no-break space is noted and read past.
 */
export function readNumber(raw: string, folded: string, kind: NumberKind): NumberReading {
  // Nearly every cell is a plain number.
  if (PLAIN.test(folded) && raw === folded) return { reading: "number", value: Number(raw), unit: null, marks: NONE };
  const marks: Mark[] = [];
  const clean = folded.replace(STRAY, "").trim().replace(GAPS, "");
  if (clean === "" || /^[-/\\_]+$/.test(clean)) return { reading: "blank", value: null, unit: null, marks };
  // A line that was wrapped within the number is no stray character.
  const within = folded.replace(GAPS, "");
  if (clean.length !== within.length && !/[\r\n]/.test(raw)) marks.push("stray");
  // 减4 where -4 belongs.
  const signed = kind === "change" ? clean.replace(/^增加?(?=\d)/, "+").replace(/^减少?(?=\d)/, "-") : clean;
  if (signed !== clean) marks.push("sign");
  const arabic = ARABIC.exec(signed);
  if (!arabic) return readChinese(clean, kind, marks);
  const [, sign = "", digits = "", decimals = "", written = null] = arabic;
  // 976.81万 is a sum of money; 3万 where a count belongs may be anything.
  const unit = written === "万" ? "万元" : written;
  const unread: NumberReading = { reading: "unread", value: null, unit, marks: [] };
  if (sign && kind !== "change") return unread;
  // Programs that take blank cells for numbers write 8 as 8.0.
  const whole = /^\.0+$/.test(decimals);
  if (((decimals && !whole) || written === "万") && kind !== "amount") return unread;
  const seen = raw.replace(MARKUP, "");
  if (/[０-９]/.test(seen)) marks.push("fullWidth");
  if (/[OoIl○Ｏ]/.test(seen)) marks.push("letter");
  if (digits.includes(",")) marks.push("thousands");
  if (/^0\d/.test(digits)) marks.push("leadingZero");
  if (whole && kind !== "amount") marks.push("decimals");
  if (unit && kind !== "amount") marks.push("unit");
  const value = Number(sign + digits.replaceAll(",", "") + decimals);
  return Number.isFinite(value) ? { reading: "number", value: value === 0 ? 0 : value, unit, marks } : unread;
}

function readChinese(clean: string, kind: NumberKind, marks: Mark[]): NumberReading {
  const match = CHINESE.exec(clean);
  const value = match ? chineseValue(match[1] as string) : null;
  if (value === null) return { reading: "unread", value: null, unit: null, marks: [] };
  const unit = match?.[2] ?? null;
  if (unit && kind !== "amount") marks.push("unit");
  return { reading: "number", value, unit, marks: [...marks, "chineseNumeral"] };
}

/** The value of a Chinese numeral up to 99,999,999 such as 十二, 一百零五 or 二〇二三; null where it is none. */
export function chineseValue(numeral: string): number | null {
  const plain = numeral.replaceAll("〇", "零").replaceAll("两", "二");
  if (/^[零一二三四五六七八九]{2,}$/.test(plain))
    return Number([...plain].map((each) => DIGITS.indexOf(each)).join(""));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of plain) {
    const at = DIGITS.indexOf(char);
    if (at >= 0) digit = at;
    else if (char === "万") {
      total = (total + section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else {
      section += (digit || 1) * { 十: 10, 百: 100, 千: 1000 }[char as "十" | "百" | "千"];
      digit = 0;
    }
  }
  const value = total + section + digit;
  return Number.isSafeInteger(value) ? value : null;
}
