import { matchesIn } from "../text/matches.ts";
import type { Quantity } from "../text/quantity.ts";
import type { Mention } from "./recognize.ts";
import { anyChannel, anyResult } from "./wordings.ts";

/** A whole and its parts, as they stand in a passage. */
export interface Division {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

/** How a division begins. */
const INTRODUCED = /其中[,:]?|按[^,。;:]{2,10}[分看][,:]?|从[^,。;:]{2,10}[分看][,:]/g;
/** Something is left out of the list, or counted in it otherwise. */
const OPEN = /等|其余|余下|剩余|较|比|增|减|涉及|含|同时|又/;
const REMAINDER = /等|其余|余下|剩余/;
const REST = /^(?:以?及|和|,|、)*(?:其[他它余])/;
const ATTRIBUTES: readonly RegExp[] = [/^主动公开/, /^依申请公开/, /^不予公开/];
/** A whole and two parts. */
const FEWEST = 3;
const LONGEST_LABEL = 16;
const LONGEST_LIST = 400;
/** How far the list may stand behind its whole. */
const LONGEST_GAP = 80;
const SAME: Readonly<Record<string, string>> = { 件次: "件", 宗: "件", 起: "件" };

/** The divisions in a passage that leave nothing out, so that the parts must add up to the whole. */
export function divisionsOf(text: string, quantities: readonly Quantity[], mentions: readonly Mention[]): Division[] {
  const counted = quantities.filter(({ unit }) => unit !== "");
  if (counted.length < FEWEST) return [];
  const factAt = new Map(mentions.map(({ start, fact }) => [start, fact]));
  let next = 0;
  return matchesIn(text, INTRODUCED).flatMap(({ 0: words, index }) => {
    while ((counted[next]?.unitEnd ?? text.length) <= index) next++;
    const whole = counted[next - 1];
    const from = index + words.length;
    const list = listFrom(text, from);
    const parts: Quantity[] = [];
    for (let at = next; (counted[at]?.start ?? text.length) < from + list.length; at++) {
      const part = counted[at] as Quantity;
      if (part.start >= from) parts.push(part);
    }
    if (!whole || parts.length < 2 || !isNear(text.slice(whole.unitEnd, index))) return [];
    const known = [whole, ...parts].every(
      ({ value, approximate, tolerance }) => value !== null && !approximate && tolerance === 0,
    );
    const unit = unitOf(whole);
    if (!known || parts.some((part) => unitOf(part) !== unit)) return [];
    const labels = parts.map(({ start }, at) =>
      text.slice(parts[at - 1]?.unitEnd ?? from, start).replace(/^[,、:]+/, ""),
    );
    const last = parts.at(-1) as Quantity;
    if (labels.some((label) => label.length > LONGEST_LABEL || OPEN.test(label))) return [];
    if (REMAINDER.test(list.slice(last.unitEnd - from))) return [];
    const ofRequests = factAt.get(whole.start) === "received";
    const facts = parts.map(({ start }) => factAt.get(start));
    return isComplete(labels, facts, ofRequests) ? [{ whole, parts }] : [];
  });
}

/** The list that begins at `from`: up to the end of the sentence, or of the brackets. */
function listFrom(text: string, from: number): string {
  const rest = text.slice(from, from + LONGEST_LIST);
  const length = rest.search(/[。;)!]/);
  return length < 0 ? rest : rest.slice(0, length);
}

/** Whether a whole in front of `between` can be the one that is divided: at most a sentence lies between. */
const isNear = (between: string): boolean => between.length < LONGEST_GAP && between.split("。").length <= 2;

const unitOf = ({ unit }: Quantity): string => SAME[unit] ?? unit;

/**
 * Requests by three ways or more; any list that ends with the rest; documents by their attribute. The results of requests
 * are held against table 3 instead. Posts on several channels overlap.
 */
function isComplete(labels: readonly string[], facts: readonly (string | undefined)[], ofRequests: boolean): boolean {
  if (facts.every((fact) => fact === "channel")) return ofRequests && facts.length >= 3;
  if (labels.length === 3 && ATTRIBUTES.every((each) => labels.some((label) => each.test(label)))) return true;
  if (facts.some((fact) => fact !== undefined) || labels.some((label) => anyResult.test(label))) return false;
  return REST.test(labels.at(-1) as string) && (ofRequests || !labels.some((label) => anyChannel.test(label)));
}
