/** Adds the cells of many reports up. */
import { percentile } from "../statistics.ts";
import type { Case } from "./cases.ts";
import { type Counts, noCounts, outcomes, type Score, type Wrong } from "./score.ts";
import { undecided } from "./undecided.ts";

export interface Tally {
  readonly layout: string;
  readonly family: Case["family"];
  readonly noise: string;
  readonly reports: number;
  readonly cells: number;
  readonly counts: Counts;
  /** Of reports in which nothing stands where 0 should be: in some layouts the text does not tell where. */
  readonly blanks: Counts;
  /** Cells of the other reports that nothing in the text decides. */
  readonly open: number;
  readonly p50: number;
  readonly p95: number;
  readonly firstWrong: (Wrong & { readonly document: string }) | null;
}

export interface Result {
  readonly from: Case;
  readonly score: Score;
  readonly milliseconds: number;
}

export function tally(results: readonly Result[]): Tally {
  const [first] = results;
  if (!first) throw new Error("nothing to add up");
  const counts = noCounts();
  const blanks = noCounts();
  for (const { from, score } of results) {
    add(counts, score.counts);
    if (hasBlanks(from)) add(blanks, score.counts);
  }
  const glued = first.from.family === "glued" ? results.filter(({ from }) => !hasBlanks(from)) : [];
  const wrong = results.find(({ score }) => score.wrong.length > 0);
  const times = results.map(({ milliseconds }) => milliseconds);
  return {
    layout: first.from.layout,
    family: first.from.family,
    noise: first.from.noise,
    reports: results.length,
    cells: sum(counts),
    counts,
    blanks,
    open: glued.reduce((all, { from }) => all + undecided(from.text, from.truth), 0),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    firstWrong: wrong?.score.wrong[0] ? { document: wrong.from.document, ...wrong.score.wrong[0] } : null,
  };
}

const hasBlanks = ({ truth }: Case): boolean => truth.table3.rows.some(({ values }) => values.includes(null));

export const sum = (counts: Counts): number => outcomes.reduce((total, each) => total + counts[each], 0);

/** Per cent, rounded down: 100 means all. */
export function percent(part: number, all: number): string {
  if (all === 0) return "";
  return part === all ? "100" : (Math.floor((part * 1000) / all) / 10).toFixed(1);
}

/** The cells of reports in which every figure is written. */
export function withoutBlanks({ counts, blanks }: Tally): Counts {
  const difference = noCounts();
  for (const each of outcomes) difference[each] = counts[each] - blanks[each];
  return difference;
}

function add(to: Counts, counts: Counts): void {
  for (const each of outcomes) to[each] += counts[each];
}
