import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { knowing, URI } from "./client.ts";
import { rangeOf, wrong, wrongCell } from "./drafts.ts";
import { open, position, whole } from "./opened.ts";

const wrongRow = "| 3 | 1 | 0 | 1 | 6 |";

test("symbols: a tree with how each table stands, or a list", async () => {
  using client = await open(wrong);
  const symbols = await client.ask<DocumentSymbol[]>("documentSymbol");
  assert.deepEqual(
    symbols.map(({ name, detail, children }) => [name, detail, children?.length]),
    [
      ["一、总体情况", "", 0],
      ["二、主动公开政府信息情况", "✓ 2 项成立", 1],
      ["三、收到和处理政府信息公开申请情况", "✓ 39 项成立", 1],
      ["四、政府信息公开行政复议、行政诉讼情况", "✗ 1 项不成立", 1],
      ["五、存在的主要问题及改进情况", "", 0],
      ["六、其他需要报告的事项", "", 0],
    ],
  );
  const groups = symbols[3]?.children?.[0]?.children ?? [];
  assert.deepEqual(
    groups.map(({ name, detail }) => [name, detail]),
    [
      ["行政复议", "✗ 1 项不成立 6"],
      ["未经复议直接起诉", "2"],
      ["复议后起诉", "2"],
    ],
  );
  using flat = await open(wrong, { textDocument: { diagnostic: {}, documentSymbol: {} } });
  const list = await flat.ask<SymbolInformation[]>("documentSymbol");
  assert.equal(list.find(({ name }) => name === "行政复议")?.containerName, "第四部分表格");
  assert.equal(list[0]?.location.uri, URI);
});

test("folding, selection and highlights", async () => {
  using client = await open(wrong);
  const folds = await client.ask<FoldingRange[]>("foldingRange");
  const { line } = rangeOf(wrong, "", "四、政府信息公开行政复议、行政诉讼情况").start;
  assert.ok(folds.some(({ startLine, endLine }) => startLine === line && endLine > line + 4));
  const [selection] = await client.ask<SelectionRange[]>("selectionRange", { positions: [position] });
  assert.deepEqual(selection?.range, wrongCell);
  const cell = { start: { ...position, character: position.character - 1 }, end: { ...wrongCell.end } };
  cell.end = { ...cell.end, character: cell.end.character + 1 };
  assert.deepEqual(selection?.parent?.range, cell);
  assert.ok(selection?.parent?.parent?.parent);
  const highlights = await client.ask<DocumentHighlight[]>("documentHighlight", { position });
  assert.deepEqual(
    highlights.map(({ range, kind }) => [range.start.character, kind]),
    [
      ...[16, 12, 8, 4].map((before) => [position.character - before, DocumentHighlightKind.Read]),
      [position.character, DocumentHighlightKind.Write],
    ],
  );
});

test("definition of a total: its addends; references of an addend: its total", async () => {
  using client = await open(wrong);
  const links = await client.ask<LocationLink[]>("definition", { position });
  assert.equal(links.length, 4);
  assert.deepEqual(links[0]?.originSelectionRange, wrongCell);
  using simple = await open(wrong, { textDocument: { diagnostic: {}, definition: {}, references: {} } });
  const places = await simple.ask<Location[]>("definition", { position });
  assert.deepEqual(
    places.map(({ uri, range }) => [uri, range]),
    links.map(({ targetUri, targetRange }) => [targetUri, targetRange]),
  );
  const addend = { ...position, character: position.character - 4 };
  const references = (includeDeclaration: boolean) =>
    client.ask<Location[]>("references", { position: addend, context: { includeDeclaration } });
  assert.deepEqual(await references(false), [{ uri: URI, range: wrongCell }]);
  assert.deepEqual((await references(true)).length, 2);
});

test("a number in the prose: the cell that it quotes, and the other way round", async () => {
  const total = /一、本年新收政府信息公开申请数量.*\| (\d+) \|\n/.exec(wrong)?.[1] as string;
  const text = wrong.replace("各项工作平稳推进。", `各项工作平稳推进。𠮷全年新收政府信息公开申请${total}件。`);
  const quote = rangeOf(text, "全年新收政府信息公开申请", total);
  using client = await open(text);
  const hover = await client.ask<Hover>("hover", { position: quote.start });
  assert.deepEqual(hover.range, quote);
  assert.match(JSON.stringify(hover.contents), /一、本年新收 × 总计.*✓ 正文与表格一致/);
  const [link, ...others] = await client.ask<LocationLink[]>("definition", { position: quote.start });
  assert.deepEqual(others, []);
  assert.deepEqual(link?.originSelectionRange, quote);
  const position = link?.targetRange.start;
  const places = await client.ask<Location[]>("references", { position, context: { includeDeclaration: false } });
  assert.ok(places.some(({ range }) => JSON.stringify(range) === JSON.stringify(quote)));
});

test("a cell and the year before: what stood there, where it stands, and what was carried over", async () => {
  const before = wrong.replaceAll("2023", "2022").replaceAll("2024", "2023").replace(wrongRow, "| 2 | 1 | 0 | 1 | 4 |");
  const last = "file:///drafts/2022.md";
  using client = await open(wrong);
  await client.open(before, last);
  const { contents } = await client.ask<Hover>("hover", { position });
  assert.match(JSON.stringify(contents), /差 1\\n\\n- 2022 年度：4，增加 2"/);
  const [link] = await client.ask<LocationLink[]>("declaration", { position });
  assert.equal(link?.targetUri, last);
  assert.deepEqual(link?.originSelectionRange, wrongCell);
  assert.deepEqual(link?.targetSelectionRange, rangeOf(before, "| 2 | 1 | 0 | 1 | ", "4"));
  const [carriedIn, carriedOut] = [/二、上年结转.*\| (\d+) \|\n/, /四、结转下年度继续办理 .*\| (\d+) \|\n/].map(
    (row) => row.exec(wrong)?.[1],
  );
  const total = rangeOf(wrong, /二、上年结转.*\| (?=\d+ \|\n)/.exec(wrong)?.[0] as string, carriedIn as string).start;
  const carried = await client.ask<Hover>("hover", { position: total });
  const difference = Math.abs(Number(carriedIn) - Number(carriedOut));
  assert.match(
    JSON.stringify(carried.contents),
    new RegExp(`2022 年度结转下年度：${carriedOut}，${difference > 0 ? `差 ${difference}` : "一致"}`),
  );
  // Another body's report, or one of another year, is none of the year before.
  await client.change(2, whole, before.replaceAll("云溪市", "青禾县"), last);
  assert.deepEqual(await client.ask("declaration", { position }), []);
});

test("links: addresses, and tables by a place in the document", async () => {
  const text = wrong.replace("主要问题是", "详见表四和https://www.example.gov.cn/a?b=1。主要问题是");
  using client = await open(text);
  const table = rangeOf(text, "四、政府信息公开行政复议、行政诉讼情况\n\n", "|").start;
  assert.deepEqual(
    (await client.ask<DocumentLink[]>("documentLink"))
      .map(({ target }) => target)
      .filter((target) => !target?.endsWith("citations.md")),
    [`${URI}#L${table.line + 1},1`, "https://www.example.gov.cn/a?b=1"],
  );
});

test("a citation links to the page about it: where the client has its pages, else where they are kept", async () => {
  const text = wrong.replace("主要问题是", "依照《中华人民共和国政府信息公开条例》，主要问题是");
  const cited = rangeOf(text, "依照", "《中华人民共和国政府信息公开条例》");
  const target = async (initializationOptions: object) => {
    using client = await open(text, knowing, initializationOptions);
    const links = await client.ask<DocumentLink[]>("documentLink");
    return links.find(({ range }) => JSON.stringify(range) === JSON.stringify(cited))?.target;
  };
  const citations = "file:///manual.md#L7";
  assert.equal(await target({ rulePages: { citations } }), citations);
  assert.equal(await target({}), "https://github.com/gouji-dev/gouji/blob/main/docs/citations.md");
});

test("the body and the year are renamed everywhere, as one edit that is shown first", async () => {
  using client = await open(wrong);
  const { start } = rangeOf(wrong, "", "云溪市人民政府2023年政府信息公开");
  const prepared = await client.ask<{ range: Range; placeholder: string }>("prepareRename", { position: start });
  assert.deepEqual(prepared, { range: { start, end: { ...start, character: 7 } }, placeholder: "云溪市人民政府" });
  const year = { line: 0, character: 8 };
  const edit = await client.ask<WorkspaceEdit>("rename", { position: year, newName: "2024" });
  const change = edit.documentChanges?.[0] as TextDocumentEdit;
  assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
  assert.deepEqual(edit.changeAnnotations, { gouji: { label: "“2023”改为“2024”", needsConfirmation: true } });
  assert.equal(change.edits.length, wrong.match(/2023年/g)?.length);
  const document = TextDocument.create(URI, "markdown", 1, wrong);
  assert.equal(TextDocument.applyEdits(document, change.edits as TextEdit[]), wrong.replaceAll("2023年", "2024年"));
  assert.equal(await client.ask("prepareRename", { position }), null);
  await assert.rejects(client.ask("rename", { position: year, newName: "去年" }), /年度应为四位数字/);
  await assert.rejects(client.ask("rename", { position: start, newName: " " }), /机关名称不能为空/);
});

test("workspace symbols: the reports of documents that are open, or were", async () => {
  using client = await open(wrong);
  const names = async (query: string) =>
    (await client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query })).map(({ name }) => name);
  assert.deepEqual(await names(""), ["云溪市人民政府 · 2023 年度"]);
  await client.open("# 会议通知\n", "file:///drafts/other.md");
  const second = wrong.replaceAll("2023", "2024").replaceAll("云溪市", "青禾县");
  await client.open(second, "file:///drafts/second.md");
  assert.deepEqual(await names("青禾2024"), ["青禾县人民政府 · 2024 年度"]);
  assert.deepEqual(await names("人民政府"), ["云溪市人民政府 · 2023 年度", "青禾县人民政府 · 2024 年度"]);
  await client.close();
  await client.close("file:///drafts/other.md");
  assert.deepEqual((await names("")).sort(), ["云溪市人民政府 · 2023 年度", "青禾县人民政府 · 2024 年度"]);
  await client.open(second);
  assert.deepEqual(await names("云溪"), []);
});
