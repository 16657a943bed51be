// Edits that no sound client sends, and documents that come and go: the server lives, and knows the text.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type Range, TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { Client, knowing, pulling, pushed, URI } from "./client.ts";
import { clean, down, wrong, wrongCell } from "./drafts.ts";

const at = (line: number, character: number, endLine = line, endCharacter = character): Range => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});
const everywhere = at(0, 0, 2 ** 31 - 1, 2 ** 31 - 1);

/** Each is followed by one that sets the text anew. */
const changes: Readonly<Record<string, readonly unknown[]>> = {
  "beyond the end": [{ range: at(1e6, 1e6), text: "云" }],
  "beyond the end of a line": [{ range: at(0, 1e6, 1, 1e6), text: "云" }],
  inverted: [{ range: at(8, 4, 2, 1), text: "云" }],
  negative: [{ range: at(-5, -7, -1, -1), text: "云" }],
  "inside a pair of surrogates": [
    { range: at(0, 0), text: "𠮷" },
    { range: at(0, 1), text: "|" },
  ],
  "half a pair of surrogates": [{ range: at(3, 0), text: "\ud842" }],
  fractions: [{ range: at(0.5, 1.5, 2.5, 3.5), text: "云" }],
  "no numbers": [{ range: { start: { line: "a", character: null }, end: {} }, text: "云" }],
  "no text": [{ range: at(0, 0) }],
  "a number for a text": [{ text: 7 }],
  "no change": [],
  "all at once": [{ range: everywhere, text: "" }, { text: wrong }, { range: at(0, 0, 2, 0), text: "" }],
};

suite("edits with bad ranges", () => {
  for (const [name, contentChanges] of Object.entries(changes)) {
    test(name, async () => {
      using client = new Client();
      await client.initialize(knowing);
      await client.open(wrong);
      await client.notify("textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges });
      await client.pull();
      await client.ask("hover", { position: { line: 0, character: 1 } });
      await client.ask("documentSymbol");
      await client.notify("textDocument/didChange", {
        textDocument: { uri: URI, version: 3 },
        contentChanges: [{ text: wrong }],
      });
      const [finding, ...others] = await client.items();
      assert.deepEqual([finding?.range, others], [wrongCell, []]);
    });
  }

  test("what a range means is what the library of clients says", async () => {
    using client = new Client();
    await client.initialize();
    await client.open(wrong);
    const document = TextDocument.create(URI, "markdown", 1, wrong);
    const edits = [at(2, 5, 1, 1), at(1e6, 0), at(4, 1e6)].map((range) => ({ range, text: "\n" }));
    for (const [index, edit] of edits.entries()) {
      await client.change(index + 2, edit.range, edit.text);
      TextDocument.update(document, [edit as TextDocumentContentChangeEvent], index + 2);
    }
    const [finding] = await client.items();
    assert.ok(finding);
    assert.equal(document.getText(finding.range), "6");
  });
});

suite("versions", () => {
  test("one that comes twice, or goes backwards: the text counts", async () => {
    using client = new Client();
    await client.initialize();
    await client.open(wrong);
    assert.equal((await client.items()).length, 1);
    await client.change(1, wrongCell, "5");
    assert.deepEqual(await client.items(), []);
    await client.change(-3, wrongCell, "7");
    const [finding] = await client.items();
    assert.equal(finding?.data.actual, 7);
  });

  test("pushed findings bear the version of their text", async () => {
    using client = new Client();
    await client.initialize(pushed);
    await client.open(wrong);
    await client.change(9, wrongCell, "5");
    assert.deepEqual((await client.publication(9)).diagnostics, []);
    await client.change(4, wrongCell, "7");
    assert.equal((await client.publication(4)).diagnostics.length, 1);
  });
});

suite("documents that come and go", () => {
  test("a change of a document that is closed changes nothing", async () => {
    using client = new Client();
    await client.initialize(pushed);
    await client.open(wrong);
    await client.publication(1);
    await client.close();
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
    const published = client.published.length;
    await client.change(2, wrongCell, "9");
    await client.close();
    await client.open(clean(), "file:///drafts/other.md");
    await client.publication(1, "file:///drafts/other.md");
    assert.deepEqual(
      client.published.slice(published).filter(({ uri, diagnostics }) => uri === URI && diagnostics.length > 0),
      [],
    );
  });

  test("closed while it is asked about: every question is answered, and nothing is said afterwards", async () => {
    using client = new Client();
    await client.initialize(knowing);
    for (let round = 0; round < 20; round++) {
      await client.open(wrong);
      const asked = [client.pull(), client.ask("hover", { position: wrongCell.start }), client.ask("documentSymbol")];
      await client.close();
      const answers = await Promise.allSettled(asked);
      assert.ok(answers.every(({ status }) => status === "fulfilled"));
    }
    assert.deepEqual(await client.items(), []);
  });

  test("closed while its findings are on their way: the last word is that there are none", async () => {
    using client = new Client();
    await client.initialize(pushed);
    for (let round = 0; round < 20; round++) {
      await client.open(wrong);
      if (round % 2 === 0) await client.publication(1);
      await client.close();
    }
    await client.stop();
    assert.deepEqual(client.published.findLast(({ uri }) => uri === URI)?.diagnostics, []);
  });

  test("renamed, and opened as another language: findings move along", async () => {
    using client = new Client();
    await client.initialize(pushed);
    await client.open(wrong);
    await client.publication(1);
    await client.close();
    const renamed = "file:///drafts/report.zwgk.txt";
    await client.open(wrong, renamed, "gov-annual-report");
    assert.deepEqual((await client.publication(1, renamed)).diagnostics[0]?.range, wrongCell);
    assert.deepEqual(client.published.findLast(({ uri }) => uri === URI)?.diagnostics, []);
    await client.close(renamed);
    await client.open(`\n${wrong}`, renamed, "html");
    const found = await client.until(() =>
      client.published.findLast(
        ({ uri, diagnostics }) =>
          uri === renamed && diagnostics.length > 0 && diagnostics[0]?.range.start.line !== wrongCell.start.line,
      ),
    );
    assert.deepEqual(found.diagnostics[0]?.range, down(wrongCell, 1));
  });

  test("opened twice: the second text counts", async () => {
    using client = new Client();
    await client.initialize();
    await client.open(wrong);
    assert.equal((await client.items()).length, 1);
    await client.open(clean());
    assert.deepEqual(await client.items(), []);
  });
});

test("two clients in turn find the same, and the first leaves nothing behind", async () => {
  const found: unknown[] = [];
  for (let turn = 0; turn < 2; turn++) {
    using client = new Client();
    await client.initialize(pulling);
    assert.deepEqual(await client.items(), []);
    await client.open(wrong);
    found.push(await client.items());
    if (turn === 0) await client.change(2, wrongCell, "5");
    assert.equal(await client.stop(), 0);
  }
  assert.deepEqual(found[1], found[0]);
});
