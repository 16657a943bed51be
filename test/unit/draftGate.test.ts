import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { isDraft } from "../../client/src/draftGate.ts";
import { readFixture } from "../support/fixture.ts";

const HEAD = 4096;
const root = join(import.meta.dirname, "../..");
const filesIn = (folder: string) => readdirSync(join(root, folder)).map((file) => join(root, folder, file));

suite("the draft gate", () => {
  for (const file of [...filesIn("samples"), ...filesIn("test/fixtures/bases")].filter(
    (each) => !each.endsWith("README.md"),
  )) {
    test(`opens for ${file.slice(root.length + 1)}`, () => {
      assert.equal(isDraft(readFileSync(file, "utf8").slice(0, HEAD)), true);
    });
  }

  // Pages about reports open it: that costs a process, and the engine then says nothing of them.
  const about = ["html-list.txt", "news.txt"];
  const others = filesIn("test/fixtures/silent").filter((file) => !/template/.test(file));
  for (const file of others.filter((each) => !about.some((name) => each.endsWith(name)))) {
    test(`stays shut for ${file.slice(root.length + 1)}`, () => {
      assert.equal(isDraft(readFixture(readFileSync(file, "utf8")).text.slice(0, HEAD)), false);
    });
  }

  for (const [name, text] of [
    ["an ordinary note", "# 会议记录\n\n一、总体情况\n\n讨论了预算。\n"],
    ["a government work report", "2023年云溪市政府工作报告\n\n一、2022年工作回顾\n二、2023年工作安排\n"],
    ["a notice", "国务院办公厅关于印发《政府信息公开工作年度报告格式》的通知\n\n各省、自治区、直辖市人民政府：\n"],
    ["nothing", ""],
  ] as const) {
    test(`stays shut for ${name}`, () => {
      assert.equal(isDraft(text), false);
    });
  }
});
