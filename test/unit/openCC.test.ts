// The tables that the build makes of OpenCC's convert as its own presets do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Converter as toTraditional } from "opencc-js/cn2t";
import { Converter as toSimplified } from "opencc-js/t2cn";
import { dictionaries, encodeAll, encodeTables } from "../../scripts/openCC.mjs";
import { converterOf, tableIn, tableNames } from "../../server/src/openCC/tables.ts";

for (const [name, theirs] of [
  ["t2cn", toSimplified({ from: "t", to: "cn" })],
  ["cn2t", toTraditional({ from: "cn", to: "t" })],
] as const) {
  test(`${name}: every character, every phrase, and phrases run into one another`, () => {
    const ours = converterOf(encodeTables(dictionaries[name]));
    const phrases = dictionaries[name].conversion
      .join("|")
      .replaceAll(/ [^|]*/g, "")
      .split("|");
    const characters = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code));
    // Each half is the half of a phrase: the longest match is not the one that was cut.
    const mixed = phrases.map((phrase, at) => phrase.slice(1) + (phrases[(at * 7919) % phrases.length] ?? ""));
    for (const text of [...characters, ...phrases, ...mixed]) {
      if (ours(text) !== theirs(text)) assert.equal(ours(text), theirs(text), text);
    }
  });
}

test("each table is found in the file of all, in its text and in its bytes", () => {
  const file = encodeAll();
  assert.deepEqual(Object.keys(dictionaries), tableNames);
  for (const name of tableNames) {
    const table = encodeTables(dictionaries[name]);
    assert.equal(tableIn(file, name), table);
    assert.equal(tableIn(Buffer.from(file), name).toString(), table);
  }
});
