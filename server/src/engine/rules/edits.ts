import type { Edit } from "../problem.ts";
import type { Figure } from "../report/types.ts";

/**
 * Writes `value` where a figure stands, by the digits that differ alone. Null where that cannot be done: a blank that left
 * no trace in the text, or markup between the digits.
 */
export function figureEdit({ raw, span, value: before }: Figure, value: number): Edit | null {
  const after = String(value);
  if (before === null) {
    const traceless = raw === "" && span.end > span.start;
    return traceless || raw.includes("<") ? null : { span, newText: after };
  }
  const digits = String(before);
  // The line was wrapped within the figure, and stays so.
  const wrap = /(?<=\d)[^\S\r\n]*[\r\n]\s*(?=\d)/.exec(raw);
  if (wrap && !raw.includes("<"))
    return { span, newText: after.slice(0, wrap.index) + wrap[0] + after.slice(wrap.index) };
  const masked = raw.replace(/<[^<>]*>|&[^;]{0,9};/g, (markup) => " ".repeat(markup.length));
  const at = masked.indexOf(digits);
  // Other digits around it: separators, leading zeros, a fraction.
  const alone = at >= 0 && !/[\d,，.]/.test(masked.slice(0, at) + masked.slice(at + digits.length));
  if (!alone) return /[<&]/.test(raw) ? null : { span, newText: after };
  const start = span.start + at;
  let head = 0;
  while (head < digits.length && head < after.length && digits[head] === after[head]) head++;
  let tail = 0;
  const shorter = Math.min(digits.length, after.length) - head;
  while (tail < shorter && digits.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    span: { start: start + head, end: start + digits.length - tail },
    newText: after.slice(head, after.length - tail),
  };
}
