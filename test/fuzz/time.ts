/** Whether a text is read in time, on whatever machine: time is counted in rounds of a loop that runs beside. */
import { AssertionError } from "node:assert/strict";
import { readAnew } from "./holds.ts";

/** Rounds of the loop that a text may take: a second on a machine where a round takes a nanosecond. A report takes 2 million. */
const LIMIT = 1e9;

const ROUNDS = 1e6;

/** Throws where reading `text` takes longer, six times in a row: what a busy machine adds once is no matter. */
export function inTime(text: string): void {
  let rounds = 0;
  for (let attempt = 0; attempt < 6; attempt++) {
    const started = performance.now();
    readAnew(text);
    const took = performance.now() - started;
    if (took < 100) return; // in time on every machine
    rounds = took / nanoRound();
    if (rounds < LIMIT) return;
  }
  throw new AssertionError({
    message: `too slow: ${text.length} units took ${(rounds / 1e6).toFixed(0)} million rounds`,
  });
}

/** Milliseconds of one round, right now. */
function nanoRound(): number {
  const started = performance.now();
  let mixed = 0;
  for (let round = 0; round < ROUNDS; round++) mixed = (Math.imul(mixed, 31) + round) | 0;
  return (performance.now() - started + Math.abs(mixed) * 1e-300) / ROUNDS;
}
