// The bundle of the web worker, in a context that has what a worker has and nothing of Node.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { wrong } from "./drafts.ts";

type Scope = { onmessage?: (event: { data: unknown }) => void };
type Answer = { readonly result?: unknown };
interface Sent {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
}

const dist = (name: string): string => {
  const url = new URL(`../../dist/${name}`, import.meta.url);
  assert.ok(existsSync(url), `${name} is missing: run "npm run build" first`);
  return readFileSync(url, "utf8");
};

/** A server whose client has the files `files`, by address, and those of dist/. */
class Worker {
  /** What the server asked its client for. */
  readonly asked: string[] = [];
  readonly #scope: Scope;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #files: Readonly<Record<string, string>>;
  #count = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.#files = files;
    const given = { atob, btoa, console, performance, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL };
    this.#scope = createContext({
      ...given,
      addEventListener: () => {},
      postMessage: (message: Sent) => setImmediate(() => this.#receive(structuredClone(message))),
    }) as Scope;
    runInContext("var self = globalThis;", this.#scope);
    runInContext(dist("words.cjs") + dist("server.cjs"), this.#scope);
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#count;
    this.#post({ id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, ({ result }) => resolve(result)));
  }

  notify(method: string, params: unknown): void {
    this.#post({ method, params });
  }

  #post(message: object): void {
    this.#scope.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  }

  #receive({ id, method, params = {}, result }: Sent): void {
    if (method === undefined) this.#waiting.get(id ?? 0)?.({ result });
    if (method === undefined || id === undefined) return;
    const address = String(params.uri ?? params.name ?? "");
    this.asked.push(`${method} ${address}`.trim());
    const text = params.name === undefined ? this.#files[address] : dist(address);
    const answer = text === undefined ? { missing: true } : { base64: Buffer.from(text).toString("base64") };
    this.#post({ id, result: method.startsWith("gouji/read") ? answer : null });
  }
}

const folder = "vscode-vfs://github/drafts";
const uri = `${folder}/report.md`;

async function start(worker: Worker, locale: string): Promise<void> {
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } };
  const initializationOptions = { locale, readsFiles: true };
  const workspaceFolders = [{ uri: folder, name: "drafts" }];
  await worker.request("initialize", { processId: null, capabilities, workspaceFolders, initializationOptions });
  worker.notify("initialized", {});
}

async function found(worker: Worker, text: string): Promise<{ code: string; message: string; severity: number }[]> {
  worker.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  const report = await worker.request("textDocument/diagnostic", { textDocument: { uri } });
  return (report as { items: { code: string; message: string; severity: number }[] }).items;
}

test("the server in a worker finds what is wrong, in the language that it was given, and asks for no table", async () => {
  for (const [locale, word] of [
    ["zh-cn", /总计/],
    ["en", /total/i],
  ] as const) {
    const worker = new Worker();
    await start(worker, locale);
    const items = await found(worker, wrong);
    assert.deepEqual(
      items.map(({ code }) => code),
      ["sum/dispute-total"],
    );
    assert.match(items[0]?.message ?? "", word);
    assert.deepEqual(
      worker.asked.filter((what) => what.includes("readResource")),
      [],
    );
  }
});

test("settings in a virtual folder are read through the client", async () => {
  const config = JSON.stringify({ rules: { "sum/dispute-total": "hint" } });
  const worker = new Worker({ [`${folder}/.gouji.json`]: config });
  await start(worker, "zh-cn");
  assert.deepEqual(
    (await found(worker, wrong)).map(({ severity }) => severity),
    [4],
  );
  assert.ok(worker.asked.includes(`gouji/readFile ${folder}/.gouji.json`));
});

test("the table of Traditional characters is fetched before the first draft that needs it is read, once", async () => {
  const worker = new Worker();
  await start(worker, "zh-cn");
  const traditional = [
    ["总计", "總計"],
    ["结果维持", "結果維持"],
    ["结果纠正", "結果糾正"],
    ["其他结果", "其他結果"],
    ["尚未审结", "尚未審結"],
  ].reduce((text, [from = "", to = ""]) => text.replaceAll(from, to), wrong);
  const items = await found(worker, traditional);
  assert.deepEqual(
    items.map(({ code }) => code),
    ["structure/script", "sum/dispute-total"],
  );
  worker.notify("textDocument/didClose", { textDocument: { uri } });
  await found(worker, traditional);
  assert.deepEqual(
    worker.asked.filter((what) => what.includes("Resource")),
    ["gouji/readResource openCC.txt"],
  );
});
