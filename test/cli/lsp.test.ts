import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { cli } from "./support.ts";

const message = (content: object): string => {
  const body = JSON.stringify({ jsonrpc: "2.0", ...content });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

test("lsp --stdio answers, and leaves when told to", { timeout: 20_000 }, async () => {
  const server = spawn(process.execPath, [cli, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const closed = once(server, "close");
  let received = "";
  server.stdout.setEncoding("utf8").on("data", (data) => {
    received += data;
  });
  server.stdin.write(
    message({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }),
  );
  while (!received.includes('"id":1')) await once(server.stdout, "data");
  assert.match(received, /"capabilities":\{/);
  server.stdin.write(message({ method: "initialized", params: {} }));
  server.stdin.write(message({ id: 2, method: "shutdown" }));
  server.stdin.write(message({ method: "exit" }));
  const [code] = await closed;
  assert.equal(code, 0);
});
