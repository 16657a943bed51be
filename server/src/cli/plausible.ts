const sampled = 20_000;

const ordinary =
  /[\t\n\r\u0020-\u007e\u00a0\u00b7\u2010-\u2027\u2460-\u249b\u3000-\u301f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/gu;

/** The share of characters that a Chinese text is made of. */
export function plausibility(text: string): number {
  const sample = text.slice(0, sampled);
  return sample === "" ? 1 : (sample.match(ordinary)?.length ?? 0) / [...sample].length;
}

/** Control characters other than tab, line ends, form feed and escape. A run of NUL is one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const control = /\u0000+|[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f]/g;

/** More control characters than stand in a text. */
export function hasControls(text: string): boolean {
  const count = text.slice(0, sampled).match(control)?.length ?? 0;
  return count > 8 && count > Math.min(text.length, sampled) / 50;
}

/** A text with a few damaged bytes, each of them decoded as U+FFFD. */
export function isNearly(text: string): boolean {
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0800-\ufffc]/g)?.length ?? 0;
  return damaged * 10 < whole;
}

/** The line of a place, from 1. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, Math.max(0, at)).split(/\r\n|\r|\n/).length;
}
