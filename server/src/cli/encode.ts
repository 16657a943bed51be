import type { Encoding } from "./decode.ts";

/**
 * A text in the bytes of the file that it was read from: its encoding, and its byte order mark if it has one. Null where
 * the encoding cannot hold the text, or the file's own text would not come out as it is: decoding what is returned gives
 * the text, and what is not changed keeps its bytes.
 */
export function encodeLike(bytes: Uint8Array, encoding: Encoding, before: string, after: string): Uint8Array | null {
  const mark = marks[encoding]?.every((byte, at) => bytes[at] === byte) ? marks[encoding] : [];
  const encoded = (text: string): Uint8Array => Buffer.concat([Uint8Array.from(mark), encoders[encoding](text)]);
  if (Buffer.compare(encoded(before), bytes) !== 0) return null;
  const result = encoded(after);
  return new TextDecoder(encoding).decode(result) === after ? result : null;
}

/** What the decoder drops at the beginning; of GB18030 it drops nothing. */
const marks: Partial<Readonly<Record<Encoding, readonly number[]>>> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
};

const encoders: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  "utf-8": (text) => Buffer.from(text, "utf8"),
  "utf-16le": (text) => Buffer.from(text, "utf16le"),
  "utf-16be": (text) => Buffer.from(text, "utf16le").swap16(),
  gb18030,
};

let table: ReadonlyMap<string, readonly number[]> | undefined;

/**
 * The decoder of the platform turned round: the Encoding Standard has no encoder but for UTF-8, and a library would bring
 * tables that may differ from those that the file was read with.
 */
function gb18030(text: string): Uint8Array {
  table ??= gb18030Table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code >= 0x10000) bytes.push(...fourBytes(code - 0x10000 + 189_000));
    else bytes.push(...(table.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

/** Characters of the first plane: two bytes where there are two, else four. */
function gb18030Table(): Map<string, readonly number[]> {
  const codes: (readonly number[])[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push([lead, trail]);
  for (let pointer = 0; pointer < 39_420; pointer++) codes.push(fourBytes(pointer));
  const text = new TextDecoder("gb18030").decode(Uint8Array.from(codes.flatMap((code) => [...code, 0x0a])));
  const found = new Map<string, readonly number[]>();
  text.split("\n").forEach((character, at) => {
    const code = codes[at];
    if (code && character.length === 1 && !found.has(character)) found.set(character, code);
  });
  return found;
}

/** The four bytes of a pointer of GB 18030-2005. */
const fourBytes = (pointer: number): readonly number[] => [
  0x81 + Math.floor(pointer / 12_600),
  0x30 + (Math.floor(pointer / 1260) % 10),
  0x81 + (Math.floor(pointer / 10) % 126),
  0x30 + (pointer % 10),
];
