import type { Input } from "./inputs.ts";
import { largest } from "./read.ts";

/**
 * The records of standard input, `{"file","text"}` a line. Reads no further than its reader asks. A line that is no
 * record is a failure of its own, named after its number; empty lines are passed over.
 */
export async function* ndjsonInputs(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of lines(stream, largest)) {
    number++;
    const file = `${name}:${number}`;
    if (line === null) yield { file, failure: { kind: "lineTooLong" } };
    else if (!isBlank(line)) yield recordOf(line, file);
  }
}

function recordOf(line: Uint8Array, name: string): Input {
  let record: unknown;
  try {
    record = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch (error) {
    // Node's own words quote the line, which may be long and no text.
    return { file: name, failure: { kind: error instanceof SyntaxError ? "notJson" : "encoding" } };
  }
  const { file, text } = (record ?? {}) as Record<string, unknown>;
  const known = typeof file === "string" && file !== "" ? file : null;
  if (known === null || typeof text !== "string") return { file: known ?? name, failure: { kind: "notARecord" } };
  return { file: known, path: null, from: null, content: text };
}

/** Lines without their ends; null for one of more than `limit` bytes, which is not kept. */
export async function* lines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array | null => {
    const line = size > limit ? null : parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
    [parts, size] = [[], 0];
    return line;
  };
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) parts = [];
    else parts.push(part);
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
