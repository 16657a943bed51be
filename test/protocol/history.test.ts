// What the server knows of a document from before: which cell was edited since its table last balanced.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, pushed, textOf, URI } from "./client.ts";
import { clean, rangeOf, wrong, wrongCell } from "./drafts.ts";

const cell = rangeOf(clean(), "| ", "3 | 1 | 0 | 1 | 5 |");
const edited = { start: cell.start, end: { ...cell.start, character: cell.start.character + 1 } };
/** The rest of the draft from there on. */
const rest = { start: cell.start, end: { line: 10_000, character: 0 } };

test("an edit that breaks an equation of five figures: the cell is named, with what it was", async () => {
  using client = new Client();
  await client.initialize(pushed);
  await client.open(clean());
  assert.deepEqual((await client.publication(1)).diagnostics, []);
  await client.change(2, edited, "");
  await client.publication(2);
  await client.change(3, { start: edited.start, end: edited.start }, "4");
  const [finding, ...others] = (await client.publication(3)).diagnostics;
  assert.deepEqual(others, []);
  assert.equal(finding?.code, "sum/likely-cell");
  assert.deepEqual(finding?.range, edited);
  assert.equal(textOf(finding), "行政复议 · 结果维持 改动后等式不再成立，原为 3：改为 3 后等式成立；请核对");
});

test("the same figures without a history name no cell", async () => {
  using client = new Client();
  await client.initialize(pushed);
  await client.open(clean().replace("| 3 | 1 | 0 | 1 | 5 |", "| 4 | 1 | 0 | 1 | 5 |"));
  assert.deepEqual(
    (await client.publication(1)).diagnostics.map(({ code }) => code),
    ["sum/dispute-total"],
  );
});

test("the history goes with the document, and only a table that balances makes one", async () => {
  using client = new Client();
  await client.initialize(pushed);
  await client.open(clean());
  await client.publication(1);
  await client.close();
  await client.open(wrong);
  await client.until(() => client.published.length === 3);
  await client.change(2, wrongCell, "7");
  const { diagnostics } = await client.publication(2);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["sum/dispute-total"],
  );
});

test("a table that is gone for a while has its history when it is back", async () => {
  using client = new Client();
  await client.initialize(pushed);
  const text = clean();
  await client.open(text);
  await client.publication(1);
  await client.change(2, rest, "");
  await client.publication(2);
  const end = { start: edited.start, end: edited.start };
  await client.change(3, end, text.slice(text.indexOf("3 | 1 | 0 | 1 | 5 |")).replace("3", "4"));
  const codes = (await client.publication(3)).diagnostics.map(({ code }) => code);
  assert.deepEqual(codes, ["sum/likely-cell"]);
  assert.equal(client.published.at(-1)?.uri, URI);
});

test("a repair that is undone is no evidence: the findings come back as they were", async () => {
  using client = new Client();
  await client.initialize(pushed);
  await client.open(clean().replace("| 3 | 1 | 0 | 1 | 5 |", "| 4 | 1 | 0 | 1 | 5 |"));
  const { diagnostics } = await client.publication(1);
  await client.change(2, edited, "3");
  assert.deepEqual((await client.publication(2)).diagnostics, []);
  await client.change(3, edited, "4");
  assert.deepEqual((await client.publication(3)).diagnostics, diagnostics);
});
