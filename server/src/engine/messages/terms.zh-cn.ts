import { sections, topics } from "./names.zh-cn.ts";
import { titles } from "./titles.zh-cn.ts";
import type { Names, SlipWords } from "./types.ts";
import { firstThree } from "./wording.ts";

export const section = (number: number): string => sections[number - 1] ?? `第${number}部分`;
export const table = (number: number): string => `第${"一二三四五六"[number - 1] ?? number}部分表格`;
export const cell = (row: string, column: string, { row: rowName, column: columnName }: Names): string =>
  `${rowName(row)} · ${columnName(column)}`;
export const list = (ids: string, name: (id: string) => string): string => {
  const { names: first, more } = firstThree(ids, name);
  return first.join("、") + (more > 0 ? "等" : "");
};
export const belongs = {
  count: " 0 或正整数",
  change: "整数（可带正负号）",
  amount: "不小于 0 的数",
};
export const invisible = {
  noBreakSpace: "不间断空格",
  wideSpace: "全角空格",
  zeroWidth: "零宽字符",
  replacement: "乱码字符",
};
export const numeral = (value: number): string => "零一二三四五六七八九十"[value] ?? String(value);
export const lacking = {
  thin: "内容过于简单；请写完整，没有的事项写明没有",
  problems: "没有写存在的问题；请补写",
  measures: "没有写改进情况；请补写",
};
export const topicList = (ids: string): string =>
  ids
    .split(",")
    .map((id) => topics[id] ?? id)
    .join("、");
export const scripts = { simplified: "简体", traditional: "繁体" };
export const leftovers = {
  image: "转换时留下的图片标记",
  chrome: "网页上的文字",
  chart: "图表的原始数据",
  placeholder: "尚未替换的占位文字",
};

export const slips: SlipWords = {
  missing: (_, expected) => `疑似漏填 ${expected}`,
  extra: (actual) => `疑似多填 ${actual}`,
  slip: (actual, expected) => `疑似把 ${expected} 写成 ${actual}`,
  edited: (_, expected) => `改动后等式不再成立，原为 ${expected}`,
  other: (actual) => `疑似有误，现为 ${actual}`,
};
/** What a repair comes to, and how many equations hold then. */
export const effectOf = (deed: string, { equations, alone = true }: { equations: number; alone?: boolean }): string => {
  if (equations === 0) return deed.trimEnd();
  const holds = equations === 1 ? "等式成立" : ` ${equations} 个等式同时成立`;
  return alone ? `${deed}后${holds}` : `${deed.trimEnd()}，连同其他改正，${holds.trimStart()}`;
};
export const sums = (rule: string, derived: boolean, left: number, right: number): string => {
  if (rule === "sum/row-total") return `六类之和 ${left} ≠ 总计 ${right}`;
  if (rule === "sum/dispute-total") return `四项之和 ${left} ≠ 总计 ${right}`;
  if (rule === "sum/result-total") return `各行之和 ${left} ≠ （七）总计 ${right}`;
  return `一 + 二 = ${left} ≠ ${derived ? "各行之和" : "（七）"} + 四 = ${right}`;
};

export const styles = { markdown: "Markdown", html: "HTML" };
export const titleOf = (rule: string): string => (titles as Readonly<Record<string, string | undefined>>)[rule] ?? rule;
