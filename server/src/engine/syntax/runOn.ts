import { append } from "../append.ts";
import { headings } from "../formats/headings.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { isOfKey, keyOf } from "../text/fold.ts";
import { cutAt, isExact, isSeparated, type Line } from "./line.ts";

/** Shorter lines hold one row or so, which the other readers take as it is. */
const LONG = 40;
/** So many rows of table 3 with figures behind them, or of a line that is labels and figures alone, make a table. */
const ROWS = 8;
const ROWS_ALONE = 4;

/** Words of which every table of a report has one, and hardly any sentence; or a heading that touches figures. */
const WORTH =
  /属于国家秘密|第三方合法权益|结转下年|重复申请|现行有效件数|上一年项目数量|结果维持|尚未审结|行政强制|\d\s*[三四五六]\s*、/;

/** A heading right behind a sentence: …欢迎来电。一、总体情况. */
const BEHIND_SENTENCE = /[。！]\s*[一二三四五六]\s*、/;
/** What a heading is followed by, unless it is the beginning of a sentence. */
const HEADING_ENDS = /^(?:\s|[（(:：]|\d{4}\s*年|$)/;

const NUMERAL = /(?:[（(]\s*[一二三四五六七八九十]\s*[）)]|[一二三四五六七八九十]\s*[、.]|[1-9][.、．])\s*$/;
const TITLE = /^[^,，。;；:：《]{2,40}?\d{4}\s*年\s*政府信息公开工作?年度报告/;

/**
 * The lines, those into which tables were run together (…1.属于国家秘密00000002.其他法律行政法规禁止公开0000000…), cut before every label
 * and around every heading, so that it reads like one row a line. The numeral of a label touches the digits of the row
 * before it: as many of them as the format has belong to the label. Of any other line only headings are cut off that stand
 * behind a sentence.
 */
export function cutRunOn(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const pieces = isExact(line) ? (cutTables(line) ?? cutHeadings(line)) : null;
    if (pieces === null) out.push(line);
    else append(out, pieces);
  }
  return out;
}

function cutTables(line: Line): readonly Line[] | null {
  if (line.text.length < LONG || !/\d/.test(line.text) || !WORTH.test(line.text)) return null;
  const { key, at } = keyed(line.text);
  const labels = vocabulary.labelsIn(key);
  if (!isTable(line.text, key, at, labels)) return null;
  const cuts = new Set<number>([0, titleEnd(line.text)]);
  let last = -1;
  for (const { start, end, label } of labels) {
    const from = beforeNumeral(line.text, at[start] as number);
    // A short word is a label only behind another one, behind figures, or with its numeral.
    const apart = label.length > 3 || start === last || from < (at[start] as number) || /\d/.test(key[start - 1] ?? "");
    if (apart) cuts.add(from);
    last = end;
  }
  for (const from of damagedIn(line.text)) cuts.add(from);
  const titles = headingsIn(line.text);
  for (const { from, to } of titles) cuts.add(from).add(to);
  const whole = (cut: number) => !titles.some(({ from, to }) => from < cut && cut < to);
  return cutAt(line, [...cuts].filter(whole));
}

function cutHeadings(line: Line): readonly Line[] | null {
  if (!line.text.includes("、") || !BEHIND_SENTENCE.test(line.text) || isSeparated(line)) return null;
  const { text } = line;
  const titles = headingsIn(text).filter(
    ({ from, to }) =>
      /[。！]\s*$/.test(text.slice(Math.max(0, from - 8), from)) &&
      (HEADING_ENDS.test(text.slice(to)) || beginsWithLabel(text.slice(to, to + LONG))),
  );
  if (titles.length === 0) return null;
  const cuts = new Set([0, titleEnd(text), ...titles.flatMap(({ from, to }) => [from, to])]);
  return cutAt(line, [...cuts]).flatMap((piece) => cutTables(piece) ?? [piece]);
}

const beginsWithLabel = (text: string): boolean => vocabulary.labelsIn(keyOf(text))[0]?.start === 0;

/** Where the title of the report ends that a line begins with; 0 where it begins with none. */
const titleEnd = (text: string): number => TITLE.exec(text)?.[0].length ?? 0;

/** Words between figures that are a label but for some of their characters. */
const WORDS = /(?<=[\d/-][\s|.、．]{0,8})[^\d\s|.、．/-][^\d|]{2,90}(?=[\s|]*\d)/g;

/** Where labels begin, with their numerals, that lost characters or have others in their place. */
function damagedIn(text: string): number[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: words, index }) => {
    const key = keyOf(words);
    const damaged = vocabulary.exactly(key) === null && vocabulary.labelsOf(key) !== null;
    return damaged ? [beforeNumeral(text, index)] : [];
  });
}

/** The letters and digits of a text, and where each stands in it. */
function keyed(text: string): { key: string; at: number[] } {
  const at: number[] = [];
  for (let place = 0; place < text.length; place++) if (isOfKey(text.charCodeAt(place))) at.push(place);
  return { key: keyOf(text), at };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Sentences name labels and numbers as well; only in tables do the figures follow the labels of many rows at once. */
function isTable(text: string, key: string, at: readonly number[], labels: readonly Found[]): boolean {
  const rows = labels.filter(({ end, label }) => {
    // In prose each number has its unit: 重复申请1件.
    const behind = text.slice((at[end - 1] as number) + 1, (at[end - 1] as number) + 32);
    return /^[\s)?"|]*(?:[/+-]|\d+(?![\d件]))/.test(behind) && vocabulary.rowLabels.includes(label);
  });
  const third = new Set(
    rows.map(({ label }) => label).filter((label) => vocabulary.termsOf(label).some((term) => term.table === 3)),
  );
  if (third.size >= ROWS) return true;
  if (rows.length === 0 && /\d\s*件[、,;。)]/.test(text)) return false;
  // Prose may follow, behind a heading.
  const heading = headingsIn(text).find(({ from }) => from > 0)?.from ?? text.length;
  const before = labels.filter(({ start }) => (at[start] as number) < heading);
  const digits = key.slice(0, at.findLastIndex((place) => place < heading) + 1);
  const words = digits.replace(/\d/g, "").length;
  const known = before.reduce((sum, { start, end }) => sum + end - start, 0);
  return before.length >= ROWS_ALONE ? known >= words * 0.8 : known > 0 && known === words && heading < text.length;
}

/** Where a label begins with its numeral: 2.其他 begins at the 2, though digits stand before it. */
function beforeNumeral(text: string, start: number): number {
  const numeral = NUMERAL.exec(text.slice(Math.max(0, start - 8), start));
  return numeral ? start - numeral[0].length : start;
}

function headingsIn(text: string): { from: number; to: number }[] {
  return [...text.matchAll(/[一二三四五六]\s*、\s*/g)].flatMap((numeral) => {
    const from = numeral.index;
    const title = from + numeral[0].length;
    const heading = headings.find((each) => text.startsWith(each, title));
    return heading ? [{ from, to: title + heading.length }] : [];
  });
}
