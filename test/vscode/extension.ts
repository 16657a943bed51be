import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import type { GoujiApi } from "../../client/src/client.ts";

export function extension(): vscode.Extension<GoujiApi> {
  const found = vscode.extensions.getExtension<GoujiApi>("gouji.gouji");
  if (found === undefined) throw new Error("The extension is not installed.");
  return found;
}

export async function serverState(): Promise<"stopped" | "running"> {
  return (await extension().activate()).serverState();
}

/** The processes of the server that this extension host has started; undefined where they cannot be counted. */
export function serverProcesses(): number | undefined {
  return serverPids()?.length;
}

/** Their ids, from /proc: `ps` is not on every machine that has it. */
export function serverPids(): number[] | undefined {
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
