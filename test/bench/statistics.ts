/** The smallest value that at least `percent` of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** The median of the values that are known; NaN without any. */
export const median = (values: readonly (number | null)[]): number =>
  percentile(
    values.flatMap((value) => value ?? []),
    50,
  );
