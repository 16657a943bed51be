import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, URI } from "./client.ts";
import { clean } from "./drafts.ts";

const ask = (client: Client): Promise<Record<string, unknown> | null> =>
  client.connection.sendRequest("gouji/standing", { textDocument: { uri: URI } });

test("how a report stands: nothing found, one figure wrong, hints not counted", async () => {
  using client = new Client();
  await client.initialize();
  await client.open(clean());
  const good = await ask(client);
  assert.ok(good);
  const { kind, reports, fails, findings, worst, first } = good;
  assert.deepEqual(
    { kind, reports, fails, findings, worst, first },
    {
      kind: "report",
      reports: 1,
      fails: 0,
      findings: 0,
      worst: null,
      first: null,
    },
  );
  assert.ok(Number(good.holds) > 0);
  const text = clean();
  const line = text.split("\n").findIndex((each) => each.includes("| 3 | 1 | 0 | 1 | 5 |"));
  const at = text.split("\n")[line]?.indexOf("| 5 |") ?? 0;
  const range = { start: { line, character: at + 2 }, end: { line, character: at + 3 } };
  await client.change(2, range, "6");
  const bad = await ask(client);
  assert.deepEqual(
    [bad?.version, bad?.fails, bad?.findings, bad?.worst, bad?.holds],
    [2, 1, 1, "error", Number(good.holds) - 1],
  );
  const [finding] = await client.items();
  assert.deepEqual(bad?.first, finding?.range);
});

test("what is no report, what is left out, and what is not open", async () => {
  using client = new Client();
  await client.initialize({ textDocument: { diagnostic: {} }, workspace: { configuration: true } });
  assert.equal(await ask(client), null);
  await client.open("总计 125\n");
  assert.deepEqual(await ask(client), { kind: "noReport" });
  client.configuration = () => ({ enable: false });
  await client.notify("workspace/didChangeConfiguration", { settings: null });
  assert.deepEqual(await ask(client), { kind: "skipped" });
});
