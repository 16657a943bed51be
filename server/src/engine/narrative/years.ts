import type { Quantity, YearMention } from "../text/quantity.ts";
import type { Mention } from "./recognize.ts";

/** What a sentence on the work of the year tells. */
const DONE = /收到|新收|受理|办结|主动公开|无依申请公开|公开(?:政府)?信息|发布|制发|印发|收取/;
const FEES = /收取(?:任何|有关|政府)*(?:政府信息公开)?信息处理费|收取.{0,12}费/;
/** Comparisons, histories and plans name other years rightly. */
const OTHERWISE =
  /较|比|增长|增加|减少|下降|以来|起|将|拟|计划|继续|下一步|上年(?!度?结转)|去年|问题|整改|评估|考核|获|修订|印发的|通报/;
/** What may stand before the year at the head of a sentence. */
const HEAD = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.:])?(?:[^,。;]{2,12}情况[:.])?(?:在|截至|至)?$/;

/**
 * Years other than `year` at the head of sentences that say what was done in the year of the report, as where last year's
 * text was kept. Nothing where the passage names the report year as well: then it compares.
 */
export function otherYearsIn(
  text: string,
  year: number,
  years: readonly YearMention[],
  quantities: readonly Quantity[],
  mentions: readonly Mention[],
  isRight: (mention: Mention) => boolean | null,
): YearMention[] {
  const others = years.filter((each) => each.year !== year);
  if (others.length !== 1 || others.length !== years.length) return [];
  return others.filter((mention) => {
    const before = text.slice(0, mention.start);
    const start = Math.max(before.lastIndexOf("。"), before.lastIndexOf(";")) + 1;
    if (!HEAD.test(before.slice(start))) return false;
    const rest = text.slice(mention.end).split(/[。;]/)[0] as string;
    const end = mention.end + rest.length;
    if (!/^度?[,我本全市县区局共新收未没依主]/.test(rest) || !DONE.test(rest) || OTHERWISE.test(rest)) return false;
    if (FEES.test(rest)) return true;
    const verdicts = mentions.filter((each) => each.start > mention.start && each.start < end).map(isRight);
    if (verdicts.some((right) => right !== null)) return verdicts.includes(true) && !verdicts.includes(false);
    // The first number of the passage: what comes later may look back.
    const first = quantities.find(({ unit }) => unit !== "")?.start ?? 0;
    const isLeftOver = mention.year === year - 1 || mention.year === year - 2;
    return isLeftOver && first > mention.start && first < end;
  });
}
