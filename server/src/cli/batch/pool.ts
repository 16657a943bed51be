import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Failed, internal } from "../run.ts";
import type { Entry, Job, Task } from "./entry.ts";
import type { Ahead } from "./inOrder.ts";

/** More are of no use: one thread hands out the work and writes what comes of it. */
export const mostThreads = 32;
/**
 * Megabytes for what a thread has just made. What a report comes to is garbage soon: with more room for it the processor
 * is not spared, and two threads hold 450 MB instead of 250.
 */
const young = 24;
/** Jobs that a thread has before it, so that it never waits for the next. */
const waiting = 4;

/**
 * With fewer inputs a thread costs more than it saves: each compiles the program anew and optimizes it as it goes, for
 * about a second of processor time.
 */
const worthAThread = 128;

export const coresHere = (): number => Math.min(availableParallelism(), mostThreads);

/** How many threads pay for so many inputs; with one, the work is done in the thread that hands it out. */
export const threadsFor = (inputs: number, cores: number): number =>
  Math.max(1, Math.min(cores, Math.floor(inputs / worthAThread)));

/** How far a run with so many threads goes ahead of its output: what its memory is bounded by. */
export const aheadOf = (threads: number): Ahead => ({ jobs: threads * 2 * waiting, size: 64 * 1024 * 1024 });

interface Waiting {
  readonly job: Job;
  /** How many threads may be there for it. */
  readonly threads: number;
  readonly done: (entry: Entry) => void;
}

/** A thread with the jobs it was given, the one in its hands first. */
interface Thread {
  readonly worker: Worker;
  readonly jobs: Waiting[];
}

/**
 * Threads that perform jobs. They start with the first job. Where one breaks, the job in its hands fails, its others go
 * to a new one, and nothing else is touched.
 */
export class Pool {
  readonly #entry: URL;
  readonly #task: Task;
  readonly #threads = new Set<Thread>();
  readonly #queue: Waiting[] = [];
  #closed = false;

  /** `entry` is the script of a thread (worker.ts), which is given the task as its data. */
  constructor(entry: URL, task: Task) {
    this.#entry = entry;
    this.#task = task;
  }

  /** Never rejects. */
  perform(job: Job, threads: number): Promise<Entry> {
    return new Promise((done) => {
      this.#queue.push({ job, threads, done });
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  /** The next job goes to whoever has the fewest. */
  #handOut(): void {
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      if (this.#threads.size < next.threads) this.#start();
      const [idlest] = [...this.#threads].sort((a, b) => a.jobs.length - b.jobs.length);
      if (idlest === undefined || idlest.jobs.length >= waiting) return;
      this.#queue.shift();
      idlest.jobs.push(next);
      idlest.worker.postMessage(next.job);
    }
  }

  #start(): void {
    const resourceLimits = { maxYoungGenerationSizeMb: young };
    const worker = new Worker(this.#entry, { workerData: this.#task, execArgv: [], resourceLimits });
    const thread: Thread = { worker, jobs: [] };
    let reason: unknown = new Error("a thread ended");
    worker.on("message", (entry: Entry) => {
      thread.jobs.shift()?.done(entry);
      this.#handOut();
    });
    worker.on("error", (error) => {
      reason = error;
    });
    worker.on("exit", () => {
      this.#threads.delete(thread);
      if (this.#closed) return;
      const [inHand, ...others] = thread.jobs;
      this.#queue.unshift(...others);
      inHand?.done(broken(inHand.job, reason));
      this.#handOut();
    });
    this.#threads.add(thread);
  }
}

function broken({ file }: Job, reason: unknown): Failed {
  return internal(file, reason);
}
