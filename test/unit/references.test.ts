// The character references of HTML are read as the package `entities` reads them, but for names that are left as they are.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { suite, test } from "node:test";
import { decode } from "../../server/src/engine/syntax/references.ts";

const require = createRequire(createRequire(import.meta.url).resolve("htmlparser2"));
const { decodeHTML }: { decodeHTML(text: string): string } = require("entities/decode");
const { encodeHTML }: { encodeHTML(text: string): string } = require("entities");

const ours = (text: string): string =>
  decode(text)
    .map((piece) => piece.text)
    .join("");

suite("character references of HTML", () => {
  test("by number, those that stand for nothing or for Windows-1252 too", () => {
    const codes = [...Array(0x3100).keys(), 0xd7ff, 0xd800, 0xdfff, 0xe000, 0x1f600, 0x10ffff, 0x110000, 10 ** 30];
    for (const code of codes.map(BigInt)) {
      for (const written of [`&#${code};`, `&#x${code.toString(16)};`, `&#X${code.toString(16)}中`, `&#0${code}中`])
        assert.equal(ours(written), decodeHTML(written), written);
    }
  });

  test("by name: what is decoded is decoded right, the rest stays", () => {
    const characters = Array.from({ length: 0x3100 }, (_, code) => String.fromCharCode(code));
    const names = characters.map(encodeHTML).filter((written) => /^&[A-Za-z]/.test(written));
    const known = names.filter((written) => ours(written) !== written);
    for (const written of known) {
      assert.equal(ours(written), decodeHTML(written), written);
      const open = `${written.slice(0, -1)}中`;
      assert.equal(ours(open), decodeHTML(open), open);
    }
    assert.ok(known.length > 250 && names.length > 1000, `${known.length} of ${names.length}`);
    for (const written of ["&nvinfin;&x;&;&", "&centerdot;"]) assert.equal(ours(written), written);
  });

  test("open, in front of letters, in a row, and what is none", () => {
    for (const written of [
      "&nbsp&nbsp12&nbsp;",
      "&nbspabc &nbsp12; &notin; &notin &amp;amp; &ltx",
      "A&B a&b=c&copy=1 &#; &#x; &#xg; &#12",
      "第&#19968;项&times2；&LT;&gt",
      "&ensp;&emsp;&ldquo;政务&rdquo;&mdash;&hellip;&middot;&Tab;&NewLine;&lpar;&percnt;",
    ])
      assert.equal(ours(written), decodeHTML(written), written);
  });

  test("pieces stand where their text stands", () => {
    const text = "共&nbsp;12&#20214;，&lt";
    const places = decode(text).map((piece) => [text.slice(piece.start, piece.end), piece.text]);
    assert.deepEqual(places, [
      ["共", "共"],
      ["&nbsp;", "\u00a0"],
      ["12", "12"],
      ["&#20214;", "件"],
      ["，", "，"],
      ["&lt", "<"],
    ]);
  });
});
