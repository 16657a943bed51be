import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ClientCapabilities,
  type CodeLens,
  type CompletionItem,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Client, knowing, refusal, URI } from "./client.ts";
import { clean, rangeOf, wrong, wrongCell } from "./drafts.ts";

const methodNotFound = -32601;
const contentModified = -32801;
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };
const position = wrongCell.start;
const wrongRow = "| 3 | 1 | 0 | 1 | 6 |";

async function open(text: string, capabilities = knowing, initializationOptions: object = {}): Promise<Client> {
  const client = new Client();
  await client.initialize(capabilities, { locale: "zh-cn", initializationOptions });
  await client.open(text);
  return client;
}

const without = (...names: (keyof NonNullable<ClientCapabilities["textDocument"]>)[]): ClientCapabilities => ({
  ...knowing,
  textDocument: Object.fromEntries(
    Object.entries(knowing.textDocument ?? {}).filter(([key]) => !names.includes(key as never)),
  ),
});

/** A request of each method that belongs to a capability. */
const requests: Readonly<Record<string, readonly (readonly [method: string, params: object])[]>> = {
  hoverProvider: [["textDocument/hover", { position }]],
  documentSymbolProvider: [["textDocument/documentSymbol", {}]],
  foldingRangeProvider: [["textDocument/foldingRange", {}]],
  selectionRangeProvider: [["textDocument/selectionRange", { positions: [position] }]],
  documentHighlightProvider: [["textDocument/documentHighlight", { position }]],
  declarationProvider: [["textDocument/declaration", { position }]],
  definitionProvider: [["textDocument/definition", { position }]],
  referencesProvider: [["textDocument/references", { position, context: { includeDeclaration: true } }]],
  documentLinkProvider: [["textDocument/documentLink", {}]],
  codeLensProvider: [["textDocument/codeLens", {}]],
  inlayHintProvider: [["textDocument/inlayHint", { range: whole }]],
  semanticTokensProvider: [["textDocument/semanticTokens/full", {}]],
  completionProvider: [["textDocument/completion", { position }]],
  documentFormattingProvider: [["textDocument/formatting", { options }]],
  documentRangeFormattingProvider: [["textDocument/rangeFormatting", { range: whole, options }]],
  renameProvider: [
    ["textDocument/prepareRename", { position }],
    ["textDocument/rename", { position, newName: "2024" }],
  ],
  workspaceSymbolProvider: [["workspace/symbol", { query: "" }]],
  codeActionProvider: [["textDocument/codeAction", { range: whole, context: { diagnostics: [] } }]],
};
/** What the protocol has besides, and this server does not. */
const others: readonly (readonly [method: string, params: object])[] = [
  ["completionItem/resolve", { label: "" }],
  ["codeLens/resolve", { range: whole }],
  ["inlayHint/resolve", { position, label: "" }],
  ["documentLink/resolve", { range: whole }],
  ["textDocument/semanticTokens/full/delta", { previousResultId: "1" }],
  ["textDocument/semanticTokens/range", { range: whole }],
  ["textDocument/onTypeFormatting", { position, ch: "|", options }],
  ["textDocument/signatureHelp", { position }],
  ["textDocument/willSaveWaitUntil", { reason: 1 }],
];

async function isServed(client: Client, method: string, params: object): Promise<boolean> {
  const request = client.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });
  return request.then(
    () => true,
    ({ code }: { code: number }) => code !== methodNotFound,
  );
}

test("what is announced is served, and nothing else", async () => {
  const all: ClientCapabilities = {
    ...knowing,
    textDocument: {
      ...knowing.textDocument,
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      formatting: {},
      rangeFormatting: {},
    },
  };
  for (const capabilities of [all, without("hover", "codeLens", "rename"), {}]) {
    using client = new Client();
    const { capabilities: announced } = await client.initialize(capabilities);
    await client.open(wrong);
    for (const [name, asked] of Object.entries(requests)) {
      for (const [method, params] of asked) {
        const dynamic = client.registered.includes(method);
        assert.equal(await isServed(client, method, params), name in announced || dynamic, method);
      }
    }
    for (const [method, params] of others) assert.equal(await isServed(client, method, params), false, method);
    if (capabilities === all) for (const name of Object.keys(requests)) assert.ok(name in announced, name);
    const known = ["positionEncoding", "textDocumentSync", "diagnosticProvider", "workspace", ...Object.keys(requests)];
    for (const name of Object.keys(announced)) assert.ok(known.includes(name), name);
  }
});

test("formatting is announced later, for languages that have no formatter of their own", async () => {
  using client = new Client();
  const { capabilities } = await client.initialize(knowing);
  assert.equal("documentFormattingProvider" in capabilities, false);
  await client.until(() => client.registered.includes("textDocument/formatting"));
  await client.until(() => client.registered.includes("textDocument/rangeFormatting"));
});

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

test("nothing for documents that are no report, not open, or not to be checked", async () => {
  using client = await open("# 会议通知\n\n| 时间 | 地点 |\n| --- | --- |\n| 3 | 4 |\n");
  const other = "file:///drafts/never-opened.md";
  using disabled = new Client();
  disabled.configuration = () => ({ enable: false });
  await disabled.initialize({ ...knowing, workspace: { ...knowing.workspace, configuration: true } });
  await disabled.open(wrong);
  for (const [name, asked] of Object.entries(requests)) {
    if (name === "codeActionProvider") continue;
    for (const [method, params] of asked) {
      for (const [who, uri] of [
        [client, URI],
        [client, other],
        [disabled, URI],
      ] as const) {
        const answer = await who.connection.sendRequest(method, { textDocument: { uri }, ...params });
        const empty = answer === null || (Array.isArray(answer) && answer.length === 0);
        assert.ok(empty || JSON.stringify(answer) === '{"data":[]}', `${method}: ${JSON.stringify(answer)}`);
      }
    }
  }
});

test("a place in a text that has changed since is refused, and asked about anew", async () => {
  using client = new Client();
  let answer: (settings: unknown) => void = () => {};
  client.configuration = () => new Promise((resolve) => (answer = resolve));
  await client.initialize({ ...knowing, workspace: { ...knowing.workspace, configuration: true } });
  await client.open(wrong);
  const late = client.ask("hover", { position });
  await client.change(2, { start: whole.start, end: whole.start }, "\n");
  answer(null);
  assert.equal(await refusal(late), contentModified);
  const moved = { ...position, line: position.line + 1 };
  assert.ok(await client.ask("hover", { position: moved }));
});

test("a request that fails is logged once, answers empty, and the server goes on", async () => {
  using client = await open(wrong);
  assert.equal(await client.ask("hover", {}), null);
  assert.deepEqual(await client.ask("inlayHint", {}), []);
  assert.deepEqual(await client.connection.sendRequest("textDocument/codeLens", {}), []);
  for (const method of ["hover", "inlayHint", "codeLens"])
    await client.until(() => client.log.some((line) => line.includes(`textDocument/${method} failed`)));
  assert.equal(client.log.filter((line) => line.includes("hover failed")).length, 1);
  assert.ok(await client.ask("hover", { position }));
});
