// Time must grow with the size of the text, not with its square, also where there is nothing to be found in it.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { analyze } from "../../server/src/engine/analysis.ts";

const documents: Readonly<Record<string, (lines: number) => string>> = {
  "a table with pipes": (lines) => "| 张三 | 政府办公室 |\n".repeat(lines),
  "a table with tabs": (lines) => "张三\t政府办公室\n".repeat(lines),
  "indented code": (lines) => "\tif (x) {\n\t\treturn y;\n".repeat(lines),
  "lone pipes": (lines) => "|\n".repeat(lines),
  figures: (lines) => "12\n".repeat(lines),
  "rows of figures": (lines) => "1 2 3 4 5 6 7\n".repeat(lines),
  "labels without figures": (lines) => "规章\n".repeat(lines),
  "labels with figures": (lines) => "| 行政许可 | 12 |\n".repeat(lines),
  "an HTML table": (lines) => `<table>${"<tr><td>张三</td><td>12</td></tr>".repeat(lines)}</table>`,
  "broken tags": (lines) => "<table <a ".repeat(lines),
  "words of a header in columns": (lines) => "事项    情况    信息内容\n".repeat(lines),
  prose: (lines) => "这是一句话，没有表格。\n".repeat(lines),
  "one line of prose": (lines) => "这是一句话，1没有表格。".repeat(lines),
};

/** A report by its title and headings, so that its prose is read. */
const report = (prose: string): string =>
  `云溪市水务局2023年政府信息公开工作年度报告\n统计期限为2023年1月1日至2023年12月31日。\n一、总体情况\n${prose}\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n`;

const reports: Readonly<Record<string, (lines: number) => string>> = {
  "sentences on requests": (lines) => report("收到政府信息公开申请12件，办结12件。".repeat(lines)),
  "a sentence without an end": (lines) => report("收到政府信息公开申请12件，办结12件，".repeat(lines)),
  "divisions of divisions": (lines) => report("其中网络申请12件，信函申请5件、".repeat(lines)),
  "words for none": (lines) => report("未收到政府信息公开申请，未发生行政复议，".repeat(lines)),
  "years and blanks": (lines) => report("2022年公开信息  条，较2021年的 件，".repeat(lines)),
  "numerals without a unit": (lines) => report("一".repeat(lines)),
  "words that can be parted in two ways": (lines) => report(`其中另${"有另".repeat(lines)}分12件。`),
  "letters that may be digits": (lines) => report(`${"I0".repeat(lines)}x`),
  "broken lines": (lines) => report("全年各项工作有序推进并且收到政府信息公开申请12\n".repeat(lines)),
};

suite("growth", () => {
  for (const [name, document] of Object.entries({ ...documents, ...reports })) {
    test(name, () => {
      const time = (lines: number) => {
        const text = document(lines);
        const start = performance.now();
        analyze(text);
        return performance.now() - start;
      };
      time(500);
      // Ten times as much; a hundred times the time would be the square. Short times are noise, and so is what a busy
      // machine adds to one of them: the square stays the square however often it is measured.
      const linear = () => time(15_000) < Math.max(5, time(1500)) * 40;
      assert.ok(Array.from({ length: 6 }).some(linear), name);
    });
  }
});

suite("depth", () => {
  // What is read by recursion must not go as deep as the text is long.
  for (const [name, text] of Object.entries({
    "labels in one cell": `| ${"规章".repeat(100_000)} |`,
    "labels in one HTML cell": `<table><tr><td>${"总计".repeat(100_000)}</td></tr></table>`,
    "labels behind a tab": `规章\t${"总计其他".repeat(50_000)}`,
    "numerals in one line": "一".repeat(100_000),
    "tables in tables": "<table><tr><td>".repeat(10_000),
    "lines of prose": "平稳。\n".repeat(200_000),
    "lines of HTML": `<table>${"<tr>\n".repeat(200_000)}`,
  })) {
    test(name, () => {
      assert.deepEqual(analyze(text).reports, []);
    });
  }
});
