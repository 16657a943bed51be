/** An author who types faster than anyone, in an editor that asks for everything and changes its mind. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { CancellationTokenSource } from "vscode-jsonrpc";
import type { Diagnostic } from "vscode-languageserver";
import { Client, knowing, pushed, URI } from "./client.ts";
import { wrong, wrongCell } from "./drafts.ts";

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

/** Sends edits for so long; `during` is called after each. Every edit puts another figure into the wrong cell. */
async function type(client: Client, seconds: number, during: (version: number) => void): Promise<number> {
  await client.open(wrong);
  let range = wrongCell;
  let version = 1;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(PAUSE)) {
    const text = String(figureOf(++version));
    void client.change(version, range, text);
    range = { start: range.start, end: { ...range.start, character: range.start.character + text.length } };
    during(version);
  }
  return version;
}

/** Findings that are pushed: each belongs to the version that it names, none comes after a newer one, and the last comes. */
export async function pushStorm(seconds: number): Promise<number> {
  using client = new Client();
  await client.initialize(pushed);
  const last = await type(client, seconds, () => {});
  await client.publication(last);
  const versions = client.published.map(({ version }) => version ?? 0);
  assert.deepEqual(
    versions,
    [...versions].sort((a, b) => a - b),
  );
  for (const { version, diagnostics } of client.published.slice(1)) {
    if (version !== undefined && version > 1) assert.equal(figureIn(diagnostics), figureOf(version));
  }
  return last;
}

/** Requests of all kinds, every other one cancelled: each is answered, with what holds for a text not older than its own. */
export async function pullStorm(seconds: number): Promise<number> {
  using client = new Client();
  await client.initialize(knowing);
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
  const last = await type(client, seconds, (version) => {
    const isCancelled = version % 2 === 0;
    ask("diagnostic", {}, isCancelled, ({ items }: { items: Diagnostic[] }) =>
      assert.ok(figureIn(items) >= figureOf(version)),
    );
    const method = ["hover", "documentSymbol", "codeLens", "completion"][version % 4] as string;
    ask(method, { position: wrongCell.start }, version % 3 === 0, () => {});
  });
  await Promise.all(pending);
  assert.ok(answered > 0);
  const [finding, ...others] = await client.items();
  assert.deepEqual([finding?.data.actual, others], [figureOf(last), []]);
  assert.deepEqual(client.log, []);
  assert.equal(await client.stop(), 0);
  return last;
}
