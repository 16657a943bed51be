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

  // Pages about reports, or shaped like one, open it: that costs a process, and the engine then says nothing of them.
  const about = ["html-list", "news", "interview", "interpretation", "format-explained", "rule-of-law-report"].map(
    (name) => `${name}.txt`,
  );
  const others = filesIn("test/fixtures/silent").filter((file) => !/template/.test(file));
  for (const file of others.filter((each) => !about.some((name) => each.endsWith(name)))) {
    test(`stays shut for ${file.slice(root.length + 1)}`, () => {
      assert.equal(isDraft(readFixture(readFileSync(file, "utf8")).text.slice(0, HEAD)), false);
    });
  }

  for (const title of [
    "云溪市2023年政府信息公开工作年度报告（征求意见稿）",
    "云溪市2023年政府信息公开工作年度报告（草案）",
    "云溪市2023年政府信息公开工作年度报告征求意见稿",
    "云溪市2023年政府信息公开工作年度报告送审稿",
    "云溪市干部培训中心2023年政府信息公开工作年度报告",
    "云溪市通知公告中心2023年政府信息公开工作年度报告",
    "云溪市2023年政府信息公开工作年度报告全文",
    "云溪市2023年政府信息公开工作年度报告.docx",
    "2023年度政府信息公开工作报告",
    "云溪市2023年政务公开工作年度报告",
    "雲溪市2023年政務公開工作年度報告（徵求意見稿）",
    "云溪市2023年政府信息公开工作年度报告（2023年1月1日—2023年12月31日）",
    "云溪市政府信息公开工作年度报告（2023年度）",
    "云溪市政府信息公开工作年度报告 2023年",
    "附件：云溪市2023年政府信息公开工作年度报告",
    "附件1\n\n云溪市2023年政府信息公开工作年度报告",
    "云溪市人民政府办公室关于印发《云溪市2023年政府信息公开工作年度报告》的通知\n\n附件1：云溪市2023年政府信息公开工作年度报告",
    "<title>云溪市2023年政府信息公开工作年度报告 - 通知公告 - 云溪市人民政府</title>",
    "<h1><span>云溪市</span><span>2023</span><span>年政府信息</span><b>公开工作年度报告</b></h1>",
    "云溪市2023年政府信息公开工作年度报告 - 云溪市人民政府",
  ]) {
    test(`opens for ${title}`, () => {
      assert.equal(isDraft(`${title}\n\n一、总体情况\n\n${"全年主动公开。".repeat(1000)}`), true);
    });
  }

  for (const [name, text] of [
    ["an ordinary note", "# 会议记录\n\n一、总体情况\n\n讨论了预算。\n"],
    ["a government work report", "2023年云溪市政府工作报告\n\n一、2022年工作回顾\n二、2023年工作安排\n"],
    ["a notice", "国务院办公厅关于印发《政府信息公开工作年度报告格式》的通知\n\n各省、自治区、直辖市人民政府：\n"],
    [
      "a notice in two lines",
      "关于印发\n《2023年政府信息公开工作年度报告格式》的通知\n\n附件\n\n一、总体情况\n二、主动公开政府信息情况\n",
    ],
    ["an explanation", "2023年政府信息公开工作年度报告（解读）\n\n一、总体情况\n"],
    ["a training", "2023年政府信息公开工作年度报告编制培训会\n\n一、总体情况\n"],
    [
      "another report",
      "2023年法治政府建设年度报告\n\n一、总体情况\n二、存在的主要问题及改进措施\n三、其他需要报告的事项\n",
    ],
    ["nothing", ""],
  ] as const) {
    test(`stays shut for ${name}`, () => {
      assert.equal(isDraft(text), false);
    });
  }

  test("takes no time for a text of brackets", () => {
    for (const each of ["<", "<a ", "<a", "(", "报告(", "《"]) {
      const started = performance.now();
      isDraft(`2023年政府信息公开工作年度报告${each.repeat(HEAD)}`);
      isDraft(`2023年政府信息公开\n${each.repeat(HEAD)}`);
      assert.ok(performance.now() - started < 50, each);
    }
  });
});
