import type { Fact } from "../facts.ts";
import { CASE, ISSUE, LAST, LAWSUIT, MOVE, NEXT, NOUN, ON, REQUEST, REVIEW, WHO } from "./parts.ts";

/** Words for none. The object must be followed by the end of the clause: what follows it may narrow it. */
const NO = "(?:均?未曾?|没有|尚?无|不存在|从未|未有)";
const HAPPENED = "(?:发生|收到|接到|产生|出现|引发|引起|发现|受理|存在|有|被|过|一起|一件|1起|1件|任何){0,4}";
const CAUSE =
  "(?:因|由于?|与|就|对|涉及)?(?:本机关|我局|本局|本单位|我单位)?(?:(?:政府)?信息公开|依申请公开|政府信息)(?:工作|申请|事项|答[复覆]|政府信息|方面|行为|有关|相关|类|案件|而|的|不服|引发|引起|导致|产生|提起|发生|被){0,6}";
const END =
  "(?:(?:和|及|或者?)(?:出现|发生)?(?:申诉|投诉|举报))?(?:等|方面)?的?(?:情况|情形|案件|事项|事件|现象|申请|请求|案例|发生|产生|出现|件){0,2}(?=[,。;、):.]|$)";
/** What else may have happened, before reviews are named. */
const COMPLAINTS = "(?:(?:举报|投诉|申诉|信访)[、和及或]){0,3}";
const ASKED = "(?:被)?(?:申请|提起)?";
const R1 = `${ASKED}${REVIEW}(?:案件|申请|事项)?`;
const L1 = `${ASKED}${LAWSUIT}(?:案件|事项)?`;
const WRONG = "被?(?:纠错|纠正|败诉)";
const ANDN = "(?:、|以?及|和|与|或者?|/|,)";

/** A wording that denies a figure; the named group that takes part says which. */
const noneWordings: readonly { readonly pattern: RegExp; readonly needsTopic?: true }[] = [
  {
    pattern: new RegExp(
      `${NO}${HAPPENED}(?<cause>${CAUSE})?${COMPLAINTS}(?:(?<disputes_corrected>${R1}${WRONG}${ANDN}${L1}${WRONG})|(?<disputes>${R1}${ANDN}${L1}|${L1}${ANDN}${R1})|(?<review_corrected>${R1}${WRONG})|(?<lawsuits_corrected>${L1}${WRONG})|(?<review>${R1})|(?<lawsuits>${L1}))${END}(?!、)`,
      "g",
    ),
    needsTopic: true,
  },
  {
    pattern: new RegExp(
      `(?<cause>${CAUSE})?(?:(?<disputes>${REVIEW}${CASE}${ANDN}${LAWSUIT}${CASE})|(?<review>${REVIEW}${CASE})|(?<lawsuits>${LAWSUIT}${CASE}))(?:均|都|皆)?为(?:0|零|无)(?:件|起|宗)?(?=[,。;)]|$)`,
      "g",
    ),
    needsTopic: true,
  },
  { pattern: new RegExp(`${NO}${HAPPENED}${WHO}(?<received>${REQUEST})${END}`, "g") },
  { pattern: new RegExp(`${NO}${HAPPENED}${LAST}结转(?<carriedIn>(?:办理)?)的?${NOUN}?${END}`, "g"), needsTopic: true },
  { pattern: new RegExp(`${NO}(?:需要?)?${MOVE}${NEXT}(?<carriedOut>)${ON}的?${NOUN}?${END}`, "g"), needsTopic: true },
  { pattern: new RegExp(`未${ISSUE}过?(?:新的?)?(?<documents_issued>(?:行政)?规范性文件)${END}`, "g") },
];
/** A sentence without one of each denies nothing; to look for all wordings is dear. */
const DENIAL = /[未无零]|没有|不存在|为0/;
const DENIED = /申请|公开|复议|诉讼|结转|规范性文件/;

/** The figures that a sentence denies; `disclosed`: beyond doubt of requests under the regulations. */
export function noneOf(sentence: string): { fact: Fact; at: number; length: number; disclosed: boolean }[] {
  if (!DENIAL.test(sentence) || !DENIED.test(sentence)) return [];
  return noneWordings.flatMap(({ pattern, needsTopic }) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const name = Object.keys(match.groups ?? {}).find(
        (key) => key !== "last" && key !== "next" && key !== "cause" && match.groups?.[key] !== undefined,
      );
      if (name === undefined || match.groups?.last || match.groups?.next) return [];
      const fact = name.replace("_", ".");
      return [
        { fact, at: match.index, length: match[0].length, disclosed: !needsTopic || match.groups?.cause !== undefined },
      ];
    }),
  );
}
