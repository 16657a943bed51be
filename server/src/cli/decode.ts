import type { Failure } from "./failure.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly failure: Failure };

/**
 * Bytes to text: a byte order mark, UTF-16 without one, UTF-8, then GB18030. The mark is not part of the text, so
 * positions are those that an editor shows.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) {
    const text = strict(marked, bytes);
    if (text !== null) return { text, encoding: marked };
    return { failure: marked === "utf-8" ? brokenUtf8(bytes) : { kind: "encoding" } };
  }
  const kind = documentKind(bytes);
  if (kind !== null) return { failure: { kind } };
  if (bytes.includes(0)) return asUtf16(bytes) ?? { failure: { kind: "binary" } };
  const utf8 = strict("utf-8", bytes);
  if (utf8 !== null) return isBinary(utf8) ? { failure: { kind: "binary" } } : { text: utf8, encoding: "utf-8" };
  if (isNearlyUtf8(bytes)) return { failure: brokenUtf8(bytes) };
  const gb = strict("gb18030", bytes);
  if (gb !== null && plausibility(gb) > 0.9) return { text: gb, encoding: "gb18030" };
  return asUtf16(bytes) ?? { failure: { kind: gb === null || isBinary(gb) ? "binary" : "encoding" } };
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** The decoder drops the byte order mark by itself. Null where the bytes are not in this encoding. */
function strict(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function asUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) return null;
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const text = strict(encoding, bytes);
    if (text !== null && plausibility(text) > 0.9) return { text, encoding };
  }
  return null;
}

const ordinary =
  /[\t\n\r\u0020-\u007e\u00a0\u00b7\u2010-\u2027\u2460-\u249b\u3000-\u301f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/gu;

/** The share of characters that a Chinese text is made of. */
function plausibility(text: string): number {
  const sample = text.slice(0, 20_000);
  return sample === "" ? 1 : (sample.match(ordinary)?.length ?? 0) / [...sample].length;
}

const pictures = ["\x89PNG", "\xff\xd8\xff", "GIF8", "\x1f\x8b", "7z\xbc\xaf", "Rar!"];

/** Documents of office programs, pictures and archives, known by their first bytes. */
function documentKind(bytes: Uint8Array): "word" | "pdf" | "rtf" | "binary" | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head.startsWith("PK\x03\x04") || head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "word";
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (pictures.some((each) => head.startsWith(each))) return "binary";
  return null;
}

/** Control characters other than tab, line ends, form feed and escape do not stand in a text. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
  const controls = text.slice(0, 20_000).match(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 8 && controls > Math.min(text.length, 20_000) / 50;
}

/** A UTF-8 text with a few damaged bytes, which GB18030 might read as gibberish without complaint. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0800-\ufffc]/g)?.length ?? 0;
  return damaged * 10 < whole;
}

function brokenUtf8(bytes: Uint8Array): Failure {
  const text = new TextDecoder("utf-8").decode(bytes);
  const before = text.slice(0, Math.max(0, text.indexOf("\ufffd")));
  return { kind: "brokenUtf8", line: before.split(/\r\n|\r|\n/).length };
}
