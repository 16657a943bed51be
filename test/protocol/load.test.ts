// A server that is asked too much: it stays right, lives, and gives memory back. `npm run fuzz` does the same for longer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { draft } from "../bench/draft.ts";
import { megabytes } from "../bench/resources.ts";
import { feed } from "../support/feed.ts";
import { Client, knowing, pulling, URI } from "./client.ts";
import { wrong, wrongCell } from "./drafts.ts";
import { framed } from "./framed.ts";
import { heapOf, measured } from "./heap.ts";
import { pullStorm, pushStorm } from "./storm.ts";

const noSignals = process.platform === "win32" && "there are no signals on Windows";
const noProc = megabytes(process.pid, "VmRSS") === null && "the system does not tell how much memory a process has";

/** 200 a second for ten seconds. */
const EDITS = 2000;

test("2,000 edits, 200 a second, findings pushed: none is stale, and nothing is kept", () => pushStorm(EDITS));

test("the same with everything asked for and half of it cancelled: nothing is lost, stale or kept", () =>
  pullStorm(EDITS));

test("a client that asks and does not read: what waits for it is bounded, and comes when it reads", {
  skip: noSignals,
}, async () => {
  using client = measured();
  await client.initialize(knowing);
  await client.open(draft({ seed: 5, size: 20_000, style: "html", wrong: 1 }));
  await client.ask("documentSymbol");
  const before = await heapOf(client);
  const { stdout, stdin } = client.process;
  stdout.pause();
  // An answer has more than 10 kB, all of them 50 MB.
  const params = { textDocument: { uri: URI } };
  const requests = Array.from({ length: 5000 }, (_, n) => {
    return framed(JSON.stringify({ jsonrpc: "2.0", id: `own-${n}`, method: "textDocument/documentSymbol", params }));
  });
  const sent = await feed(stdin, requests);
  const blocked = await heapOf(client);
  assert.ok(blocked < before + 20, `${before} MB, then ${blocked} MB`);
  let answers = "";
  stdout.on("data", (chunk) => {
    answers += chunk;
  });
  stdout.resume();
  assert.ok((await client.items()).length > 0);
  await client.until(() => answers.match(/"id":"own-/g)?.length === sent, 300_000);
});

test("memory returns after many documents, and after many edits of one", { skip: noSignals }, async () => {
  const text = draft({ seed: 5, size: 20_000, style: "html", wrong: 1 });
  using client = measured();
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

test("memory that editing took is given back in the pause behind it", { skip: noProc }, async () => {
  using client = new Client();
  await client.initialize(knowing);
  await client.open(draft({ seed: 5, size: 60_000, style: "html", wrong: 1 }), URI, "html");
  const resident = () => megabytes(client.process.pid, "VmRSS") ?? Number.NaN;
  for (let version = 2; version < 150; version++) {
    await client.change(version, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, "云");
    await client.pull();
  }
  const edited = resident();
  await client.until(() => resident() < edited - 20, 60_000);
  assert.ok((await client.items()).length > 0);
});
