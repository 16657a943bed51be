import assert from "node:assert/strict";
import { test } from "node:test";
import type { InitializeParams } from "vscode-languageserver";
import { localeOf } from "../../server/src/lsp/locale.ts";
import { Client, pulling, textOf } from "./client.ts";
import { wrong } from "./drafts.ts";

async function first(more: Partial<InitializeParams>) {
  using client = new Client();
  await client.initialize(pulling, more);
  await client.open(wrong);
  const [item] = await client.items();
  assert.ok(item);
  return item;
}

test("messages are in the client's language, and the option goes first", async () => {
  const english = await first({ locale: "en-GB" });
  assert.match(textOf(english), /add up to 5 ≠ .* 6/);
  assert.match(english.relatedInformation?.[0]?.message ?? "", /[a-z]/);
  assert.match(textOf(await first({ locale: "zh-TW" })), /總計/);
  assert.match(textOf(await first({ locale: "de" })), /总计/);
  assert.match(textOf(await first({ locale: "de", initializationOptions: { locale: "zh-hant" } })), /總計/);
  assert.match(textOf(await first({ locale: "en", initializationOptions: { locale: 5, ruleDocs: 5 } })), /总计/);
});

test("the pages of the rules may be elsewhere", async () => {
  const { codeDescription } = await first({ initializationOptions: { ruleDocs: "https://example.org/rules/" } });
  assert.equal(codeDescription?.href, "https://example.org/rules/sum/dispute-total.md");
});

test("language tags", () => {
  const tags = {
    "zh-cn": ["zh", "zh-CN", "zh-Hans", "zh-Hans-HK", "zh_CN.UTF-8", "zh-SG", "de", "enx", "", undefined, 3],
    "zh-tw": ["zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh_TW.UTF-8", "zh-Hant-TW"],
    en: ["en", "en-GB", "EN_us.UTF-8"],
  };
  for (const [locale, values] of Object.entries(tags))
    for (const tag of values) assert.equal(localeOf(tag), locale, String(tag));
});
