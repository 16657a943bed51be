/** How much of a document the gate reads: a title, a preface and the first heading stand in it. */
export const headLength = 4096;

/**
 * Whether a document with this beginning may be a report. A gate, not a verdict: it only decides whether the
 * language server is worth its start, so it errs on the side of yes for anything shaped like a report.
 */
export function isDraft(head: string): boolean {
  const lines = linesOf(head.slice(0, headLength));
  const headings = lines.map(headingOf);
  const title = lines.findIndex((line, index) => isTitle(line) || isTitle(line + (lines[index + 1] ?? "")));
  const overview = headings.indexOf(1);
  const known = new Set(headings.filter((section) => section > 0));
  const first = [title, headings.findIndex((section) => section > 0)].filter((index) => index >= 0);
  if (first.length === 0) return false;
  // The notice that prescribes the format prints the empty report after its own title.
  if (lines.slice(0, Math.min(...first)).some(isNotice)) return false;
  return title >= 0 || known.size >= 2 || (overview > 0 && isPreface(lines.slice(0, overview).join("")));
}

const sections = [
  /^总体情况$/,
  /^主动公开政府信息(的)?情况$/,
  /^收到和处理政府信息公开申请(的)?情况$/,
  /^(因?政府信息公开)?.{0,8}行政复议.{0,6}行政诉讼.{0,2}情况$/,
  /^.{0,12}存在的?(主要)?问题.{0,2}改进(情况|措施)$/,
  /^(其他|其它)?需要报告的(其他|其它)?事项$/,
];

/** 1 to 6 where the line is one of the official headings and nothing else, 0 otherwise. */
function headingOf(line: string): number {
  const text = line.replace(/^[一二三四五六][、.,]?/, "");
  return sections.findIndex((pattern) => pattern.test(text)) + 1;
}

const year = /(19|20)[0-9]{2}|二[〇○零O0][一二三四五六七八九〇○零]{2}/;
const titleEnd = /政府信息公开.{0,12}?(年度.{0,4}报告|年报)[》>〉"”]*(\(.{2,8}\))?([_|—-].{0,30})?$/;
const aboutReports = /通知|格式|印发|解读|培训|意见/;

function isTitle(line: string): boolean {
  return line.length <= 80 && year.test(line) && titleEnd.test(line) && !aboutReports.test(line);
}

function isNotice(line: string): boolean {
  return line.length <= 100 && /(报告|年报|格式).*通知$/.test(line);
}

function isPreface(text: string): boolean {
  return text.includes("政府信息公开条例") && /本报告|年度报告|统计期限|所列数据/.test(text);
}

/** The lines with mark-up, spaces and variant characters taken away. NFKC folds full-width forms and no-break spaces. */
function linesOf(head: string): string[] {
  return simplify(head.normalize("NFKC"))
    .replace(/<[^>]*>/g, "\n")
    .replace(/&nbsp;|[\u200b-\u200d\u2060\ufeff]/g, "")
    .replaceAll("资讯", "信息")
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s#*]+/g, ""))
    .filter((line) => line !== "");
}

/** Only the characters that the patterns above ask for: the engine has the whole table, and is not loaded yet. */
const traditional = "動報訴訟請複覆復議處總體況開進關據條統計數項題問資訊";
const simplified = "动报诉讼请复复复议处总体况开进关据条统计数项题问资讯";

function simplify(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simplified[traditional.indexOf(character)] ?? character);
}
