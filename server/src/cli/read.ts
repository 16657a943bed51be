import { createReadStream } from "node:fs";
import { tooLarge } from "./failure.ts";

const largest = 64 * 1024 * 1024;

export function readFile(path: string): Promise<Uint8Array> {
  return readAll(createReadStream(path));
}

export function readStdin(): Promise<Uint8Array> {
  return readAll(process.stdin);
}

/** Counts while it reads: a device has no size beforehand, and may never end. */
async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > largest) throw Object.assign(new Error("too large"), { code: tooLarge });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
