import { applied } from "../engine/fixes/edits.ts";
import type { Edit } from "../engine/problem.ts";

/** Lines of the old text that give way to lines of the new one; lines keep their ends. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const CONTEXT = 3;

/**
 * The edits of a text, which come in its order, in the unified format of diff and patch. What changed is known, so that
 * nothing has to be searched for.
 */
export function unifiedDiff(file: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const hunks: Change[][] = [];
  for (const change of changesOf(text, lines, edits)) {
    const last = hunks.at(-1);
    if (last && change.from - (last.at(-1) as Change).to <= CONTEXT * 2) last.push(change);
    else hunks.push([change]);
  }
  let grown = 0;
  const written = hunks.map((changes) => {
    const hunk = hunkOf(lines, changes, grown);
    grown += changes.reduce((sum, { from, to, lines: own }) => sum + own.length - (to - from), 0);
    return hunk;
  });
  const path = file.replace(/^\/+/, "");
  return `--- a/${path}\n+++ b/${path}\n${written.join("")}`;
}

const linesOf = (text: string): string[] => text.match(/[^\n]+\n?|\n/g) ?? [];

function changesOf(text: string, lines: readonly string[], edits: readonly Edit[]): Change[] {
  const changes: Change[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < edits.length; ) {
    const first = edits[at] as Edit;
    while (line < lines.length - 1 && start + (lines[line] as string).length <= first.span.start)
      start += (lines[line++] as string).length;
    const from = line;
    const begin = start;
    const own: Edit[] = [];
    let end = start;
    // All edits that begin in the lines taken so far, with every line that they reach into.
    do {
      const edit = edits[at++] as Edit;
      own.push({ ...edit, span: { start: edit.span.start - begin, end: edit.span.end - begin } });
      while (line < lines.length && (end <= edit.span.end || line === from)) end += (lines[line++] as string).length;
    } while (at < edits.length && (edits[at] as Edit).span.start < end);
    start = end;
    const after = linesOf(applied(text.slice(begin, end), own));
    const change = withoutSame(lines, { from, to: line, lines: after });
    const last = changes.at(-1);
    // Lines that change one after the other are shown together.
    if (last?.to === change.from)
      changes.splice(-1, 1, { ...change, from: last.from, lines: [...last.lines, ...change.lines] });
    else changes.push(change);
  }
  return changes;
}

/** An edit may end, or begin, in a line that comes out as it was. */
function withoutSame(old: readonly string[], { from, to, lines }: Change): Change {
  let [first, last] = [0, 0];
  while (first < lines.length && from + first < to && old[from + first] === lines[first]) first++;
  while (last < lines.length - first && to - last > from + first && old[to - last - 1] === lines.at(-1 - last)) last++;
  return { from: from + first, to: to - last, lines: lines.slice(first, lines.length - last) };
}

function hunkOf(lines: readonly string[], changes: readonly Change[], grown: number): string {
  const first = Math.max(0, (changes[0] as Change).from - CONTEXT);
  const last = Math.min(lines.length, (changes.at(-1) as Change).to + CONTEXT);
  const body: string[] = [];
  let at = first;
  let added = 0;
  for (const { from, to, lines: own } of [...changes, { from: last, to: last, lines: [] }]) {
    body.push(...lines.slice(at, from).map((line) => ` ${line}`));
    body.push(...lines.slice(from, to).map((line) => `-${line}`), ...own.map((line) => `+${line}`));
    added += own.length - (to - from);
    at = to;
  }
  const count = last - first;
  const head = `@@ -${range(first, count)} +${range(first + grown, count + added)} @@\n`;
  return head + body.map((line) => (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`)).join("");
}

/** Lines count from one; none at all stand behind the line before them. */
const range = (first: number, count: number): string => `${count === 0 ? first : first + 1},${count}`;
