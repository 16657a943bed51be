import type { Readable, Writable } from "node:stream";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  Disposable,
  Message,
  type MessageStrategy,
} from "vscode-jsonrpc";

/** No message is longer: the largest draft that is opened, twice over. */
const LONGEST = 128 * 1024 * 1024;

/** No header is longer; what is longer is none. */
const LONGEST_HEADER = 8 * 1024;

const END = "\r\n\r\n";

/**
 * Reads messages of the protocol, each behind its header. Where a client miscounts a message, the reader of the library
 * would take every later message for a part of the header before it, for ever; here what stands between two messages is
 * dropped, and reading goes on at the next `Content-Length`.
 */
export class StreamReader extends AbstractMessageReader {
  readonly #stream: Readable;
  #parts: Buffer[] = [];
  #size = 0;
  /** Bytes of the body that is being read; null between two messages. */
  #length: number | null = null;

  constructor(stream: Readable) {
    super();
    this.#stream = stream;
  }

  listen(callback: DataCallback): Disposable {
    const read = (chunk: Buffer) => {
      this.#put(chunk);
      while (this.#length === null ? this.#readHeader() : this.#readBody(this.#length, callback)) {}
    };
    this.#stream.on("data", read);
    this.#stream.on("error", (error) => this.fireError(error));
    this.#stream.on("close", () => this.fireClose());
    return Disposable.create(() => this.#stream.off("data", read));
  }

  /** False where more bytes are needed. */
  #readHeader(): boolean {
    if (this.#size === 0) return false;
    const read = this.#take();
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

  #readBody(length: number, callback: DataCallback): boolean {
    if (this.#size < length) return false;
    const read = this.#take();
    this.#put(read.subarray(length));
    this.#length = null;
    try {
      callback(JSON.parse(read.toString("utf8", 0, length)));
    } catch (error) {
      this.fireError(error); // no JSON
    }
    return true;
  }

  #take(): Buffer {
    const [only] = this.#parts;
    const all = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts, this.#size);
    this.#parts = [];
    this.#size = 0;
    return all;
  }

  #put(rest: Buffer): void {
    if (rest.length > 0) this.#parts.push(rest);
    this.#size += rest.length;
  }
}

/** So many messages may wait until the client reads them. */
const MOST_WAITING = 200;

/**
 * Writes a message in one piece; the one of the library writes its header first, and the client wakes up for nothing. What
 * waits for a client that does not read is bounded: no more is read of it, and requests that have been read are held back.
 */
export class StreamWriter extends AbstractMessageWriter implements MessageStrategy {
  readonly #output: Writable;
  readonly #input: Readable;
  readonly #held: (() => void)[] = [];
  #waiting = 0;

  constructor(output: Writable, input: Readable) {
    super();
    this.#output = output;
    this.#input = input;
    output.on("error", (error) => this.fireError(error));
    output.on("close", () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    if (++this.#waiting > MOST_WAITING) this.#input.pause();
    return new Promise((resolve, reject) => {
      this.#output.write(`Content-Length: ${Buffer.byteLength(body)}${END}${body}`, (error) => {
        this.#written();
        if (error) reject(error);
        else resolve();
      });
    });
  }

  #written(): void {
    if (--this.#waiting > MOST_WAITING / 2) return;
    this.#input.resume();
    this.#held.shift()?.(); // its answer brings the next
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (this.#waiting > MOST_WAITING && Message.isRequest(message)) this.#held.push(() => next(message));
    else next(message);
  }

  end(): void {}
}
