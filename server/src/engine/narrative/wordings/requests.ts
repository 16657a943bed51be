import type { Sum } from "../facts.ts";
import { after, before, LAST, MOVE, NEXT, NOUN, ON, REQUEST, TAIL, WAYS, WHO, type Wording } from "./parts.ts";

/** 收到 may count what was carried in, 办理 what was closed. */
const TAKEN: readonly Sum[] = ["received+carriedIn"];
const HANDLED: readonly Sum[] = ["received+carriedIn", "resultTotal"];
/** Closed of those received in the year alone. */
const CLOSED: readonly Sum[] = ["received-carriedOut"];
const NEW = "(?:新收到?|新受理|新接收|新增)";
const TAKE = "(?:收到|接收|接到|收受|受理|登记|共收)(?:并(?:受理|办理|处理|答[复覆]))?";
const HANDLE = "(?:办理|处理)";
const CLOSE = "(?:办结|办理完毕|办理完结|办理完成)";
const ANSWER = "(?:答[复覆]|办复|回复)";

/** Without one of these verbs none of the wordings below fits; to look for them all is dear. */
export const REQUEST_VERB = /新收|收到|接收|接到|收受|受理|登记|共收|办理|处理|办结|答[复覆]|[办回]复|结转|转|延|新增/;
/** In front of a number of requests. The first that fits says what it is. */
export const requestWordings: readonly Wording[] = [
  {
    fact: "carriedIn",
    pattern: before(
      `${LAST}未?(?:办结)?(?:结转|转结|转入)(?:至|到|下来)?(?:本年度?|今年)?${ON}的?${WHO}${NOUN}?${TAIL}`,
    ),
    needsTopic: true,
  },
  { fact: "carriedIn", pattern: before(`结转自?${LAST}的?${WHO}${NOUN}?${TAIL}`), needsTopic: true },
  { fact: "carriedOut", pattern: before(`${MOVE}${NEXT}${ON}的?${WHO}${NOUN}?${TAIL}`), needsTopic: true },
  {
    fact: "carriedOut",
    pattern: before(`(?:尚|正|仍|还)在(?:办理|处理)(?:之?中)?的?${NOUN}?${TAIL}`),
    needsTopic: true,
    weak: true,
  },
  { fact: "received", pattern: before(`${NEW}${WHO}${NOUN}${TAIL}`) },
  { fact: "received", pattern: before(`${NEW}${TAIL}`), needsTopic: true },
  {
    fact: "received",
    pattern: before(`(?:收到|受理|接收)并(?:${CLOSE}|${ANSWER})${WHO}${REQUEST}${TAIL}`),
    also: HANDLED,
    notAsPart: true,
  },
  { fact: "resultTotal", pattern: before(`${CLOSE}${WHO}${REQUEST}${TAIL}`), also: CLOSED },
  { fact: "resultTotal", pattern: before(`${CLOSE}${WHO}${NOUN}?${TAIL}`), also: CLOSED, needsTopic: true },
  {
    fact: "resultTotal",
    pattern: before(`${ANSWER}${WHO}${REQUEST}${TAIL}`),
    also: CLOSED,
    notAsPart: true,
    weak: true,
  },
  {
    fact: "resultTotal",
    pattern: before(`${ANSWER}${WHO}${NOUN}?${TAIL}`),
    also: CLOSED,
    weak: true,
    needsTopic: true,
    notAsPart: true,
  },
  { fact: "received", pattern: before(`${TAKE}(?:${WAYS})?${WHO}${REQUEST}${TAIL}`), also: TAKEN, notAsPart: true },
  { fact: "received", pattern: before(`${TAKE}${WHO}${NOUN}?${TAIL}`), also: TAKEN, needsTopic: true, notAsPart: true },
  { fact: "received", pattern: before(`${HANDLE}${WHO}${REQUEST}${TAIL}`), also: HANDLED, notAsPart: true },
  { fact: "received", pattern: before(`${HANDLE}${WHO}申请${TAIL}`), also: HANDLED, needsTopic: true, notAsPart: true },
];

/** 政府信息公开申请总量为88件: only where the clause begins with it. */
export const bareRequest = new RegExp(
  `^(?:全年|年度|本年度?|今年|20\\d\\d年度?|我[局市县区办镇委]|本[局办委]|本机关|全[市县区镇]|累计|共有?)*(?:政府)?信息公开(?:依)?申请${TAIL}$`,
);
export const bareAlso: readonly Sum[] = HANDLED;

/** 56件政府信息公开申请: the verb before the number, the noun behind it. */
const VERB = "(?:了|的|到|并办理|并答[复覆])?(?:一共|总共|共计|累计|合计|总计|共|计)?(?:有|为)?";
export const splitVerbs: readonly Omit<Wording, "needsTopic">[] = [
  { fact: "received", pattern: before(`${NEW}${VERB}`) },
  { fact: "resultTotal", pattern: before(`${CLOSE}${VERB}`), also: CLOSED },
  { fact: "resultTotal", pattern: before(`${ANSWER}${VERB}`), also: CLOSED, notAsPart: true, weak: true },
  { fact: "received", pattern: before(`${TAKE}${VERB}`), also: TAKEN, notAsPart: true },
  { fact: "received", pattern: before(`${HANDLE}${VERB}`), also: HANDLED, notAsPart: true },
];
export const splitNoun = after(`的?${WHO}${REQUEST}(?:案件|事项|件)?`);

/** 4件结转至2024年继续办理, 129件均已办结. */
const DONE = "(?:将|已|均已|均|全部|依法|依规|依照|按照|按规定|条例|规定|按时|按期|按程序|及时){0,3}";
const OPEN = "(?:(?:尚|正|仍|还)在(?:依法|按程序|抓紧)?(?:办理|处理)(?:之?中)?|(?:尚|还)未办结)";
export const behindWordings: readonly Wording[] = [
  { fact: "carriedOut", pattern: after(`的?${WHO}${NOUN}?${OPEN}`), needsTopic: true, weak: true },
  { fact: "carriedOut", pattern: after(`的?${WHO}${NOUN}?${DONE}${MOVE}${NEXT}${ON}(?:的|中)?`), needsTopic: true },
  { fact: "resultTotal", pattern: after(`的?${WHO}${NOUN}?${DONE}${CLOSE}`), also: CLOSED, needsTopic: true },
];
