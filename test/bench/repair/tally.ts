/** Adds up how errors of one kind were found. */
import { percent } from "../reading/tally.ts";
import { percentile } from "../statistics.ts";
import { aligned, type Direction, type Figures } from "../stored.ts";
import type { Score } from "./score.ts";

export interface Tally {
  readonly kind: string;
  readonly cases: number;
  /** Cases of which the reader was certain; the numbers that follow are of these. */
  readonly read: number;
  readonly among: number;
  readonly right: number;
  readonly findings: number;
  readonly p50: number;
  readonly p95: number;
  /** Of all cases. */
  readonly wrong: number;
}

export function tally(kind: string, scores: readonly Score[]): Tally {
  const read = scores.filter((score) => score.read);
  const times = read.map(({ milliseconds }) => milliseconds);
  return {
    kind,
    cases: scores.length,
    read: read.length,
    among: read.filter((score) => score.among).length,
    right: read.filter((score) => score.right).length,
    findings: read.reduce((sum, { findings }) => sum + findings, 0),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    wrong: scores.filter(({ wrong }) => wrong > 0).length,
  };
}

/** No fewer found, no more claimed wrongly or told. */
export const direction: Direction = {
  same: ["cases"],
  more: ["read", "among", "right"],
  fewer: ["wrong"],
};

export const figuresOf = (tallies: readonly Tally[]): Figures =>
  Object.fromEntries(
    tallies.map(({ kind, cases, read, among, right, wrong }) => [kind, { cases, read, among, right, wrong }]),
  );

export function table(tallies: readonly Tally[]): string {
  return aligned([
    ["Error", "cases", "read", "among", "right", "wrong", "findings", "p50", "p95"],
    ...tallies.map(({ kind, cases, read, among, right, wrong, findings, p50, p95 }) => [
      kind,
      String(cases),
      percent(read, cases),
      percent(among, read),
      percent(right, read),
      String(wrong),
      (findings / read).toFixed(2),
      p50.toFixed(2),
      p95.toFixed(2),
    ]),
  ]);
}
