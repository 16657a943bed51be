/** The helpers of these tests can fail: a test that cannot is no test. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client, pulling, pushed, refusal, URI } from "./client.ts";
import { rangeOf, wrong } from "./drafts.ts";

test("a server that is not built is told", () => {
  assert.throws(() => new Client(["dist/nothing.js"]), /npm run build/);
});

test("waiting for what never comes fails", async () => {
  using client = new Client();
  await client.initialize(pushed);
  await assert.rejects(
    client.until(() => client.published[0], 50),
    /waited 50 ms/,
  );
});

test("items() does not take an unchanged report for an empty one", async () => {
  using client = new Client();
  await client.initialize(pulling);
  await client.open(wrong);
  const { resultId } = await client.pull();
  client.pull = () => Client.prototype.pull.call(client, URI, resultId);
  await assert.rejects(client.items(), /unchanged/);
});

test("refusal() does not take an answer for a refusal", async () => {
  await assert.rejects(refusal(Promise.resolve(1)), /was answered/);
});

test("a server that dies is seen to die", async () => {
  using client = new Client([fileURLToPath(new URL("drafts.ts", import.meta.url)), "--stdio"]);
  await assert.rejects(client.initialize());
});

test("a server that is killed amid a message leaves nothing that keeps the tests from ending", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const before = timers();
  {
    const half = "process.stdout.write('Content-Length: 100\\r\\n\\r\\n{'); setInterval(() => {}, 1000)";
    using client = new Client(["--eval", half, fileURLToPath(import.meta.url)]);
    await once(client.process.stdout, "data");
  }
  assert.equal(timers(), before);
});

test("rangeOf() wants exactly one place", () => {
  assert.throws(() => rangeOf("a b a b", "a ", "b"), /exactly once/);
  assert.throws(() => rangeOf("a", "b", "c"), /exactly once/);
});
