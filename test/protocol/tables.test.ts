/** The requests of the table panel: the tables with their ranges, and the edit of a cell. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Range, TextDocumentEdit } from "vscode-languageserver";
import type { EditedCell, PanelFix, Tables } from "../../server/src/lsp/tables.ts";
import { acting, Client, knowing, URI } from "./client.ts";
import { clean, wrong, wrongCell } from "./drafts.ts";

const textDocument = { uri: URI };
const address = { table: "0.4", cell: "review\ttotal" };

const tablesOf = (client: Client): Promise<Tables | null> =>
  client.connection.sendRequest("gouji/tables", { textDocument });

const edit = (client: Client, text: string, at = address): Promise<EditedCell | null> =>
  client.connection.sendRequest("gouji/editCell", { textDocument, address: at, text });

function figure({ reports }: Tables, key: string) {
  const found = reports
    .flatMap(({ tables }) => tables)
    .flatMap(({ lines }) => lines.flat())
    .find((cell) => cell.figure?.key === key)?.figure;
  assert.ok(found);
  return found;
}

test("the tables of the version that the server has, with ranges, findings and fixes", async () => {
  using client = new Client();
  await client.initialize(acting, { locale: "zh-cn" });
  await client.open(wrong);
  const tables = await tablesOf(client);
  assert.equal(tables?.version, 1);
  assert.deepEqual(
    tables.reports[0]?.tables.map(({ id, state }) => [id, state]),
    [
      ["0.2", "holds"],
      ["0.3", "holds"],
      ["0.4", "fails"],
    ],
  );
  const total = figure(tables, "review\ttotal");
  assert.deepEqual(total.place, wrongCell);
  assert.equal(total.mark, "error");
  const fixes: readonly PanelFix[] = total.fixes;
  const actions = await client.actions(wrongCell);
  const fixed = actions.filter((action) => action.kind === "quickfix" && action.edit);
  assert.deepEqual(
    fixes.map(({ title, edit }) => ({ title, edit })),
    fixed.map(({ title, edit }) => ({ title, edit })),
  );
  await client.change(2, wrongCell as Range, "5");
  const after = await tablesOf(client);
  assert.equal(after?.version, 2);
  assert.equal(figure(after, "review\ttotal").mark, null);
});

test("a cell is edited for the version that was asked about, or refused in words", async () => {
  using client = new Client();
  await client.initialize(acting, { locale: "zh-cn" });
  await client.open(wrong);
  const made = await edit(client, "5");
  assert.ok(made && "version" in made);
  assert.equal(made.version, 1);
  const [change] = made.edit.documentChanges as TextDocumentEdit[];
  assert.deepEqual(change?.edits, [{ range: wrongCell, newText: "5" }]);
  assert.deepEqual(change?.textDocument, { uri: URI, version: 1 });
  const refused = await edit(client, "五百多");
  assert.ok(refused && "refused" in refused);
  assert.match(refused.refused, /非负整数/);
  const absent = await edit(client, "5", { table: "0.4", cell: "review\tnone" });
  assert.ok(absent && "refused" in absent);
});

test("nothing where no report is open", async () => {
  using client = new Client();
  await client.initialize();
  assert.equal(await tablesOf(client), null);
  await client.open("总计 125");
  assert.equal(await tablesOf(client), null);
  assert.equal(await edit(client, "5"), null);
});

test("a lens leads to the panel of clients that have one", async () => {
  for (const commands of [["gouji.showRange"], ["gouji.showRange", "gouji.showTables"]]) {
    using client = new Client();
    await client.initialize(knowing, { locale: "zh-cn", initializationOptions: { commands } });
    await client.open(clean());
    const lenses: { command: { command: string; arguments?: unknown[] } }[] = await client.ask("codeLens");
    const panel = lenses.filter(({ command }) => command.command === "gouji.showTables");
    assert.deepEqual(
      panel.map(({ command }) => command.arguments),
      commands.length === 2 ? ["0.2", "0.3", "0.4"].map((table) => [URI, table]) : [],
    );
    assert.equal(lenses.length, 3 * commands.length);
  }
});
