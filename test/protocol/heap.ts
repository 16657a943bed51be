/** A server whose heap can be measured. */
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "./client.ts";

const server = fileURLToPath(new URL("../../dist/server.cjs", import.meta.url));
const preload = fileURLToPath(new URL("heap.cjs", import.meta.url));

export const measured = (): Client => new Client(["--expose-gc", "--require", preload, server, "--stdio"]);

/** Megabytes that are alive in its heap after a collection; NaN on Windows, which has no signals. */
export async function heapOf(client: Client): Promise<number> {
  if (process.platform === "win32") return Number.NaN;
  const told = once(client.process.stderr, "data");
  client.process.kill("SIGUSR2");
  const [line] = await told;
  return Number(/heap (\d+)/.exec(String(line))?.[1]) / 2 ** 20;
}
