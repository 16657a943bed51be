import type { Edit } from "../problem.ts";

/** Text put in right before an edit becomes part of it: editors do not agree on which of the two comes first. */
export function merged(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.reduce<Edit[]>((done, edit) => {
    const last = done.at(-1);
    if (!last || last.span.end !== last.span.start || last.span.start !== edit.span.start) return [...done, edit];
    return [...done.slice(0, -1), { span: edit.span, newText: last.newText + edit.newText }];
  }, []);
}
