import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, expectFindings, findings, open, openUntitled, pause, workspaceFile } from "../editor.ts";
import { expectationOf, samples } from "../expectations.ts";
import type { Case } from "../runner.ts";

const sampleOf = (start: string) => samples().find((sample) => sample.startsWith(start)) as string;

/** What VS Code itself gets where it asks its providers. The sample has a wrong total, 未经复议直接起诉: 1 for 2. */
export const featureCases: Case[] = [
  {
    name: "hover: a cell with its equation, a heading with what belongs there",
    run: async () => {
      const { document, total } = await sample();
      const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document, total.start);
      const text = hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value));
      ok(/未经复议直接起诉 × 总计.*1 件[\s\S]*= 2 ≠ 总计 \*\*1\*\*/.test(text.join("\n")), text.join("\n"));
      const heading = document.positionAt(document.getText().lastIndexOf("存在的主要问题及改进情况") + 2);
      const [about] = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document, heading);
      ok(about);
    },
  },
  {
    name: "outline: sections, tables and groups, with how they stand",
    run: async () => {
      const { document } = await sample();
      const symbols = await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document);
      strictEqual(symbols.length, 6);
      deepStrictEqual(
        symbols.map(({ detail }) => detail.slice(0, 1)),
        ["", "✗", "✓", "✗", "", ""],
      );
      strictEqual(symbols[2]?.children[0]?.children.length, 10);
    },
  },
  {
    name: "folding: sections and tables",
    run: async () => {
      const { document } = await sample();
      const folds = await ask<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", document);
      const table = lineOf(document, "（本列数据的勾稽关系为");
      ok(folds.some(({ start, end }) => start === table && end === lineOf(document, "四、结转下年度继续办理")));
    },
  },
  {
    name: "selection grows from the number to the report",
    run: async () => {
      const { document, total } = await sample();
      const [first] = await ask<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", document, [
        total.start,
      ]);
      const ranges: vscode.Range[] = [];
      for (let range = first; range; range = range.parent as vscode.SelectionRange) ranges.push(range.range);
      ok(ranges[0]?.isEqual(total));
      ok(ranges.length >= 5, String(ranges.length));
    },
  },
  {
    name: "highlights: the cells of the equation, the total as what is written",
    run: async () => {
      const { document, total } = await sample();
      const found = await ask<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", document, total.start);
      strictEqual(found.length, 5);
      ok(found.find(({ kind }) => kind === vscode.DocumentHighlightKind.Write)?.range.isEqual(total));
    },
  },
  {
    name: "definition: the addends of a total; references: the totals of an addend",
    run: async () => {
      const { document, total } = await sample();
      const links = await ask<vscode.LocationLink[]>("vscode.executeDefinitionProvider", document, total.start);
      strictEqual(links.length, 4);
      const addend = (links[0] as vscode.LocationLink).targetRange.start;
      const places = await ask<vscode.Location[]>("vscode.executeReferenceProvider", document, addend);
      ok(places.some(({ range }) => range.isEqual(total)));
    },
  },
  {
    name: "a number in the prose leads to the cell that it quotes",
    run: async () => {
      const { document } = await sample();
      const at = document.positionAt(document.getText().indexOf("本年新收政府信息公开申请45件") + 13);
      const [link, ...others] = await ask<vscode.LocationLink[]>("vscode.executeDefinitionProvider", document, at);
      strictEqual(others.length, 0);
      strictEqual(document.getText(link?.targetRange), "45");
    },
  },
  {
    name: "a lens above each table leads to the first finding",
    run: async () => {
      const { document, total } = await sample();
      const lenses = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document);
      // How it stands, and the way to the table panel.
      strictEqual(lenses.length, 3 * 2);
      const standing = lenses.filter(({ command }) => command?.command !== "gouji.showTables");
      strictEqual(standing.length, 3);
      const command = standing.find(({ range }) => range.start.line > lineOf(document, "四、政府信息公开"))?.command;
      strictEqual(command?.title, "✗ 1 项勾稽关系不成立 · 转到第一处");
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
      ok(vscode.window.activeTextEditor?.selection.isEqual(total));
    },
  },
  {
    name: "hints, and the settings that take them away",
    run: async () => {
      const { document } = await sample();
      const hints = async () => {
        const found = await ask<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document, whole(document));
        return found.map(({ label }) => label);
      };
      deepStrictEqual(await hints(), ["差 1", "差 1"]);
      const settings = vscode.workspace.getConfiguration("gouji");
      await settings.update("inlayHints.differences", false, vscode.ConfigurationTarget.Workspace);
      ok(await within(async () => (await hints()).length === 0));
      await settings.update("inlayHints.differences", undefined, vscode.ConfigurationTarget.Workspace);
    },
  },
  {
    name: "semantic tokens, by types that themes know",
    run: async () => {
      const { document } = await sample();
      const legend = await ask<vscode.SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend", document);
      ok(legend.tokenTypes.includes("reportTotal"));
      const tokens = await ask<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens", document);
      ok(tokens.data.length / 5 > 200);
    },
  },
  {
    name: "completion: the value that balances a cell",
    run: async () => {
      const { document, total } = await sample();
      const { items } = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", document, total.end);
      const value = items.find(({ detail }) => detail?.startsWith("计算值"));
      strictEqual(value?.label, "2");
    },
  },
  {
    name: "completion in prose: what begins with 《 as a document in full",
    run: async () => {
      const { document } = await sample();
      const at = document.positionAt(document.getText().indexOf("《中华人民共和国政府信息公开条例》") + 3);
      const { items } = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", document, at);
      const [item] = items.filter(({ label }) => label === "《中华人民共和国政府信息公开条例》");
      ok(item?.range instanceof vscode.Range);
      strictEqual(document.getText(item.range), "《中华");
    },
  },
  {
    name: "a cell and the year before: its value then, and the way to it",
    run: async () => {
      const { document, total } = await sample();
      const last = await openUntitled(document.getText().replaceAll("2024年", "2023年"));
      await eventually(() => findings(last.document).length > 0 || undefined);
      const [link] = await ask<vscode.LocationLink[]>("vscode.executeDeclarationProvider", document, total.start);
      strictEqual(link?.targetUri.toString(), last.document.uri.toString());
      strictEqual(last.document.getText(link.targetRange), "1");
      const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document, total.start);
      const text = hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value));
      ok(/2023 年度：1，持平/.test(text.join("\n")), text.join("\n"));
    },
  },
  {
    name: "links: an address up to the mark behind it",
    run: async () => {
      const { document } = await sample();
      const text = document.getText().replace("市民代表", "https://www.example.gov.cn/zwgk，详见表三，市民代表");
      const editor = await openUntitled(text);
      await vscode.commands.executeCommand("gouji.checkDocument");
      const links = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", editor.document);
      const texts = links.map(({ range }) => editor.document.getText(range));
      ok(texts.includes("https://www.example.gov.cn/zwgk") && texts.includes("见表三"), texts.join(" / "));
    },
  },
  {
    name: "formatting aligns the tables, and changes no figure",
    run: async () => {
      const markdown = sampleOf("01-");
      const { document } = await open(workspaceFile(markdown));
      await expectFindings(document, expectationOf(markdown).findings);
      const before = document.getText().match(/\d+/g);
      await vscode.commands.executeCommand("editor.action.formatDocument");
      ok(await eventually(() => /\n\| 规章 {11}\|/.test(document.getText()) || undefined));
      deepStrictEqual(document.getText().match(/\d+/g), before);
      await vscode.commands.executeCommand("undo");
    },
  },
  {
    name: "renaming the year, everywhere in the report",
    run: async () => {
      const { document } = await sample();
      const year = document.positionAt(document.getText().indexOf("2024年"));
      const edit = await ask<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", document, year, "2025");
      const edits = edit.get(document.uri);
      strictEqual(edits.length, document.getText().match(/2024年/g)?.length);
      ok(edits.every(({ newText }) => newText === "2025"));
    },
  },
  {
    name: "workspace symbols: the report by its body and year",
    run: async () => {
      await sample();
      const found: vscode.SymbolInformation[] = await vscode.commands.executeCommand(
        "vscode.executeWorkspaceSymbolProvider",
        "水务局",
      );
      ok(found.some((symbol) => symbol.name === "云溪市水务局 · 2024 年度"));
    },
  },
];

/** Whether something comes true within some seconds. */
async function within(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    if (await holds()) return true;
    await pause(100);
  }
  return false;
}

async function sample() {
  const name = sampleOf("05-");
  const { document } = await open(workspaceFile(name));
  const { findings } = expectationOf(name);
  await expectFindings(document, findings);
  const finding = findings.find(({ rule }) => rule === "sum/dispute-total");
  if (finding === undefined) throw new Error(`${name} has no wrong total.`);
  return { document, total: new vscode.Range(...finding.range) };
}

function ask<T>(command: string, document: vscode.TextDocument, ...more: unknown[]): Promise<T> {
  return vscode.commands.executeCommand(command, document.uri, ...more) as Promise<T>;
}

function lineOf(document: vscode.TextDocument, text: string): number {
  return document.positionAt(document.getText().indexOf(text)).line;
}

const whole = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);
