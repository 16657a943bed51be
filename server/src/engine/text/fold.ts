/**
 * Folding, for matching only: full-width forms, quotation marks, dashes, spaces, compatibility ideographs and
 * Traditional characters become one plain form each. Every UTF-16 unit stays one unit, so an offset in the folded
 * text is the same offset in the original.
 */

/** What every zero-width character folds to. */
export const ZERO_WIDTH = "\u200b";

let table: Uint16Array | undefined;

function foldTable(): Uint16Array {
  const map = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  const set = (from: string, to: string) => {
    for (const char of from) map[char.charCodeAt(0)] = to.charCodeAt(0);
  };
  // Kangxi radicals and compatibility ideographs come out of PDF files.
  for (const [first, last] of [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
    [0xfe10, 0xfe6f],
    [0xff01, 0xff5e],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const plain = String.fromCharCode(code).normalize("NFKC");
      if (plain.length === 1) map[code] = plain.charCodeAt(0);
    }
  }
  for (let code = 0x2000; code <= 0x200a; code++) map[code] = 0x20;
  set("\u3000\u205f\u1680\v\f", " ");
  set("\u0085\u2028\u2029", "\n"); // line ends of other systems
  set("\u202f", "\u00a0"); // no-break spaces stay apart: in a numeric cell they are a finding
  set("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff", ZERO_WIDTH);
  set("“”„‟〝〞＂「」『』", '"');
  set("‘’‚‛", "'");
  set("‐‑‒–—―−－﹣─━", "-");
  set("│┃┆┊║￤｜", "|");
  set("┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬", "+");
  set("═", "=");
  set("﹝［", "〔");
  set("﹞］", "〕");
  // A numeral in a ring or in brackets is that numeral: the brackets do not matter to a label.
  for (let n = 0; n < 20; n++) {
    for (const base of [0x2460, 0x2474, 0x2488]) {
      if (n < 9) map[base + n] = 0x31 + n;
    }
  }
  [..."一二三四五六七八九十"].forEach((numeral, n) => {
    map[0x3220 + n] = numeral.charCodeAt(0);
  });
  return map;
}

/** Characters of the official headings and labels that only Traditional text has. */
const TRADITIONAL = /[開請條處總況項辦結務關]/;

/** The same characters in Simplified. */
const SIMPLIFIED = /[开请条处总况项办结务关]/;

/** Whether Traditional, or Simplified, characters stand in a text; both may. */
export const hasTraditional = (text: string): boolean => TRADITIONAL.test(text);
export const hasSimplified = (text: string): boolean => SIMPLIFIED.test(text);

/** Wordings that script converters change; both sides have the same length. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/档案/g, "文件"],
  [/资讯/g, "信息"],
  [/资料/g, "数据"],
  [/专案/g, "项目"],
  [/网路/g, "网络"],
];

/** The mark of a note behind a figure, which is no digit of it; it folds to an asterisk. */
const NOTE = /(?<=[\d０-９])[\u2460-\u2473]/;
const NOTES = new RegExp(NOTE, "g");

/** Folds a piece of a text; the result has the length of the piece. */
export type Fold = (piece: string) => string;

/** How to fold the pieces of `text`. `toSimplified` is asked only where Traditional characters stand in it. */
export function foldFor(text: string, toSimplified?: (text: string) => string): Fold {
  const plain: Fold = NOTE.test(text) ? (piece) => foldWidth(piece.replace(NOTES, "*")) : foldWidth;
  if (!toSimplified || !TRADITIONAL.test(text)) return plain;
  return (piece) => {
    const folded = plain(piece);
    const simplified = PHRASES.reduce((out, [from, to]) => out.replace(from, to), toSimplified(folded));
    return simplified.length === folded.length ? simplified : folded;
  };
}

/** So many characters are folded at once. */
const CHUNK = 4096;
const chunk: number[] = new Array(CHUNK).fill(0);

/**
 * In chunks, which make one flat string: pieces put together character by character would be a tree to every search. A
 * plain array is passed on in half the time of a typed one.
 */
function foldWidth(text: string): string {
  table ??= foldTable();
  let same = 0;
  while (same < text.length && table[text.charCodeAt(same)] === text.charCodeAt(same)) same++;
  if (same === text.length) return text;
  let folded = "";
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let at = 0; at < length; at++) chunk[at] = table[text.charCodeAt(from + at)] as number;
    folded += String.fromCharCode.apply(null, length === CHUNK ? chunk : chunk.slice(0, length));
  }
  return folded;
}

/** What two wordings of one label have in common: its letters, ideographs and digits, without spaces and punctuation. */
export function keyOf(folded: string): string {
  let key = "";
  let from = 0;
  for (let at = 0; at < folded.length; at++) {
    if (isOfKey(folded.charCodeAt(at))) continue;
    if (at > from) key += folded.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? folded : key + folded.slice(from);
}

/** 0-9, A-Z, a-z, 〇, ideographs and both halves of those beyond the Basic Multilingual Plane. */
export const isOfKey = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0x3007;
