/**
 * Slips of a hand that edits a text, none of which changes a digit: line ends and separators lost or put in, a line left
 * out or doubled, a character lost. What they leave of a table tells its figures, or tells them no longer.
 */
type Random = () => number;

/** The text with one slip more; as it was where there is no place for it. Digits never come to touch each other. */
export type Slip = (text: string, random: Random) => string;

export const slips: Readonly<Record<string, Slip>> = {
  "line end lost": (text, random) => replaced(text, random, /\r?\n/g, () => ""),
  "line end a space": (text, random) => replaced(text, random, /\r?\n/g, () => " "),
  "line broken": (text, random) => insertedAt(text, Math.floor(random() * text.length), "\n"),
  "blank line": (text, random) => replaced(text, random, /\n/g, () => "\n\n"),
  "other spaces": (text, random) =>
    replaced(text, random, /[ \u3000]+/g, () => oneOf([" ", "  ", "\u3000", "\t"], random)),
  "spaces lost": (text, random) => replaced(text, random, /[ \u3000]+/g, () => ""),
  "separator lost": (text, random) => replaced(text, random, /[|\t]/g, () => ""),
  "stray character": (text, random) =>
    replaced(text, random, /(?<=\d)(?!\d)/g, () => oneOf(["?", "\u200b", "\u00a0", "\ufffd"], random)),
  "character lost": (text, random) => replaced(text, random, /[^\d\n|\t+.-]/g, () => ""),
  "line left out": (text, random) => replaced(text, random, /\n[^\d\n]*(?=\n)/g, () => ""),
  "line doubled": (text, random) => replaced(text, random, /\n[^\d\n]+(?=\n)/g, (line) => line + line),
  "full-width digits": (text, random) =>
    replaced(text, random, /\d+/g, (digits) =>
      digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
};

function replaced(text: string, random: Random, pattern: RegExp, by: (found: string) => string): string {
  const found = oneOf([...text.matchAll(pattern)], random);
  if (!found) return text;
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const between = by(found[0]);
  return between === "" && /\d$/.test(before) && /^\d/.test(after) ? text : before + between + after;
}

function insertedAt(text: string, at: number, inserted: string): string {
  const isAmid = /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at] ?? "");
  return isAmid ? text : text.slice(0, at) + inserted + text.slice(at);
}

const oneOf = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T;
