import type { Sample } from "./measure.ts";

/** Medians over the processes; percentiles over the edits of all of them. */
export function summarize(samples: readonly Sample[]) {
  const edits = samples.flatMap((sample) => sample.edits);
  const sizes = samples.flatMap(({ rss }) => (rss === null ? [] : [rss]));
  return {
    start: percentile(
      samples.map(({ start }) => start),
      50,
    ),
    first: percentile(
      samples.map(({ first }) => first),
      50,
    ),
    p50: percentile(edits, 50),
    p95: percentile(edits, 95),
    p99: percentile(edits, 99),
    max: percentile(edits, 100),
    rss: sizes.length > 0 ? percentile(sizes, 50) : null,
    findings: samples[0]?.findings ?? 0,
  };
}

/** The smallest value that at least `percent` of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
