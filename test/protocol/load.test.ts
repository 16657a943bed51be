// A server that is asked too much: it stays right, lives, and gives memory back. `npm run fuzz` does the same for longer.
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { draft } from "../bench/draft.ts";
import { Client, knowing, pulling } from "./client.ts";
import { wrong, wrongCell } from "./drafts.ts";
import { pullStorm, pushStorm } from "./storm.ts";

const server = fileURLToPath(new URL("../../dist/server.cjs", import.meta.url));

const preload = fileURLToPath(new URL("heap.cjs", import.meta.url));
const noSignals = process.platform === "win32" && "there are no signals on Windows";

/** Megabytes that are alive in the heap of a server that was started with the preload. */
async function heapOf({ process }: Client): Promise<number> {
  const told = once(process.stderr, "data");
  process.kill("SIGUSR2");
  const [line] = await told;
  return Number(/heap (\d+)/.exec(String(line))?.[1]) / 2 ** 20;
}

test("200 edits a second, findings pushed: none is stale", async () => {
  assert.ok((await pushStorm(2)) > 20);
});

test("200 edits a second, everything asked for and half of it cancelled: nothing is lost or stale", async () => {
  assert.ok((await pullStorm(2)) > 20);
});

test("memory returns after many documents, and after many edits of one", { skip: noSignals }, async () => {
  const text = draft({ seed: 5, size: 20_000, style: "html", wrong: 1 });
  using client = new Client(["--expose-gc", "--require", preload, server, "--stdio"]);
  await client.initialize(knowing);
  const openAndClose = async (count: number, isClosed = true) => {
    for (let n = 0; n < count; n++) {
      const uri = `file:///drafts/${n}/report.html`;
      await client.open(text, uri, "html");
      await client.pull(uri);
      await client.ask("documentSymbol", {}, uri);
      if (isClosed) await client.close(uri);
    }
    return heapOf(client);
  };
  const before = await openAndClose(5);
  const after = await openAndClose(60);
  assert.ok(after < before + 6, `${before} MB, then ${after} MB`);

  await client.open(text);
  await client.pull();
  for (let version = 2; version < 60; version++) {
    await client.change(version, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, "云");
    await client.pull();
  }
  await client.close();
  const edited = await heapOf(client);
  assert.ok(edited < before + 6, `${before} MB, then ${edited} MB`);

  // What is open is kept: the measure sees it.
  const open = await openAndClose(60, false);
  assert.ok(open > before + 12, `${before} MB, ${open} MB with all open`);
});

test("1,500 documents that are open and not asked about", async () => {
  using client = new Client();
  await client.initialize(pulling);
  for (let n = 0; n < 1500; n++) await client.open(wrong, `file:///drafts/${n}.md`);
  assert.deepEqual((await client.items("file:///drafts/1499.md"))[0]?.range, wrongCell);
});
