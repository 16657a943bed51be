import assert from "node:assert/strict";
import { test } from "node:test";
import { type ClientCapabilities, DiagnosticSeverity } from "vscode-languageserver";
import { Client, pulling, pushed, URI } from "./client.ts";
import { clean, wrong, wrongCell } from "./drafts.ts";

const rule = "sum/dispute-total";
const asked: ClientCapabilities = {
  ...pulling,
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};
const changed = (client: Client, settings: unknown = null) =>
  client.notify("workspace/didChangeConfiguration", { settings });

test("severities come from the configuration of each document", async () => {
  using client = new Client();
  const other = "file:///elsewhere/report.md";
  client.configuration = (scope) => ({ enable: true, rules: { [rule]: scope === other ? "information" : "hint" } });
  await client.initialize(asked);
  await client.open(wrong);
  await client.open(wrong, other);
  assert.equal((await client.items())[0]?.severity, DiagnosticSeverity.Hint);
  assert.equal((await client.items(other))[0]?.severity, DiagnosticSeverity.Information);
});

test("a change of settings is asked for, and diagnostics are refreshed", async () => {
  using client = new Client();
  await client.initialize(asked);
  await client.until(() => client.registered.includes("workspace/didChangeConfiguration"));
  await client.open(wrong);
  const first = await client.pull();
  client.configuration = () => ({ rules: { [rule]: "off" } });
  assert.equal((await client.pull(URI, first.resultId)).kind, "unchanged"); // not told yet
  await changed(client);
  await client.until(() => client.refreshes.length === 1);
  assert.deepEqual(await client.items(), []);
  client.configuration = () => ({ enable: false });
  await changed(client);
  assert.deepEqual(await client.items(), []);
  client.configuration = () => null;
  await changed(client);
  assert.equal((await client.items())[0]?.severity, DiagnosticSeverity.Error);
});

test("a client that cannot be asked sends its settings", async () => {
  using client = new Client();
  await client.initialize(pushed);
  await client.open(wrong);
  assert.equal((await client.publication(1)).diagnostics[0]?.severity, DiagnosticSeverity.Error);
  await changed(client, { gouji: { rules: { [rule]: "warning" } } });
  const again = await client.until(() => client.published[1]);
  assert.equal(again.version, 1);
  assert.equal(again.diagnostics[0]?.severity, DiagnosticSeverity.Warning);
  await changed(client, { gouji: { enable: false } });
  assert.deepEqual((await client.until(() => client.published[2])).diagnostics, []);
  await client.change(2, wrongCell, "9");
  assert.deepEqual((await client.publication(2)).diagnostics, []);
});

test("what cannot be understood is ignored and logged in one line", async () => {
  using client = new Client();
  client.configuration = () => ({
    enable: "yes",
    rules: { "sum/nothing": "error", [rule]: "loud", "sum/row-total": 3 },
  });
  await client.initialize(asked);
  await client.open(wrong);
  await client.open(clean(), "file:///elsewhere/report.md");
  assert.equal((await client.items())[0]?.severity, DiagnosticSeverity.Error);
  assert.deepEqual(await client.items("file:///elsewhere/report.md"), []);
  assert.deepEqual(client.log, [
    'gouji.rules: ignored sum/nothing: "error", sum/dispute-total: "loud", sum/row-total: 3',
  ]);
});

test("a client that fails to tell its settings gets the defaults", async () => {
  using client = new Client();
  client.configuration = () => {
    throw new Error("no settings today");
  };
  await client.initialize(asked);
  await client.open(wrong);
  assert.equal((await client.items()).length, 1);
  await client.until(() => client.log.some((line) => line.includes("no settings today")));
});

test("a client that never tells its settings gets the defaults, and a late answer replaces them", async () => {
  using client = new Client();
  const answers: ((settings: unknown) => void)[] = [];
  client.configuration = () => new Promise((resolve) => answers.push(resolve));
  await client.initialize(asked);
  await client.open(wrong);
  await client.open(clean(), "file:///elsewhere/report.md");
  const [items, others] = await Promise.all([client.items(), client.items("file:///elsewhere/report.md")]);
  assert.equal(items[0]?.severity, DiagnosticSeverity.Error);
  assert.deepEqual(others, []);
  assert.equal((await client.items()).length, 1); // not waited for again
  assert.equal(answers.length, 2);
  assert.equal(client.log.filter((line) => line.includes("no answer in 1500 ms")).length, 1);
  answers[0]?.({ rules: { [rule]: "hint" } });
  await client.until(() => client.refreshes.length === 1);
  assert.equal((await client.items())[0]?.severity, DiagnosticSeverity.Hint);
});

test("a late answer is published anew, unless the settings were asked for again meanwhile", async () => {
  using client = new Client();
  const answers: ((settings: unknown) => void)[] = [];
  client.configuration = () => new Promise((resolve) => answers.push(resolve));
  await client.initialize({ ...pushed, workspace: { configuration: true } });
  await client.open(wrong);
  assert.equal((await client.publication(1)).diagnostics[0]?.severity, DiagnosticSeverity.Error);
  await changed(client);
  const last = await client.until(() => answers[1]);
  answers[0]?.({ rules: { [rule]: "hint" } });
  last({ rules: { [rule]: "warning" } });
  const again = await client.until(() => client.published[1]);
  assert.equal(again.diagnostics[0]?.severity, DiagnosticSeverity.Warning);
});
