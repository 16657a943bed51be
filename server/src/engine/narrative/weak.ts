import { clauseOf } from "./contexts.ts";
import type { Fact } from "./facts.ts";

/** Words in the sentence of a claim by which it may be counted otherwise than the table does. */
const DOUBTS: readonly (readonly [fact: RegExp, sentence: RegExp])[] = [
  // What is public already is told apart from what is now disclosed; both are 予以公开.
  [/^granted(?:$|\+)/, /主动公开/],
  [/^unavailable/, /不存在|非本|不属于本|其他机关|其他部门/],
  // Dismissed and withdrawn cases may stand under any result; the instances of a lawsuit are counted in their own ways.
  [/\.(?:upheld|otherResult)$/, /驳回|撤回|撤诉|终止|终结|调解|和解|胜诉/],
  [/^lawsuits/, /[一二]审|再审|上诉/],
  // A clean-up also covers documents that are no 规范性文件.
  [/^(?:documents|regulations)\.(?:repealed|inForce)$/, /清理|评估|梳理/],
];

/** Withdrawn requests are 其他处理 in the table, and often told apart in the prose. */
const WITHDRAWN =
  /(?:撤回|撤销|放弃|终止)[^,。;、\d]{0,10}?(\d+)件|(?<!\d)(\d+)件[^,。;、\d]{0,8}?(?:撤回|撤销|放弃|终止)/;

/** How many requests the sentence says were withdrawn, for the facts that may count them; 0 where it says nothing. */
export function withdrawn(fact: Fact, sentence: string): number {
  const match = fact === "resultTotal" || fact === "other" ? WITHDRAWN.exec(sentence) : null;
  return match ? Number(match[1] ?? match[2]) : 0;
}

/** Pieces of information about documents and decisions are not these themselves. */
const SHOWN = /公开|公示|公布|发布|归集|上传|汇编/;

/** Whether a claim is too uncertain to be told as wrong; `lead` is what stands before its words. */
export function isWeak(fact: Fact, sentence: string, lead: string): boolean {
  const doubted = DOUBTS.some(([facts, words]) => facts.test(fact) && words.test(sentence));
  const shown = /^(?:documents|regulations|licences|penalties|coercion)/.test(fact) && SHOWN.test(clauseOf(lead));
  return doubted || shown;
}
