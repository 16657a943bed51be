import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly patterns?: readonly Pattern[];
}

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const [contributed] = JSON.parse(read("package.json")).contributes.grammars;
const grammar: { scopeName: string; patterns: Pattern[]; repository: Record<string, Pattern> } = JSON.parse(
  read(contributed.path),
);

/** The expressions are Oniguruma's; the one thing that they write otherwise than JavaScript is the name of a script. */
const compile = (source: string) => new RegExp(source.replaceAll("\\p{Han}", "\\p{Script=Han}"), "gu");

function expressions({ match, begin, end, patterns = [] }: Pattern): string[] {
  return [match, begin, end, ...patterns.flatMap(expressions)].filter((each) => each !== undefined);
}

/** What a rule of the repository finds in a line. */
function found(rule: string, line: string): string[] {
  const all = expressions(grammar.repository[rule] as Pattern);
  return all.flatMap((source) => [...line.matchAll(compile(source))].map(([text]) => text.trim()));
}

suite("the grammar of the editor", () => {
  test("is the one that package.json names, and every rule is used", () => {
    assert.equal(contributed.language, "gov-annual-report");
    assert.equal(grammar.scopeName, contributed.scopeName);
    const used = grammar.patterns.map(({ include }) => include?.slice(1));
    assert.deepEqual(used.sort(), Object.keys(grammar.repository).sort());
  });

  for (const [rule, line, expected] of [
    ["heading", "一、总体情况", ["一、总体情况"]],
    ["heading", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", true],
    ["heading", "# 云溪市2023年政府信息公开工作年度报告", true],
    ["heading", "一、总体情况如下，各项任务完成。", []],
    ["label", "一、本年新收政府信息公开申请数量6412103080", ["一、本年新收政府信息公开申请数量"]],
    ["label", "三、本年度办理结果（一）予以公开287102038", ["三、本年度办理结果", "（一）予以公开"]],
    ["label", "|  | （三）不予公开 | 1.属于国家秘密 | 1 |", ["（三）不予公开", "1.属于国家秘密"]],
    ["label", "行政许可\t1836", ["行政许可"]],
    ["label", "全年办理行政许可12件，行政处罚3件。", []],
    ["label", "（一）主动公开。全年发布16件。", []],
    ["total", "（七）总计\t12", ["（七）总计"]],
    ["citation", "（国办公开办函〔2021〕30号）", ["〔2021〕30号"]],
    ["url", "见https://www.example.gov.cn/a?b=1，下载", ["https://www.example.gov.cn/a?b=1"]],
    ["figure", "21,460.35\t+2\t100%\t２３", ["21,460.35", "+2", "100%", "２３"]],
  ] as const) {
    test(`${rule} in ${line}`, () => {
      const texts = found(rule, line);
      assert.deepEqual(texts, expected === true ? [line] : expected);
    });
  }

  const samples = readdirSync(join(root, "samples")).filter((name) => /\.(txt|md)$/.test(name) && /^\d/.test(name));
  for (const name of samples) {
    test(`headings, labels, totals and figures of ${name}`, () => {
      const lines = read(`samples/${name}`).split(/\r?\n/);
      const count = (rule: string) => lines.flatMap((line) => found(rule, line)).length;
      assert.ok(count("heading") >= 6 && count("label") >= 30 && count("total") >= 4 && count("figure") >= 30);
    });
  }
});
