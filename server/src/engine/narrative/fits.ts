import type { Fact, Sum } from "./facts.ts";
import * as words from "./wordings.ts";

/** What the text around a number, in its sentence, has been about. */
export interface Thread {
  /** The last number of documents, and what was done with them: 制发规章2件、废止1件. */
  readonly documents?: { readonly noun: string; readonly doing: string };
  readonly decisions?: true;
  /** The last number of disputes: 行政复议3件，其中维持2件. */
  readonly dispute?: Fact;
  /** What the numbers that follow speak of, in their order: 分别为3件、1件. */
  readonly list?: readonly Fit[];
}

/** The words around one number. */
export interface Clue {
  /** From the number before it, or the beginning of the sentence. */
  readonly before: string;
  /** The clause in which `before` ends, and the item of its list. */
  readonly clause: string;
  readonly item: string;
  /** Behind the unit, up to the next break. */
  readonly behind: string;
  readonly sentence: string;
  readonly thread: Thread;
  /** Of the report. */
  readonly year: number | null;
}

/** A wording that fits. */
export interface Fit {
  /** A fact of the tables, or `channel`: by which way requests came. */
  readonly fact: Fact;
  readonly also?: readonly Sum[];
  /** How many units of `before`, and of `behind`, belong to it. */
  readonly length: number;
  readonly consumed?: number;
  /** What the text before it must be about. */
  readonly needs?: "requests" | "disputes";
  /** A verb that may be said of a part of what was received or closed. */
  readonly notAsPart?: true;
  readonly thread?: Thread;
  readonly weak?: true;
}

/** What the number between `before` and `behind` speaks of, by the first wording that fits; null where none does. */
export function fitOf(clue: Clue, unit: string): Fit | null {
  if (unit.endsWith("元")) return fees(clue);
  return (
    listed(clue) ??
    disputes(clue) ??
    documents(clue) ??
    decisions(clue) ??
    results(clue) ??
    parts(clue) ??
    requests(clue)
  );
}

/** 行政复议、行政诉讼分别为2件、1件: names first, then a number for each. */
function listed({ before, clause, sentence, thread }: Clue): Fit | null {
  const [next, ...rest] = thread.list ?? [];
  if (next && words.nextOfList.test(before)) return { ...next, length: 0, thread: { list: rest } };
  const names = clause.includes("分别") ? words.respectively.exec(clause)?.groups?.names : undefined;
  if (names === undefined || words.ATTRIBUTES.test(sentence)) return null;
  const facts = names.split(words.together).map(named);
  const [first, ...others] = facts.filter((fit) => fit !== null);
  return first && others.length > 0 && others.length + 1 === facts.length
    ? { ...first, length: clause.length, thread: { list: others } }
    : null;
}

/** What a name alone speaks of, without a number. */
function named(name: string): Fit | null {
  const result = words.resultOf(name, true);
  if (result) return { fact: result.fact, needs: "requests", length: 0 };
  return disputes({ before: name, clause: name, item: name, behind: "", sentence: name, thread: {}, year: null });
}

function disputes({ before, clause, behind, thread }: Clue): Fit | null {
  if (thread.dispute === undefined && !words.DISPUTES.test(before) && !words.DISPUTES.test(behind)) return null;
  for (const { fact, pattern } of words.disputeWordings) {
    const match = pattern.exec(before);
    if (match) return dispute(fact, match[0].length, clauseBefore(before, match.index), {});
  }
  for (const { fact, pattern } of words.disputeBehind) {
    const match = pattern.exec(behind);
    if (match) return dispute(fact, clause.length, clause, { consumed: behind.length });
  }
  if (thread.dispute === undefined || thread.dispute === "disputes") return null;
  const ahead = words.outcomes.find(([, pattern]) => pattern.test(clause.slice(clause.lastIndexOf("、") + 1)));
  const after =
    ahead || !words.bareLead.test(clause)
      ? undefined
      : words.outcomesBehind.find(([, pattern]) => pattern.test(behind));
  const outcome = (ahead ?? after)?.[0];
  if (outcome === undefined) return null;
  const fact = `${thread.dispute}.${outcome}`;
  return { fact, length: clause.length, needs: "disputes", thread, ...(after ? { consumed: behind.length } : {}) };
}

/** `lead` is what stands before the noun in its clause: only words that leave it what it is. */
function dispute(fact: Fact, length: number, lead: string, rest: Partial<Fit>): Fit | null {
  if (!words.disputeLead.test(lead)) return null;
  const disclosed = words.DISCLOSURE.test(lead);
  if (!disclosed && lead.includes("收到")) return null;
  return {
    fact,
    length: length + lead.length,
    thread: { dispute: fact },
    ...(disclosed ? {} : { needs: "disputes" }),
    ...rest,
  };
}

function documents({ before, item, thread }: Clue): Fit | null {
  if (!thread.documents && !words.DOCUMENTS.test(before)) return null;
  for (const [at, pattern] of words.documentWordings.entries()) {
    const match = pattern.exec(at === 0 ? before : item);
    if (!match) continue;
    const groups = match.groups ?? {};
    const noun = groups.documents ? "documents" : groups.regulations ? "regulations" : thread.documents?.noun;
    const doing =
      ["issued", "repealed", "inForce", "published"].find((each) => groups[each]) ?? thread.documents?.doing;
    if (!noun || !doing) return null;
    return { fact: `${noun}.${doing}`, length: match[0].length, thread: { documents: { noun, doing } } };
  }
  return null;
}

function decisions({ before, item, thread }: Clue): Fit | null {
  if (!words.DECISIONS.test(before)) return null;
  for (const [at, pattern] of words.decisionWordings.entries()) {
    const match = at === 0 || thread.decisions ? pattern.exec(at === 0 ? before : item) : null;
    const fact = match && Object.keys(match.groups ?? {}).find((each) => match.groups?.[each] !== undefined);
    if (match && fact) return { fact, length: match[0].length, thread: { decisions: true } };
  }
  return null;
}

function fees({ before }: Clue): Fit | null {
  const match = words.feeWording.exec(before);
  return match && { fact: "fees", length: match[0].length };
}

function results({ before, clause, item, behind, sentence }: Clue): Fit | null {
  const ahead = words.resultOf(item, false);
  if (ahead) {
    if (words.ATTRIBUTES.test(sentence)) return null;
    const list = before.slice(0, before.length - item.length);
    const isAlone = /[:,]$/.test(list) || !words.anyResult.test(list.slice(list.lastIndexOf("其中") + 1));
    return isAlone ? { ...ahead, needs: "requests", length: item.length } : joined(clause);
  }
  if (words.jointly.test(item)) return joined(clause);
  if (!words.bareLead.test(clause)) return null;
  const after = words.resultOf(behind, true);
  if (words.ATTRIBUTES.test(sentence)) return null;
  return after && { ...after, needs: "requests", length: clause.length, consumed: behind.length };
}

/** 予以公开及部分公开共12件: the sum of them. Of 予以公开、部分公开12件 it is likely, no more. */
function joined(clause: string): Fit | null {
  if (!words.anyResult.test(clause)) return null;
  const names = clause.split(words.together);
  const last = names.pop() ?? "";
  const facts = [...names.map((name) => words.resultOf(name, true)), words.resultOf(last, false)];
  if (facts.length < 2 || facts.some((fact) => fact === null)) return null;
  const fact = facts.map((each) => each?.fact).join("+");
  return { fact, needs: "requests", length: clause.length, ...(words.jointly.test(clause) ? {} : { weak: true }) };
}

function requests({ before, clause, behind, year }: Clue): Fit | null {
  if (words.splitNoun.test(behind)) {
    for (const wording of words.splitVerbs) {
      const match = wording.pattern.exec(before);
      if (!match) continue;
      const { pattern: _, ...rest } = wording;
      return { ...rest, length: match[0].length, consumed: behind.length };
    }
  }
  if (words.bareRequest.test(clause)) return { fact: "received", also: words.bareAlso, length: clause.length };
  for (const wording of words.REQUEST_VERB.test(before) ? words.requestWordings : []) {
    const match = wording.pattern.exec(before);
    if (!match) continue;
    const { pattern: _, needsTopic, ...rest } = wording;
    if (!isNeighbour(match, year)) return null;
    return { ...rest, length: match[0].length, ...(needsTopic ? { needs: "requests" } : {}) };
  }
  if (!words.bareLead.test(clause)) return null;
  const after = words.behindWordings.find(({ pattern }) => {
    const match = pattern.exec(behind);
    return match && isNeighbour(match, year);
  });
  if (!after) return null;
  const { fact, also = [], weak } = after;
  const place = { length: clause.length, consumed: behind.length };
  return { fact, also, needs: "requests", ...place, ...(weak ? { weak } : {}) };
}

function parts({ clause, item, behind }: Clue): Fit | null {
  for (const { fact, pattern } of words.applicantWordings) {
    if (pattern.test(item)) return { fact, length: item.length, needs: "requests" };
  }
  if (words.channelBefore.test(item)) return { fact: "channel", length: item.length, needs: "requests" };
  return words.bareLead.test(clause) && words.channelBehind.test(behind)
    ? { fact: "channel", length: clause.length, needs: "requests", consumed: behind.length }
    : null;
}

/** Whether 2022年结转 names the year before the report's, 结转2024年 the one after it. */
function isNeighbour({ groups }: RegExpExecArray, year: number | null): boolean {
  const { last, next } = groups ?? {};
  if (last === undefined && next === undefined) return true;
  return year !== null && Number(last ?? next) === year + (last === undefined ? 1 : -1);
}

/** What stands before `at` in the clause that reaches up to it; lists stay whole. */
function clauseBefore(text: string, at: number): string {
  const lead = text.slice(0, at);
  return lead.slice(Math.max(...[...",;:()。"].map((mark) => lead.lastIndexOf(mark))) + 1);
}
