import type { TextBlock } from "../syntax/types.ts";
import { ZERO_WIDTH } from "../text/fold.ts";
import { chineseValue } from "../text/number.ts";
import { isLetterSpaced } from "../text/spaced.ts";
import { cover, type Span } from "../text/span.ts";

/** The title of a report: 云溪市人民政府2023年政府信息公开工作年度报告, in one line or with the body on the line before. */
export interface Title {
  readonly span: Span;
  readonly year: number | null;
  /** Where the body's name stands; null where the title names none. */
  readonly agency: Span | null;
}

const YEAR = "(\\d{4}|[二一][〇零○一二三四五六七八九]{3})(?:\\s*年)?(?:\\s*度)?";
const REPORT =
  "\\s*(?:政府\\s*信息|政务)\\s*公开(?:\\s*工作)?(?:\\s*的)?(?:(?:\\s*年度?)?(?:\\s*工作)?\\s*报\\s*告|\\s*年报)(?:\\s*全文)?";
const MARKS = '^(?:[\\s#*_>《"=!\\[【■●◆▲★]|h[1-6](?:\\([^()]{0,40}\\))?\\.)*(?:附件(?:\\s*\\d+)?(?:\\s*:)?\\s*)?';
/** （征求意见稿）, the name of the site behind a dash, the ending of a file name. */
const END =
  '(?:[\\s》"]*\\([^()]{1,30}\\))?[\\s#*_》"=:\\]】]*(?:\\{[^{}]{0,60}\\}|\\s[-_|]\\s?.{1,30}|\\.[a-z]{2,5})?$';
const NAME = "([^\\d。;:?!]{2,40}?)";
const SHAPES: readonly { readonly shape: RegExp; readonly year: number; readonly agency: number }[] = [
  { shape: new RegExp(`${MARKS}${NAME}?\\s*${YEAR}${REPORT}${END}`, "d"), agency: 1, year: 2 },
  { shape: new RegExp(`${MARKS}${YEAR}${NAME}${REPORT}${END}`, "d"), year: 1, agency: 2 },
  { shape: new RegExp(`${MARKS}${NAME}${REPORT}\\s*(?:\\(\\s*)?${YEAR}(?:\\s*\\))?${END}`, "d"), agency: 1, year: 2 },
];

/** The rest of a title that was broken over two lines is shorter than this. */
const LONGEST_REST = 24;

/**
 * The title that stands in `block`, with the line before it for its beginning or the body's name; null where it is no
 * title.
 */
export function titleOf(block: TextBlock, before: TextBlock | null): Title | null {
  if (block.text.length > 180 || !/报[\s\u200b]*告|年[\s\u200b]*报/.test(block.text)) return null;
  const whole = titleIn(block.text, (at) => block.span.start + at);
  if (whole) {
    const previous = whole.agency ? null : before && nameIn(before);
    return { ...whole, span: previous ? cover([previous, block.span]) : block.span, agency: whole.agency ?? previous };
  }
  if (!before || block.text.length > LONGEST_REST) return null;
  const { length } = before.text;
  const joined = titleIn(before.text + block.text, (at) =>
    at < length ? before.span.start + at : block.span.start + at - length,
  );
  return joined && { ...joined, span: cover([before.span, block.span]) };
}

/** Year and body of a text that is a title; `placeOf` tells where its characters stand. */
function titleIn(written: string, placeIn: (at: number) => number): Omit<Title, "span"> | null {
  // A title that was broken over lines has zero-width characters in it.
  const dropped = isLetterSpaced(written) ? /[^\u200b\s]/g : written.includes(ZERO_WIDTH) ? /[^\u200b]/g : null;
  const kept = dropped && [...written.matchAll(dropped)].map(({ index }) => index);
  const text = kept ? kept.map((at) => written[at]).join("") : written;
  const placeOf = (at: number) => placeIn(kept ? (kept[at] as number) : at);
  if (text.length > 90 || !/公开.{0,12}(?:报\s*告|年报)/.test(text)) return null;
  for (const { shape, year, agency } of SHAPES) {
    const match = shape.exec(text);
    if (!match) continue;
    const at = match.indices?.[agency];
    const said = match[year] as string;
    return {
      year: /^\d/.test(said) ? Number(said) : chineseValue(said.replaceAll("○", "〇")),
      agency: at ? trimmed(match[agency] as string, at[0], placeOf) : null,
    };
  }
  return null;
}

function trimmed(name: string, from: number, placeOf: (at: number) => number): Span | null {
  const plain = name.replace(/^关于/, "").trim();
  if (plain === "" || /(?:发布|公布|公开)$/.test(plain)) return null;
  const start = from + name.indexOf(plain);
  return { start: placeOf(start), end: placeOf(start + plain.length - 1) + 1 };
}

/** The body's name on a line of its own, above 2023年政府信息公开工作年度报告. */
function nameIn(block: TextBlock): Span | null {
  const name = block.text.replace(/^[#*_>\s]+|(?<![#*_\s])[#*_\s]+$/g, "");
  if (name.length < 3 || name.length > 30 || !/^[^\d。,;:?!、]+$/.test(name)) return null;
  const start = block.span.start + block.text.indexOf(name);
  return { start, end: start + name.length };
}
