import type { Fact, Sum } from "../facts.ts";

/**
 * The wordings by which the prose speaks of a figure, over folded text without spaces (passages.ts). Between the verb and
 * the number only words of the lists below may stand: whatever else stands there (涉及征地的, 通过网络) may change what is
 * counted, and then nothing is claimed. Patterns are linear: their lists are bounded and no word of one begins another.
 */
export interface Wording {
  readonly fact: Fact;
  readonly pattern: RegExp;
  /** What else the number may be, beside the fact itself. */
  readonly also?: readonly Sum[];
  /** Only where the text around speaks of requests: what was closed may be anything. */
  readonly needsTopic?: true;
  /** 其中受理12件 is a part of what was received. */
  readonly notAsPart?: true;
  /** An answer may be to several requests, and none is due to some: only told where it agrees. */
  readonly weak?: true;
}

/** Who applies, and how: words that leave the number of requests what it is. */
export const WHO =
  "(?:社会|公众|公民|群众|市民|居民|企业|法人|个人|申请人|其[他它]|组织|或者?|以?及|和|与|、|等|各类|各种|主动|要求|提交|提出|递交|有效|的|了|到){0,14}";
/** Requests under the regulations on disclosure, beyond doubt. */
export const REQUEST =
  "(?:(?:政府)?信息公开[的依]?申请|(?:政府信息)?依申请(?:公开(?:政府)?(?:信息)?|(?:政府)?信息(?:公开)?)(?:的?申请)?|公开政府信息的?申请|政府信息的?申请)";
/** 申请 alone may be anything that people apply for. */
export const NOUN = `(?:${REQUEST}|申请)`;
/** By which way requests came. */
export const CHANNEL =
  "(?:政府网站|门户网站|网上|网络|网站|在线|互联网|平台|电子邮箱|电子邮件|邮箱|邮件|信函|信件|邮寄|书信|快递|当面|现场|窗口|传真|电话|微信|其他(?:方式|渠道|途径|形式)|上级(?:交办|转办))";
/** 网络、信函等: all of them. */
export const WAYS = `(?:${CHANNEL}[、和及与]){1,6}${CHANNEL}(?:等(?:各类|多种)?)?(?:方式|渠道|途径|形式)?`;
/** What may stand between the noun and its number. */
export const TAIL =
  "(?:表|案件|案|事项|事宜|材料|件数|数量|总数|总量|办件|件|数|量|的){0,2}(?:情况)?(?:一共|总共|共计|累计|合计|总计|共|计){0,2}(?:有|为|是|达到|达)?:?";
/** The year is checked by whoever uses the pattern. */
export const LAST = "(?:上一?年度?|去年度?|(?<last>20\\d\\d)年度?)";
export const NEXT = "(?:下一?个?年度?|次年度?|来年度?|(?<next>20\\d\\d)年度?)";
export const ON = "(?:继续)?(?:办理|处理|答[复覆])?";
export const CASE = "(?:案件|案|申请|事项|情况|数量|件数|数)?";
export const AND = "(?:、|以?及|和|与|或者?|/)";

export const before = (source: string): RegExp => new RegExp(`(?:${source})$`);
export const after = (source: string): RegExp => new RegExp(`^(?:${source})$`);
export const MOVE = "(?:结转|转结|转入|转|顺延|延续|延)(?:至|到|入)?";
export const REVIEW = "(?:行政)?复议";
export const LAWSUIT = "(?:行政)?诉讼";
export const ISSUE = "(?:制发|制定|出台|印发|新制作|新制定|制订|新出台)(?:出台|印发|发布|并公开|并发布|公布)?";
