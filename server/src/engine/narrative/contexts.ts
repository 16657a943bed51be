import { allChannels, anyChannel } from "./wordings.ts";

/** What stands before a wording and makes its number speak of something else than the tables of the year. */

/** 较上年, 与2022年相比: what follows is of this year again. */
const COMPARED = /(?:较|比|同比|和|与)(?:上一?年度?|去年|往年|20\d\d年度?)(?:度|同期)?(?:相?比)?/g;
const OTHER_PERIOD =
  /20\d\d年?度?[至到-]+20\d\d年|上年|上一年|去年|前年|往年|历年|同期|以来|连续|近[两三四五几]年|上半年|下半年|季度|期间|当[月日]|每[年月件]/g;
/** Without one of these nothing is said of a period. */
const PERIOD = /[年月期日]|以来|连续|季度|每/;
/** The whole year, in months. */
const WHOLE_YEAR = /(?:1月(?:1日)?(?:起)?(?:至|到|-|—)+)?(?:20\d\d年)?12月(?:31日|底)?止?/g;
const MONTH = /\d月|[一二三四五六七八九十]月/;
const THIS_YEAR = /今年|本年|本年度|当年/g;
const PLAN_SENTENCE = /下一步|今后|明年|计划|力争|目标|预计|争取/;
const PLAN_CLAUSE = /将|拟|应|须|需|要求|确保|避免|防止|杜绝|如果|若|模拟/;
const COMPARISON = /较|比|增长|增加|减少|下降|上升|增幅|降幅/;
/** A part of the whole: of a kind, by a way, in someone's name. */
const PARTIAL = /涉及|关于|有关|针对|类|名义|除|以外|超期|逾期|延期|疑难|重大|首次|提前|当场|其他|下级|转办|交办|上级/;

/** 不予受理, 其他处理. */
const DENIED = /(?:不予?|未|无法|其[他它]|的(?:政府)?(?:信息公开)?申请)$/;

/** Whether `lead` speaks of a plan; `sentence` is all of the sentence before the wording. */
export const isPlan = (lead: string, sentence: string): boolean =>
  PLAN_CLAUSE.test(clauseOf(lead)) || PLAN_SENTENCE.test(sentence);

export const isComparison = (lead: string): boolean => COMPARISON.test(clauseOf(lead).replace(COMPARED, ""));

export function isPartial(lead: string): boolean {
  const clause = clauseOf(lead);
  return PARTIAL.test(clause) || DENIED.test(clause) || (anyChannel.test(clause) && !allChannels.test(clause));
}

/** Whether `lead` turns to another period, or back to the report year; null where it says nothing of it. */
export function otherPeriod(lead: string): boolean | null {
  if (!PERIOD.test(lead)) return null;
  const plain = lead.replace(COMPARED, "").replace(WHOLE_YEAR, "");
  const other = Math.max(lastOf(plain, OTHER_PERIOD), plain.search(MONTH));
  const own = lastOf(plain, THIS_YEAR);
  return other < 0 && own < 0 ? null : other > own;
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

const CLAUSE_BREAKS = new Set([...",;:(。"].map((mark) => mark.charCodeAt(0)));

/** The clause in which `lead` ends. */
export function clauseOf(lead: string): string {
  for (let at = lead.length; at > 0; at--) if (CLAUSE_BREAKS.has(lead.charCodeAt(at - 1))) return lead.slice(at);
  return lead;
}

/** Of whom a number is (types.ts). */
export type Scope = "own" | "whole" | "named";

const OWN = /[我全][局办委厅院所站]|本[局办委厅院所站]|本机关|我单位|本单位|局机关|本行政机关|我中心|本中心/;
const OWN_TOWN = /[我本全](?:镇|乡|街道)/;
const WHOLE = /[我全本](?:市|县|区|省|州|盟|旗|域|系统|镇|乡|街道)|各级/;
const PART = /本级|本部|各(?:部门|单位|县|区|市|镇|乡|街道|地|科室|股室)|乡镇|镇街(?!道)|街道办|县区|区县|[区市县]直/;
/** 我局所属单位 are others, 我局及所属单位 more than the body itself. */
const BELOW = /所属|下属|直属|[局委厅]属/;
/** The office of a government that speaks for it. */
const ON_BEHALF = /代表(?:本级|本|[省市县区镇乡州])?(?:人民)?政府/g;
const TOGETHER = /(?:及|和|以及)(?:其|各)?(?:所属|下属|直属)/;
/** A body named right before the verb. */
const SUBJECT =
  /([\u4e00-\u9fff]{0,14}(?:局|委|厅|办公室|政府办|政府|中心|大队|支队|学校|医院|公司|管委会|镇|乡|街道|办事处|县|区|市))(?:20\d\d年度?|全年|今年|本年度?|共|累计|总共|合计)*$/;

/**
 * Of whom the number is: of the body that reports, of all bodies of its area, or of a part of them; null where the text
 * does not say. `agency` is the body's name, folded.
 */
export function scopeOf(lead: string, agency: string | null): Scope | "part" | null {
  const own = agency ?? "";
  const plain = own === "" ? lead : lead.replaceAll(own, "本机关");
  const near = plain
    .replace(ON_BEHALF, "")
    .split(/[,;:。]/)
    .slice(-2)
    .join(",");
  const town = /[镇乡]人民政府$|街道办事处$/.test(own);
  if (TOGETHER.test(near)) return "whole";
  if (BELOW.test(clauseOf(near))) return "part";
  if (OWN.test(near) || (town && OWN_TOWN.test(near))) return "own";
  const subject = SUBJECT.exec(clauseOf(near))?.[1]?.replace(/^(?:年度?|全年|本年度?|今年)/, "");
  if (WHOLE.test(near)) return "whole";
  if (PART.test(near)) return "part";
  if (subject !== undefined && isOwn(subject, own)) return /政府$/.test(own) && !town ? "named" : "own";
  if (subject !== undefined) return "part";
  return null;
}

/** 市政府办公室 is 云溪市人民政府办公室, 云溪市 its government; an office of its own kind is the one that reports. */
function isOwn(subject: string, agency: string): boolean {
  const name = agency.replace("人民政府", "政府");
  const short = subject.replace("人民政府", "政府").replace(/^.*?(?=[市县区镇乡]?政府|[市县区][^市县区]{2,})/, "");
  const area = name.replace(/(?:政府|办事处)$/, "");
  if (name.endsWith(short) || area.endsWith(short) || name.startsWith(subject)) return true;
  // 文旅局 is 文化广电和旅游局.
  const core = short.replace(/^.*?[市县区]/, "");
  return /[局委厅]$/.test(core) && name.endsWith(core.slice(-1)) && [...core].every((char) => name.includes(char));
}
