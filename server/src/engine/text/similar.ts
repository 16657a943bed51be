/** Whether `piece` is `whole` with one character left out. */
export function isShortened(whole: string, piece: string): boolean {
  if (piece.length !== whole.length - 1) return false;
  let at = 0;
  while (piece[at] === whole[at]) at++;
  return piece.slice(at) === whole.slice(at + 1);
}

/** Whether two strings differ by at most `limit` insertions, deletions and substitutions (Levenshtein 1966). */
export function within(a: string, b: string, limit: number): boolean {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min((previous[j] as number) + 1, (row[j - 1] as number) + 1, (previous[j - 1] as number) + same);
    }
    if (Math.min(...row) > limit) return false;
    previous = row;
  }
  return (previous[b.length] as number) <= limit;
}
