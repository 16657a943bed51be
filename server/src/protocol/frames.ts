import { Transform, type TransformCallback } from "node:stream";

/** No message is longer: the largest draft that is opened, twice over. */
const LONGEST = 128 * 1024 * 1024;

/** No header is longer; what is longer is none. */
const LONGEST_HEADER = 8 * 1024;

const END = "\r\n\r\n";

/**
 * Passes messages of the protocol on, each with a header that is right. Where a client miscounts a message, the reader of
 * the library would take every later message for a part of the header before it, for ever; here what stands between two
 * messages is dropped, and reading goes on at the next `Content-Length`.
 */
export class Frames extends Transform {
  #parts: Buffer[] = [];
  #size = 0;
  /** Bytes of the body that is being read; null between two messages. */
  #length: number | null = null;

  override _transform(chunk: Buffer, _: string, done: TransformCallback): void {
    this.#parts.push(chunk);
    this.#size += chunk.length;
    while (this.#length === null ? this.#readHeader() : this.#readBody(this.#length)) {}
    done();
  }

  /** False where more bytes are needed. */
  #readHeader(): boolean {
    if (this.#size === 0) return false;
    const read = this.#take(this.#size);
    const end = read.indexOf(END);
    if (end < 0) {
      this.#put(read.subarray(Math.max(0, read.length - LONGEST_HEADER)));
      return false;
    }
    // The last one counts: before it may stand the rest of a body.
    const length = Number([...read.toString("latin1", 0, end).matchAll(/content-length: *(\d{1,15})/gi)].at(-1)?.[1]);
    this.#put(read.subarray(end + END.length));
    this.#length = length <= LONGEST ? length : null;
    return true;
  }

  #readBody(length: number): boolean {
    if (this.#size < length) return false;
    const read = this.#take(this.#size);
    this.push(`Content-Length: ${length}${END}`);
    this.push(read.subarray(0, length));
    this.#put(read.subarray(length));
    this.#length = null;
    return true;
  }

  #take(size: number): Buffer {
    const [only] = this.#parts;
    const all = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts, size);
    this.#parts = [];
    this.#size = 0;
    return all;
  }

  #put(rest: Buffer): void {
    if (rest.length > 0) this.#parts.push(rest);
    this.#size = rest.length;
  }
}
