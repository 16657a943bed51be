import { append } from "../append.ts";
import type { Edit } from "../problem.ts";

/** The text with edits that do not overlap, in whatever order they come. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let from = 0;
  for (const { span, newText } of inOrder(edits)) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}

export const inOrder = (edits: readonly Edit[]): Edit[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/**
 * All edits of those groups that can be made together, group by group: one whose edits overlap those of an earlier group
 * is left out as a whole. Two texts put in at one place overlap: which comes first cannot be told.
 */
export function together<T extends { readonly edits: readonly Edit[] }>(groups: readonly T[]): T[] {
  const taken: Edit[] = [];
  return groups.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) return false;
    append(taken, edits);
    return true;
  });
}

function overlap({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** Text put in right before an edit becomes part of it: editors do not agree on which of the two comes first. */
export function merged(edits: readonly Edit[]): Edit[] {
  const done: Edit[] = [];
  for (const edit of inOrder(edits)) {
    const last = done.at(-1);
    const before = last && last.span.end === last.span.start && last.span.start === edit.span.start;
    if (before) done.pop();
    done.push(before ? { span: edit.span, newText: last.newText + edit.newText } : edit);
  }
  return done;
}

/** The edit without the characters that it would exchange for themselves; null where nothing is left of it. */
export function minimal(text: string, { span, newText }: Edit): Edit | null {
  let { start, end } = span;
  let from = 0;
  let to = newText.length;
  while (start < end && from < to && text[start] === newText[from]) {
    start++;
    from++;
  }
  while (end > start && to > from && text[end - 1] === newText[to - 1]) {
    end--;
    to--;
  }
  // A character outside the first plane is two units, which stay together.
  if (isLow(text.charCodeAt(start)) || isLow(newText.charCodeAt(from))) {
    start = Math.max(span.start, start - 1);
    from = Math.max(0, from - 1);
  }
  if (isLow(text.charCodeAt(end)) && end < span.end) {
    end++;
    to++;
  }
  return start === end && from === to ? null : { span: { start, end }, newText: newText.slice(from, to) };
}

/** Halves of a character outside the first plane. */
export const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
export const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
