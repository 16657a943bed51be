import { ConverterFactory, type DictLike } from "opencc-js/core";

/** In the order of the file; `t2cn`: Traditional to Simplified; `cn2t`: the other way. */
export const tableNames = ["t2cn", "cn2t"] as const;

export type TableName = (typeof tableNames)[number];

/** The file in dist/ that the build makes of OpenCC's tables (scripts/openCC.mjs): for each table three lines. */
export const tablesFile = "openCC.txt";

/** A table in the text of the file, or in its bytes, so that only what is wanted is decoded. */
export function tableIn<File extends Sliced<File>>(file: File, name: TableName): File {
  const afterLines = (count: number, from: number): number =>
    count === 0 ? from : afterLines(count - 1, file.indexOf("\n", from) + 1);
  const start = afterLines(3 * tableNames.indexOf(name), 0);
  return file.slice(start, afterLines(3, start) - 1);
}

interface Sliced<File> {
  indexOf(text: string, from: number): number;
  slice(start: number, end: number): File;
}

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
