// Writes the tables of README.md and README.en.md: the rules from the registry, the settings from package.json. `--check`
// writes nothing: it exits 1 where a table differs. Part of `npm run docs`.
import { readFileSync, writeFileSync } from "node:fs";
import { ruleTitle } from "../server/src/engine/messages/render.ts";
import { rules } from "../server/src/engine/rules/registry.ts";

const root = new URL("../", import.meta.url);
const read = (name) => readFileSync(new URL(name, root), "utf8").replaceAll("\r\n", "\n");
const { contributes } = JSON.parse(read("package.json"));

const languages = [
  {
    file: "README.md",
    locale: "zh-cn",
    texts: JSON.parse(read("package.nls.zh-cn.json")),
    families: {
      sum: "勾稽关系",
      cell: "单元格",
      structure: "结构",
      narrative: "正文",
      history: "与上年衔接",
      rollup: "与下级汇总",
    },
    heads: { rules: ["类别", "检查什么"], settings: ["设置", "默认", "作用"] },
    joint: "；",
  },
  {
    file: "README.en.md",
    locale: "en",
    texts: JSON.parse(read("package.nls.json")),
    families: {
      sum: "Sums",
      cell: "Cells",
      structure: "Structure",
      narrative: "Prose",
      history: "Last year",
      rollup: "Bodies below",
    },
    heads: { rules: ["Family", "What is checked"], settings: ["Setting", "Default", "What it does"] },
    joint: "; ",
  },
];

const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

function rulesTable({ locale, families, heads, joint }) {
  const found = [...new Set(rules.map(({ id }) => id.split("/")[0]))];
  const rows = found.map((family) => {
    if (!families[family]) throw new Error(`no name for the family ${family}`);
    const own = rules.filter(({ id }) => id.startsWith(`${family}/`));
    const links = own.map(({ id }) => `[${ruleTitle(id, locale)}](docs/rules/${id}.md)`);
    return [`${families[family]} \`${family}\``, links.join(joint)];
  });
  return table(heads.rules, rows);
}

function settingsTable({ texts, heads }) {
  const rows = Object.entries(contributes.configuration.properties).map(
    ([name, { default: own, markdownDescription }]) => [
      `\`${name}\``,
      `\`${JSON.stringify(own)}\``,
      texts[markdownDescription.slice(1, -1)].replaceAll("|", "\\|").replaceAll("\n", " "),
    ],
  );
  return table(heads.settings, rows);
}

for (const language of languages) {
  const before = read(language.file);
  let after = before;
  for (const [name, content] of Object.entries({ rules: rulesTable(language), settings: settingsTable(language) })) {
    const [begin, end] = [`<!-- ${name}: scripts/readme.mjs -->`, `<!-- /${name} -->`];
    const [start, stop] = [after.indexOf(begin), after.indexOf(end)];
    if (start < 0 || stop < start) throw new Error(`${language.file}: no place for the table of the ${name}`);
    after = `${after.slice(0, start)}${begin}\n\n${content}\n\n${after.slice(stop)}`;
  }
  if (after === before) continue;
  if (process.argv.includes("--check")) {
    console.error(`${language.file} is out of date: run npm run docs`);
    process.exitCode = 1;
  } else writeFileSync(new URL(language.file, root), after);
}
