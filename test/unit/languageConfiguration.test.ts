import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";

const file = new URL("../../language-configuration.json", import.meta.url);
const { brackets, autoClosingPairs, wordPattern, folding } = JSON.parse(readFileSync(file, "utf8"));

/** The words of a line as VS Code finds them: it asks the expression for all its matches. */
const words = (line: string) => line.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? [];

suite("the language configuration", () => {
  for (const [line, expected] of [
    ["1,234.5", ["1,234.5"]],
    ["１，２３４．５％", ["１，２３４．５％"]],
    ["12,34", ["12", "34"]],
    ["2023-2024", ["2023", "2024"]],
    ["| 行政许可 | 264 |", ["行政许可", "264"]],
    ["（一）予以公开\t287", ["（一）予以公开", "287"]],
    ["一、本年新收政府信息公开申请数量6412", ["一、本年新收政府信息公开申请数量", "6412"]],
    ["1.属于国家秘密2.其他法律行政法规禁止公开", ["1.属于国家秘密", "2.其他法律行政法规禁止公开"]],
    ["收费8.5万元，A4纸", ["收费", "8.5", "万元", "A", "4", "纸"]],
    ["𠮷田鎮人民政府", ["𠮷田鎮人民政府"]],
    ["gov-annual-report", ["gov-annual-report"]],
  ] as const) {
    test(`words of ${line}`, () => assert.deepEqual([...words(line)], expected));
  }

  test("brackets close by themselves, full-width ones too; none is half a character", () => {
    const closing = new Map(autoClosingPairs.map(({ open, close }: Record<string, string>) => [open, close]));
    for (const [open, close] of brackets) assert.equal(closing.get(open), close);
    for (const pair of ["（）", "《》", "〔〕", "「」", "“”"]) assert.equal(closing.get(pair[0]), pair[1]);
  });

  test("regions are marked by comments", () => {
    assert.match("<!-- region 表三 -->", new RegExp(folding.markers.start));
    assert.match("  <!-- #endregion -->", new RegExp(folding.markers.end));
    assert.doesNotMatch("<!-- 备注 -->", new RegExp(folding.markers.start));
  });
});
