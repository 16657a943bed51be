import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type CodeLens,
  type CompletionItem,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Hover,
  type InlayHint,
  type SelectionRange,
  type SemanticTokens,
  type TextEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Client, knowing, URI } from "./client.ts";
import { clean, rangeOf, wrong, wrongCell } from "./drafts.ts";
import { open, position, whole } from "./opened.ts";

const options = { tabSize: 2, insertSpaces: true };

test("hover: the cell under the pointer, in Markdown or without", async () => {
  using client = await open(wrong);
  const hover = await client.ask<Hover>("hover", { position });
  assert.deepEqual(hover.range, wrongCell);
  assert.deepEqual(hover.contents, {
    kind: "markdown",
    value:
      "**行政复议 × 总计**：6 件\n\n- ✗ 本组：结果维持 3 + 结果纠正 1 + 其他结果 0 + 尚未审结 1 = 5 ≠ 总计 **6**，差 1",
  });
  using plain = await open(wrong, { textDocument: { diagnostic: {}, hover: {} } });
  const { contents } = await plain.ask<Hover>("hover", { position });
  assert.deepEqual(contents, {
    kind: "plaintext",
    value: "行政复议 × 总计：6 件\n\n- ✗ 本组：结果维持 3 + 结果纠正 1 + 其他结果 0 + 尚未审结 1 = 5 ≠ 总计 6，差 1",
  });
  assert.equal(await client.ask("hover", { position: rangeOf(wrong, "\n\n", "主要问题是").start }), null);
});

test("words come in the language of the client", async () => {
  using client = new Client();
  await client.initialize(knowing, { locale: "en" });
  await client.open(wrong);
  const { contents } = await client.ask<Hover>("hover", { position });
  assert.match(JSON.stringify(contents), /Group: .*≠ 总计 \(total\) \*\*6\*\*, off by 1/);
  const titles = (await client.ask<CodeLens[]>("codeLens")).map(({ command }) => command?.title);
  assert.deepEqual(titles.slice(1), ["✓ all 39 equations hold", "✗ 1 equation does not hold · go to the first"]);
});

test("a lens above each table: clickable where there is something to show and the client knows the command", async () => {
  const commands = ["gouji.showRange"];
  using client = await open(wrong, knowing, { commands });
  const lenses = await client.ask<CodeLens[]>("codeLens");
  assert.deepEqual(
    lenses.map(({ command }) => command?.command),
    ["", "", "gouji.showRange"],
  );
  assert.equal(lenses[2]?.command?.title, "✗ 1 项勾稽关系不成立 · 转到第一处");
  assert.deepEqual(lenses[2]?.command?.arguments, [URI, wrongCell]);
  // Each ✗ has an error at the place that it leads to.
  const [finding] = await client.items();
  assert.deepEqual(finding?.range, wrongCell);
  await client.change(2, wrongCell, "5");
  const titles = (await client.ask<CodeLens[]>("codeLens")).map(({ command }) => command);
  assert.deepEqual(titles[2], { title: "✓ 3 项勾稽关系全部成立", command: "" });
  using other = await open(wrong);
  assert.equal((await other.ask<CodeLens[]>("codeLens"))[2]?.command?.command, "");
});

test("hints where something is wrong or missing, each kind with a setting, and the client asks again", async () => {
  const blank = wrong.replace("| 2 | 0 | 0 | 0 | 2 |", "| 2 | 0 | 0 | 0 |  |");
  assert.notEqual(blank, wrong);
  using client = new Client();
  const workspace = { ...knowing.workspace, configuration: true };
  await client.initialize({ ...knowing, workspace }, { locale: "zh-cn" });
  await client.open(blank);
  const labels = async () => (await client.ask<InlayHint[]>("inlayHint", { range: whole })).map(({ label }) => label);
  assert.deepEqual(await labels(), ["差 1", "= 2"]);
  const [difference] = await client.ask<InlayHint[]>("inlayHint", { range: wrongCell });
  assert.deepEqual(difference?.position, wrongCell.end);
  assert.match(String(difference?.tooltip), /四项之和 5 ≠ 总计 6/);
  client.configuration = () => ({ inlayHints: { differences: false } });
  await client.notify("workspace/didChangeConfiguration", { settings: null });
  await client.until(() => client.refreshes.includes("inlayHint") && client.refreshes.includes("codeLens"));
  assert.deepEqual(await labels(), ["= 2"]);
  client.configuration = () => ({ inlayHints: { blankTotals: false }, codeLens: { enable: false } });
  await client.notify("workspace/didChangeConfiguration", { settings: null });
  assert.deepEqual(await labels(), ["差 1"]);
  assert.deepEqual(await client.ask("codeLens"), []);
});

test("a hint stands apart from digits that run on behind it", async () => {
  const glued = clean("glued").replace(/\n3101\d/, "\n31019");
  using client = await open(glued);
  const [hint] = await client.ask<InlayHint[]>("inlayHint", { range: whole });
  assert.deepEqual(hint?.position, rangeOf(glued, "\n3101", "9").end);
  assert.equal(hint?.paddingRight, true);
  using spaced = await open(wrong);
  const [other] = await spaced.ask<InlayHint[]>("inlayHint", { range: whole });
  assert.equal(other?.paddingRight, undefined);
});

test("semantic tokens name headings, labels, numbers and totals", async () => {
  using client = new Client();
  const { capabilities } = await client.initialize(knowing);
  await client.open(wrong);
  const { legend } = capabilities.semanticTokensProvider ?? {};
  const { data } = await client.ask<SemanticTokens>("semanticTokens/full");
  const document = TextDocument.create(URI, "markdown", 1, wrong);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 4);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const start = { line, character };
    const text = document.getText({ start, end: { line, character: character + length } });
    found.push(`${legend?.tokenTypes[type]} ${text}`);
  }
  for (const token of [
    "reportHeading 云溪市人民政府2023年政府信息公开工作年度报告",
    "reportHeading 一、总体情况",
    "reportLabel （一）予以公开",
    "reportTotal 6",
    "number 3",
  ])
    assert.ok(found.includes(token), token);
});

test("completion in a cell: the value with which its equation holds, in the place of the figure", async () => {
  using client = await open(wrong);
  const [item, ...others] = await client.ask<CompletionItem[]>("completion", { position: wrongCell.end });
  assert.deepEqual(others, []);
  assert.equal(item?.label, "5");
  assert.equal(item?.detail, "计算值，使本组成立");
  assert.equal(item?.preselect, true);
  assert.equal(item?.filterText, "6");
  assert.deepEqual(item?.textEdit, { range: wrongCell, newText: "5" });
  const prose = rangeOf(wrong, "主要问题", "是").start;
  assert.deepEqual(await client.ask("completion", { position: prose }), []);
});

test("formatting a document or a range of it", async () => {
  using client = await open(wrong);
  const document = TextDocument.create(URI, "markdown", 1, wrong);
  const edits = await client.ask<TextEdit[]>("formatting", { options });
  const formatted = TextDocument.applyEdits(document, edits);
  assert.match(formatted, /\| {8}3 \| {8}1 \| {8}0 \| {8}1 \| {4}6 \|/);
  assert.match(formatted, /\n\| 三、本年度办理结果 +\| （一）予以公开 +\|/);
  const some = await client.ask<TextEdit[]>("rangeFormatting", { range: wrongCell, options });
  assert.equal(some.length, 1);
  assert.equal(some[0]?.range.start.line, wrongCell.start.line);
  await client.change(2, whole, formatted);
  assert.deepEqual(await client.ask("formatting", { options }), []);
});

test("positions count UTF-16 units: behind 𠮷 and emoji, in CRLF files, in digits run together", async () => {
  const addends = "<td>3</td>\n<td>1</td>\n<td>0</td>\n<td>1</td>\n";
  const html = clean("html").replace(`${addends}<td>5</td>`, `${addends}<!-- 𠮷😀👩‍👩‍👧 --><td>6</td>`);
  const glued = clean("glued")
    .replace(/3101(\d)/, "3101$1")
    .replaceAll("\n", "\r\n");
  const run = /\r\n(3\d{14})\r\n/.exec(glued)?.[1] as string;
  for (const [text, cell, value] of [
    [html, rangeOf(html, "<!-- 𠮷😀👩‍👩‍👧 --><td>", "6"), "6"],
    [wrong.replaceAll("\n", "\r\n"), wrongCell, "6"],
    [glued, { ...rangeOf(glued, `\n${run.slice(0, 4)}`, run.slice(4, 5)) }, run[4] as string],
  ] as const) {
    using client = await open(text);
    const hover = await client.ask<Hover>("hover", { position: cell.start });
    assert.match(JSON.stringify(hover.contents), new RegExp(`行政复议 × 总计\\*\\*：${value} 件`));
    assert.deepEqual(hover.range, cell);
    const highlights = await client.ask<DocumentHighlight[]>("documentHighlight", { position: cell.start });
    assert.deepEqual(highlights.at(-1), { range: cell, kind: DocumentHighlightKind.Write });
    const [selection] = await client.ask<SelectionRange[]>("selectionRange", { positions: [cell.start] });
    assert.deepEqual(selection?.range, cell);
  }
});
