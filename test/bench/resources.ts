/** What the system tells of a process; null where it does not (Linux only). */
import { readdirSync, readFileSync } from "node:fs";

/** Megabytes that are resident (`VmRSS`), or the most that ever were (`VmHWM`). */
export function megabytes(pid: number | undefined, field: "VmRSS" | "VmHWM"): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Milliseconds that all its threads together have had of the processors. */
export function cpuMilliseconds(pid: number | undefined): number | null {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`);
    const times = tasks.map((task) =>
      Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]),
    );
    return times.reduce((sum, each) => sum + each, 0) / 1e6;
  } catch {
    return null;
  }
}
