import type { Convert } from "./tables.ts";

/** Traditional to Simplified, the length kept, so that offsets hold in both. */
export const keepingLength =
  (convert: Convert): Convert =>
  (text) =>
    keepLength(text, convert);

/** Simplified to Traditional, by phrases (发布 發佈, 头发 頭髮). */
export const asInLaw =
  (convert: Convert): Convert =>
  (text) =>
    // 复议 in the law is 復議; the tables only know 複議.
    convert(text).replaceAll("複議", "復議");

/** Converts in ever smaller pieces where a conversion changed the length; a character that still does stays as it is. */
function keepLength(text: string, convert: Convert): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  const lines = text.split(/(?<=\n)/);
  const pieces = lines.length > 1 ? lines : [...text];
  if (pieces.length <= 1) return text;
  return pieces.map((piece) => keepLength(piece, convert)).join("");
}
