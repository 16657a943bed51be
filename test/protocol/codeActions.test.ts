import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { CodeActionTriggerKind } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { acting, Client, refusal, textOf, URI } from "./client.ts";
import { clean, rangeOf, wrong, wrongCell } from "./drafts.ts";

/** Stray characters in two tables, and one wrong total. */
const stray = wrong.replace("| 3 | 1 | 0 | 1 | 6 |", "| 3 | 1? | ?0 | 1 | 6 |").replace(/(行政处罚 \| )(\d+)/, "$1$2?");
const strayCell = rangeOf(stray, "| 3 | ", "1?");
const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function edits({ documentChanges, changes }: WorkspaceEdit, uri = URI): readonly TextEdit[] {
  return documentChanges ? ((documentChanges[0] as TextDocumentEdit).edits as TextEdit[]) : (changes?.[uri] ?? []);
}

function applied(text: string, { edit }: CodeAction): string {
  assert.ok(edit);
  return TextDocument.applyEdits(TextDocument.create(URI, "markdown", 1, text), [...edits(edit)]);
}

async function open(text: string, capabilities = acting, locale = "zh-cn"): Promise<Client> {
  const client = new Client();
  await client.initialize(capabilities, { locale });
  await client.open(text);
  return client;
}

function titled(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.filter((action) => title.test(action.title));
  assert.equal(found.length, 1, `${title} among ${actions.map((action) => action.title).join(" / ")}`);
  return found[0] as CodeAction;
}

test("announced with its kinds, and not to clients that take commands only", async () => {
  using client = new Client();
  const { capabilities } = await client.initialize(acting);
  assert.deepEqual(capabilities.codeActionProvider, {
    codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.gouji"],
    resolveProvider: true,
  });
  using old = new Client();
  assert.equal((await old.initialize({ textDocument: { codeAction: {} } })).capabilities.codeActionProvider, undefined);
  assert.equal(await refusal(old.actions(top)), -32601);
});

test("a wrong total: the sum, for this version, with the finding that it settles, by the digit that differs", async () => {
  using client = await open(wrong);
  const [finding] = await client.items();
  const action = titled(await client.actions(wrongCell), /将总计改为本行各数之和 5/);
  assert.equal(action.kind, "quickfix");
  assert.equal(action.isPreferred, undefined);
  assert.deepEqual(action.diagnostics, [finding]);
  assert.deepEqual(action.edit, {
    documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [{ range: wrongCell, newText: "5" }] }],
  });
  assert.equal(applied(wrong, action), clean());
});

test("a finding of many cells is mended at each of them, and says what for", async () => {
  using client = await open(stray);
  const other = rangeOf(stray, "| 1? | ", "?0");
  const action = titled(await client.actions(other), /删除 2 格/);
  assert.equal(action.isPreferred, true);
  assert.deepEqual(
    action.diagnostics?.map(({ code }) => code),
    ["cell/stray-character"],
  );
  assert.deepEqual(action.edit?.changeAnnotations, { gouji: { label: action.title, needsConfirmation: false } });
  for (const edit of edits(action.edit ?? {})) assert.equal("annotationId" in edit && edit.annotationId, "gouji");
  const all = titled(await client.actions(strayCell), /这类问题的全部 2 处/);
  assert.equal(applied(stray, all), wrong);
  assert.equal(all.diagnostics?.length, 2);
});

test("where figures change in several places the client is asked to show them first", async () => {
  const two = wrong.replace(/(\| 3 \| 1 \| 0 \| 1 \| 6 \|.*\| )\d+( \|)/, "$199$2");
  using client = await open(two);
  const action = titled(await client.actions(wrongCell), /重新计算第四部分表格的总计（改 2 处）/);
  assert.deepEqual(action.edit?.changeAnnotations, { gouji: { label: action.title, needsConfirmation: true } });
  assert.equal(applied(two, action), clean());
});

test("context.only is kept", async () => {
  using client = await open(stray);
  const kinds = async (...only: string[]) => [
    ...new Set((await client.actions(strayCell, { only })).map(({ kind }) => kind)),
  ];
  assert.deepEqual(await kinds("quickfix"), ["quickfix"]);
  assert.deepEqual(await kinds("quickfix.more"), []);
  assert.deepEqual(await kinds("refactor"), ["refactor.rewrite"]);
  assert.deepEqual(await kinds("refactor.rewrite"), ["refactor.rewrite"]);
  assert.deepEqual(await kinds("refactor.extract"), []);
  for (const source of ["source", "source.fixAll", "source.fixAll.gouji"])
    assert.deepEqual(await kinds(source), ["source.fixAll.gouji"]);
  assert.deepEqual(await kinds("source.organizeImports"), []);
  assert.deepEqual(await kinds(), []);
});

test("without context.only: quick fixes and refactorings, no source action; a light bulb only for quick fixes", async () => {
  using client = await open(stray);
  const kinds = async (triggerKind: CodeActionTriggerKind) => [
    ...new Set((await client.actions(strayCell, { triggerKind })).map(({ kind }) => kind)),
  ];
  assert.deepEqual(await kinds(CodeActionTriggerKind.Invoked), ["quickfix", "refactor.rewrite"]);
  assert.deepEqual(await kinds(CodeActionTriggerKind.Automatic), ["quickfix"]);
});

test("fix all: every safe fix, no figure; nothing where there is none", async () => {
  using client = await open(stray);
  const only = ["source.fixAll"];
  const [all, ...others] = await client.actions(top, { only });
  assert.deepEqual(others, []);
  assert.equal(applied(stray, all as CodeAction), wrong);
  await client.change(2, { start: top.start, end: { line: 10_000, character: 0 } }, wrong);
  assert.deepEqual(await client.actions(top, { only }), []);
});

test("refactorings get their edits when they are chosen, and only for the version that they were offered for", async () => {
  using client = await open(clean("tab"));
  const cell = rangeOf(clean("tab"), "3\t1\t0\t1\t", "5");
  const offer = titled(await client.actions(cell, { only: ["refactor"] }), /第四部分表格改写为官方格式的 Markdown/);
  assert.equal(offer.edit, undefined);
  const chosen = await client.resolve(offer);
  const text = applied(clean("tab"), chosen);
  assert.match(text, /\| 3 +\| 1 +\| 0 +\| 1 +\| 5 +\|/);
  assert.match(text, /\| 未经复议直接起诉/);
  await client.change(2, top, "\n");
  assert.equal((await client.resolve(offer)).edit, undefined);
});

test("all tables as HTML, and the document in the other script", async () => {
  using client = await open(clean());
  const actions = await client.actions(wrongCell, { only: ["refactor.rewrite"] });
  const html = applied(clean(), await client.resolve(titled(actions, /全部表格改写为官方格式的 HTML/)));
  assert.equal(html.match(/<table/g)?.length, 3);
  const hant = applied(clean(), await client.resolve(titled(actions, /转换为繁体/)));
  assert.match(hant, /政府信息公開行政復議、行政訴訟情況/);
  assert.match(hant, /一、本年新收政府信息公開申請數量/);
  await client.change(2, { start: top.start, end: { line: 10_000, character: 0 } }, hant);
  assert.deepEqual(await client.items(), []);
  const back = titled(await client.actions(top, { only: ["refactor"] }), /转换为简体/);
  assert.equal(applied(hant, await client.resolve(back)), clean());
});

test("what would be lost is not rewritten: the reason is shown to those who can, and nothing to others", async () => {
  const local = clean().replace(/(\| 行政处罚.*\n)/, "$1| 其他主动公开文件 | 5 | | |\n");
  const place = rangeOf(local, "| ", "其他主动公开文件");
  using client = await open(local);
  const offer = titled(await client.actions(place, { only: ["refactor"] }), /第二部分表格.*Markdown/);
  assert.match(offer.disabled?.reason ?? "", /其他主动公开文件/);
  assert.equal(offer.data, undefined);
  const bare = {
    ...acting,
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  };
  using simple = await open(local, bare);
  const titles = (await simple.actions(place, { only: ["refactor"] })).map(({ title }) => title);
  assert.equal(
    titles.some((title) => /表格/.test(title)),
    false,
  );
});

test("clients that can do little: plain changes, edits at once, in their language", async () => {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
  using client = await open(wrong, { textDocument: { diagnostic: {}, codeAction } }, "en");
  const action = titled(await client.actions(wrongCell), /Set the total to the sum of its row, 5/);
  assert.deepEqual(action.edit, { changes: { [URI]: [{ range: wrongCell, newText: "5" }] } });
  assert.match(action.diagnostics?.[0] ? textOf(action.diagnostics[0]) : "", /add up to 5/);
  const rewrites = await client.actions(wrongCell, { only: ["refactor"] });
  assert.match(applied(wrong, titled(rewrites, /part 4 as a Markdown table/)), /\| 未经复议直接起诉/);
});

test("nothing for a document that changed since, is closed, no report, or not to be checked", async () => {
  using client = await open(wrong);
  const late = client.actions(wrongCell, { only: ["quickfix"] });
  await client.change(2, top, "\n");
  for (const { edit } of await late) assert.match(JSON.stringify(edit), /"version":1/);
  assert.deepEqual(await client.actions(top, {}, "file:///drafts/never-opened.md"), []);
  await client.open("# 会议通知\n", "file:///drafts/other.md");
  assert.deepEqual(await client.actions(top, {}, "file:///drafts/other.md"), []);
  await client.close();
  assert.deepEqual(await client.actions(wrongCell), []);
  using disabled = new Client();
  disabled.configuration = () => ({ enable: false });
  await disabled.initialize({ ...acting, workspace: { ...acting.workspace, configuration: true } });
  await disabled.open(wrong);
  assert.deepEqual(await disabled.actions(wrongCell), []);
});

test("a bad request answers empty, or the action as it was, and the server goes on", async () => {
  using client = await open(wrong);
  assert.deepEqual(await client.connection.sendRequest("textDocument/codeAction", { textDocument: { uri: URI } }), []);
  const action = { title: "x", data: 7 };
  assert.deepEqual(await client.resolve(action), action);
  assert.ok((await client.actions(wrongCell)).length > 0);
});
