// Writes snippets/gov-annual-report.json from the official format in force, in both scripts. `--check` writes nothing: it
// exits 1 where the file differs. Part of `npm run docs`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { format2021 as format } from "../server/src/engine/formats/format2021.ts";
import { topics } from "../server/src/engine/formats/topics.ts";
import { feeStatement, ZEROS } from "../server/src/engine/write/content.ts";
import { writeTable } from "../server/src/engine/write/table.ts";
import { toTraditional } from "../server/src/node/openCC.ts";

const year = "$" + "{2:2024}";
const agency = "$" + "{1:机关全称}";
const heading = (number) => `## ${"一二三四五六"[number - 1]}、${format.sections[number - 1].label}`;
const table = (number) =>
  writeTable(
    format.tables.find((each) => each.number === number),
    ZEROS,
    "markdown",
  );

/** Each cell a place to stop at; too many of them, and nobody gets out of the table. */
function withStops(text) {
  let stop = 0;
  return text.replace(/(?<=[| ])0(?= *\|)/g, () => `\${${++stop}:0}`);
}

/** Name, what is typed for it (besides the name), text. Prefixes: Pinyin, for those who type without an input method on. */
const snippets = [
  ["报告标题", "biaoti", `# ${agency}${year}年政府信息公开工作年度报告`],
  [
    "前言",
    "qianyan",
    `根据《中华人民共和国政府信息公开条例》和${format.document}所附格式，${agency}编制本报告。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  ],
  [
    "总体情况",
    "zongti",
    [heading(1), ...topics.map(({ label }, at) => `（${"一二三四五"[at]}）${label}。\${${at + 1}}`)].join("\n\n"),
  ],
  ["主动公开", "zhudong", `${heading(2)}\n\n${withStops(table(2))}`],
  ["依申请公开", "shenqing", `${heading(3)}\n\n${table(3)}`],
  ["复议诉讼", "fuyi", `${heading(4)}\n\n${withStops(table(4))}`],
  ["问题及改进", "wenti", `${heading(5)}\n\n\${1:存在的主要问题}\n\n\${2:改进情况}`],
  ["其他事项", "qita", `${heading(6)}\n\n${feeStatement.none(year, agency)}`],
  ["未收取信息处理费", "weishoufei", feeStatement.none(year, agency)],
  ["收取信息处理费", "shoufei", `${year}年，${agency}收取信息处理费共计\${3:金额}元。`],
];

const entries = snippets.flatMap(([name, pinyin, text]) =>
  [
    [name, text],
    [toTraditional(name), toTraditional(text)],
  ].map(([title, body], at) => [
    at === 0 ? title : `${title}（繁體）`,
    { prefix: [title, pinyin], description: at === 0 ? title : `${title}（繁體）`, body: body.split("\n") },
  ]),
);

const file = new URL("../snippets/gov-annual-report.json", import.meta.url);
const after = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
const before = existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "";
if (after !== before) {
  if (process.argv.includes("--check")) {
    console.error("snippets/gov-annual-report.json is out of date: run npm run docs");
    process.exitCode = 1;
  } else {
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, after);
  }
}
