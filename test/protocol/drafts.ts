/** The draft of the protocol tests, with exactly one finding, and where it is. */
import type { Position, Range } from "vscode-languageserver";
import { draft } from "../bench/draft.ts";
import type { Style } from "../support/tables.ts";

/** Without findings: the total of 行政复议 is 3 + 1 + 0 + 1. */
export function clean(style: Style = "pipe"): string {
  return draft({ seed: 1, size: 0, style });
}

/** One row a line; the total of 行政复议 says 6. */
export const wrong = clean().replace("| 3 | 1 | 0 | 1 | 5 |", "| 3 | 1 | 0 | 1 | 6 |");

/** The place of the wrong total in `wrong`. */
export const wrongCell = rangeOf(wrong, "| 3 | 1 | 0 | 1 | ", "6");

/** Where `text` stands in `document`, right after `before`. Both together must stand there exactly once. */
export function rangeOf(document: string, before: string, text: string): Range {
  const at = document.indexOf(before + text);
  if (at < 0 || document.indexOf(before + text, at + 1) >= 0) throw new Error(`not exactly once: ${before}${text}`);
  const start = positionAt(document, at + before.length);
  return { start, end: { ...start, character: start.character + text.length } };
}

/** The same range, some lines further down. */
export function down(range: Range, lines: number): Range {
  const move = ({ line, character }: Position) => ({ line: line + lines, character });
  return { start: move(range.start), end: move(range.end) };
}

function positionAt(document: string, offset: number): Position {
  const lines = document.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
