// Bytes that are no messages: whatever comes over standard input, the next sound message is answered.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Client, refusal } from "./client.ts";
import { wrong } from "./drafts.ts";
import { framed } from "./framed.ts";

const methodNotFound = -32601;

const request = '{"jsonrpc":"2.0","id":"a","method":"gouji/nothing"}';

const garbage: Readonly<Record<string, string | Uint8Array>> = {
  "a header without a length": "X-Header: 1\r\n\r\n",
  "a header without a colon": "hello\r\n\r\n",
  "a length that is no number": "Content-Length: abc\r\n\r\n",
  "a negative length": "Content-Length: -5\r\n\r\n",
  "a length of nothing": "Content-Length: 0\r\n\r\n",
  "a length beyond all memory": "Content-Length: 99999999999999\r\n\r\n",
  "a length beyond all numbers": `Content-Length: ${"9".repeat(400)}\r\n\r\n`,
  "a length that is too short": `Content-Length: 5\r\n\r\n${request}`,
  "a length that is too long": `Content-Length: ${request.length + 30}\r\n\r\n${request}`,
  "a header without an end": `X: ${"x".repeat(100_000)}`,
  "JSON that is cut off": framed('{"jsonrpc":"2.0","id":'),
  "no JSON": framed("\0\0\0"),
  "no UTF-8": Buffer.concat([Buffer.from("Content-Length: 4\r\n\r\n"), Uint8Array.of(0xff, 0xfe, 0x80, 0xc3)]),
  "another encoding": `Content-Type: application/vscode-jsonrpc; charset=gb18030\r\n${framed(request)}`,
  "a batch": framed(`[${request}]`),
  "JSON 50,000 deep": framed("[".repeat(50_000) + "]".repeat(50_000)),
  "an answer that nobody asked for": framed('{"jsonrpc":"2.0","id":77,"result":1}'),
  "an id that is an object": framed('{"jsonrpc":"2.0","id":{},"method":"gouji/nothing"}'),
  "a method that is a number": framed('{"jsonrpc":"2.0","id":"b","method":7}'),
  "parameters by position": framed('{"jsonrpc":"2.0","id":"c","method":"textDocument/diagnostic","params":[1,2]}'),
  "a prototype": framed('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"__proto__":{"textDocument":1}}}'),
};

suite("between two messages", () => {
  for (const [name, bytes] of Object.entries(garbage)) {
    test(name, async () => {
      using client = new Client();
      await client.initialize();
      client.process.stdin.write(bytes);
      await client.notify("$/nothing", {}); // a length that is too long takes some of what follows along
      await client.open(wrong);
      assert.equal((await client.items()).length, 1);
    });
  }

  test("a message in pieces of a byte, and many in one", async () => {
    using client = new Client();
    await client.initialize();
    for (const byte of Buffer.from(framed('{"jsonrpc":"2.0","method":"$/nothing","params":{"字":"𠮷"}}')))
      client.process.stdin.write(Uint8Array.of(byte));
    client.process.stdin.write(framed('{"jsonrpc":"2.0","method":"$/nothing"}').repeat(500));
    assert.equal(await refusal(client.connection.sendRequest("gouji/nothing")), methodNotFound);
  });

  test("before initialize", async () => {
    using client = new Client();
    for (const bytes of Object.values(garbage)) client.process.stdin.write(bytes);
    await client.notify("$/nothing", {});
    await client.initialize();
    await client.open(wrong);
    assert.equal((await client.items()).length, 1);
  });
});

test("the end of the input amid a message ends the server", async () => {
  using client = new Client();
  await client.initialize();
  client.process.stdin.end("Content-Length: 100\r\n\r\n{");
  assert.equal(await client.exitStatus(), 1);
});
