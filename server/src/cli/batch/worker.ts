import { parentPort, workerData } from "node:worker_threads";
import { internal } from "../run.ts";
import type { Job, Task } from "./entry.ts";
import { performer } from "./perform.ts";

/** A thread of a pool: performs the jobs that it is sent, one after the other, and sends back what they come to. */
export function work(): void {
  const port = parentPort;
  if (port === null) return;
  const ready = performer(workerData as Task);
  let last: Promise<unknown> = ready;
  port.on("message", (job: Job) => {
    last = last.then(async () => {
      const entry = await (await ready)(job);
      try {
        port.postMessage(entry);
      } catch (error) {
        port.postMessage(internal(job.file, error)); // it cannot be sent
      }
    });
  });
}
