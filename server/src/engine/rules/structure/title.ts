import type { Fix } from "../../problem.ts";
import { agencyIn, isText, placeIn } from "../../report/text.ts";
import type { Report } from "../../report/types.ts";
import type { TextBlock } from "../../syntax/types.ts";
import { chineseValue } from "../../text/number.ts";
import { inScript } from "../../text/scripts.ts";
import { headOf, type Span } from "../../text/span.ts";
import { placeholder } from "../../write/content.ts";
import { mannerOf, wholeOf } from "../../write/manner.ts";
import type { Finding, Rule } from "../rule.ts";

/** A line that would be the title if it named a year, folded. */
const WITHOUT_YEAR = /^[^。;,:]{0,40}?((?:政府信息|政务)公开(?:工作)?年度?(?:工作)?报告)[\s》"*]*$/d;
/** Entities of HTML, whose digits are no year. */
const ENTITY = /&#?\w{1,8};/g;
const YEAR = /\d{4}|[二一][〇零○一二三四五六七八九]{3}/;
/** The preface's own naming of the report: 现公布云溪市人民政府2023年政府信息公开工作年度报告. */
const NAMED =
  /(?:公布|发布|编制)[^《》。;]{0,30}?(\d{4})年度?(?:政府信息|政务)公开(?:工作)?年度报告(?![^《》。]{0,40}(?:通知|意见|方案|要点))/d;
/** So much of the first line is marked where there is no title to mark. */
const MARKED = 20;

/** structure/title: no title, or one without body or year, or with another year than the rest of the report. */
export const title: Rule = {
  id: "structure/title",
  severity: "warning",
  whole: true,
  *check(report, text, { body }) {
    const finding = report.title ? wrongTitle(report, text, report.title.span) : noTitle(report, text, body.name);
    if (finding) yield finding;
    else yield* otherYearInPreface(report);
  },
};

function wrongTitle({ title: own, year, agency }: Report, text: string, span: Span): Finding | null {
  const written = YEAR.exec(text.slice(span.start, span.end).replace(ENTITY, (each) => " ".repeat(each.length)));
  const value =
    written && (/^\d/.test(written[0]) ? Number(written[0]) : chineseValue(written[0].replaceAll("○", "〇")));
  if (written && value !== null && year !== null && value !== year) {
    const start = span.start + written.index;
    const at = { start, end: start + written[0].length };
    return {
      span: at,
      message: { key: "structure/title.otherYear", args: { written: value, year } },
      fixes: [setYear(at, year)],
    };
  }
  if (agency !== null || !own) return null;
  return { span, message: { key: "structure/title.agency", args: {} } };
}

const setYear = (span: Span, year: number): Fix => ({
  title: { key: "fix/setYear", args: { year } },
  preferred: true,
  safe: false,
  edits: [{ span, newText: String(year) }],
});

function noTitle(report: Report, text: string, name: string | undefined): Finding {
  const [first] = report.preface;
  for (const block of report.preface.filter(isText).slice(0, 4)) {
    const at = block.text.length < 60 ? WITHOUT_YEAR.exec(block.text)?.indices?.[1] : undefined;
    if (at) return withoutYear(report, block, at[0]);
  }
  return {
    span: headOf(text, first?.span ?? report.sections[0]?.headingSpan ?? report.span, MARKED),
    message: { key: "structure/title", args: {} },
    fixes: insertTitle(report, text, name),
  };
}

function withoutYear({ year }: Report, block: TextBlock, from: number): Finding {
  const { start } = placeIn(block, from, from);
  const edits = [{ span: { start, end: start }, newText: `${year}年` }];
  return {
    span: block.span,
    message: { key: "structure/title.year", args: {} },
    fixes:
      year === null ? [] : [{ title: { key: "fix/setYear", args: { year } }, preferred: true, safe: false, edits }],
  };
}

function insertTitle(report: Report, text: string, name: string | undefined): Fix[] {
  const first = report.preface[0]?.span ?? report.sections[0]?.headingSpan;
  if (report.year === null || !first) return [];
  const manner = mannerOf(text, report);
  const agency = name ?? agencyIn(report, text) ?? placeholder("机关全称");
  const own = inScript(`${agency}${report.year}年政府信息公开工作年度报告`, manner.script);
  const { start } = wholeOf(text, first, manner.html);
  const line = manner.html ? `<h1>${own}</h1>` : /^#/.test(manner.heading.before) ? `# ${own}` : own;
  return [
    {
      title: { key: "fix/insertTitle", args: { title: own } },
      preferred: true,
      safe: false,
      edits: [{ span: { start, end: start }, newText: line + manner.gap }],
    },
  ];
}

/** The classic of a report that was made from last year's. */
function* otherYearInPreface({ preface, year }: Report): Generator<Finding> {
  if (year === null) return;
  for (const block of preface.filter(isText)) {
    const at = NAMED.exec(block.text)?.indices?.[1];
    const written = at && Number(block.text.slice(at[0], at[1]));
    if (!at || written === year) continue;
    const span = placeIn(block, at[0], at[1]);
    yield {
      span,
      message: { key: "structure/title.preface", args: { written: Number(written), year } },
      fixes: span === block.span ? [] : [setYear(span, year)],
    };
  }
}
