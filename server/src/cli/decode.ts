import type { Failure } from "./failure.ts";
import { hasControls, isNearly, lineOf, plausibility } from "./plausible.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly failure: Failure };

const names = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16", gb18030: "GB18030" } as const;

/**
 * Bytes to text: a byte order mark, UTF-16 without one, UTF-8, then GB18030. The mark is not part of the text, so
 * positions are those that an editor shows.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked === "utf-32") return { failure: { kind: "encoding" } };
  if (marked !== null) return read(bytes, marked) ?? damaged(bytes, marked);
  const kind = documentKind(bytes);
  if (kind !== null) return { failure: { kind } };
  const utf8 = strict("utf-8", bytes);
  if (utf8 !== null && !hasControls(utf8)) return sound(utf8, "utf-8");
  const utf16 = bytes.includes(0) ? asUtf16(bytes) : null;
  if (utf16 !== null) return utf16;
  if (utf8 !== null) return { failure: { kind: "binary" } };
  // GB18030 might read damaged UTF-8 as gibberish without complaint.
  if (isNearly(lossy("utf-8", bytes))) return damaged(bytes, "utf-8");
  return asGb18030(bytes);
}

function asGb18030(bytes: Uint8Array): Decoded {
  const text = strict("gb18030", bytes);
  if (text !== null && plausibility(text) > 0.9) return sound(text, "gb18030");
  const utf16 = asUtf16(bytes);
  if (utf16 !== null) return utf16;
  const forced = lossy("gb18030", bytes);
  if (text === null && isNearly(forced) && plausibility(forced) > 0.8) return damaged(bytes, "gb18030");
  return { failure: { kind: text === null || hasControls(text) ? "binary" : "encoding" } };
}

function asUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) return null;
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const text = strict(encoding, bytes);
    if (text !== null && plausibility(text) > 0.9) return sound(text, encoding);
  }
  return null;
}

function read(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const text = strict(encoding, bytes);
  return text === null ? null : sound(text, encoding);
}

/** A text without NUL characters. */
export function sound(text: string, encoding: Encoding): Decoded {
  const nul = text.indexOf("\0");
  return nul < 0 ? { text, encoding } : { failure: { kind: "nul", line: lineOf(text, nul) } };
}

function damaged(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = lossy(encoding, bytes);
  return { failure: { kind: "damaged", encoding: names[encoding], line: lineOf(text, text.indexOf("\ufffd")) } };
}

/** The decoder drops the byte order mark by itself. Null where the bytes are not in this encoding. */
function strict(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** With U+FFFD for what is not in this encoding. */
function lossy(encoding: Encoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byMark(bytes: Uint8Array): Encoding | "utf-32" | null {
  const head = latin1(bytes.subarray(0, 4));
  if (head === "\xff\xfe\0\0" || head === "\0\0\xfe\xff") return "utf-32";
  if (head.startsWith("\xef\xbb\xbf")) return "utf-8";
  if (head.startsWith("\xff\xfe")) return "utf-16le";
  return head.startsWith("\xfe\xff") ? "utf-16be" : null;
}

const pictures = ["\x89PNG", "\xff\xd8\xff", "GIF8", "\x1f\x8b", "7z\xbc\xaf", "Rar!"];

/** Documents of office programs, pictures and archives, known by their first bytes. */
function documentKind(bytes: Uint8Array): "word" | "pdf" | "rtf" | "binary" | null {
  const head = latin1(bytes.subarray(0, 8));
  if (head.startsWith("PK\x03\x04") || head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "word";
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (pictures.some((each) => head.startsWith(each))) return "binary";
  return null;
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
