// The client of a web worker picks the words, the server the language that it speaks: they have to agree.
import assert from "node:assert/strict";
import { test } from "node:test";
import { localeOf as ofClient } from "../../client/src/locale.ts";
import { localeOf as ofServer } from "../../server/src/lsp/locale.ts";

test("client and server take the same words for a language of the editor", () => {
  for (const language of [
    "zh-cn",
    "zh-CN",
    "zh-tw",
    "zh-TW",
    "zh-hant",
    "zh-Hant-HK",
    "zh-hk",
    "zh",
    "en",
    "en-US",
    "de",
    "",
  ])
    assert.equal(ofClient(language), ofServer(language), language);
});
