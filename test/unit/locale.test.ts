// The server speaks Chinese but where it is told another language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { localeOf } from "../../server/src/lsp/locale.ts";

const spoken = {
  "zh-cn": ["zh-cn", "zh-CN", "zh", "de", "", undefined, 7],
  "zh-tw": ["zh-tw", "zh-TW", "zh-hant", "zh-Hant-HK", "zh-hk"],
  en: ["en", "en-US", "en_US"],
};

test("the words for a language of the editor", () => {
  for (const [locale, tags] of Object.entries(spoken))
    for (const tag of tags) assert.equal(localeOf(tag), locale, String(tag));
});
