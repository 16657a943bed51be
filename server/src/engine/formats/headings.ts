import { keyOf } from "../text/fold.ts";
import { chineseValue } from "../text/number.ts";
import { within } from "../text/similar.ts";
import { formats } from "./formats.ts";
import type { SectionSpec } from "./types.ts";

/** The titles of the sections as they stand in running text. */
export const headings: readonly string[] = (formats[0] as (typeof formats)[number]).sections.flatMap((section) => [
  section.label,
  ...(section.variants ?? []),
]);

/** A line that is the heading of one of the six sections. */
export interface Heading {
  readonly section: SectionSpec;
  /** `top`: 一、 or none at all; `sub`: （一） or 1., which in the text of section 1 names a topic, not a section. */
  readonly style: "top" | "sub";
  /** Its numeral, 一 as 1, and where it stands in the line; null where it has none. */
  readonly numeral: { readonly value: number; readonly from: number; readonly to: number } | null;
  /** Where the title stands in the line, without its numeral. */
  readonly from: number;
  readonly to: number;
}

/** The longest heading met is under 40 characters. */
const HEADING_LENGTH = 48;
/** Every heading has one of these; nearly no other line has. */
const COMMON_WORDS = /情[\s\u200b]*况|事[\s\u200b]*项|概[\s\u200b]*述|问[\s\u200b]*题|不[\s\u200b]*足/;
/** What marks a line as a heading before its numeral: of Markdown and wikis, h2. of trackers, \section{ of TeX, ■, emoji. */
const MARKS =
  "(?:[\\s#*>_|+\\u200b=!\\[【■□●○◆◇▲△▶►★☆•·※\\ud83c-\\ud83e\\udc00-\\udfff\\ufe0f-]|h[1-6](?:\\([^()]{0,40}\\))?\\.|\\\\(?:sub)*section\\*?\\{)*";
const OPENING = new RegExp(
  `^${MARKS}(?:第?([一二三四五六七八九十]{1,2})(?:部分\\s*[、.,:]?|\\s*[、.,:]|(?=\\s))\\s*|(\\(\\s*[一二三四五六七八九十]{1,2}\\s*\\)|\\d{1,2}\\s*[.、,)])\\s*)?`,
);
/** What may stand behind a title: (单位:件), a page number, marks, {#its-name}. */
const CLOSING =
  /(?<![\s#*_|:。;.…·\u200b=\]】}])(?:[\s#*_|:。;.…·\u200b=\]】}]|\([^()]*\)|\{[^{}]*\}|[\s.…·]\d{1,3}(?=\s*$))*$/;

/** Whether characters of those words stand in a line, whatever stands between them: most lines have none. */
export const mayBeHeading = (line: string): boolean => /[况项述题足]/.test(line);

/** Recognises a heading by its text alone (never by its numeral, which table rows and topics have as well). */
export function headingOf(line: string): Heading | null {
  if (line.length > HEADING_LENGTH * 2 || !mayBeHeading(line) || !COMMON_WORDS.test(line)) return null;
  const opening = OPENING.exec(line) as RegExpExecArray;
  const from = opening[0].length;
  const title = line.slice(from).replace(CLOSING, "");
  const section = sectionOf(title);
  if (!section) return null;
  return { section, style: opening[2] ? "sub" : "top", numeral: numeralOf(opening), from, to: from + title.length };
}

/** A heading in other words, where that of `section` is looked for: 一、工作基本情况. */
export function likelyHeadingOf(line: string, section: SectionSpec): Heading | null {
  if (line.length > HEADING_LENGTH || /[。;,|\t]/.test(line)) return null;
  const opening = OPENING.exec(line) as RegExpExecArray;
  const numeral = opening[1] ? numeralOf(opening) : null;
  const from = opening[0].length;
  const title = line.slice(from).replace(CLOSING, "");
  if (numeral?.value !== section.number || !(section.likely.test(title) || isLike(title, section))) return null;
  return { section, style: "top", numeral, from, to: from + title.length };
}

/** Whether a title is that of a section but for a character in four. */
function isLike(title: string, { label, variants = [] }: SectionSpec): boolean {
  const key = keyOf(title);
  return [label, ...variants].map(keyOf).some((each) => within(each, key, Math.floor(each.length / 4)));
}

/** The numeral of a section, 一 as 1, that a line begins with; null where it begins with none. */
export function numeralAt(line: string): number | null {
  const opening = OPENING.exec(line.slice(0, HEADING_LENGTH)) as RegExpExecArray;
  return opening[1] ? (numeralOf(opening)?.value ?? null) : null;
}

function numeralOf(opening: RegExpExecArray): Heading["numeral"] {
  const written = opening[1] ?? /[一二三四五六七八九十]+|\d+/.exec(opening[2] ?? "")?.[0];
  if (written === undefined) return null;
  const from = opening[0].indexOf(written);
  const value = /\d/.test(written) ? Number(written) : chineseValue(written);
  return value === null ? null : { value, from, to: from + written.length };
}

/** A numeral opens the line. */
const NUMBERED = new RegExp(`^${MARKS}第?[一二三四五六七八九十]`);

/** A heading with the text of its section behind it on the same line: 六、其他需要报告的事项：无。 */
export function runInHeadingOf(line: string): Heading | null {
  if (!NUMBERED.test(line)) return null;
  const opening = OPENING.exec(line) as RegExpExecArray;
  if (!opening[1]) return null;
  const from = opening[0].length;
  const length = line.slice(from, from + HEADING_LENGTH).search(/[\s:。]/);
  const section = length > 0 ? sectionOf(line.slice(from, from + length)) : null;
  return section && { section, style: "top", numeral: numeralOf(opening), from, to: from + length };
}

function sectionOf(title: string): SectionSpec | null {
  if (title === "" || title.length > HEADING_LENGTH) return null;
  const key = keyOf(title).replace(/^(?:本年度?|\d{4}年度?)/, "");
  return (formats[0] as (typeof formats)[number]).sections.find((each) => each.pattern.test(key)) ?? null;
}
