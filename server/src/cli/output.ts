import { clean } from "./reporters/clean.ts";
import type { Failed } from "./run.ts";
import type { Words } from "./words/types.ts";

/** Where results go. */
export class Output {
  status = 0;
  readonly #progress: Progress;
  readonly #words: Words;

  constructor(words: Words, progress: Progress) {
    this.#words = words;
    this.#progress = progress;
    endOnWriteError(words, () => this.status);
  }

  /** The worst of what happened so far: 2 over 1 over 0. */
  raise(status: number): void {
    this.status = Math.max(this.status, status);
  }

  /** Waits for the reader, so that a long run holds no more than it has to. */
  async write(text: string | Uint8Array): Promise<void> {
    if (text.length === 0) return;
    this.#progress.clear();
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
  }

  /** A problem of the run itself, not a finding. */
  complain(text: string): void {
    this.remark(`gouji: ${text}\n`);
  }

  /** What is for the reader, where standard output is for a program. */
  remark(text: string): void {
    this.#progress.clear();
    process.stderr.write(text);
  }

  /** A file that could not be read, or written: told, with the exit status for it. */
  fail({ file, failure, stack }: Omit<Failed, "status">): void {
    const { failure: told, internal } = this.#words;
    this.raise(2);
    const detail = process.env.GOUJI_DEBUG && stack ? stack : undefined;
    const text = failure.kind === "internal" ? internal(detail ?? failure.detail) : told(failure);
    this.complain(`${clean(file)}: ${text}`);
  }
}

/**
 * A reader that closes the pipe early (`| head`) ends the run quietly, with the status so far. A disk that is full, or
 * the like, is told.
 */
export function endOnWriteError(words: Words, status: () => number): void {
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(status());
    process.stderr.write(`gouji: ${words.cannotWrite(code ?? message)}\n`, () => process.exit(2));
  });
}

/** One line on a terminal that is written over, and only where the work takes more than a second. */
export class Progress {
  readonly #started = Date.now();
  readonly #say: Words["progress"];
  #shown = false;
  #last = 0;

  constructor(say: Words["progress"]) {
    this.#say = say;
  }

  show(done: number, all: number | null): void {
    const now = Date.now();
    if (!process.stderr.isTTY || now - this.#started < 1000 || now - this.#last < 100) return;
    this.#last = now;
    this.clear();
    process.stderr.write(this.#say(done, all));
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) process.stderr.write("\r\u001b[2K");
    this.#shown = false;
  }
}
