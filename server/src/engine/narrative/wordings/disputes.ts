import type { Fact } from "../facts.ts";
import { AND, after, before, CASE, LAWSUIT, REVIEW, TAIL, type Wording } from "./parts.ts";

/** Disputes, the longest wording first; each begins where `disputeLead` ends. */
const disputeNouns: readonly (readonly [Fact, string])[] = [
  ["direct", `(?:未经|不经)${REVIEW}直接(?:提起)?(?:行政)?(?:起诉|诉讼)${CASE}`],
  ["afterReview", `经?${REVIEW}后再?(?:提起)?(?:行政)?(?:起诉|诉讼)${CASE}`],
  ["disputes", `${REVIEW}${CASE}${AND}(?:被)?(?:提起)?${LAWSUIT}${CASE}`],
  ["review", `${REVIEW}${CASE}`],
  ["lawsuits", `${LAWSUIT}${CASE}`],
];
export const disputeWordings: readonly Omit<Wording, "also">[] = disputeNouns.map(([fact, noun]) => ({
  fact,
  pattern: before(`${noun}${TAIL}`),
}));
export const disputeBehind: readonly Omit<Wording, "also">[] = disputeNouns.map(([fact, noun]) => ({
  fact,
  pattern: after(`(?:政府)?(?:信息公开)?${noun}`),
}));
export const DISCLOSURE = /信息公开|依申请/;
/** 办理 and 受理 are what the body that decides reviews says of all its cases. */
export const disputeLead =
  /^(?:[一二三四五六]是|其中|同时|另外?|全年|今年|本年度?|年度|年内|20\d\d年度?|[我本](?:[局市县区办镇委乡厅院]|街道|机关|单位|中心)|全[市县区镇]|共|累计|合计|总计|新增|发生|产生|引发|引起|导致|因|由|被|申请|提起|提出|涉及?|收到|有|无|的|与|对|就|关于|有关|相关|政府|信息|依申请公开|公开|工作|事项|答[复覆]|不服|类|案件|了|过|而|人|当事人|行政诉讼中|行政|和|、)*$/;

/** What became of disputes; only behind a number of them. */
export const outcomes: readonly (readonly [string, RegExp])[] = [
  [
    "upheld",
    /^(?:其中|结果|均|被|予以|复议|诉讼|法院|判决|决定|作出|做出|为|的|有|已)*维持(?:原.{2,8})?(?:决定|的|结果|案件)*(?:共|为|有|:)*$/,
  ],
  [
    "corrected",
    /^(?:其中|结果|均|被|予以|复议|诉讼|法院|判决|决定|作出|做出|为|的|有|已)*(?:纠正|纠错|败诉)(?:决定|的|结果|案件)*(?:共|为|有|:)*$/,
  ],
  ["otherResult", /^(?:其中|为|有)*其他结果(?:的)?(?:共|为|有|:)*$/],
  [
    "pending",
    /^(?:其中|为|有)*(?:尚未审结|未审结|正在(?:审理|复议|办理)|尚在审理|在审|审理中)(?:的|中|案件)*(?:共|为|有|:)*$/,
  ],
];
/** 1件维持. */
export const outcomesBehind: readonly (readonly [string, RegExp])[] = [
  ["upheld", /^(?:被|结果|均|予以|已|的)*维持$/],
  ["corrected", /^(?:被|结果|均|予以|已|的)*(?:纠正|纠错|败诉)$/],
  ["pending", /^(?:案件)?(?:尚未审结|未审结|正在(?:审理|办理)|尚在审理|在审|审理中)(?:中)?$/],
];
