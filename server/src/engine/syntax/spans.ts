/** The innermost spans in brackets, as pandoc writes styled text: [三、][]{lang="EN-US"}, [57]{style="font-size:9.0pt"}. */
const SPAN = /\[([^[\]\n|]{0,200})\]\s?\{([^{}\n|]{0,300})\}/g;

/** Spans stand in spans no deeper than this. */
const DEEPEST = 4;

/** A text without the brackets and attributes of spans, each of which becomes what `fill` makes of it. */
export function withoutSpans(text: string, fill: (markup: string) => string): string {
  let plain = text;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = plain.replace(
      SPAN,
      (span, content: string) => fill("[") + content + fill(span.slice(content.length + 1)),
    );
    if (next === plain) break;
    plain = next;
  }
  return plain;
}
