import type { Fix } from "../../problem.ts";
import { isText, placeIn, textsOf } from "../../report/text.ts";
import type { Report } from "../../report/types.ts";
import type { TextBlock } from "../../syntax/types.ts";
import { headOf } from "../../text/span.ts";
import { mannerOf, paragraphs, wholeHeading } from "../../write/manner.ts";
import type { Finding, Rule } from "../rule.ts";

const DAY = "(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?:\\s*日)?";
/** 自2023年1月1日起至2023年12月31日止, folded; the year of the end may be left out, or have digits too many. */
const PERIOD = new RegExp(
  `(\\d{3,8})\\s*[年./-]\\s*${DAY}(?:\\s*(?:起|开始))?(?:\\s*,)?\\s*(?:至|到|-{1,2}|~)\\s*(?:(?:(\\d{3,8})\\s*[年./-]|当年|同年)\\s*)?${DAY}`,
  "d",
);
/** Dates that lost their 年, and 月: 自202311日起至20231231日止, 20231月1日至202312月31日. */
const GARBLED =
  /20\d{3,6}(?:月\d{1,2})?(?:\s*日)?(?:\s*(?:起|始|开始))?(?:\s*,)?\s*(?:至|到|-{1,2}|~)\s*\d{3,8}(?:月\d{1,2})?\s*日/;
/** A sentence that is about the period. */
const ABOUT = /统计期限|统计时[间段]|统计周期|所列的?数据|数据(?:统计)?(?:期限|时限|时间|截[至止])|起止时间/;
/** The period in other words, as a preface may have it. */
const LOOSE =
  /(?:统计|有关|相关|全部)的?数据|1\s*月(?:\s*1\s*日)?(?:\s*(?:起|开始))?\s*(?:至|到|-)(?:\s*\d{4}\s*年)?\s*12\s*月|截[至止].{0,10}12\s*月\s*31\s*日/;

/** structure/period: the statistical period is missing, is no whole calendar year, or not the year of the report. */
export const period: Rule = {
  id: "structure/period",
  severity: "warning",
  whole: true,
  *check(report, text) {
    const preface = report.preface.filter(isText);
    const about = textsOf(report).filter((block) => ABOUT.test(block.text));
    const stated = [...about, ...preface].find((block) => PERIOD.test(block.text));
    const garbled = about.find((block) => GARBLED.test(block.text));
    if (stated) yield* wrongPeriod(report, stated);
    else if (garbled) yield garbledPeriod(report, garbled);
    else if (about.length === 0 && !preface.some((block) => LOOSE.test(block.text))) yield missing(report, text);
  },
};

function* wrongPeriod({ year }: Report, block: TextBlock): Generator<Finding> {
  const match = PERIOD.exec(block.text) as RegExpExecArray & { indices: NonNullable<RegExpExecArray["indices"]> };
  const [from, month, day, to, lastMonth, lastDay] = match.slice(1).map((part) => (part ? Number(part) : null));
  const span = placeIn(block, match.index, match.index + match[0].length);
  const fixes = (right: number) => setPeriod(block, match, right);
  const whole = month === 1 && day === 1 && lastMonth === 12 && lastDay === 31 && (to === null || to === from);
  if (!whole) {
    const args = { written: block.text.slice(match.index, match.index + match[0].length).replace(/\s/g, "") };
    yield { span, message: { key: "structure/period.partial", args }, fixes: fixes(year ?? from ?? 0) };
  } else if (from && year !== null && from !== year) {
    yield { span, message: { key: "structure/period.otherYear", args: { written: from, year } }, fixes: fixes(year) };
  }
}

function garbledPeriod({ year }: Report, block: TextBlock): Finding {
  const { 0: written, index } = GARBLED.exec(block.text) as RegExpExecArray;
  const span = placeIn(block, index, index + written.length);
  const newText = `${year}年1月1日起至${year}年12月31日`;
  const isExact = year !== null && block.text.length === block.span.end - block.span.start;
  return {
    span,
    message: { key: "structure/period.partial", args: { written: written.replace(/\s/g, "") } },
    fixes: isExact
      ? [{ title: { key: "fix/setPeriod", args: { year } }, preferred: true, safe: false, edits: [{ span, newText }] }]
      : [],
  };
}

/** Each number of the two dates is set where it differs. */
function setPeriod(block: TextBlock, match: RegExpExecArray, year: number): Fix[] {
  if (block.text.length !== block.span.end - block.span.start) return [];
  const edits = [year, 1, 1, year, 12, 31].flatMap((right, at) => {
    const place = match.indices?.[at + 1];
    if (!place || Number(match[at + 1]) === right) return [];
    return [{ span: placeIn(block, place[0], place[1]), newText: String(right) }];
  });
  return [{ title: { key: "fix/setPeriod", args: { year } }, preferred: true, safe: false, edits }];
}

function missing(report: Report, text: string): Finding {
  const { preface, sections, title, year } = report;
  const last = preface.findLast(isText);
  const span = last?.span ?? title?.span ?? sections[0]?.headingSpan ?? report.span;
  return {
    span: headOf(text, span, 20),
    message: { key: "structure/period", args: { year } },
    fixes: year === null ? [] : insert(text, report, year),
  };
}

/** The sentence as a paragraph of its own before 一. */
function insert(text: string, report: Report, year: number): Fix[] {
  const manner = mannerOf(text, report);
  const [first] = report.sections;
  if (!first) return [];
  const { start } = wholeHeading(text, first, manner.html);
  const sentence = `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
  const newText = paragraphs(manner, [sentence]).join("") + manner.gap;
  return [
    {
      title: { key: "fix/insertPeriod", args: { year } },
      preferred: true,
      safe: false,
      edits: [{ span: { start, end: start }, newText }],
    },
  ];
}
