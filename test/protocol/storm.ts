/** An author who types faster than anyone, in an editor that asks for everything and changes its mind. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { CancellationTokenSource } from "vscode-jsonrpc";
import type { Diagnostic } from "vscode-languageserver";
import { type Client, knowing, pushed, URI } from "./client.ts";
import { wrong, wrongCell } from "./drafts.ts";
import { heapOf, measured } from "./heap.ts";

/** Milliseconds between two edits: 200 a second. */
const PAUSE = 5;

const requestCancelled = -32800;
const contentModified = -32801;

/** What the wrong cell says in a version. */
const figureOf = (version: number): number => 1000 + version;

/** The figure that the findings speak of, which must all be about one text. */
function figureIn(diagnostics: readonly Diagnostic[]): number {
  assert.equal(diagnostics.length, 1);
  const [{ data, range }] = diagnostics as [Diagnostic];
  const width = String(data.actual).length;
  assert.deepEqual(range, {
    start: wrongCell.start,
    end: { ...wrongCell.start, character: wrongCell.start.character + width },
  });
  return data.actual;
}

/** On a machine that cannot send them as fast, the last of the edits comes later, and everything waits for it. */
const PATIENCE = 300_000;

/**
 * Sends so many edits, each when its time has come; `during` is called after each. Every edit puts another figure into the
 * wrong cell. Returns the last version.
 */
async function type(client: Client, edits: number, during: (version: number) => void): Promise<number> {
  let range = wrongCell;
  let version = 1;
  const began = Date.now();
  while (version <= edits) {
    await sleep(PAUSE);
    for (const due = Math.min(edits, (Date.now() - began) / PAUSE); version <= due; ) {
      const text = String(figureOf(++version));
      void client.change(version, range, text);
      range = { start: range.start, end: { ...range.start, character: range.start.character + text.length } };
      during(version);
    }
  }
  return version;
}

/** What is alive in the server's heap before the edits and after them must be as much, in megabytes. */
async function keepsNothing(client: Client, work: () => Promise<void>): Promise<void> {
  const before = await heapOf(client);
  await work();
  const after = await heapOf(client);
  assert.ok(!(after > before + 6), `${before} MB, then ${after} MB`);
}

/** Findings that are pushed: each belongs to the version that it names, none comes after a newer one, and the last comes. */
export async function pushStorm(edits: number): Promise<void> {
  using client = measured();
  await client.initialize(pushed);
  await client.open(wrong);
  await client.publication(1);
  await keepsNothing(client, async () => {
    const last = await type(client, edits, () => {});
    await client.until(() => client.published.find(({ version }) => version === last), PATIENCE);
  });
  const versions = client.published.map(({ version }) => version ?? 0);
  assert.deepEqual(
    versions,
    [...versions].sort((a, b) => a - b),
  );
  for (const { version, diagnostics } of client.published.slice(1)) {
    if (version !== undefined && version > 1) assert.equal(figureIn(diagnostics), figureOf(version));
  }
  assert.equal(await client.stop(), 0);
}

/** Requests of all kinds, every other one cancelled: each is answered, with what holds for a text not older than its own. */
export async function pullStorm(edits: number): Promise<void> {
  using client = measured();
  await client.initialize(knowing);
  await client.open(wrong);
  await client.items();
  const pending: Promise<unknown>[] = [];
  let answered = 0;
  const ask = (method: string, params: object, isCancelled: boolean, check: (answer: never) => void) => {
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest(
      `textDocument/${method}`,
      { textDocument: { uri: URI }, ...params },
      source.token,
    );
    if (isCancelled) source.cancel();
    const done = request.then(
      (answer) => {
        answered++;
        check(answer as never);
      },
      ({ code }) => assert.ok([requestCancelled, contentModified].includes(code), `${method}: error ${code}`),
    );
    pending.push(done);
  };
  await keepsNothing(client, async () => {
    const last = await type(client, edits, (version) => {
      const isCancelled = version % 2 === 0;
      ask("diagnostic", {}, isCancelled, ({ items }: { items: Diagnostic[] }) =>
        assert.ok(figureIn(items) >= figureOf(version)),
      );
      const method = ["hover", "documentSymbol", "codeLens", "completion"][version % 4] as string;
      ask(method, { position: wrongCell.start }, version % 3 === 0, () => {});
    });
    await Promise.all(pending);
    const [finding, ...others] = await client.items();
    assert.deepEqual([finding?.data.actual, others], [figureOf(last), []]);
  });
  assert.ok(answered > 0);
  assert.equal(pending.length, 2 * edits);
  assert.deepEqual(client.log, []);
  assert.equal(await client.stop(), 0);
}
