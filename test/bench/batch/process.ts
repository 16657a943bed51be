/** A whole process, from its start to its end, with all that it starts. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { megabytes } from "../resources.ts";

export interface Run {
  readonly seconds: number;
  /** The most that was resident, of the process and its children together, in megabytes; null where nobody tells. */
  readonly rss: number | null;
  /** Seconds of all processors together, of the process and its children; null where nobody tells. */
  readonly cpu: number | null;
  readonly status: number | null;
}

export async function run(args: readonly string[]): Promise<Run> {
  const before = secondsOfChildren();
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "ignore"] });
  const peaks = new Map<number, number>();
  const watch = setInterval(() => child.pid !== undefined && look(child.pid, peaks), 20);
  const status = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  clearInterval(watch);
  const rss = peaks.size === 0 ? null : [...peaks.values()].reduce((sum, each) => sum + each, 0);
  const seconds = (performance.now() - began) / 1000;
  const after = secondsOfChildren();
  return { seconds, rss, cpu: before === null || after === null ? null : after - before, status };
}

/** What processes that have ended have used; Linux only, in hundredths. */
function secondsOfChildren(): number | null {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return null;
  }
}

/** The high-water mark of each process; Linux only. */
function look(pid: number, peaks: Map<number, number>): void {
  try {
    const peak = megabytes(pid, "VmHWM");
    if (peak !== null) peaks.set(pid, peak);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
    for (const each of children) if (each !== "") look(Number(each), peaks);
  } catch {
    // It has ended, or there is no /proc.
  }
}
