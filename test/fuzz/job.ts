/** Runs cases in a thread, and watches over it: a case that does not end is a failure, not a hanging test. */
import { Worker } from "node:worker_threads";

/** Units of a text that the watchdog can show. */
export const longest = 1 << 20;

export interface Job {
  readonly cases: number;
  readonly seed: number;
  /** How many texts have been begun, and the length of the last; and that text. */
  readonly progress: SharedArrayBuffer;
  readonly text: SharedArrayBuffer;
}

export interface Outcome {
  readonly name: string;
  readonly seed: number;
  readonly cases: number;
  readonly failure: {
    readonly error: string;
    readonly input: unknown;
    readonly places: unknown;
    readonly path: unknown;
  } | null;
}

/** No case of a hundred thousand takes a second; on the slowest machine none takes this. */
const PATIENCE = 120_000;

/** Runs `cases` from `seed`; what became of each kind of case. Never rejects: a thread that dies or hangs is an outcome. */
export function fuzz(cases: number, seed: number): Promise<Outcome[]> {
  const job: Job = {
    cases,
    seed,
    progress: new SharedArrayBuffer(8),
    text: new SharedArrayBuffer(2 * longest),
  };
  const progress = new Int32Array(job.progress);
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: job });
  const outcomes: Outcome[] = [];
  const fail = (error: string) => {
    const units = new Uint16Array(job.text).subarray(0, Atomics.load(progress, 1));
    const input = Array.from(units, (unit) => String.fromCharCode(unit)).join("");
    const count = Atomics.load(progress, 0);
    outcomes.push({ name: "thread", seed, cases: count, failure: { error, input, places: null, path: null } });
  };
  return new Promise((resolve) => {
    let [seen, since] = [-1, Date.now()];
    const watchdog = setInterval(() => {
      const now = Atomics.load(progress, 0);
      if (now !== seen) [seen, since] = [now, Date.now()];
      if (Date.now() - since < PATIENCE) return;
      fail(`no end after ${PATIENCE} ms`);
      void worker.terminate();
    }, 1000);
    worker.on("message", (outcome: Outcome) => outcomes.push(outcome));
    worker.on("error", (error) => fail(error.stack ?? error.message));
    worker.on("exit", () => {
      clearInterval(watchdog);
      resolve(outcomes);
    });
  });
}
