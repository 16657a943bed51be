import { LineIndex, type Position } from "../engine/text/lines.ts";
import type { Span } from "../engine/text/span.ts";

/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Spans of one text as ranges. */
export function rangesOf(text: string): (span: Span) => Range {
  const lines = new LineIndex(text);
  return ({ start, end }) => ({ start: lines.position(start), end: lines.position(end) });
}
