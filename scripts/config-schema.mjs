// Writes the JSON schemas of .gouji.json for editors, one a language, from server/src/engine/config/schema.ts and the
// texts below. `--check` writes nothing: it exits 1 where a file differs. Part of `npm run docs`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { schema } from "../server/src/engine/config/schema.ts";
import { ruleTitle } from "../server/src/engine/messages/render.ts";

const locales = ["zh-cn", "zh-tw", "en"];

/** What each setting is, by its path (`[]` stands for an item of a list), in the order of `locales`. */
const texts = {
  "": [
    "勾稽（Gouji）的设置：检查政府信息公开工作年度报告",
    "勾稽（Gouji）的設定：檢查政府資訊公開工作年度報告",
    "Settings of Gouji, which checks annual reports on government information disclosure",
  ],
  $schema: [
    "这个文件的 JSON 模式，供编辑器使用",
    "這個檔案的 JSON 結構描述，供編輯器使用",
    "The JSON schema of this file, for editors",
  ],
  rules: [
    "逐条规则的级别；没有列出的用默认级别",
    "逐條規則的級別；沒有列出的用預設級別",
    "Severities of rules; rules not listed keep their own",
  ],
  skip: [
    "不检查的文件：通配符，相对于本文件所在的文件夹；* 和 ? 在一个名称之内，** 代表任意层文件夹，不含 / 的可以是任何位置的文件或文件夹",
    "不檢查的檔案：萬用字元，相對於本檔案所在的資料夾；* 和 ? 在一個名稱之內，** 代表任意層資料夾，不含 / 的可以是任何位置的檔案或資料夾",
    "Files that are not checked: globs relative to the folder of this file; * and ? stay inside a name, ** is any number of folders, and without / any file or folder of that name is meant",
  ],
  "skip[]": ["例如 旧稿/ 或 *.bak.txt", "例如 舊稿/ 或 *.bak.txt", "For example old/ or *.bak.txt"],
  body: ["报告是哪个单位的", "報告是哪個單位的", "The body that the reports are of"],
  "body.name": ["单位名称", "單位名稱", "Its name"],
  "body.kind": [
    "单位的类型，公布期限由它决定：government 县级以上人民政府（3 月 31 日），department 其部门（1 月 31 日），township 乡镇、街道（由当地通知规定）",
    "單位的類型，公布期限由它決定：government 縣級以上人民政府（3 月 31 日），department 其部門（1 月 31 日），township 鄉鎮、街道（由當地通知規定）",
    "Its kind, which decides when the report must be published: government (31 March), department (31 January), township (as local notices say)",
  ],
  year: [
    "报告年度；不写则从报告里读",
    "報告年度；不寫則從報告裡讀",
    "The year that the reports are for; else read from the report",
  ],
  previousYear: [
    "上一年度的报告：路径，相对于本文件所在的文件夹，不能在工作区之外",
    "上一年度的報告：路徑，相對於本檔案所在的資料夾，不能在工作區之外",
    "Last year's reports: paths relative to the folder of this file, and not outside the workspace",
  ],
  "previousYear[]": ["例如 ../2023/年度报告.txt", "例如 ../2023/年度報告.txt", "For example ../2023/report.txt"],
  accepted: [
    "已接受的问题：由编辑器里的“接受此差异并说明理由…”写入；数字一变就不再有效",
    "已接受的問題：由編輯器裡的「接受此差異並說明理由…」寫入；數字一變就不再有效",
    "Findings that were accepted: written by the editor, and valid as long as the figures stand",
  ],
  "accepted[].file": [
    "哪个文件，相对于本文件所在的文件夹",
    "哪個檔案，相對於本檔案所在的資料夾",
    "The file, relative to the folder of this one",
  ],
  "accepted[].rule": ["哪条规则", "哪條規則", "The rule"],
  "accepted[].place": ["在哪里", "在哪裡", "Where"],
  "accepted[].place.report": [
    "文件里的第几份报告；第一份不写",
    "檔案裡的第幾份報告；第一份不寫",
    "Which report of the file; left out for the first",
  ],
  "accepted[].place.table": ["哪张表", "哪張表", "The table"],
  "accepted[].place.row": ["哪一行（编号）", "哪一行（編號）", "The row (its id)"],
  "accepted[].place.column": ["哪一列（编号）", "哪一列（編號）", "The column (its id)"],
  "accepted[].place.section": ["哪一部分", "哪一部分", "The section"],
  "accepted[].place.quote": ["哪一句话", "哪一句話", "The sentence"],
  "accepted[].values": [
    "接受时的数；有一个变了，这一条就不再有效",
    "接受時的數；有一個變了，這一條就不再有效",
    "The figures as they were accepted: if one changes, the entry is valid no longer",
  ],
  "accepted[].reason": ["接受的理由", "接受的理由", "Why it was accepted"],
};

const folder = new URL("../schemas/", import.meta.url);
const unused = new Set(Object.keys(texts));

/** The schema as it stands in the file: with descriptions, without what only our own reader knows of. */
function described({ format, ...own }, path, locale) {
  const at = locales.indexOf(locale);
  const rule = /^rules\.(.+)$/.exec(path)?.[1];
  const description = rule ? ruleTitle(rule, locale) : texts[path]?.[at];
  if (description === undefined && path !== "accepted[]") throw new Error(`no text for ${path}`);
  unused.delete(path);
  const properties = Object.entries(own.properties ?? {}).map(([name, each]) => [
    name,
    described(each, path === "" ? name : `${path}.${name}`, locale),
  ]);
  return {
    ...(description && { description }),
    ...own,
    ...(own.properties && { properties: Object.fromEntries(properties) }),
    ...(own.items && { items: described(own.items, `${path}[]`, locale) }),
  };
}

for (const locale of locales) {
  const file = new URL(`gouji.${locale}.schema.json`, folder);
  const content = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: ".gouji.json",
    allowComments: true,
    allowTrailingCommas: true,
    ...described(schema, "", locale),
  };
  const after = `${JSON.stringify(content, null, 2)}\n`;
  const before = existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "";
  if (after === before) continue;
  if (process.argv.includes("--check")) {
    console.error(`schemas/gouji.${locale}.schema.json is out of date: run npm run docs`);
    process.exitCode = 1;
  } else {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, after);
  }
}
if (unused.size > 0) throw new Error(`texts without a setting: ${[...unused].join(", ")}`);
