import { headings } from "../formats/headings.ts";
import { Pairs } from "../formats/pairs.ts";
import { isNumeralUnit, vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";

/** Labels and headings, which line breaks cut in two, the longest first. */
const words = [...vocabulary.labels(), ...headings.map(keyOf)].sort((a, b) => b.length - a.length);
const longest = words[0]?.length ?? 0;
const pairs = new Pairs(words);
const byFirst = new Map<number, string[]>();
for (const word of words) {
  const same = byFirst.get(word.charCodeAt(0));
  if (same) same.push(word);
  else byFirst.set(word.charCodeAt(0), [word]);
}

/** The ways to take the end of `key` for the beginning of a label or heading, the longest first, and what is due of it. */
export function* begunBy(key: string): Generator<{ readonly begun: string; readonly rest: string }> {
  const many = key.length > 1 && pairs.has(key, key.length - 2);
  for (let length = many ? Math.min(key.length, longest) : 1; length > 0; length--) {
    if (length > 1 && !pairs.opens(key, key.length - length)) continue;
    const known = byFirst.get(key.charCodeAt(key.length - length));
    const begun = known ? key.slice(-length) : "";
    for (const word of known ?? [])
      if (word.length > length && word.startsWith(begun)) yield { begun, rest: word.slice(length) };
  }
}

/** Whether a label can begin behind `key`: a number, a numeral or another label ends there, or nothing stands there. */
export const canEnd = (key: string): boolean =>
  key === "" ||
  isNumeralUnit(key.charCodeAt(key.length - 1)) ||
  vocabulary.labels().some((label) => key.endsWith(label));

/** Whether a label can end before `key`. */
export const canBegin = (key: string): boolean =>
  key === "" || isNumeralUnit(key.charCodeAt(0)) || vocabulary.labelsIn(key)[0]?.start === 0;
