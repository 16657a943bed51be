/** One thread of a run: batches of cases until its share is done or one fails. */
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { kinds } from "./cases.ts";
import { type Job, longest } from "./job.ts";

const { cases, seed, progress, text } = workerData as Job;
const done = new Int32Array(progress);
const current = new Uint16Array(text);

/** What is being read stands in memory that the watchdog sees. */
function begin(document: string): void {
  const length = Math.min(document.length, longest);
  for (let at = 0; at < length; at++) current[at] = document.charCodeAt(at);
  Atomics.store(done, 1, length);
  Atomics.add(done, 0, 1);
}

for (const [name, { weight, property }] of Object.entries(kinds)) {
  const numRuns = Math.ceil(cases * weight);
  const details = fc.check(property(begin), { seed, numRuns, endOnFailure: false });
  const { failed, counterexample, counterexamplePath, errorInstance } = details;
  const input = counterexample?.[0];
  parentPort?.postMessage({
    name,
    seed,
    cases: details.numRuns,
    failure: failed
      ? {
          error:
            errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
          input: input instanceof Uint8Array ? Buffer.from(input).toString("base64") : input,
          places: counterexample?.[1],
          path: counterexamplePath,
        }
      : null,
  });
}
