/** Numbers written in the way in which others are: what a fix puts in the place of a number. */

const DIGITS = "零一二三四五六七八九";

/** `value`, a non-negative number, in the notation of `like`: full-width or Chinese numerals, thousands parted or not. */
export function writeLike(like: string, value: number): string {
  if (
    /[零〇一二两兩三四五六七八九十百千]/.test(like) &&
    !/[\d０-９]/.test(like) &&
    Number.isInteger(value) &&
    value < 1e8
  ) {
    const written = chineseNumeral(value);
    return /[兩萬]/.test(like) ? written.replaceAll("两", "兩").replaceAll("万", "萬") : written;
  }
  const digits = String(value);
  const parted = /\d[,，]\d/.test(like.normalize("NFKC")) ? digits.replace(/\B(?=(?:\d{3}){1,7}(?!\d))/g, ",") : digits;
  return /[０-９]/.test(like)
    ? parted.replace(/[\d,.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    : parted;
}

/** A whole number below 100,000,000 as it is counted: 2 is 两, 105 一百零五, 12 十二. */
export function chineseNumeral(value: number): string {
  if (value === 2) return "两";
  if (value >= 10_000) {
    const rest = value % 10_000;
    const low = rest === 0 ? "" : (rest < 1000 ? "零" : "") + below(rest);
    return `${below(Math.floor(value / 10_000))}万${low}`;
  }
  return value === 0 ? "零" : below(value).replace(/^一十/, "十");
}

function below(value: number): string {
  let written = "";
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = written !== "";
    else {
      written += `${gap ? "零" : ""}${DIGITS[digit]}${name}`;
      gap = false;
    }
  }
  return written;
}
