import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import * as vscode from "vscode";
import type { Host } from "./extension.ts";

const dist = vscode.Uri.joinPath(
  vscode.extensions.getExtension("gouji.gouji")?.extensionUri as vscode.Uri,
  "dist",
).fsPath;

/** Processes are looked up in /proc: `ps` is not on every machine that has it. */
export const nodeHost: Host = {
  servers: pids,
  loaded: () => Object.keys(require.cache).flatMap((path) => (dirname(path) === dist ? [basename(path)] : [])),
  kill() {
    const [pid] = pids() ?? [];
    if (pid !== undefined) process.kill(pid, "SIGKILL");
    return pid;
  },
};

function pids(): number[] | undefined {
  if (!existsSync("/proc/self/stat")) return undefined;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && isOurServer(name))
    .map(Number);
}

function isOurServer(pid: string): boolean {
  try {
    const parent = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) \S /, "")
      .split(" ")[0];
    return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("server.cjs");
  } catch {
    return false; // It has ended meanwhile.
  }
}
