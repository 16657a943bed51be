import { createReadStream, readFileSync, statSync } from "node:fs";
import { tooLarge } from "./failure.ts";

/** Bytes of one input: a report with its pictures inside has a few megabytes. */
export const largest = 16 * 1024 * 1024;

/** At once where the file has a size: three times as fast as in parts. Others may have no end. */
export async function readFile(path: string): Promise<Uint8Array> {
  const stats = statSync(path);
  if (stats.isFile() && stats.size > largest) throw tooLargeError();
  return stats.isFile() && stats.size > 0 ? readFileSync(path) : readAll(createReadStream(path));
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
    if (size > largest) throw tooLargeError();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLargeError(): Error {
  return Object.assign(new Error("too large"), { code: tooLarge });
}
