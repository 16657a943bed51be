/**
 * How well the prose is understood: sentences of which every claim is known (narrative/sentences/), by fact.
 *
 *   npm run bench:narrative -- [--write | --check]
 *
 * `--write` stores the figures in narrative.expected.json and their table in docs/benchmarks.md. `--check` exits 1 where a
 * fact has fewer claims found, or more that are none, than was stored, or where all sentences together fall below the
 * bounds. Every claim missed or invented is printed with its sentence.
 */
import { parseArgs } from "node:util";
import { passagesOf, spanIn } from "../../server/src/engine/narrative/passages.ts";
import { type Mention, recognize } from "../../server/src/engine/narrative/recognize.ts";
import { readBlocks } from "../../server/src/engine/syntax/blocks.ts";
import { foldFor } from "../../server/src/engine/text/fold.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";
import { type Expected, type Sentence, type SetName, sentencesOf, sets } from "./narrative/sentences.ts";
import { aligned, compareWithStored, type Direction, type Figures, store, writeTable } from "./stored.ts";

const BOUNDS = { precision: 0.98, recall: 0.9 };
const HELD_OUT: SetName = "held-out";
/** Of each fact, as many claims found as before, and no more that are none. */
const direction: Direction = { same: ["claims"], more: ["right"], fewer: ["wrong"] };
const { values } = parseArgs({
  options: { write: { type: "boolean", default: false }, check: { type: "boolean", default: false } },
});

/** Claims there are, claims found, and claims found that are none. */
interface Count {
  readonly claims: number;
  readonly right: number;
  readonly wrong: number;
}

/** Of each set of sentences, the count of each fact. */
type Counts = Readonly<Record<string, Readonly<Record<string, Count>>>>;

const precisionOf = ({ right, wrong }: Count): number => (right + wrong === 0 ? 1 : right / (right + wrong));
const recallOf = ({ claims, right }: Count): number => (claims === 0 ? 1 : right / claims);
/** Rounded down: 1.000 means all. */
const written = (share: number): string => (Math.floor(share * 1000) / 1000).toFixed(3);

const counts: Counts = Object.fromEntries(sets.map((set) => [set, countsOf(sentencesOf(set))]));
for (const set of sets) console.log(`${set.padEnd(9)} ${summary(total(counts, [set]))}`);
console.log(`all       ${summary(total(counts, sets))}`);

if (values.write) {
  store("narrative", figures());
  writeTable("narrative", tables());
}
if (values.check) {
  const faults = [...compareWithStored("narrative", figures(), direction), ...outOfBounds()];
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** By set and fact. */
function figures(): Figures {
  return Object.fromEntries(
    Object.entries(counts).flatMap(([set, facts]) =>
      Object.entries(facts).map(([fact, count]) => [`${set}, ${fact}`, { ...count }]),
    ),
  );
}

function countsOf(sentences: readonly Sentence[]): Record<string, Count> {
  const all: Record<string, { claims: number; right: number; wrong: number }> = {};
  const of = (fact: string) => {
    all[fact] ??= { claims: 0, right: 0, wrong: 0 };
    return all[fact];
  };
  for (const sentence of sentences) {
    const found = mentionsIn(sentence);
    for (const expected of sentence.expected) {
      of(expected.fact).claims++;
      const at = found.findIndex((mention) => isIt(expected, mention));
      if (at >= 0) {
        of(expected.fact).right++;
        found.splice(at, 1);
      } else console.log(`missed    ${expected.fact} in ${sentence.text}`);
    }
    for (const mention of found) {
      of(mention.fact).wrong++;
      console.log(`invented  ${mention.fact} ${mention.value ?? "?"} in ${sentence.text}`);
    }
  }
  return all;
}

function mentionsIn({ text, year, agency }: Sentence): Mention[] {
  return passagesOf(text, readBlocks(text, foldFor(text, toSimplified)), () => 1).flatMap((passage) =>
    recognize(passage.text, { topic: null, year, agency }).mentions.flatMap((mention) => {
      const span = spanIn(text, passage, mention.start, mention.end);
      return span ? [{ ...mention, ...span }] : [];
    }),
  );
}

/** A number must be the same to the letter; of words for none it is enough that they are among those marked. */
function isIt(expected: Expected, { fact, kind, start, end, value, approximate, year }: Mention): boolean {
  if (fact !== expected.fact || approximate !== expected.approximate) return false;
  if (expected.year !== null && year !== expected.year) return false;
  if (kind === "none") return expected.value === 0 && start < expected.end && end > expected.start;
  return start === expected.start && end === expected.end && (approximate || value === expected.value);
}

/** The sum over `of` these sets, of one fact or of all. */
function total(from: Counts, of: readonly string[], fact?: string): Count {
  const some = of.flatMap((set) =>
    Object.entries(from[set] ?? {}).filter(([each]) => fact === undefined || each === fact),
  );
  const add = (key: keyof Count) => some.reduce((sum, [, count]) => sum + count[key], 0);
  return { claims: add("claims"), right: add("right"), wrong: add("wrong") };
}

function summary(count: Count): string {
  return `${count.claims} claims, precision ${written(precisionOf(count))}, recall ${written(recallOf(count))}`;
}

function outOfBounds(): string[] {
  const all = total(counts, sets);
  return [
    ...(precisionOf(all) < BOUNDS.precision ? [`precision ${precisionOf(all)} is below ${BOUNDS.precision}`] : []),
    ...(recallOf(all) < BOUNDS.recall ? [`recall ${recallOf(all)} is below ${BOUNDS.recall}`] : []),
  ];
}

function tables(): string {
  const cells = (count: Count): string[] =>
    count.claims + count.wrong === 0
      ? ["", "", ""]
      : [String(count.claims), written(precisionOf(count)), written(recallOf(count))];
  const facts = [...new Set(sets.flatMap((set) => Object.keys(counts[set] ?? {})))].sort();
  const line = (name: string, fact?: string) => [
    name,
    ...cells(total(counts, sets, fact)),
    ...cells(total(counts, [HELD_OUT], fact)),
  ];
  const sentences = sets.map((set) => [set, String(sentencesOf(set).length), ...cells(total(counts, [set]))]);
  return [
    aligned([["Set", "sentences", "claims", "precision", "recall"], ...sentences]),
    aligned([
      ["Fact", "claims", "precision", "recall", "held out", "precision", "recall"],
      ...facts.map((fact) => line(fact, fact)),
      line("all"),
    ]),
  ].join("\n\n");
}
