/** A half-open range of UTF-16 code units in the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The first `most` units of a span, without half a character at the end. */
export function headOf(text: string, { start, end }: Span, most: number): Span {
  if (end - start <= most) return { start, end };
  const isCut = (text.codePointAt(start + most - 1) ?? 0) > 0xffff;
  return { start, end: start + most - (isCut ? 1 : 0) };
}

/** The smallest span that covers `first` and all `others`. */
export function coverOf(first: { readonly span: Span }, others: readonly { readonly span: Span }[]): Span {
  let { start, end } = first.span;
  for (const { span } of others) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}

/** The smallest span that covers all of `spans`, which must not be empty. */
export function cover(spans: readonly Span[]): Span {
  let { start, end } = spans[0] as Span;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}
