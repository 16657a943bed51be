import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClientCapabilities } from "vscode-languageserver";
import { Client, knowing, refusal, URI } from "./client.ts";
import { wrong } from "./drafts.ts";
import { open, position, whole } from "./opened.ts";

const methodNotFound = -32601;
const contentModified = -32801;
const options = { tabSize: 2, insertSpaces: true };

const without = (...names: (keyof NonNullable<ClientCapabilities["textDocument"]>)[]): ClientCapabilities => ({
  ...knowing,
  textDocument: Object.fromEntries(
    Object.entries(knowing.textDocument ?? {}).filter(([key]) => !names.includes(key as never)),
  ),
});

/** A request of each method that belongs to a capability. */
const requests: Readonly<Record<string, readonly (readonly [method: string, params: object])[]>> = {
  hoverProvider: [["textDocument/hover", { position }]],
  documentSymbolProvider: [["textDocument/documentSymbol", {}]],
  foldingRangeProvider: [["textDocument/foldingRange", {}]],
  selectionRangeProvider: [["textDocument/selectionRange", { positions: [position] }]],
  documentHighlightProvider: [["textDocument/documentHighlight", { position }]],
  declarationProvider: [["textDocument/declaration", { position }]],
  definitionProvider: [["textDocument/definition", { position }]],
  referencesProvider: [["textDocument/references", { position, context: { includeDeclaration: true } }]],
  documentLinkProvider: [["textDocument/documentLink", {}]],
  codeLensProvider: [["textDocument/codeLens", {}]],
  inlayHintProvider: [["textDocument/inlayHint", { range: whole }]],
  semanticTokensProvider: [["textDocument/semanticTokens/full", {}]],
  completionProvider: [["textDocument/completion", { position }]],
  documentFormattingProvider: [["textDocument/formatting", { options }]],
  documentRangeFormattingProvider: [["textDocument/rangeFormatting", { range: whole, options }]],
  renameProvider: [
    ["textDocument/prepareRename", { position }],
    ["textDocument/rename", { position, newName: "2024" }],
  ],
  workspaceSymbolProvider: [["workspace/symbol", { query: "" }]],
  codeActionProvider: [["textDocument/codeAction", { range: whole, context: { diagnostics: [] } }]],
};
/** What the protocol has besides, and this server does not. */
const others: readonly (readonly [method: string, params: object])[] = [
  ["completionItem/resolve", { label: "" }],
  ["codeLens/resolve", { range: whole }],
  ["inlayHint/resolve", { position, label: "" }],
  ["documentLink/resolve", { range: whole }],
  ["textDocument/semanticTokens/full/delta", { previousResultId: "1" }],
  ["textDocument/semanticTokens/range", { range: whole }],
  ["textDocument/onTypeFormatting", { position, ch: "|", options }],
  ["textDocument/signatureHelp", { position }],
  ["textDocument/willSaveWaitUntil", { reason: 1 }],
];

async function isServed(client: Client, method: string, params: object): Promise<boolean> {
  const request = client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });
  return request.then(
    () => true,
    ({ code }: { code: number }) => code !== methodNotFound,
  );
}

test("what is announced is served, and nothing else", async () => {
  const all: ClientCapabilities = {
    ...knowing,
    textDocument: {
      ...knowing.textDocument,
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      formatting: {},
      rangeFormatting: {},
    },
  };
  for (const capabilities of [all, without("hover", "codeLens", "rename"), {}]) {
    using client = new Client();
    const { capabilities: announced } = await client.initialize(capabilities);
    await client.open(wrong);
    for (const [name, asked] of Object.entries(requests)) {
      for (const [method, params] of asked) {
        const dynamic = client.registered.includes(method);
        assert.equal(await isServed(client, method, params), name in announced || dynamic, method);
      }
    }
    for (const [method, params] of others) assert.equal(await isServed(client, method, params), false, method);
    if (capabilities === all) for (const name of Object.keys(requests)) assert.ok(name in announced, name);
    const known = ["positionEncoding", "textDocumentSync", "diagnosticProvider", "workspace", ...Object.keys(requests)];
    for (const name of Object.keys(announced)) assert.ok(known.includes(name), name);
  }
});

test("formatting is announced later, for languages that have no formatter of their own", async () => {
  using client = new Client();
  const { capabilities } = await client.initialize(knowing);
  assert.equal("documentFormattingProvider" in capabilities, false);
  await client.until(() => client.registered.includes("textDocument/formatting"));
  await client.until(() => client.registered.includes("textDocument/rangeFormatting"));
});

test("nothing for documents that are no report, not open, or not to be checked", async () => {
  using client = await open("# 会议通知\n\n| 时间 | 地点 |\n| --- | --- |\n| 3 | 4 |\n");
  const other = "file:///drafts/never-opened.md";
  using disabled = new Client();
  disabled.configuration = () => ({ enable: false });
  await disabled.initialize({ ...knowing, workspace: { ...knowing.workspace, configuration: true } });
  await disabled.open(wrong);
  for (const [name, asked] of Object.entries(requests)) {
    if (name === "codeActionProvider") continue;
    for (const [method, params] of asked) {
      for (const [who, uri] of [
        [client, URI],
        [client, other],
        [disabled, URI],
      ] as const) {
        const answer = await who.connection.sendRequest(method, { textDocument: { uri }, ...params });
        const empty = answer === null || (Array.isArray(answer) && answer.length === 0);
        assert.ok(empty || JSON.stringify(answer) === '{"data":[]}', `${method}: ${JSON.stringify(answer)}`);
      }
    }
  }
});

test("a place in a text that has changed since is refused, and asked about anew", async () => {
  using client = new Client();
  let answer: (settings: unknown) => void = () => {};
  client.configuration = () => new Promise((resolve) => (answer = resolve));
  await client.initialize({ ...knowing, workspace: { ...knowing.workspace, configuration: true } });
  await client.open(wrong);
  const late = client.ask("hover", { position });
  await client.change(2, { start: whole.start, end: whole.start }, "\n");
  answer(null);
  assert.equal(await refusal(late), contentModified);
  const moved = { ...position, line: position.line + 1 };
  assert.ok(await client.ask("hover", { position: moved }));
});

test("a request that fails is logged once, answers empty, and the server goes on", async () => {
  using client = await open(wrong);
  assert.equal(await client.ask("hover", {}), null);
  assert.deepEqual(await client.ask("inlayHint", {}), []);
  assert.deepEqual(await client.connection.sendRequest("textDocument/codeLens", {}), []);
  for (const method of ["hover", "inlayHint", "codeLens"])
    await client.until(() => client.log.some((line) => line.includes(`textDocument/${method} failed`)));
  assert.equal(client.log.filter((line) => line.includes("hover failed")).length, 1);
  assert.ok(await client.ask("hover", { position }));
});
