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
  const next = (char: string, from: number) => {
    const at = text.indexOf(char, from);
    return at < 0 ? text.length : at;
  };
  for (let feed = next("\n", 0), carriage = next("\r", 0); ; ) {
    const end = Math.min(feed, carriage);
    spans.push({ start, end });
    if (end === text.length) return spans;
    start = end + (carriage + 1 === feed ? 2 : 1);
    if (feed < start) feed = next("\n", start);
    if (carriage < start) carriage = next("\r", start);
  }
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
