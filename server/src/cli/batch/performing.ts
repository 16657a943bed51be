import { readFileSync } from "node:fs";
import { type Args, UsageError } from "../args.ts";
import { clean } from "../reporters/clean.ts";
import type { Work } from "../session.ts";
import { Cache, defaultLocation } from "./cache.ts";
import type { Entry, Perform, Task } from "./entry.ts";
import { performer } from "./perform.ts";
import { aheadOf, coresHere, mostThreads, Pool, threadsFor } from "./pool.ts";

/** How the inputs of a run are performed, and what is to be done when all are. */
type Performing = Pick<Work<Entry>, "perform" | "ahead"> & { close(): Promise<void> };

/** In this thread where the inputs are few, in others where they are many; with a cache, where one is asked for. */
export async function performingFor(task: Task, args: Args): Promise<Performing> {
  const asked = args.count("jobs", mostThreads);
  const cores = coresHere();
  const cache = cacheFor(task, args);
  const here = await performer(task);
  const pool = new Pool(program, task);
  let begun = 0;
  return {
    ahead: aheadOf(asked ?? cores),
    perform(job, inputs) {
      // Standard input belongs to this thread.
      if (job.path === null && job.content === undefined) return here(job);
      const anywhere: Perform = (job) => {
        begun++;
        // A filter does not know how many lines will come: more threads take them on as they do.
        const threads = asked ?? threadsFor(inputs ?? begun, cores);
        return threads > 1 ? pool.perform(job, threads) : here(job);
      };
      return cache === null ? anywhere(job) : cache.perform(job, anywhere);
    },
    async close() {
      await pool.close();
      if (cache !== null) save(cache, args);
    },
  };
}

/** The bundle of the command line, which is also the script of its threads. */
const program = new URL(import.meta.url);

function cacheFor(task: Task, args: Args): Cache | null {
  const location = args.text("cache-location");
  if (location === null && !args.has("cache")) return null;
  const path = location ?? defaultLocation;
  const cache = new Cache(path, task, readFileSync(program));
  if (cache.found === "foreign") throw new UsageError(args.words.usage.notACache(clean(path)));
  if (cache.found === "damaged") process.stderr.write(`gouji: ${args.words.cacheDamaged(clean(path))}\n`);
  return cache;
}

/** The results are there all the same. */
function save(cache: Cache, { words }: Args): void {
  try {
    cache.save();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    process.stderr.write(`gouji: ${words.cacheNotKept(clean(cache.path), code ?? message)}\n`);
  }
}
