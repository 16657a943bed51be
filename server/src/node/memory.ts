import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** So often it is looked whether the process has come to rest, in milliseconds. */
const INTERVAL = 10_000;
/** With so little of the processors in that time it is at rest, and after so much it has left garbage: microseconds. */
const REST = 50_000;
const WORK = 200_000;

/**
 * Gives memory back when an author has paused. V8 lets the heap of a server that is typed at grow to several times of what
 * is alive in it, and keeps it while nothing happens. Holding it down all the time (`--optimize-for-size`) would cost a third
 * of the speed; in a pause it costs the next few edits some milliseconds, for code that is compiled anew.
 */
export function giveBackAtRest(): void {
  let before = process.cpuUsage();
  let work = 0;
  setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    work += user + system;
    if (user + system <= REST && work >= WORK) {
      collect();
      work = 0;
    }
    before = process.cpuUsage();
  }, INTERVAL).unref();
}

/** All that can be collected. Node has the function only in contexts that are made once the flag is set. */
function collect(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")({ type: "major", flavor: "last-resort" });
}
