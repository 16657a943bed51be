import type { Edit } from "../problem.ts";

/** Text put in right before an edit becomes part of it: editors do not agree on which of the two comes first. */
export function merged(edits: readonly Edit[]): Edit[] {
  const done: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = done.at(-1);
    const before = last && last.span.end === last.span.start && last.span.start === edit.span.start;
    if (before) done.pop();
    done.push(before ? { span: edit.span, newText: last.newText + edit.newText } : edit);
  }
  return done;
}
