import { append } from "../append.ts";
import { type Quantity, quantitiesIn, withoutVague, type YearMention } from "../text/quantity.ts";
import { clauseOf, isComparison, isPartial, isPlan, otherPeriod, type Scope, scopeOf } from "./contexts.ts";
import { type Fact, type Sum, tableOf } from "./facts.ts";
import { type Fit, fitOf, type Thread } from "./fits.ts";
import { isWeak, withdrawn } from "./weak.ts";
import { LAST_TOPIC, noneOf, REQUESTS, WORTH } from "./wordings.ts";

/** What a number, or words for none, in a passage speak of. Offsets are those of the passage's text. */
export interface Mention {
  /** A fact of the tables, or `channel`. */
  readonly fact: Fact;
  readonly also: readonly Sum[];
  readonly kind: "number" | "none" | "blank";
  /** The number, or the words for none. */
  readonly start: number;
  readonly end: number;
  /** With the words that tell what it is, and its unit. */
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly unit: string;
  readonly approximate: boolean;
  readonly tolerance: number;
  readonly year: number | null;
  readonly scope: Scope;
  /** It may be counted otherwise than the table does: only told where it agrees. */
  readonly weak: boolean;
  /** What may be counted besides: requests withdrawn. */
  readonly besides: number;
}

/** What a passage, or a part of one, is about. */
export type Topic = "requests" | "disputes" | "other" | null;

export interface Surroundings {
  readonly topic: Topic;
  /** Of the report. */
  readonly year: number | null;
  readonly agency: string | null;
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly years: readonly YearMention[];
}

/** How far before its number a wording may begin, and how far behind it end. */
const REACH = 64;
const BEHIND = 40;
const BREAK = /[,、。;:()]/;
/** Longer sentences are read in pieces, so that the time does not grow with the square of their length. */
const LONGEST_SENTENCE = 400;

/** What is said in a passage, and what it leaves its reader thinking of. */
export type Recognized = Pick<Recognizer, "mentions" | "quantities" | "years" | "topic">;

export function recognize(text: string, around: Surroundings): Recognized {
  const { mentions, quantities, years, topic } = new Recognizer(text, around);
  return { mentions, quantities, years, topic };
}

/** Reads a passage number by number: what was said before tells what a number with few words of its own speaks of. */
class Recognizer {
  readonly mentions: Mention[] = [];
  readonly quantities: readonly Quantity[];
  readonly years: readonly YearMention[];
  /** What the passage has been about; at its end, what it leaves its reader thinking of. */
  topic: Topic;
  readonly #text: string;
  readonly #around: Surroundings;
  #scope: Scope | "part" = "own";
  #year: number | null = null;
  /** Another period than a year: the first half, since 2018. */
  #elsewhen = false;
  #thread: Thread = {};
  #sentence: Sentence = { start: 0, end: 0, text: "", years: [] };
  #nextYear = 0;
  /** The first number said of each fact. */
  readonly #said = new Map<Fact, number | null>();
  /** Where the words of the next number may begin. */
  #floor = 0;
  /** Up to where the text has been looked at for what it is about and when. */
  #seen = 0;

  constructor(text: string, around: Surroundings) {
    this.#text = text;
    this.#around = around;
    this.topic = around.topic;
    const { quantities, years } = quantitiesIn(text);
    this.quantities = quantities;
    this.years = years;
    let next = 0;
    for (let start = 0; start < text.length; start = this.#sentence.end) {
      const before = this.topic;
      this.#begin(start);
      const worth = (this.topic !== null && this.topic !== "other") || WORTH.test(this.#sentence.text);
      const nones = worth ? this.#nones() : [];
      for (; (quantities[next]?.start ?? text.length) < this.#sentence.end; next++) {
        const quantity = quantities[next] as Quantity;
        if (!worth || nones.some(({ start, end }) => quantity.start >= start && quantity.start < end)) continue;
        this.#floor = this.#read(quantity) ?? quantity.unitEnd;
      }
      this.#heed(this.#sentence.end, false);
      // 信访 in one sentence of a paragraph on requests is no change of subject.
      if (this.topic === "other" && before !== null) this.topic = before;
    }
    this.mentions.sort((a, b) => a.start - b.start);
  }

  #begin(start: number): void {
    const last = Math.min(start + LONGEST_SENTENCE, this.#text.length);
    const length = this.#text.slice(start, last).search(/[。;!]/);
    const end = length < 0 ? last : start + length + 1;
    this.#sentence = { start, end, text: this.#text.slice(start, end), years: this.#yearsTo(end) };
    this.#floor = start;
    this.#seen = start;
    this.#elsewhen = false;
    this.#thread = {};
  }

  #yearsTo(end: number): YearMention[] {
    const first = this.#nextYear;
    while ((this.years[this.#nextYear]?.start ?? end) < end) this.#nextYear++;
    return this.years.slice(first, this.#nextYear);
  }

  /** Keeps in mind what the text says up to `to`; a period only within its sentence. */
  #heed(to: number, inside = true): void {
    const text = this.#text.slice(this.#seen, to);
    this.topic = topicAfter(text, this.topic);
    this.#year = this.#yearIn(this.#seen, to) ?? this.#year;
    if (inside) this.#elsewhen = otherPeriod(text) ?? this.#elsewhen;
    this.#seen = to;
  }

  #yearIn(from: number, to: number): number | null {
    const text = this.#text;
    // 较2022年 compares: the number is still of the year before.
    const named = ({ start }: YearMention) =>
      start >= from && start < to && !"较比与和同".includes(text[start - 1] ?? ",");
    return this.#sentence.years.findLast(named)?.year ?? null;
  }

  /** Reads one number; where what belongs to it ends, or null where it is nobody's. */
  #read(quantity: Quantity): number | null {
    const { start, end, unitEnd, unit } = quantity;
    if (unit === "") return null;
    const text = this.#text;
    const first = Math.max(this.#floor, start - REACH);
    const lead = text.slice(first, start);
    const before = quantity.approximate ? withoutVague(lead) : lead;
    const clause = clauseOf(before);
    const rest = text.slice(unitEnd, Math.min(unitEnd + BEHIND, this.#sentence.end));
    const stop = rest.search(BREAK);
    const fit = fitOf(
      {
        before,
        clause,
        item: clause.slice(clause.lastIndexOf("、") + 1),
        behind: stop < 0 ? rest : rest.slice(0, stop),
        sentence: this.#sentence.text,
        thread: this.#thread,
        year: this.#around.year,
      },
      unit,
    );
    const from = first + before.length - (fit?.length ?? 0);
    const context = fit && this.#contextAt(from, fit, quantity.value);
    if (!fit || !context) return null;
    const to = unitEnd + (fit.consumed ?? 0);
    const { blank, value, approximate, tolerance } = quantity;
    const number = {
      kind: blank ? "blank" : "number",
      start,
      end,
      from,
      to,
      value,
      unit,
      approximate,
      tolerance,
    } as const;
    this.mentions.push({ fact: fit.fact, also: fit.also ?? [], ...number, ...context });
    if (!this.#said.has(fit.fact)) this.#said.set(fit.fact, value);
    this.#seen = to;
    this.#scope = context.scope;
    this.#thread = { ...this.#thread, ...fit.thread };
    if (tableOf(fit.fact) === 3) this.topic = "requests";
    else if (tableOf(fit.fact) === 4 && this.topic !== "requests") this.topic = "disputes";
    return to;
  }

  /** Of whom and when a wording speaks that begins at `from`; null where what stands before it makes it something else. */
  #contextAt(
    from: number,
    { fact, needs, notAsPart, weak: wording }: Fit,
    value: number | null,
  ): Pick<Mention, "year" | "scope" | "weak" | "besides"> | null {
    this.#heed(from);
    const lead = this.#text.slice(this.#floor, from);
    const { start, text: sentence } = this.#sentence;
    const topic = this.topic ?? (REQUESTS.test(sentence) ? "requests" : null);
    if (needs === "requests" && topic !== "requests") return null;
    const disclosed = topic === "requests" || topic === "disputes" || sentence.includes("信息公开");
    if (needs === "disputes" && !disclosed) return null;
    if (this.#elsewhen || isPlan(lead, this.#text.slice(start, from)) || isComparison(lead)) return null;
    if (isPartial(lead) || (notAsPart && /其中[^,;]*$/.test(lead))) return null;
    const scope = scopeOf(lead, this.#around.agency) ?? this.#scope;
    if (scope === "part") {
      this.#scope = scope;
      return null;
    }
    const weak =
      wording === true || isWeak(fact, sentence, lead) || (notAsPart === true && this.#saysOtherwise(fact, value));
    return { year: this.#year, scope, weak, besides: withdrawn(fact, sentence) };
  }

  /** 收到128件，受理120件: the second number is not another one of what was received. */
  #saysOtherwise(fact: Fact, value: number | null): boolean {
    return (this.#said.get(fact) ?? value) !== value;
  }

  /** The words for none in the sentence, which are read before its numbers. */
  #nones(): readonly Mention[] {
    const { start, text } = this.#sentence;
    const found = noneOf(text).flatMap(({ fact, at, length, disclosed }): Mention[] => {
      const from = start + at;
      const needs = disclosed ? {} : ({ needs: tableOf(fact) === 4 ? "disputes" : "requests" } as const);
      const before = { topic: this.topic, year: this.#year, scope: this.#scope };
      const context = this.#contextAt(from, { fact, length, ...needs }, 0);
      this.topic = before.topic;
      this.#year = before.year;
      this.#scope = before.scope;
      this.#elsewhen = false;
      this.#seen = start;
      const place = { start: from, end: from + length, from, to: from + length };
      const none = { kind: "none", value: 0, unit: "", approximate: false, tolerance: 0 } as const;
      return context ? [{ fact, also: [], ...none, ...place, ...context }] : [];
    });
    append(this.mentions, found);
    return found;
  }
}

/** What a reader of `text` thinks of afterwards. */
function topicAfter(text: string, topic: Topic): Topic {
  const last = LAST_TOPIC.exec(text);
  if (!last) return topic;
  return last[1] === undefined ? "other" : "requests";
}
