import type { Fact, Sum } from "../facts.ts";
import { AND, TAIL, type Wording } from "./parts.ts";

/** The rows and groups of （三）办理结果 as the prose names them. */
const RESULTS: Readonly<Record<Fact, string>> = {
  granted: "予以公开|同意公开|准予公开|全部公开",
  partial: "(?:予以)?部分(?:予以)?公开|区分处理",
  "denied.stateSecret": "(?:涉及)?国家秘密",
  "denied.lawForbids": "其他法律、?行政法规禁止公开|法律、?行政法规禁止公开",
  "denied.publicSafety": "(?:危及)?三安全一稳定",
  "denied.thirdParty": "(?:保护|涉及)?第三方合法权益",
  "denied.internalAffairs": "(?:三类)?内部事务(?:性)?信息|三类内部事务",
  "denied.process": "(?:四类)?过程性信息|四类过程性",
  "denied.enforcementFile": "行政执法案卷",
  "denied.adminQuery": "行政查询事项",
  denied: "不予公开",
  "unavailable.notHeld":
    "(?:本(?:机关|单位|局|级|办|委|厅|镇|街道))?不掌握(?:相关)?(?:政府)?信息|本(?:机关|单位|局|办|委|厅|镇|街道)不掌握",
  "unavailable.needsCreation": "没有现成信息,?、?(?:需要?另行制作)?|需要?另行制作",
  "unavailable.unclear": "(?:经?补正后)(?:申请)?(?:内容)?仍不明确",
  unavailable: "(?:本(?:机关|单位|局|办))?无法提供",
  "notProcessed.complaint": "信访、?(?:举报、?投诉|投诉、?举报)类?",
  "notProcessed.repeat": "重复申请",
  "notProcessed.publication": "(?:要求提供)?公开出版物",
  "notProcessed.excessive": "(?:无正当理由)?大量反[复覆]申请",
  "notProcessed.reissue": "(?:要求)?(?:行政机关)?确认或者?重新出具(?:已获取)?的?信息",
  notProcessed: "不予处理",
  "other.notCorrected": "(?:申请人)?(?:无正当理由)?逾期(?:不|未)补正",
  "other.feeUnpaid": "(?:申请人)?逾期未(?:按收费通知要求)?缴纳?费用?",
  other: "(?:作)?其[他它](?:方式)?处理",
};
const resultFacts = Object.keys(RESULTS);
const LABEL = `(?:${resultFacts.map((fact, at) => `(?<r${at}>${RESULTS[fact]})`).join("|")})`;
const OF = "(?:的|类|情形|情况|申请|答[复覆]|决定|处理|政府信息公开|信息公开|政府信息|信息|案件|等){0,4}";
const IS =
  "(?:[.]|其中|属于?|因|为|是|作出|做出|作|答[复覆]为?|决定|对|给予|依法|有|申请人?|依申请公开|政府信息公开|信息公开|共|的|已|均|和|以?及|另有|另){0,5}";

const resultBefore = new RegExp(`^${IS}${LABEL}${OF}${TAIL}$`);
const resultAfter = new RegExp(`^${IS}${LABEL}${OF}$`);
/** Nothing else may stand in front of 23件予以公开. */
export const bareLead = /^(?:其中|其余|剩余|尚有|还有|对|有|共|另|分别|和|以?及|,|、)*$/;
export const anyResult = new RegExp(LABEL);

const ALSO: Readonly<Record<Fact, readonly Sum[]>> = {
  granted: ["granted+partial"],
  denied: ["denied+unavailable", "denied+unavailable+notProcessed", "denied+partial"],
};

/** What row or group of the results a clause in front of its number names, or one behind it. */
export function resultOf(clause: string, behind: boolean): Omit<Wording, "pattern"> | null {
  if (!anyResult.test(clause)) return null;
  const match = (behind ? resultAfter : resultBefore).exec(clause);
  const at = match ? resultFacts.findIndex((_, index) => match.groups?.[`r${index}`] !== undefined) : -1;
  const fact = resultFacts[at];
  return fact === undefined ? null : { fact, also: ALSO[fact] ?? [], needsTopic: true };
}

/** 予以公开及部分公开, 不予公开、无法提供: of which each is a row or group of the results. */
export const together = new RegExp(AND);
export const jointly = /以?及|和|与|共|合计|总计/;
/** 予以公开、部分公开分别为3件、1件. */
export const respectively = new RegExp(`^(?<names>.+?)(?:件数|数量|案件|数)?分别${TAIL}$`);
export const nextOfList = /^[、,]?(?:和|以?及|与)?$/;
