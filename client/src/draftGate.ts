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
  const own = [2, 3, 4].some((section) => known.has(section));
  const first = [title, headings.findIndex((section) => section > 0)].filter((index) => index >= 0);
  if (first.length === 0) return false;
  // The notice that prescribes the format prints the empty report after its own title.
  const before = lines.slice(0, Math.min(...first));
  if (before.some((line, index) => isNotice(line) || isNotice(line + (before[index + 1] ?? "")))) return false;
  return title >= 0 || (own && known.size >= 2) || (overview > 0 && isPreface(lines.slice(0, overview).join("")));
}

/** Only 2 to 4 speak of nothing else: other reports have an overview, problems and other matters too. */
const sections = [
  /^(政府信息公开)?(工作)?总体(工作)?情况$/,
  /^.{0,8}(主动公开政府信息|政府信息主动公开)(工作)?的?情况$/,
  /^.{0,8}收到和?(处理|办理)(政府信息公开申请|依申请公开.{0,4})的?情况$/,
  /^因?(政府)?信息公开.{0,10}复议.{0,8}诉讼.{0,4}情况$/,
  /^.{0,12}存在的?(主要)?问题.{0,2}改进(情况|措施)$/,
  /^(其他|其它)?需要报告的(其他|其它)?事项$/,
];

/** 1 to 6 where the line is one of the official headings and nothing else, 0 otherwise. */
function headingOf(line: string): number {
  const text = line.replace(/^[一二三四五六][、.,]?/, "");
  return sections.findIndex((pattern) => pattern.test(text)) + 1;
}

const year = /(19|20)[0-9]{2}|二[〇○零O0][一二三四五六七八九〇○零]{2}/;
const report = /政[府务](信息)?公开(.{0,12}?(年度.{0,4}报告|年报)|(工作)?(情况)?的?报告)/;
/** What may stand behind the name: the state of the text, a year or period, the ending of a file, the name of a site. */
const behind =
  /^(全文|正文|文本|(征求意见|送审|审议|讨论|修改|初|草|定|终)稿|草案|20[0-9]{2}(?![0-9/-])年?度?|[》>〉"”』」]|[([【〔][^()[\]【】〔〕]{0,40}[)\]】〕]|\.(docx?|pdf|wps|html?|txt|md))*([_|—–-].*)?$/;
const aboutReports = /通知|格式|印发|解读|培训|意见|模板/;

/** The body may be called anything, a 培训中心 too: what a text about reports says of itself follows the name. */
function isTitle(line: string): boolean {
  if (line.length > 120 || !year.test(line)) return false;
  const match = report.exec(line);
  if (!match) return false;
  const rest = line.slice(match.index + match[0].length);
  return behind.test(rest) && !aboutReports.test(rest.replace(/征求意见稿|通知公告/g, ""));
}

/** A notice about how reports are made; one that passes a report on is followed by it. */
function isNotice(line: string): boolean {
  return line.length <= 100 && /(格式|模板|编制|编写|做好|报送|填报).*通知(\([^()]{0,40}\))?$/.test(line);
}

function isPreface(text: string): boolean {
  return text.includes("政府信息公开条例") && /本报告|年度报告|统计期限|所列数据/.test(text);
}

/** Tags that a title goes on behind. Neither pattern looks past the next bracket: a text of brackets takes no time. */
const inline = /<\/?(a|b|i|u|em|strong|span|font|sup|sub|small|big|o:p)(\s[^<>]*)?\/?>/gi;

/** The lines with mark-up, spaces and variant characters taken away. NFKC folds full-width forms and no-break spaces. */
function linesOf(head: string): string[] {
  return simplify(head.normalize("NFKC"))
    .replace(inline, "")
    .replace(/<[^<>]*>/g, "\n")
    .replace(/&(nbsp|e[mn]sp|#160|#xa0);|[\u200b-\u200d\u2060\ufeff]/g, "")
    .replaceAll("资讯", "信息")
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s#*]+/g, ""))
    .filter((line) => line !== "");
}

/** Only the characters that the patterns above ask for: the engine has the whole table, and is not loaded yet. */
const traditional = "動報訴訟請複覆復議處總體況開進關據條統計數項題問資訊務徵見發讀訓";
const simplified = "动报诉讼请复复复议处总体况开进关据条统计数项题问资讯务征见发读训";

function simplify(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simplified[traditional.indexOf(character)] ?? character);
}
