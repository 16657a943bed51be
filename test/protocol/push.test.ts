import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, pushed, refusal, URI } from "./client.ts";
import { clean, down, wrong, wrongCell } from "./drafts.ts";

const methodNotFound = -32601;
const top = { line: 0, character: 0 };

test("findings are published for every version, and taken back when the document closes", async () => {
  using client = new Client();
  await client.initialize(pushed);
  await client.open(wrong);
  const first = await client.publication(1);
  assert.deepEqual(
    first.diagnostics.map(({ code, range }) => ({ code, range })),
    [{ code: "sum/dispute-total", range: wrongCell }],
  );
  await client.change(2, wrongCell, "5");
  assert.deepEqual((await client.publication(2)).diagnostics, []);
  await client.change(3, wrongCell, "7");
  assert.equal((await client.publication(3)).diagnostics.length, 1);
  await client.close();
  const last = await client.until(() => client.published[3]);
  assert.deepEqual(last, { uri: URI, diagnostics: [] });
});

test("a burst of 200 edits: no version is published late, twice, or with another version's findings", async () => {
  using client = new Client();
  await client.initialize(pushed);
  await client.open(wrong);
  for (let version = 2; version <= 201; version++) void client.change(version, { start: top, end: top }, "\n");
  await client.publication(201);
  const versions = client.published.map(({ version }) => version ?? 0);
  assert.deepEqual(
    versions,
    [...new Set(versions)].sort((left, right) => left - right),
  );
  assert.ok(versions.length < 100, `${versions.length} of 201 versions were published`);
  for (const { version = 0, diagnostics } of client.published) {
    assert.deepEqual(
      diagnostics.map(({ range }) => range),
      [down(wrongCell, version - 1)],
    );
  }
});

test("an edit while the settings are asked for: only the newest version is published", async () => {
  using client = new Client();
  const answers: ((settings: null) => void)[] = [];
  client.configuration = () => new Promise((resolve) => answers.push(resolve));
  await client.initialize({ ...pushed, workspace: { configuration: true } });
  await client.open(clean());
  await client.until(() => answers.length === 1);
  await client.change(2, { start: top, end: top }, "\n");
  await client.open(clean(), "file:///drafts/other.md"); // handled after the edit
  await client.until(() => answers.length === 2);
  for (const answer of answers) answer(null);
  await client.publication(1, "file:///drafts/other.md");
  await client.publication(2);
  assert.deepEqual(
    client.published.filter(({ uri }) => uri === URI).map(({ version }) => version),
    [2],
  );
});

test("closing at once publishes nothing after the findings were taken back", async () => {
  using client = new Client();
  await client.initialize(pushed);
  void client.open(wrong);
  void client.change(2, { start: top, end: top }, "\n");
  void client.close();
  await client.open(clean(), "file:///drafts/other.md");
  await client.publication(1, "file:///drafts/other.md");
  assert.deepEqual(client.published.at(-2), { uri: URI, diagnostics: [] });
});

test("documents do not disturb one another", async () => {
  using client = new Client();
  await client.initialize(pushed);
  const other = "file:///drafts/other.md";
  await client.open(wrong);
  await client.open(clean(), other);
  assert.equal((await client.publication(1)).diagnostics.length, 1);
  assert.equal((await client.publication(1, other)).diagnostics.length, 0);
});

test("a client that is pushed to cannot pull", async () => {
  using client = new Client();
  const { capabilities } = await client.initialize(pushed);
  assert.equal(capabilities.diagnosticProvider, undefined);
  assert.equal(await refusal(client.pull()), methodNotFound);
});
