import { ConverterFactory, type DictLike } from "opencc-js/core";

/** `t2cn`: Traditional to Simplified; `cn2t`: the other way. Texts that the build makes of OpenCC's (scripts/openCC.mjs). */
export type TableName = "t2cn" | "cn2t";

export type Convert = (text: string) => string;

/** The converter of a table's text: characters that look alike are made one first, then phrases and characters converted. */
export function converterOf(table: string): Convert {
  const [normalization = "", characters = "", phrases = ""] = table.split("\n");
  const single = pairsOf(characters);
  return ConverterFactory([pairsOf(normalization)], [phrasesOf(phrases, ConverterFactory([single])), single]);
}

function pairsOf(row: string): [string, string][] {
  const characters = [...row];
  return Array.from({ length: characters.length / 2 }, (_, at) => [characters[2 * at], characters[2 * at + 1]]) as [
    string,
    string,
  ][];
}

/** A digit, how many units a word shares with the one before; its rest; and, behind `=`, what it becomes if that is not plain. */
function phrasesOf(row: string, plain: Convert): DictLike {
  let word = "";
  return [...row.matchAll(/(\d)([^\d=]*)(?:=([^\d]*))?/g)].map(([, shared, rest, converted]) => {
    word = word.slice(0, Number(shared)) + rest;
    return [word, converted ?? plain(word)];
  });
}
