import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

/** On a machine that is busy for longer a process may be taken for one that reads no further; never the other way round. */
const PATIENCE = 5000;

/** Writes pieces one by one, until one is not taken: how many are written then. The last of them goes out when it is read. */
export async function feed(stdin: Writable, pieces: readonly string[]): Promise<number> {
  for (const [at, piece] of pieces.entries()) {
    const taken = new Promise<boolean>((resolve) => stdin.write(piece, () => resolve(true)));
    if (!(await Promise.race([taken, sleep(PATIENCE, false, { ref: false })]))) return at + 1;
  }
  return pieces.length;
}
