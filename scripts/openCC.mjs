// The tables of OpenCC as small texts (server/src/openCC/tables.ts reads them): what two scripts need and no more, sorted, each
// word without what it shares with the one before, and its conversion only where that differs from its characters'.
import { Trie } from "opencc-js/core";
import compatibility from "opencc-js/dict/CJK_Compatibility_Ideographs";
import toTraditional from "opencc-js/dict/STCharacters";
import toTraditionalPhrases from "opencc-js/dict/STPhrases";
import regionalPhrases from "opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases";
import toSimplified from "opencc-js/dict/TSCharacters";
import toSimplifiedPhrases from "opencc-js/dict/TSPhrases";

/** The groups of dictionaries in OpenCC's own order, the first one first asked: its presets `t2s` and `s2t`. */
export const dictionaries = {
  t2cn: { normalization: [compatibility], conversion: [toSimplifiedPhrases, toSimplified] },
  cn2t: { normalization: [compatibility], conversion: [toTraditionalPhrases, regionalPhrases, toTraditional] },
};

/** The file of all tables, one behind the other. */
export const encodeAll = () =>
  Object.values(dictionaries)
    .map((each) => `${encodeTables(each)}\n`)
    .join("");

/** `normalization characters phrases`, one line each. */
export function encodeTables({ normalization, conversion }) {
  const words = wordsOf(conversion);
  const isCharacter = ([word]) => [...word].length === 1;
  const characters = words.filter(isCharacter);
  const phrases = words.filter((word) => !isCharacter(word));
  return [pairs(wordsOf(normalization)), pairs(characters), frontCoded(phrases, characters)].join("\n");
}

/** Sorted by UTF-16 units, as the reader of the text expects. */
function wordsOf(group) {
  const entries = group.toReversed().flatMap((dictionary) => dictionary.split("|").map((entry) => entry.split(" ")));
  return [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A character and what it becomes, all in one row. */
function pairs(entries) {
  for (const each of entries)
    if (each.some((text) => [...text].length !== 1)) throw new Error(`Not one character each: ${each}`);
  return entries.flat().join("");
}

/** For each word a digit, how many units it shares with the one before; the rest of it; `=` and its conversion. */
function frontCoded(phrases, characters) {
  const byCharacter = new Trie();
  byCharacter.loadDict(characters);
  let before = "";
  return phrases
    .map(([word, converted]) => {
      if (/[\d=\n]/.test(word + converted)) throw new Error(`No place for ${word}`);
      let shared = 0;
      while (shared < 9 && shared < before.length && word[shared] === before[shared]) shared++;
      before = word;
      return shared + word.slice(shared) + (byCharacter.convert(word) === converted ? "" : `=${converted}`);
    })
    .join("");
}
