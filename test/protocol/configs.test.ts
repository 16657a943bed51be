import assert from "node:assert/strict";
import { test } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver";
import { analyze } from "../../server/src/engine/analysis.ts";
import { Client, pulling, pushed, textOf } from "./client.ts";
import { clean, rangeOf, wrong, wrongCell } from "./drafts.ts";
import { Workspace, watching } from "./workspace.ts";

const rule = "sum/dispute-total";
const severity = (level: string) => JSON.stringify({ rules: { [rule]: level } });

test("the nearest .gouji.json upwards holds, over the settings of the client, inside the folder only", async () => {
  using workspace = new Workspace({
    ".gouji.json": severity("off"),
    "in/.gouji.json": severity("warning"),
    "in/x/.gouji.json": "",
  });
  const { client } = workspace;
  client.configuration = () => ({ rules: { [rule]: "hint", "cell/blank": "off" } });
  const { workspace: folders } = (
    await workspace.client.initialize(
      { ...watching, workspace: { ...watching.workspace, configuration: true } },
      { workspaceFolders: [{ uri: workspace.uri("in"), name: "in" }] },
    )
  ).capabilities;
  assert.deepEqual(folders, { workspaceFolders: { supported: true, changeNotifications: true } });
  for (const name of ["in/a b（草稿）.md", "in/x/b.md", "c.md"]) await client.open(wrong, workspace.uri(name));
  assert.deepEqual(await workspace.severities("in/a b（草稿）.md"), [DiagnosticSeverity.Warning]);
  assert.deepEqual(await workspace.severities("in/x/b.md"), [DiagnosticSeverity.Hint]);
  assert.deepEqual(await workspace.severities("c.md"), [DiagnosticSeverity.Hint]);
  // Another folder is opened, and its settings with it.
  const event = { added: [{ uri: workspace.uri(""), name: "all" }], removed: [] };
  await client.notify("workspace/didChangeWorkspaceFolders", { event });
  await client.until(() => client.refreshes.length > 0);
  assert.deepEqual(await workspace.severities("c.md"), []);
  await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: event.added } });
  assert.deepEqual(await workspace.severities("c.md"), [DiagnosticSeverity.Hint]);
});

test("a change of the file takes effect at once: stored, typed and not stored, closed, deleted", async () => {
  using workspace = new Workspace({ ".gouji.json": severity("hint") });
  const { client } = workspace;
  const config = workspace.uri(".gouji.json");
  await workspace.initialize();
  await client.until(() => client.registered.includes("workspace/didChangeWatchedFiles"));
  await client.open(wrong, workspace.uri("a.md"));
  assert.deepEqual(await workspace.severities("a.md"), [DiagnosticSeverity.Hint]);
  const type = (version: number, text: string) =>
    client.notify("textDocument/didChange", { textDocument: { uri: config, version }, contentChanges: [{ text }] });
  const steps: [() => Promise<void>, number][] = [
    [() => workspace.store(".gouji.json", severity("warning")), DiagnosticSeverity.Warning],
    [() => client.open(severity("info"), config, "jsonc"), DiagnosticSeverity.Information],
    [() => type(2, severity("hint")), DiagnosticSeverity.Hint],
    [() => client.close(config), DiagnosticSeverity.Warning],
    [() => client.open(severity("info"), config, "jsonc"), DiagnosticSeverity.Information],
    [() => workspace.store(".gouji.json", null), DiagnosticSeverity.Error], // though it is not closed
    [() => type(2, severity("hint")), DiagnosticSeverity.Hint],
    [() => client.close(config), DiagnosticSeverity.Error],
  ];
  for (const [step, expected] of steps) {
    const before = client.refreshes.length;
    await step();
    await client.until(() => client.refreshes.length > before);
    assert.deepEqual(await workspace.severities("a.md"), [expected]);
  }
});

test("what has to be registered is registered, all of it", async () => {
  using client = new Client();
  const { workspace } = watching;
  await client.initialize({ workspace: { ...workspace, didChangeConfiguration: { dynamicRegistration: true } } });
  await client.until(() => client.registered.length === 2);
  assert.deepEqual(client.registered.toSorted(), [
    "workspace/didChangeConfiguration",
    "workspace/didChangeWatchedFiles",
  ]);
});

test("where nobody tells of changes, the file is read again at the next question", async () => {
  using workspace = new Workspace({ ".gouji.json": severity("hint") });
  await workspace.initialize(pulling);
  assert.deepEqual(workspace.client.registered, []);
  await workspace.client.open(wrong, workspace.uri("a.md"));
  assert.deepEqual(await workspace.severities("a.md"), [DiagnosticSeverity.Hint]);
  workspace.write(".gouji.json", severity("warning"));
  assert.deepEqual(await workspace.severities("a.md"), [DiagnosticSeverity.Warning]);
});

test("errors in the file are findings on it, with their ranges and in the language of the client; the rest holds", async () => {
  const text = `{\n  // 级别\n  "rules": { "${rule}": "hint", "cell/blank": "of" },\n  "previousYear": ["../x.txt"]\n}\n`;
  for (const [locale, words] of [
    ["zh-cn", "不能是"],
    ["zh-tw", "不能是"],
    ["en", "cannot be"],
  ] as const) {
    using workspace = new Workspace({ ".gouji.json": text });
    await workspace.initialize(watching, { locale });
    await workspace.client.open(wrong, workspace.uri("a.md"));
    assert.deepEqual(await workspace.severities("a.md"), [DiagnosticSeverity.Hint]);
    const [value, path] = await workspace.published(".gouji.json", 2);
    assert.ok(value && path && textOf(value).includes(words));
    assert.deepEqual(value.range, rangeOf(text, `"cell/blank": `, `"of"`));
    assert.deepEqual(path.range, rangeOf(text, "[", `"../x.txt"`));
    assert.match(value.codeDescription?.href ?? "", /\/docs\/settings\.md$/);
    assert.deepEqual([value.code, value.source, value.severity], ["config", "gouji", DiagnosticSeverity.Error]);
    await workspace.store(".gouji.json", severity("hint"));
    await workspace.published(".gouji.json", 0);
  }
});

test("the findings on the file follow what is typed in it, and a pull of it brings nothing twice", async () => {
  using workspace = new Workspace({ ".gouji.json": "" });
  const uri = workspace.uri(".gouji.json");
  for (const capabilities of [watching, { ...pushed, workspace: { workspaceFolders: true } }]) {
    using again = new Workspace({ ".gouji.json": "" });
    await again.initialize(capabilities);
    await again.client.open(`{ "year": 1 }`, again.uri(".gouji.json"), "jsonc");
    await again.published(".gouji.json", 1);
    const range = { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } };
    await again.client.change(2, range, "2024", again.uri(".gouji.json"));
    await again.published(".gouji.json", 0);
  }
  await workspace.initialize();
  await workspace.client.open(`{ "year": 1 }`, uri, "jsonc");
  assert.deepEqual(await workspace.client.items(uri), []);
});

test("files to skip say nothing", async () => {
  using workspace = new Workspace({ ".gouji.json": `{ "skip": ["旧稿/"] }` });
  await workspace.initialize();
  await workspace.client.open(wrong, workspace.uri("旧稿/a.md"));
  await workspace.client.open(wrong, workspace.uri("b.md"));
  assert.deepEqual(await workspace.severities("旧稿/a.md"), []);
  assert.equal((await workspace.severities("b.md")).length, 1);
});

test("a new report carries in what the report named as last year's carried over", async () => {
  const last = clean();
  const [report] = analyze(last).reports;
  using workspace = new Workspace({
    "去年.md": last,
    ".gouji.json": JSON.stringify({ previousYear: ["去年.md"] }),
  });
  await workspace.initialize();
  const made = await workspace.client.connection.sendRequest<{ text: string; lastYear: string | null }>(
    "gouji/newReport",
    { year: (report?.year as number) + 1, agency: report?.agency },
  );
  assert.equal(made.lastYear, workspace.uri("去年.md"));
  const carried = analyze(made.text).reports[0]?.tables.get(3)?.rows.get("carriedIn")?.figures;
  const out = report?.tables.get(3)?.rows.get("carriedOut")?.figures;
  assert.deepEqual(
    carried?.map(({ value }) => value),
    out?.map(({ value }) => value),
  );
});

test("the hover of a cell reads the report named as last year's, and the way to it leads there", async () => {
  const last = clean().replaceAll("2023", "2022").replaceAll("2024", "2023");
  using workspace = new Workspace({
    "去年.md": last,
    "今年.md": wrong,
    ".gouji.json": JSON.stringify({ previousYear: ["去年.md"] }),
  });
  const { client } = workspace;
  await workspace.initialize({ ...watching, textDocument: { ...watching.textDocument, hover: {}, declaration: {} } });
  const uri = workspace.uri("今年.md");
  await client.open(wrong, uri);
  const at = { textDocument: { uri }, position: wrongCell.start };
  const hover = await client.connection.sendRequest("textDocument/hover", at);
  assert.match(JSON.stringify(hover), /- 2022 年度：5，增加 1/);
  const range = rangeOf(last, "| 3 | 1 | 0 | 1 | ", "5");
  assert.deepEqual(await client.connection.sendRequest("textDocument/declaration", at), [
    { uri: workspace.uri("去年.md"), range },
  ]);
});
