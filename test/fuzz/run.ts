/**
 * Many cases, for a night, and edits without a pause: `npm run fuzz -- [--cases 100000] [--seed N] [--threads N]`. A failure is written to
 * `out/fuzz/` as small as it could be made, with what repeats it. Other seeds give other cases.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pullStorm, pushStorm } from "../protocol/storm.ts";
import { fuzz, type Outcome } from "./job.ts";

const BATCH = 2500;
const STORM = 2000;

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    seed: { type: "string", default: String(Date.now() % 1e9) },
    threads: { type: "string", default: String(Math.max(1, availableParallelism() - 1)) },
  },
});
const [cases, seed, threads] = [Number(values.cases), Number(values.seed), Number(values.threads)];
const folder = join(import.meta.dirname, "../../out/fuzz");
mkdirSync(folder, { recursive: true });
console.log(`Node ${process.version}, ${cases} cases from seed ${seed} in ${threads} threads`);

const started = Date.now();
let [next, done, failures] = [0, 0, 0];
await Promise.all(
  Array.from({ length: threads }, async () => {
    while (next * BATCH < cases) {
      const batch = seed + next++;
      for (const outcome of await fuzz(BATCH, batch)) {
        done += outcome.cases;
        if (outcome.failure) report(outcome);
      }
      console.log(`${done} cases, ${failures} failures, ${Math.round((Date.now() - started) / 1000)} s`);
    }
  }),
);

for (const storm of [pushStorm, pullStorm]) {
  await storm(STORM);
  console.log(`${storm.name}: ${STORM} edits`);
}
process.exitCode = failures > 0 ? 1 : 0;

function report(outcome: Outcome): void {
  failures++;
  const file = join(folder, `${outcome.name}-${outcome.seed}.json`);
  writeFileSync(file, `${JSON.stringify(outcome, null, 2)}\n`);
  console.log(
    `FAILED ${outcome.name}, seed ${outcome.seed}: ${outcome.failure?.error.split("\n").slice(0, 6).join("\n  ")}\n  ${file}`,
  );
}
