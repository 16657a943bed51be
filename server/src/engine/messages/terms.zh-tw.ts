import { sections, topics } from "./names.zh-tw.ts";
import { titles } from "./titles.zh-tw.ts";
import type { Names, SlipWords } from "./types.ts";
import { firstThree, noticeOf } from "./wording.ts";

// 列 is a row in Taiwan and a column on the mainland: a column is 欄 here, a row is 行.
export const section = (number: number): string => sections[number - 1] ?? `第${number}部分`;
export const table = (number: number): string => `第${"一二三四五六"[number - 1] ?? number}部分表格`;
export const cell = (row: string, column: string, { row: rowName, column: columnName }: Names): string =>
  `${rowName(row)} · ${columnName(column)}`;
export const list = (ids: string, name: (id: string) => string): string => {
  const { names: first, more } = firstThree(ids, name);
  return first.join("、") + (more > 0 ? "等" : "");
};
export const notice = (version: string): string =>
  noticeOf(version).replace("国办公开办函〔", "國辦公開辦函〔").replace("号", "號");
export const belongs = {
  count: " 0 或正整數",
  change: "整數（可帶正負號）",
  amount: "不小於 0 的數",
};
export const invisible = {
  noBreakSpace: "不換行空格",
  wideSpace: "全形空格",
  zeroWidth: "零寬字元",
  replacement: "亂碼字元",
};
export const unitName = (unit: string): string => unit.replace("万", "萬");
export const numeral = (value: number): string => "零一二三四五六七八九十"[value] ?? String(value);
export const lacking = {
  thin: "內容過於簡單；請寫完整，沒有的事項寫明沒有",
  problems: "沒有寫存在的問題；請補寫",
  measures: "沒有寫改進情況；請補寫",
};
export const topicList = (ids: string): string =>
  ids
    .split(",")
    .map((id) => topics[id] ?? id)
    .join("、");
export const scripts = { simplified: "簡體", traditional: "繁體" };
export const leftovers = {
  image: "轉換時留下的圖片標記",
  chrome: "網頁上的文字",
  chart: "圖表的原始數據",
  placeholder: "尚未替換的佔位文字",
};

export const slips: SlipWords = {
  missing: (_, expected) => `疑似漏填 ${expected}`,
  extra: (actual) => `疑似多填 ${actual}`,
  slip: (actual, expected) => `疑似把 ${expected} 寫成 ${actual}`,
  edited: (_, expected) => `改動後等式不再成立，原為 ${expected}`,
  other: (actual) => `疑似有誤，現為 ${actual}`,
};
/** What a repair comes to, and how many equations hold then. */
export const effectOf = (deed: string, { equations, alone = true }: { equations: number; alone?: boolean }): string => {
  if (equations === 0) return deed.trimEnd();
  const holds = equations === 1 ? "等式成立" : ` ${equations} 個等式同時成立`;
  return alone ? `${deed}後${holds}` : `${deed.trimEnd()}，連同其他改正，${holds.trimStart()}`;
};
export const sums = (rule: string, derived: boolean, left: number, right: number): string => {
  if (rule === "sum/row-total") return `六類之和 ${left} ≠ 總計 ${right}`;
  if (rule === "sum/dispute-total") return `四項之和 ${left} ≠ 總計 ${right}`;
  if (rule === "sum/result-total") return `各行之和 ${left} ≠ （七）總計 ${right}`;
  return `一 + 二 = ${left} ≠ ${derived ? "各行之和" : "（七）"} + 四 = ${right}`;
};

export const styles = { markdown: "Markdown", html: "HTML" };
export const titleOf = (rule: string): string => (titles as Readonly<Record<string, string | undefined>>)[rule] ?? rule;
