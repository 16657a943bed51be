import type { ConfigCatalogue, ConfigMessageArgs } from "./config.ts";

const expected = {
  comma: "这里缺少逗号",
  colon: "这里缺少冒号",
  brace: "缺少右花括号 }",
  bracket: "缺少右方括号 ]",
  value: "这里缺少一个值",
  name: "这里缺少设置项的名称（写在半角双引号里）",
  quote: "缺少后一个双引号",
  comment: "注释没有结束，缺少 */",
  other: "这里的写法不对",
};

const types = {
  object: "一组设置，写在 {} 里",
  array: "一个列表，写在 [] 里",
  string: "文字，写在半角双引号里",
  integer: "整数",
};

const chosen = ({ choices, isAll }: ConfigMessageArgs["config/choice"]): string => {
  if (choices === "") return "请改正";
  return isAll ? `可以是 ${choices}` : `是不是想写 ${choices.replaceAll(", ", " 或 ")}？`;
};

export const configZhCn: ConfigCatalogue = {
  "config/syntax": ({ expected: what }) => `${expected[what]}；请改正，这里以外的设置照常生效`,
  "config/unknown-key": ({ key, near }) =>
    `没有“${key}”这个设置项；${near === "" ? "请删去或改正" : `是不是想写 ${near.replaceAll(", ", " 或 ")}？`}`,
  "config/duplicate-key": ({ key }) => `“${key}”写了不止一次，以最后一次为准；请只留一个`,
  "config/missing": ({ key, missing }) => `“${key}”缺少 ${missing}，这一条没有生效；请补上`,
  "config/type": ({ key, expected: type }) => `“${key}”应为${types[type]}；这一项没有生效，请改正`,
  "config/choice": (args) => `“${args.key}”不能是“${args.value}”；${chosen(args)}`,
  "config/range": ({ key, minimum, maximum }) => `“${key}”应在 ${minimum} 至 ${maximum} 之间；请改正`,
  "config/empty": ({ key }) => `“${key}”是空的；请填写或删去`,
  "config/too-large": ({ most }) => `文件超过 ${most / 10_000} 万字，不像是设置文件，没有生效；请删减`,
  "config/outside": ({ path }) => `“${path}”在工作区之外，不会读取；请改为工作区内的路径`,
  "fix/accept": ({ rule }) => `接受此差异${rule === "" ? "" : `（${rule}）`}并说明理由…`,
  "config/unused-acceptance": ({ file, rule }) =>
    `${file} 里没有与这一条相符的 ${rule}：数字已改，或问题已消除；不再需要就请删去`,
};
