/**
 * Typing slips. After Scholtus (2009), "Automatic correction of simple typing errors in numerical data with balance edits":
 * one digit replaced, dropped, added, or two neighbours exchanged (restricted Damerau-Levenshtein distance 1).
 */
export type Slip = "replaced" | "dropped" | "added" | "exchanged";

/** How `written` came from `meant` by a single slip of the typist; null where it did not. */
export function slipOf(written: number, meant: number): Slip | null {
  const [is, was] = [String(written), String(meant)];
  let head = 0;
  while (head < is.length && head < was.length && is[head] === was[head]) head++;
  const rest = (text: string, skipped: number) => text.slice(head + skipped);
  if (is.length === was.length) {
    if (rest(is, 1) === rest(was, 1)) return "replaced";
    const exchanged = is[head] === was[head + 1] && is[head + 1] === was[head] && rest(is, 2) === rest(was, 2);
    return exchanged ? "exchanged" : null;
  }
  if (is.length + 1 === was.length) return rest(is, 0) === rest(was, 1) ? "dropped" : null;
  if (is.length === was.length + 1) return rest(is, 1) === rest(was, 0) ? "added" : null;
  return null;
}

/** How many numbers one slip makes of a number: each digit replaced or dropped, one added at each place, neighbours exchanged. */
export function slipsFrom(meant: number): number {
  const { length } = String(meant);
  return 9 * length + (length > 1 ? length : 0) + 10 * (length + 1) + (length - 1);
}
