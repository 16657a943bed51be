import assert from "node:assert/strict";
import { test } from "node:test";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import { LONGEST } from "../../server/src/engine/tooLong.ts";
import { Client, knowing, pulling, textOf, URI } from "./client.ts";
import { clean, rangeOf, wrong, wrongCell } from "./drafts.ts";
import { sendAtOnce } from "./framed.ts";

const cancelled = -32800;

test("a pull brings every finding, whole", async () => {
  using client = new Client();
  await client.initialize();
  await client.open(wrong);
  // Every cell of the equation, the total last.
  const cells = [16, 12, 8, 4, 0].map((before) => {
    const { start, end } = wrongCell;
    return {
      start: { ...start, character: start.character - before },
      end: { ...end, character: end.character - before },
    };
  });
  const [item, ...others] = await client.items();
  assert.deepEqual(others, []);
  assert.deepEqual(item?.range, wrongCell);
  assert.equal(item?.severity, DiagnosticSeverity.Error);
  assert.equal(item?.code, "sum/dispute-total");
  assert.equal(item?.source, "gouji");
  assert.match(item ? textOf(item) : "", /5.*6.*1/);
  assert.equal(
    item?.codeDescription?.href,
    "https://github.com/gouji-dev/gouji/blob/main/docs/rules/sum/dispute-total.md",
  );
  const data = { table: 4, row: "review", actual: 6, expected: 5, difference: 1 };
  assert.deepEqual({ ...item?.data, ...data }, item?.data);
  const related = item?.relatedInformation ?? [];
  assert.deepEqual(
    related.map(({ location }) => location),
    cells.map((range) => ({ uri: URI, range })),
  );
  for (const { message } of related) assert.match(message, /行政复议/);
});

test("a client that shows no related information gets none", async () => {
  using client = new Client();
  await client.initialize({ textDocument: { diagnostic: {} } });
  await client.open(wrong);
  const [item] = await client.items();
  assert.equal(item?.code, "sum/dispute-total");
  assert.equal(item?.relatedInformation, undefined);
});

test("what a web page left behind is faded, where the client can show that; a placeholder is not", async () => {
  const page = clean()
    .replace("\n\n", "\n\n发布时间：2024-01-20 浏览次数：12 【打印】【关闭窗口】\n\n")
    .replace("各项工作平稳推进。", "各项工作平稳推进。【填写主要做法】");
  const tags = async (tagSupport?: { valueSet: DiagnosticTag[] }) => {
    using client = new Client();
    await client.initialize({ textDocument: { diagnostic: { ...(tagSupport && { tagSupport }) } } });
    await client.open(page);
    return (await client.items()).map(({ code, tags }) => [code, tags]);
  };
  const leftover = "structure/leftover";
  assert.deepEqual(await tags({ valueSet: [DiagnosticTag.Unnecessary] }), [
    [leftover, [DiagnosticTag.Unnecessary]],
    [leftover, undefined],
  ]);
  assert.deepEqual(await tags(), [
    [leftover, undefined],
    [leftover, undefined],
  ]);
});

test("the id of a result changes when the findings do, and only then", async () => {
  using client = new Client();
  await client.initialize();
  await client.open(wrong);
  const first = await client.pull();
  assert.equal(first.kind, "full");
  const { resultId } = first;
  assert.deepEqual(await client.pull(URI, resultId), { kind: "unchanged", resultId });
  const end = rangeOf(wrong, "无其他需要报告的事项", "。").start;
  await client.change(2, { start: end, end }, "，特此说明");
  assert.deepEqual(await client.pull(URI, resultId), { kind: "unchanged", resultId });
  await client.change(3, wrongCell, "5");
  const fixed = await client.pull(URI, resultId);
  assert.deepEqual(fixed, { kind: "full", resultId: fixed.resultId, items: [] });
  assert.notEqual(fixed.resultId, resultId);
  await client.change(4, wrongCell, "6");
  const again = await client.pull(URI, fixed.resultId);
  assert.equal(again.kind, "full");
  await client.close();
  await client.open(clean());
  const reopened = await client.pull(URI, first.resultId);
  assert.equal(reopened.kind, "full");
  assert.deepEqual(reopened.items, []);
});

test("incremental edits keep the text right behind surrogate pairs", async () => {
  using client = new Client();
  await client.initialize();
  const addends = "<td>3</td>\n<td>1</td>\n<td>0</td>\n<td>1</td>\n";
  const text = clean("html").replace(`${addends}<td>5</td>`, `${addends}<!-- 𠮷😀 --><td>6</td>`);
  const cell = rangeOf(text, "<!-- 𠮷😀 --><td>", "6");
  await client.open(text, URI, "html");
  assert.deepEqual(
    (await client.items()).map(({ code, range }) => ({ code, range })),
    [{ code: "sum/dispute-total", range: cell }],
  );
  const inComment = { line: cell.start.line, character: "<!-- 𠮷".length };
  await client.change(2, { start: inComment, end: inComment }, "👩‍👩‍👧𠮷");
  const moved = "👩‍👩‍👧𠮷".length;
  const start = { ...cell.start, character: cell.start.character + moved };
  const end = { ...cell.end, character: cell.end.character + moved };
  assert.deepEqual((await client.items())[0]?.range, { start, end });
  await client.change(3, { start, end }, "5");
  assert.deepEqual(await client.items(), []);
});

test("a draft with CRLF has the same lines, and edits with CRLF move them", async () => {
  using client = new Client();
  await client.initialize();
  await client.open(wrong.replaceAll("\n", "\r\n"));
  assert.deepEqual((await client.items())[0]?.range, wrongCell);
  const top = { line: 1, character: 0 };
  await client.change(2, { start: top, end: top }, "一行\r\n\r\n");
  const [item] = await client.items();
  assert.equal(item?.range.start.line, wrongCell.start.line + 2);
  await client.change(3, { start: top, end: { line: 3, character: 0 } }, "");
  assert.deepEqual((await client.items())[0]?.range, wrongCell);
});

test("several changes in one notification, and a change of the whole text", async () => {
  using client = new Client();
  await client.initialize();
  await client.open(clean());
  const top = { line: 0, character: 0 };
  const contentChanges = [
    { text: wrong },
    { range: { start: top, end: top }, text: "\n" },
    { range: { start: top, end: { line: 1, character: 0 } }, text: "" },
  ];
  await client.notify("textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges });
  assert.deepEqual((await client.items())[0]?.range, wrongCell);
});

test("a document that is no report, or not open, has no findings", async () => {
  using client = new Client();
  await client.initialize();
  await client.open("# 会议通知\n\n| 时间 | 地点 |\n| --- | --- |\n| 3 | 4 |\n");
  assert.deepEqual(await client.items(), []);
  await client.open("", "file:///drafts/empty.txt", "plaintext");
  assert.deepEqual(await client.items("file:///drafts/empty.txt"), []);
  assert.deepEqual(await client.items("file:///drafts/never-opened.md"), []);
  await client.open(wrong, "untitled:Untitled-1");
  assert.equal((await client.items("untitled:Untitled-1")).length, 1);
  await client.close("untitled:Untitled-1");
  assert.deepEqual(await client.items("untitled:Untitled-1"), []);
});

test("a cancelled request is refused, and the next one answered", async () => {
  using client = new Client();
  await client.initialize();
  await client.open(wrong);
  const params = { textDocument: { uri: URI } };
  const request = { id: "pull", method: "textDocument/diagnostic", params };
  const cancel = { method: "$/cancelRequest", params: { id: "pull" } };
  const [answer] = await sendAtOnce(client, [request, cancel], 1);
  assert.equal(answer?.error?.code, cancelled);
  assert.equal((await client.items()).length, 1);
});

test("a request that fails is logged once, answers empty, and the server goes on", async () => {
  using client = new Client();
  await client.initialize(pulling);
  await client.open(wrong);
  const answer = await client.connection.sendRequest("textDocument/diagnostic", {});
  assert.deepEqual(answer, { kind: "full", items: [] });
  assert.equal((await client.items()).length, 1);
  assert.equal(client.log.filter((line) => line.includes("textDocument/diagnostic failed")).length, 1);
});

test("of a report that is too long it is told that it is not checked, and it is checked as soon as it is not", async () => {
  using client = new Client();
  await client.initialize(knowing, { locale: "zh-cn" });
  const lines = wrong.split("\n").length;
  await client.open(`${wrong}\n${" ".repeat(LONGEST)}`);
  const [told, ...others] = await client.items();
  assert.deepEqual([told?.code, told?.severity, others], ["limits", DiagnosticSeverity.Information, []]);
  assert.deepEqual([told?.range.start.line, told && textOf(told).includes("1600 万字")], [0, true]);
  assert.match(told?.codeDescription?.href ?? "", /\/docs\/limits\.md$/);
  assert.equal(await client.ask("hover", { position: wrongCell.start }), null);
  const rest = { start: { line: lines - 1, character: 0 }, end: { line: lines + 1, character: 0 } };
  await client.change(2, rest, "");
  assert.deepEqual((await client.items())[0]?.range, wrongCell);
});

test("of a burst of edits, each asked about, not each is looked at, and the last answer is of the last", async () => {
  using client = new Client();
  await client.initialize();
  await client.open(wrong);
  await client.items();
  const textDocument = { uri: URI };
  const messages: object[] = [];
  let range = wrongCell;
  for (let version = 2; version < 52; version++) {
    const text = String(1000 + version); // another finding
    const changed = { textDocument: { ...textDocument, version }, contentChanges: [{ range, text }] };
    messages.push({ method: "textDocument/didChange", params: changed });
    messages.push({ id: `pull ${version}`, method: "textDocument/diagnostic", params: { textDocument } });
    range = { start: range.start, end: { ...range.start, character: range.start.character + 4 } };
  }
  const answers = await sendAtOnce(client, messages, 50);
  const results = answers.map(({ result }) => result as { resultId: string; items: Diagnostic[] } | undefined);
  const ids = results.map((result) => result?.resultId);
  assert.ok(new Set(ids).size < 10, `${new Set(ids).size} analyses`);
  assert.equal(answers.at(-1)?.id, "pull 51");
  assert.equal(results.at(-1)?.items[0]?.data.actual, 1051);
});
