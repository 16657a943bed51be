import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";

/** What parts the fields of a line: Excel takes a semicolon where the comma is the decimal sign, and a tab in text. */
const SEPARATORS = [",", ";", "\t"] as const;
type Separator = (typeof SEPARATORS)[number];

/** So many lines with a label in a field, and as many fields as each other, make a table. */
const LEAST_LINES = 5;
const LEAST_FIELDS = 4;

/** A longer field is prose with a quotation mark in it. */
const LONGEST_FIELD = 2000;

interface Field {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * Comma-separated values (RFC 4180) as the same table with tabs, each place kept: `text` as it was written tells where
 * fields begin and end, quotation marks and line ends within a field become spaces. Lines of one field are text like any
 * other. Any other text is left as it is, but for quoted fields of several lines between tabs.
 */
export function withTabs(written: string, bare: string): string {
  const [text, folded] =
    written.includes("[") && ARRAY.test(written) ? [withoutBrackets(written), withoutBrackets(bare)] : [written, bare];
  const separator = SEPARATORS.find((each) => isTable(text, each));
  if (!separator) return bare;
  const out = folded.split("");
  for (const fields of recordsOf(text, separator)) {
    for (const { start, end, quoted } of fields)
      for (let at = start; quoted && at < end; at++) if (/["\r\n]/.test(text[at] as string)) out[at] = " ";
    const [only, ...others] = fields.filter(({ start, end }) => folded.slice(start, end).trim() !== "");
    const prose = only && others.length === 0 && !isLabel(folded.slice(only.start, only.end));
    for (const { start } of fields.slice(1)) out[start - 1] = prose ? " " : "\t";
  }
  return out.join("");
}

/** A line of arrays, as programs write data. */
const ARRAY = /^[ \t]*\[.*\][,;]?[ \t\r]*$/m;
const ARRAYS = new RegExp(ARRAY, "gm");

/** Arrays as records of fields: spaces for what is around them and their words, a line end between two of a line. */
const withoutBrackets = (text: string): string =>
  text.replace(ARRAYS, (line) =>
    line
      .replace(/\],(?=\s*\[)/g, " \n")
      .replace(/["[\]]|\bnull\b|[,;](?=[ \t\r]*$)/g, (around) => " ".repeat(around.length)),
  );

const isLabel = (field: string): boolean => field.length < 80 && vocabulary.exactly(keyOf(field)) !== null;

function isTable(text: string, separator: Separator): boolean {
  if (!hasMany(text, separator, LEAST_LINES * LEAST_FIELDS - 1)) return false;
  if (separator === "\t")
    return text.includes('"') && /(?:^|\t)"[^"\t\n]{1,60}\r?\n[^"\t]{1,200}"(?=[\t\r\n]|$)/m.test(text);
  const rule = new RegExp(`(?:${separator}[^${separator}\\n]*){${LEAST_FIELDS - 1}}`);
  const counts = new Map<number, number>();
  for (const line of text.split("\n")) {
    if (!rule.test(line)) continue;
    const fields = line.split(separator);
    if (!fields.some((field) => isLabel(field.replace(/["\r]/g, "")))) continue;
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= LEAST_LINES;
}

function hasMany(text: string, separator: Separator, least: number): boolean {
  let at = -1;
  for (let left = least; left > 0; left--) {
    at = text.indexOf(separator, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The fields of each record, without what parts them. */
function* recordsOf(text: string, separator: Separator): Generator<Field[]> {
  let fields: Field[] = [];
  for (let at = 0; at <= text.length; ) {
    const closing = text[at] === '"' ? closingQuote(text, at, separator) : -1;
    let end = closing < 0 ? at : closing + 1;
    while (end < text.length && text[end] !== separator && text[end] !== "\n") end++;
    fields.push({ start: at, end, quoted: closing >= 0 });
    if (text[end] !== separator) {
      yield fields;
      fields = [];
    }
    at = end + 1;
  }
}

/** Where the quotation mark stands that closes a field; -1 where none does. */
function closingQuote(text: string, from: number, separator: Separator): number {
  for (let at = from + 1; at < Math.min(text.length, from + LONGEST_FIELD); at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return [separator, "\n", "\r", undefined].includes(text[at + 1]) ? at : -1;
  }
  return -1;
}
