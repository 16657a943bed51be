import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
} from "vscode-jsonrpc/node";
import { Client, pulling, pushed, refusal } from "./client.ts";
import { wrong } from "./drafts.ts";
import { framed } from "./framed.ts";

const methodNotFound = -32601;
const invalidRequest = -32600;
const serverNotInitialized = -32002;

const always = { positionEncoding: "utf-16", textDocumentSync: { openClose: true, change: 2 } };
const diagnosticProvider = { identifier: "gouji", interFileDependencies: false, workspaceDiagnostics: false };

test("capabilities are those that have handlers, for this client", async () => {
  using puller = new Client();
  const answer = await puller.initialize(pulling);
  assert.deepEqual(answer, { capabilities: { ...always, diagnosticProvider }, serverInfo: { name: "gouji" } });
  using pushee = new Client();
  assert.deepEqual((await pushee.initialize(pushed)).capabilities, always);
  using bare = new Client();
  assert.deepEqual((await bare.initialize({})).capabilities, always);
});

test("what is not announced is not served", async () => {
  using client = new Client();
  await client.initialize();
  const textDocument = { uri: "file:///drafts/report.md" };
  const params = { textDocument, position: { line: 0, character: 0 }, reason: 1 };
  for (const method of ["hover", "completion", "codeAction", "codeLens", "formatting", "willSaveWaitUntil"])
    assert.equal(
      await refusal(client.connection.sendRequest(`textDocument/${method}`, params)),
      methodNotFound,
      method,
    );
  assert.equal(await refusal(client.connection.sendRequest("workspace/diagnostic", {})), methodNotFound);
});

test("before initialize every request is refused, and initialize still works", async () => {
  using client = new Client();
  assert.equal(await refusal(client.pull()), serverNotInitialized);
  assert.equal(await refusal(client.connection.sendRequest("gouji/nothing")), serverNotInitialized);
  assert.equal(await refusal(client.connection.sendRequest("shutdown")), serverNotInitialized);
  await client.open(wrong); // too early: dropped
  await client.initialize();
  assert.deepEqual(await client.items(), []);
  await client.open(wrong);
  assert.equal((await client.items()).length, 1);
});

test("initialize works once", async () => {
  using client = new Client();
  await client.initialize();
  assert.equal(await refusal(client.initialize()), invalidRequest);
  await client.open(wrong);
  assert.equal((await client.items()).length, 1);
});

test("garbage is refused or ignored, and the server goes on", async () => {
  using client = new Client();
  await client.initialize();
  assert.equal(await refusal(client.connection.sendRequest("gouji/nothing", { a: 1 })), methodNotFound);
  assert.equal(await refusal(client.connection.sendRequest("$/nothing")), methodNotFound);
  await client.notify("gouji/nothing", { a: 1 });
  await client.notify("textDocument/didChange", {});
  await client.notify("textDocument/didChange", {
    textDocument: { uri: "file:///none", version: 2 },
    contentChanges: 7,
  });
  await client.notify("textDocument/didOpen", null);
  await client.notify("workspace/didChangeConfiguration", null);
  const { stdin } = client.process;
  for (const body of ["{", "null", "[]", '"x"', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","method":"$/cancelRequest"}'])
    stdin.write(framed(body));
  await client.open(wrong);
  assert.equal((await client.items()).length, 1);
});

test("shutdown, then exit: status 0, and nothing is served in between", async () => {
  using client = new Client();
  await client.initialize();
  await client.connection.sendRequest("shutdown");
  assert.equal(await refusal(client.pull()), invalidRequest);
  assert.equal(await refusal(client.connection.sendRequest("gouji/nothing")), invalidRequest);
  await client.notify("exit", undefined);
  assert.equal(await client.exitStatus(), 0);
});

test("exit without shutdown: status 1, before initialize too", async () => {
  using early = new Client();
  await early.notify("exit", undefined);
  assert.equal(await early.exitStatus(), 1);
  using client = new Client();
  await client.initialize();
  await client.notify("exit", undefined);
  assert.equal(await client.exitStatus(), 1);
});

test("a client that goes away takes the server with it", async () => {
  using closed = new Client();
  await closed.initialize();
  closed.process.stdin.end();
  assert.equal(await closed.exitStatus(), 1);

  const parent = spawn(process.execPath, ["-e", ""]);
  await once(parent, "exit");
  using orphan = new Client();
  await orphan.initialize(pulling, { processId: parent.pid ?? null });
  assert.equal(await orphan.exitStatus(), 1);
});

const server = fileURLToPath(new URL("../../dist/server.cjs", import.meta.url));

test("over a socket, and over a pipe", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const pipe = process.platform === "win32" ? `\\\\.\\pipe\\${basename(folder)}` : join(folder, "pipe");
  for (const where of [{ port: 0, host: "127.0.0.1" }, { path: pipe }]) {
    const listening = createServer();
    listening.listen(where);
    await once(listening, "listening");
    const address = listening.address() as AddressInfo | string;
    const args = typeof address === "string" ? ["--pipe", address] : [`--socket=${address.port}`];
    const child = spawn(process.execPath, [server, ...args]);
    const [socket]: [Socket] = (await once(listening, "connection")) as [Socket];
    const connection = createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
    connection.listen();
    const answer = await connection.sendRequest("initialize", { processId: process.pid, capabilities: pulling });
    assert.deepEqual(answer, { capabilities: { ...always, diagnosticProvider }, serverInfo: { name: "gouji" } });
    const text = "云".repeat(200_000); // more than fits a packet
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: "file:///a.md", languageId: "markdown", version: 1, text },
    });
    const report = { textDocument: { uri: "file:///a.md" } };
    assert.deepEqual(Object(await connection.sendRequest("textDocument/diagnostic", report)).items, []);
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    assert.deepEqual(await once(child, "exit"), [0, null]);
    socket.destroy();
    listening.close();
  }
  rmSync(folder, { recursive: true });
});

test("over the channel of a Node parent", async () => {
  const child = fork(server, ["--node-ipc"]);
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.listen();
  const answer = await connection.sendRequest("initialize", { processId: process.pid, capabilities: pulling });
  assert.deepEqual(answer, { capabilities: { ...always, diagnosticProvider }, serverInfo: { name: "gouji" } });
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  assert.deepEqual(await once(child, "exit"), [0, null]);
});
