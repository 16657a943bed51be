/** The few of `known` that `word` may have been meant to be, the likeliest first. */
export function near(word: string, known: readonly string[], most = 3): string[] {
  const wanted = word.toLowerCase();
  const scored = known.map((candidate) => ({ candidate, score: score(wanted, candidate.toLowerCase()) }));
  return scored
    .filter((each) => each.score < 0.5)
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map((each) => each.candidate);
}

/** 0 is equal, 1 is nothing alike. A whole part of an id (`balance` of `sum/balance`) counts as close. */
function score(word: string, candidate: string): number {
  if (word === "") return 1;
  const parts = [candidate, ...candidate.split("/")].map(
    (part) => distance(word, part) / Math.max(word.length, part.length),
  );
  const contained = word.length > 2 && candidate.includes(word) ? 0.3 : 1;
  return Math.min(contained, ...parts.map((value, at) => (at === 0 ? value : value + 0.05)));
}

/** Edit distance, two swapped neighbours counting once. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
