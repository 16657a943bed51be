// Writes the table of docs/rules/README.md from the titles of the rules and the pages beside it. `--check` writes
// nothing: it exits 1 where the table differs, a page is missing or without a rule, or a page contradicts its rule.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { eastAsianWidth } from "get-east-asian-width";
import { ruleIds } from "../server/src/engine/messages/languages.ts";
import { ruleTitle } from "../server/src/engine/messages/render.ts";
import { rules } from "../server/src/engine/rules/registry.ts";

const BEGIN = "<!-- 以下表格由 scripts/rule-index.mjs 生成，请勿手工修改 -->";
const END = "<!-- 生成的表格到此为止 -->";
const NAMES = { error: "错误", warning: "警告", info: "信息", hint: "提示" };

const folder = new URL("../docs/rules/", import.meta.url);
const index = new URL("README.md", folder);

const faults = [];

const rows = rules.map(({ id, severity }) => {
  const title = ruleTitle(id, "zh-cn");
  const page = readPage(id);
  return [`[${id}](${id}.md)`, severitiesOf(id, page, severity).join("、"), title];
});

const ids = new Set(rules.map(({ id }) => id));
for (const id of ruleIds) if (!ids.has(id)) faults.push(`${id}: has a title, and is not in the registry`);
for (const family of readdirSync(folder, { withFileTypes: true })) {
  if (!family.isDirectory()) continue;
  for (const file of readdirSync(new URL(`${family.name}/`, folder))) {
    const id = `${family.name}/${file.replace(/\.md$/, "")}`;
    if (!ids.has(id)) faults.push(`docs/rules/${family.name}/${file}: no such rule`);
  }
}

const before = readFileSync(index, "utf8").replaceAll("\r\n", "\n");
const start = before.indexOf(BEGIN);
const end = before.indexOf(END);
if (start < 0 || end < start) throw new Error("docs/rules/README.md: the marks of the table are missing");
const table = aligned([["规则", "默认级别", "检查什么"], ...rows]);
const after = `${before.slice(0, start)}${BEGIN}\n\n${table}\n\n${before.slice(end)}`;

if (process.argv.includes("--check")) {
  if (after !== before) faults.push("docs/rules/README.md is out of date: run node scripts/rule-index.mjs");
} else if (after !== before) writeFileSync(index, after);

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
// Rules are named in the schemas of .gouji.json and in the README, too.
await import("./config-schema.mjs");
await import("./snippets.mjs");
await import("./readme.mjs");

function readPage(id) {
  const file = new URL(`${id}.md`, folder);
  if (!existsSync(file)) {
    faults.push(`docs/rules/${id}.md is missing`);
    return null;
  }
  const page = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const heading = `# ${id}：${ruleTitle(id, "zh-cn")}`;
  if (page.split("\n", 1)[0] !== heading) faults.push(`docs/rules/${id}.md: the heading is not “${heading}”`);
  if (!page.includes(`"gouji.rules": { "${id}": "off" }`)) faults.push(`docs/rules/${id}.md: not how to switch it off`);
  return page;
}

/** The severities that the page states, the rule's own first. */
function severitiesOf(id, page, severity) {
  const line = page?.split("\n").find((each) => each.startsWith("默认级别：")) ?? "";
  const stated = [...line.matchAll(/（`(\w+)`）/g)].map(([, each]) => each);
  if (page && (stated.length === 0 || stated.some((each) => !(each in NAMES))))
    faults.push(`docs/rules/${id}.md: no line 默认级别：错误（\`error\`）`);
  else if (page && stated[0] !== severity)
    faults.push(`docs/rules/${id}.md: says ${stated[0]}, the rule is ${severity}`);
  return (stated.length > 0 ? stated : [severity]).map((each) => NAMES[each] ?? "");
}

/** A Markdown table as the formatter of the project aligns it. */
function aligned([header, ...body]) {
  const widths = header.map((_, column) => Math.max(...[header, ...body].map((row) => widthOf(row[column]))));
  const line = (row) => `| ${row.map((text, at) => text + " ".repeat(widths[at] - widthOf(text))).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function widthOf(text) {
  return [...text].reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0)), 0);
}
