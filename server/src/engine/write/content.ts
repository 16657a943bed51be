import { topics } from "../formats/topics.ts";
import type { Format } from "../formats/types.ts";
import type { Figures } from "./form.ts";
import { type Style, writeTable } from "./table.ts";

export const ZEROS: Figures = () => "0";
export const BLANKS: Figures = () => "";

/** Words to be exchanged for the body's own; structure/leftover finds them as long as they stand. */
export const placeholder = (what: string): string => `【填写${what}】`;

/** The statement on 信息处理费 that is due from report year 2021 on (国办函〔2020〕109号). */
export const FEE_SINCE = 2021;
export const feeStatement = {
  none: (year: number, agency: string) => `${year}年，${agency}未收取信息处理费。`,
  charged: (year: number, agency: string) => `${year}年，${agency}收取信息处理费共计${placeholder("金额")}元。`,
  open: (year: number) => placeholder(`：${year}年未收取信息处理费，或者收取信息处理费的金额`),
};

/** What stands in a section that is yet to be written: placeholders, or its table with the figures. */
export function contentOf(format: Format, number: number, year: number, style: Style, figures: Figures): string[] {
  const table = format.tables.find((each) => each.number === number);
  if (table) return [writeTable(table, figures, style)];
  if (number === 1) {
    return topics.map(({ label }, at) => `（${"一二三四五"[at]}）${label}。${placeholder(`${label}情况`)}`);
  }
  if (number === 5) return [placeholder("存在的主要问题"), placeholder("改进情况")];
  return year >= FEE_SINCE ? [feeStatement.open(year)] : [placeholder("其他需要报告的事项；没有的，写明没有")];
}
