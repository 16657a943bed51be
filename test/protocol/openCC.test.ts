import assert from "node:assert/strict";
import { test } from "node:test";
import { toSimplified } from "../../server/src/node/openCC.ts";
import { Client } from "./client.ts";
import { clean } from "./drafts.ts";

test("characters are converted, phrases are not", () => {
  assert.equal(toSimplified("政府資訊公開年度報告，檔案 1 份"), "政府资讯公开年度报告，档案 1 份");
});

test("the length stays, also where a simplified character is a surrogate pair", () => {
  const text = "規章\r\n㗲㜢㠣規章𠮷😀\n\n網路";
  assert.equal(toSimplified(text), "规章\r\n㗲㜢㠣规章𠮷😀\n\n网路");
  for (const unchanged of ["", "㗲", "\ud842", "規".repeat(0)]) assert.equal(toSimplified(unchanged), unchanged);
});

test("a draft in Traditional characters is read by the bundled server", async () => {
  using client = new Client();
  await client.initialize();
  const labels = {
    总计: "總計",
    结果维持: "結果維持",
    结果纠正: "結果糾正",
    其他结果: "其他結果",
    尚未审结: "尚未審結",
  };
  let text = clean().replace("| 3 | 1 | 0 | 1 | 5 |", "| 3 | 1 | 0 | 1 | 6 |");
  for (const [simplified, traditional] of Object.entries(labels)) text = text.replaceAll(simplified, traditional);
  await client.open(text);
  assert.deepEqual(
    (await client.items()).map(({ code }) => code),
    // Only the labels are in Traditional characters.
    ["structure/script", "sum/dispute-total"],
  );
});
