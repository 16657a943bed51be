import { sections, topics } from "./names.en.ts";
import { titles } from "./titles.en.ts";
import type { Names, SlipWords } from "./types.ts";
import { firstThree } from "./wording.ts";

export const section = (number: number): string => sections[number - 1] ?? `part ${number}`;
export const table = (number: number): string => `The table in part ${number}`;
export const cell = (row: string, column: string, { row: rowName, column: columnName }: Names): string =>
  `${rowName(row)} · ${columnName(column)}`;
export const list = (ids: string, name: (id: string) => string): string => {
  const { names: first, more } = firstThree(ids, name);
  return first.join(", ") + (more > 0 ? ` and ${more} more` : "");
};
export const many = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;
export const belongs = {
  count: "0 or a positive whole number",
  change: "a whole number (a sign is allowed)",
  amount: "a number of at least 0",
};
export const invisible = {
  noBreakSpace: "no-break space",
  wideSpace: "full-width space",
  zeroWidth: "zero-width character",
  replacement: "undecodable character",
};
export const numeral = (value: number): string => "零一二三四五六七八九十"[value] ?? String(value);
export const lacking = {
  thin: "says too little; write it out, and say so where there is nothing to report",
  problems: "names no problems; add them",
  measures: "names no improvements; add them",
};
export const topicList = (ids: string): string =>
  ids
    .split(",")
    .map((id) => topics[id] ?? id)
    .join(", ");
export const scripts = { simplified: "Simplified", traditional: "Traditional" };
export const leftovers: Readonly<Record<string, readonly [one: string, several: string]>> = {
  image: ["image mark of a converter", "image marks of a converter"],
  chrome: ["piece of a web page", "pieces of a web page"],
  chart: ["line of chart data", "lines of chart data"],
  placeholder: ["placeholder", "placeholders"],
};

export const slips: SlipWords = {
  missing: (_, expected) => `${expected} is probably missing`,
  extra: (actual) => `${actual} probably does not belong here`,
  slip: (actual, expected) => `${actual} was probably meant to be ${expected}`,
  edited: (actual, expected) => `${actual ?? "the blank"} broke the equations, it was ${expected} before`,
  other: (actual) => `${actual} is probably wrong`,
};
/** How many equations hold after a repair. */
export const effectOf = ({ equations, alone = true }: { equations: number; alone?: boolean }): string => {
  if (equations === 0) return "the equations can hold";
  const holds = equations === 1 ? "the equation holds" : `${equations} equations hold`;
  return alone ? holds : `and the other corrections, ${holds}`;
};
export const sums = (rule: string, derived: boolean, left: number, right: number): string => {
  if (rule === "sum/row-total") return `the six applicant columns ${left} ≠ 总计 (total) ${right}`;
  if (rule === "sum/dispute-total") return `the four figures ${left} ≠ 总计 (total) ${right}`;
  if (rule === "sum/result-total") return `the result rows ${left} ≠ （七）总计 (all results) ${right}`;
  return `一 + 二 = ${left} ≠ ${derived ? "the result rows" : "（七）"} + 四 = ${right}`;
};

export const styles = { markdown: "a Markdown", html: "an HTML" };
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const titleOf = (rule: string): string => (titles as Readonly<Record<string, string | undefined>>)[rule] ?? rule;
