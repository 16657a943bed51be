import type { Span } from "./span.ts";

/** Zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of `text` without their ends (\n, \r\n or a lone \r). */
export function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    spans.push({ start, end: i });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  spans.push({ start, end: text.length });
  return spans;
}

/** Offsets to positions, for callers that have no editor's document at hand. */
export class LineIndex {
  readonly spans: readonly Span[];

  constructor(text: string) {
    this.spans = lineSpans(text);
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.spans.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.spans[middle] as Span).start <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.spans[low] as Span).start };
  }
}
