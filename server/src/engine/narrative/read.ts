import type { Format } from "../formats/types.ts";
import type { Report } from "../report/types.ts";
import type { Block } from "../syntax/types.ts";
import type { Fold } from "../text/fold.ts";
import { cover, type Span } from "../text/span.ts";
import { compare, withoutOtherBasis } from "./agreement.ts";
import { divisionsOf } from "./breakdowns.ts";
import { readingsOf, tableOf } from "./facts.ts";
import type { PassageMemory } from "./memory.ts";
import { type Passage, passagesOf, spanIn } from "./passages.ts";
import { type Mention, recognize, type Topic } from "./recognize.ts";
import type { BlankNumber, Breakdown, Claim, Narrative, OtherYear } from "./types.ts";
import { BLANK_VERB, DISPUTES, REQUESTS } from "./wordings.ts";
import { otherYearsIn } from "./years.ts";

/** What is known of a report when its prose is read; `agency` is folded (text/fold.ts). */
interface Source extends Pick<Report, "year" | "sections" | "tables"> {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly format: Format;
  readonly agency: string | null;
  readonly recognized: typeof recognize;
}

/** A passage read. `named`: every year in it. */
interface Read extends Narrative {
  readonly named: readonly number[];
  readonly topic: Topic;
}

/** A report with what its prose says; a copy, and one in an older format, has none. `memory` is of the same document. */
export function withNarrative(
  report: Report,
  text: string,
  blocks: readonly Block[],
  fold: Fold,
  memory?: PassageMemory,
): Report {
  const { format, copyOf, span, agency } = report;
  if (!format || copyOf !== null) return report;
  const own = blocks.filter((block) => block.span.start >= span.start && block.span.end <= span.end);
  const recognized: typeof recognize = memory ? (...passage) => memory.recognize(...passage) : recognize;
  const source = { ...report, text, blocks: own, format, agency: agency && fold(agency), recognized };
  return { ...report, narrative: readNarrative(source) };
}

/** The numbers in the prose of a report that its tables hold as well, and what in them does not go together. */
function readNarrative(source: Source): Narrative {
  const { text, blocks, sections, year } = source;
  const sectionOf = ({ start }: Span) =>
    sections.findLast(({ span }) => start >= span.start && start < span.end)?.number ?? 0;
  const reads: Read[] = [];
  let section = 0;
  let topic: Topic = null;
  for (const passage of passagesOf(text, blocks, sectionOf)) {
    if (passage.section !== section || passage.isHeading || NUMBERED.test(passage.text)) topic = topicOf(passage);
    section = passage.section;
    if (passage.isHeading) continue;
    const read = readPassage(passage, topic, source);
    if (read.topic === "requests") topic = read.topic;
    reads.push(read);
  }
  const counts = new Map<number, number>();
  for (const each of reads.flatMap(({ named }) => named)) counts.set(each, (counts.get(each) ?? 0) + 1);
  const count = (one: number) => counts.get(one) ?? 0;
  return {
    claims: withoutOtherBasis(reads.flatMap(({ claims }) => claims)),
    breakdowns: reads.flatMap(({ breakdowns }) => breakdowns),
    blanks: reads.flatMap(({ blanks }) => blanks),
    // Where another year is named as often as the report's, which of them is wrong cannot be told.
    years: reads.flatMap(({ years }) => years).filter((each) => year !== null && count(year) > count(each.year)),
  };
}

const NUMBERED = /^[(]?[一二三四五六七八九十]{1,3}[)、.]/;

/** What a heading, or the section, says that the text below it is about. */
function topicOf({ text, section, isHeading }: Passage): Topic {
  if (isHeading && REQUESTS.test(text)) return "requests";
  if (isHeading && DISPUTES.test(text)) return "disputes";
  return section === 3 ? "requests" : section === 4 ? "disputes" : null;
}

function readPassage(passage: Passage, topic: Topic, source: Source): Read {
  const { text } = passage;
  const { year, agency, recognized } = source;
  const { mentions, quantities, years, topic: last } = recognized(text, { topic, year, agency });
  const spanOf = (from: number, to: number) => spanIn(source.text, passage, from, to);
  const mentionAt = new Map(mentions.map((mention) => [mention.start, mention]));
  const claimAt = new Map<Mention, Claim>();
  for (const mention of mentions) {
    const claim = claimOf(mention, source, spanOf);
    if (claim) claimAt.set(mention, claim);
  }
  const breakdowns = divisionsOf(text, quantities, mentions).flatMap(({ whole, parts }): Breakdown[] => {
    const number = ({ start, end, value }: (typeof parts)[number]) => {
      const span = spanOf(start, end);
      return span ? [{ span, value: value as number }] : [];
    };
    const [all] = number(whole);
    const pieces = parts.flatMap(number);
    if (!all || pieces.length < parts.length) return [];
    const mention = mentionAt.get(whole.start);
    return [{ whole: all.span, value: all.value, parts: pieces, claim: (mention && claimAt.get(mention)) ?? null }];
  });
  const blanks = quantities.flatMap(({ blank, start, end }): BlankNumber[] => {
    const mention = mentionAt.get(start);
    if (!blank || (!mention && !BLANK_VERB.test(text.slice(Math.max(0, start - 24), start)))) return [];
    const span = spanOf(start, end);
    return span ? [{ span, claim: (mention && claimAt.get(mention)) ?? null }] : [];
  });
  const isRight = (mention: Mention) => {
    const { agreement = "unknown", value = null, expected = null } = claimAt.get(mention) ?? {};
    if (agreement === "agrees") return mention.value ? true : null;
    return value === null || expected === null ? null : false;
  };
  const others =
    year === null || passage.section === 5 ? [] : otherYearsIn(text, year, years, quantities, mentions, isRight);
  return {
    claims: [...claimAt.values()],
    breakdowns,
    blanks,
    years: others.flatMap((each): OtherYear[] => {
      const span = spanOf(each.start, each.end - 1);
      return span ? [{ span, year: each.year }] : [];
    }),
    named: years.map((each) => each.year),
    topic: last,
  };
}

/** 元 and 亿元 in 万元, as the table has it. */
const MONEY: Readonly<Record<string, number>> = { 元: 1e-4, 亿元: 1e4 };

/** A mention with the cells that it speaks of; null where the format has none. */
function claimOf(
  mention: Mention,
  { format, tables }: Source,
  spanOf: (from: number, to: number) => Span | null,
): Claim | null {
  const { fact, also, kind, approximate, year, scope, unit } = mention;
  const readings = readingsOf(format, fact, also);
  const words = spanOf(mention.from, mention.to);
  const span = spanOf(mention.start, mention.end);
  if (readings.length === 0 || !words || !span) return null;
  const factor = MONEY[unit] ?? 1;
  const value = mention.value === null ? null : mention.value * factor;
  const tolerance = mention.tolerance * factor;
  const table = tableOf(fact);
  const { agreement, expected } = compare(
    { value: approximate ? null : value, tolerance, readings, besides: mention.besides },
    tables.get(table),
  );
  const doubtful = mention.weak && agreement === "differs";
  return {
    fact,
    table,
    span,
    quote: cover([words, span]),
    kind,
    value,
    approximate,
    tolerance,
    year,
    scope,
    readings,
    agreement: doubtful ? "unknown" : agreement,
    expected,
  };
}
