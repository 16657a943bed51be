import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Failed, internal } from "../run.ts";
import type { Entry, Job, Perform, Task } from "./entry.ts";
import type { Ahead } from "./inOrder.ts";

/** More are of no use: one thread hands out the work and writes what comes of it. */
export const mostThreads = 32;
/** Jobs that a thread has before it, so that it never waits for the next. */
const waiting = 4;

export const threadsHere = (): number => Math.min(availableParallelism(), mostThreads);

/** How far a run with so many threads goes ahead of its output: what its memory is bounded by. */
export const aheadOf = (threads: number): Ahead => ({ jobs: threads * 2 * waiting, size: 64 * 1024 * 1024 });

interface Waiting {
  readonly job: Job;
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
  readonly #size: number;
  readonly #threads = new Set<Thread>();
  readonly #queue: Waiting[] = [];
  #closed = false;

  /** `entry` is the script of a thread (worker.ts), which is given the task as its data. */
  constructor(entry: URL, task: Task, size: number) {
    this.#entry = entry;
    this.#task = task;
    this.#size = size;
  }

  readonly perform: Perform = (job) =>
    new Promise((done) => {
      this.#queue.push({ job, done });
      this.#handOut();
    });

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  /** The next job goes to whoever has the fewest. */
  #handOut(): void {
    while (this.#queue.length > 0) {
      if (this.#threads.size < this.#size) this.#start();
      const [idlest] = [...this.#threads].sort((a, b) => a.jobs.length - b.jobs.length);
      if (idlest === undefined || idlest.jobs.length >= waiting) return;
      const next = this.#queue.shift() as Waiting;
      idlest.jobs.push(next);
      idlest.worker.postMessage(next.job);
    }
  }

  #start(): void {
    const worker = new Worker(this.#entry, { workerData: this.#task, execArgv: [] });
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
