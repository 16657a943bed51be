/** One server process, from spawn to kill, as a client sees it. */
import { readFileSync } from "node:fs";
import { Client, pulling, pushed, URI } from "../protocol/client.ts";
import { edits } from "./edits.ts";

export const modes = { pull: pulling, push: pushed };
export type Mode = keyof typeof modes;

/** Times are in milliseconds. */
export interface Sample {
  /** From spawn to the answer to `initialize`. */
  readonly start: number;
  /** From spawn to the first findings. */
  readonly first: number;
  /** From sending an edit to having the findings of that version, without the edits of the warm-up. */
  readonly edits: readonly number[];
  /** How many findings the draft has as it is opened. */
  readonly findings: number;
  /** Megabytes; null where the system does not tell. */
  readonly rss: number | null;
}

const warmUp = 20;

/** Opens `text` in a fresh `server` and makes `count` edits, each after the findings of the one before. */
export async function measure(server: string, mode: Mode, text: string, count: number): Promise<Sample> {
  const spawned = performance.now();
  using client = new Client([server, "--stdio"]);
  await client.initialize(modes[mode]);
  const start = performance.now() - spawned;

  let resultId: string | undefined;
  async function findings(version: number): Promise<number | null> {
    if (mode === "push") return (await client.publication(version)).diagnostics.length;
    const report = await client.pull(URI, resultId);
    resultId = report.resultId;
    return report.kind === "full" ? report.items.length : null;
  }

  void client.open(text);
  const found = (await findings(1)) ?? 0;
  const first = performance.now() - spawned;

  const times: number[] = [];
  let version = 1;
  for (const edit of edits(text, count)) {
    const began = performance.now();
    void client.change(++version, edit.range, edit.text);
    await findings(version);
    times.push(performance.now() - began);
  }
  return { start, first, edits: times.slice(warmUp), findings: found, rss: residentMegabytes(client.process.pid) };
}

function residentMegabytes(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null; // no /proc: not Linux
  }
}
