import assert from "node:assert/strict";
import { test } from "node:test";
import { type CodeAction, DiagnosticSeverity, type WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { keyOf } from "../../server/src/engine/accept.ts";
import { analyze } from "../../server/src/engine/analysis.ts";
import type { Problem } from "../../server/src/engine/problem.ts";
import { accepting } from "../support/accepted.ts";
import { pulling, textOf } from "./client.ts";
import { clean, wrong, wrongCell } from "./drafts.ts";
import { Workspace, watching } from "./workspace.ts";

test("what is accepted is not told, comes back with other figures, and is then told as of no use", async () => {
  const config = accepting(wrong, "a.md", "因为");
  using workspace = new Workspace({ ".gouji.json": config, "a.md": wrong });
  const { client } = workspace;
  await workspace.initialize();
  await client.open(wrong, workspace.uri("a.md"));
  assert.deepEqual(await workspace.severities("a.md"), []);
  await workspace.published(".gouji.json", 0);
  await client.change(2, wrongCell, "7", workspace.uri("a.md"));
  assert.deepEqual(await workspace.severities("a.md"), [DiagnosticSeverity.Error]);
  const [hint] = await workspace.published(".gouji.json", 1);
  assert.ok(hint && textOf(hint).startsWith("a.md 里没有与这一条相符的 sum/"));
  assert.equal(hint.severity, DiagnosticSeverity.Hint);
  assert.equal(TextDocument.create("", "", 0, config).getText(hint.range).startsWith('{\n      "file": "a.md"'), true);
  // Closed without saving: what is stored is as it was.
  await client.close(workspace.uri("a.md"));
  await workspace.published(".gouji.json", 0);
});

test("acceptances of files that are not open are held against what is stored, and of files that are gone are of no use", async () => {
  const both = accepting(wrong, "gone.md", "因为", accepting(wrong, "a.md", "因为"));
  using workspace = new Workspace({ ".gouji.json": both, "a.md": wrong });
  await workspace.initialize();
  await workspace.client.open(clean(), workspace.uri("b.md"));
  assert.deepEqual(await workspace.severities("b.md"), []);
  const [hint] = await workspace.published(".gouji.json", 1);
  assert.ok(hint && textOf(hint).startsWith("gone.md"));
});

test("a finding can be accepted where there is a folder, and a client that asks for the reason", async () => {
  const textDocument = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };
  const accepting = async (options: object, name: string | null) => {
    using workspace = new Workspace({});
    const { client } = workspace;
    await workspace.initialize({ ...watching, textDocument: { ...pulling.textDocument, ...textDocument } }, options);
    const uri = name === null ? "file:///elsewhere/a.md" : workspace.uri(name);
    await client.open(wrong, uri);
    const params = { textDocument: { uri }, range: wrongCell, context: { diagnostics: [] } };
    const actions: CodeAction[] = await client.connection.sendRequest("textDocument/codeAction", params);
    return actions.filter(({ command }) => command?.command === "gouji.acceptFinding").map((action) => [action, uri]);
  };
  const [[action, uri] = []] = (await accepting({ asksReason: true }, "a.md")) as [CodeAction, string][];
  assert.ok(action);
  assert.deepEqual([action.title, action.kind], ["接受此差异并说明理由…", "quickfix"]);
  assert.deepEqual(
    action.diagnostics?.map(({ range }) => range),
    [wrongCell],
  );
  assert.deepEqual(action.command?.arguments, [uri, acceptanceOf().finding]);
  assert.deepEqual(await accepting({ asksReason: true }, null), []);
  assert.deepEqual(await accepting({}, "a.md"), []);
});

test("gouji/accept answers with the edit that makes the finding go, of a new file or of the one that holds", async () => {
  for (const config of [null, `{\n  // 级别\n  "year": 2023\n}\n`]) {
    using workspace = new Workspace(config === null ? {} : { ".gouji.json": config });
    const { client } = workspace;
    await workspace.initialize();
    await client.open(wrong, workspace.uri("稿/a.md"));
    const before = await client.items(workspace.uri("稿/a.md"));
    assert.equal(before.length, 1);
    const { finding } = JSON.parse(JSON.stringify(acceptanceOf()));
    const edit: WorkspaceEdit = await client.connection.sendRequest("gouji/accept", {
      uri: workspace.uri("稿/a.md"),
      finding,
      reason: "省里的系统如此",
    });
    const [first, second] = edit.documentChanges ?? [];
    const change = config === null ? second : first;
    if (config === null)
      assert.deepEqual(first, { kind: "create", uri: workspace.uri(".gouji.json"), options: { ignoreIfExists: true } });
    assert.ok(change && "edits" in change);
    assert.deepEqual(change.textDocument, { uri: workspace.uri(".gouji.json"), version: null });
    const written = TextDocument.applyEdits(TextDocument.create("", "", 0, config ?? ""), change.edits as never);
    assert.match(
      written,
      /"file": "稿\/a\.md",\n.*"rule": "sum\/dispute-total",\n.*"place": \{.*\n.*"values": \{.*\n.*"reason": "省里的系统如此"/,
    );
    await workspace.store(".gouji.json", written);
    await client.until(() => client.refreshes.length > 0);
    assert.deepEqual(await workspace.severities("稿/a.md"), []);
  }
});

test("gouji/accept writes nothing where it cannot: no folder, broken settings, settings that cannot be read", async () => {
  const params = { ...acceptanceOf(), reason: "因为" };
  const ask = async (workspace: Workspace, uri: string) => {
    await workspace.initialize();
    return workspace.client.connection.sendRequest("gouji/accept", { ...params, uri });
  };
  using elsewhere = new Workspace({});
  assert.equal(await ask(elsewhere, "file:///elsewhere/a.md"), null);
  using broken = new Workspace({ ".gouji.json": `{ "year": }` });
  assert.equal(await ask(broken, broken.uri("a.md")), null);
  using unreadable = new Workspace({ ".gouji.json": "%PDF-1.7" });
  assert.equal(await ask(unreadable, unreadable.uri("a.md")), null);
});

/** The one finding of `wrong`, as the code action hands it to the command. */
function acceptanceOf() {
  const { problems, text, reports } = analyze(wrong);
  return { finding: keyOf(problems[0] as Problem, text, reports) };
}
