import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, expectFindings, open, openUntitled, replace, workspaceFile } from "../editor.ts";
import { expectationOf, samples } from "../expectations.ts";
import { hand, hasHand } from "../hand.ts";
import type { Case } from "../runner.ts";

const water = () => samples().find((sample) => sample.startsWith("05-")) as string;
const glued = () => samples().find((sample) => sample.startsWith("08-")) as string;

/** The sample has a wrong total: 未经复议直接起诉, 1 for 2. */
const total = cell("direct", "total");
const upheld = cell("review", "upheld");

/** The table panel, by mouse and keyboard. Desktop VS Code lends no hand to its tests: there, only that it opens. */
export const panelCases: Case[] = [
  {
    name: "table panel: the command opens it, once",
    run: async () => {
      await openPanel(water());
      await vscode.commands.executeCommand("gouji.showTables");
      const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const panels = () => tabs().filter(({ input }) => input instanceof vscode.TabInputWebview);
      await eventually(() => (panels().length > 0 ? true : undefined));
      deepStrictEqual(
        panels().map(({ label }) => label),
        [`表格：${water()}`],
      );
    },
  },
  ...(hasHand ? handCases() : []),
];

function handCases(): Case[] {
  return [
    {
      name: "table panel: the tables of the form, with what is wrong in words",
      run: async () => {
        await openPanel(water());
        const tables = await hand.see("table[role=grid]");
        ok(tables[0]?.text.includes("第二十条第（八）项"));
        strictEqual((await hand.see("table[role=grid] td")).length, 2 * 3 + 4 + 28 * 7 - 3 * 7 + 15);
        const states = (await hand.see(".state")).map(({ text }) => text);
        deepStrictEqual(states, ["✗ 1 项勾稽关系不成立", "✓ 39 项勾稽关系全部成立", "✗ 1 项勾稽关系不成立"]);
        const [wrong] = await hand.see(total);
        ok(/✗\s*1\s*应为 2|✗\s*1\s*差 1/.test(wrong?.text ?? ""), wrong?.text);
        ok(/有误/.test(wrong?.attributes["aria-label"] ?? ""), wrong?.attributes["aria-label"]);
      },
    },
    {
      name: "table panel: a cell is edited, the text changes and the finding goes; one undo takes it back",
      run: async () => {
        const { document } = await openPanel(water());
        const before = document.getText();
        await hand.click(total);
        await hand.press("F2");
        await hand.type("2");
        await hand.press("Enter");
        await expectFindings(document, withoutTotal());
        strictEqual(document.getText().length, before.length);
        await hand.until(total, ([seen]) => seen?.text.trim() === "2");
        await hand.press("Control+z");
        await eventually(() => (document.getText() === before ? true : undefined));
        strictEqual(document.getText(), before);
        await expectFindings(document, expectationOf(water()).findings);
        await hand.until(total, ([seen]) => /✗/.test(seen?.text ?? ""));
      },
    },
    {
      name: "table panel: a button of the editor and the line above a table open it",
      run: async () => {
        const { document } = await open(workspaceFile(water()));
        await expectFindings(document, expectationOf(water()).findings);
        await hand.click('.editor-actions a[aria-label^="打开表格视图"]');
        await hand.until("table[role=grid]", (seen) => seen.length === 3);
        const lenses: vscode.CodeLens[] = await vscode.commands.executeCommand(
          "vscode.executeCodeLensProvider",
          document.uri,
        );
        const titles = lenses.filter(({ command }) => command?.command === "gouji.showTables");
        deepStrictEqual(
          titles.map(({ command }) => [command?.title, command?.arguments?.[1]]),
          ["0.2", "0.3", "0.4"].map((table) => ["表格视图", table]),
        );
      },
    },
    {
      name: "table panel: the card of a cell tells its equation, and its button repairs it",
      run: async () => {
        const { document } = await openPanel(water());
        await hand.hover(total);
        const [card] = await hand.until(".card", ([seen]) => /≠ 总计 1，差 1/.test(seen?.text ?? ""));
        ok(card);
        await hand.click(".card button");
        await expectFindings(document, withoutTotal());
      },
    },
    {
      name: "table panel: it opens at the cell of the cursor, and the keys go on from there",
      run: async () => {
        const editor = await open(workspaceFile(water()));
        await expectFindings(editor.document, expectationOf(water()).findings);
        const { range } = wrongTotal();
        editor.selection = new vscode.Selection(range.start, range.start);
        await vscode.commands.executeCommand("gouji.showTables");
        await hand.until("td.current", ([seen]) => seen?.attributes["data-cell"] === "direct\ttotal");
        await hand.until("td:focus", ([seen]) => seen?.attributes["data-cell"] === "direct\ttotal");
        await hand.press("ArrowLeft");
        await hand.until("td.current", ([seen]) => seen?.attributes["data-cell"] === "direct\tpending");
      },
    },
    {
      name: "table panel: nothing of its bar is hidden where it opens at a table further down",
      run: async () => {
        await openPanel(water(), "0.4");
        await hand.until("td:focus", (seen) => seen.length === 1);
        const tabs = await hand.place(".editor-group-container > .title");
        const bar = await hand.place("article > header");
        ok(bar.y >= tabs.y + tabs.height - 0.5, JSON.stringify({ tabs, bar }));
      },
    },
    {
      name: "table panel: the cell at the cursor and the text of the cell are shown on the other side",
      run: async () => {
        const editor = await openPanel(water());
        const { range } = wrongTotal();
        await vscode.window.showTextDocument(editor.document, editor.viewColumn);
        editor.selection = new vscode.Selection(range.start, range.start);
        await hand.until("td.current", ([seen]) => seen?.attributes["data-cell"] === "direct\ttotal");
        await hand.click(upheld);
        const selected = await eventually(() => editor.document.getText(editor.selection) || undefined);
        const [seen] = await hand.see(upheld);
        strictEqual(selected, seen?.text.trim());
      },
    },
    {
      name: "table panel: by the keyboard alone",
      run: async () => {
        const { document } = await openPanel(water(), "0.4");
        const before = document.getText();
        await hand.until("td:focus", ([seen]) => seen?.attributes["data-cell"] === "direct\ttotal");
        await hand.press("Home", "ArrowRight");
        await hand.until("td:focus", ([seen]) => seen?.attributes["data-cell"] === "review\tcorrected");
        await hand.type("7");
        await hand.press("Escape");
        strictEqual(document.getText(), before);
        await hand.type("31");
        await hand.press("Tab");
        await hand.until("td:focus", ([seen]) => seen?.attributes["data-cell"] === "review\totherResult");
        await hand.until(cell("review", "corrected"), ([seen]) => seen?.text.includes("31") === true);
        await hand.press("F8");
        await hand.until("td:focus", ([seen]) => /✗/.test(seen?.text ?? ""));
        await hand.press("Tab");
        await hand.until(".card button:focus", (seen) => seen.length === 1);
      },
    },
    {
      name: "table panel: several cells written one after the other, faster than they are checked",
      run: async () => {
        const { document } = await openPanel(water(), "0.4");
        await hand.until("td:focus", (seen) => seen.length === 1);
        await hand.press("Home");
        for (const text of ["11", "12", "13", "14", "50"]) {
          await hand.type(text);
          await hand.press("Tab");
        }
        await hand.until(cell("review", "total"), ([seen]) => seen?.text.trim() === "50");
        ok(await eventually(() => (/11\s+12\s+13\s+14\s+50/.test(document.getText()) ? true : undefined)));
      },
    },
    {
      name: "table panel: Enter belongs to an input method that is composing",
      run: async () => {
        const { document } = await openPanel(water());
        const before = document.getText();
        await hand.click(total);
        await hand.press("F2");
        await hand.compose("２");
        await hand.press("Enter");
        await hand.until("td input", (seen) => seen.length === 1);
        strictEqual(document.getText(), before);
        await hand.insert("２");
        await hand.press("Enter");
        await expectFindings(document, withoutTotal());
      },
    },
    {
      name: "table panel: what cannot be written is refused in words",
      run: async () => {
        const editor = await openPanel(water());
        await hand.click(total);
        await hand.press("F2");
        await replace(editor, new vscode.Range(0, 0, 0, 0), "\n");
        await hand.type("2");
        await hand.press("Enter");
        await hand.until(".refusal", ([seen]) => seen?.text.startsWith("草稿在此期间改动过") === true);
        const after = editor.document.getText();
        await hand.click(upheld);
        await hand.type("many");
        await hand.press("Enter");
        await hand.until(".refusal", ([seen]) => seen?.text.includes("非负整数") === true);
        strictEqual(editor.document.getText(), after);
      },
    },
    {
      name: "table panel: figures that run together are shown, and are no cells to be changed",
      run: async () => {
        const { document } = await openPanel(glued());
        const before = document.getText();
        await hand.click(cell("received", "natural"));
        await hand.press("F2");
        await hand.until(".refusal", ([seen]) => seen?.text.includes("不是单独的一段文字") === true);
        strictEqual(document.getText(), before);
      },
    },
    {
      name: "table panel: mark-up in a draft is text",
      run: async () => {
        const { document } = await open(workspaceFile(water()));
        const { range } = wrongTotal();
        const text = document.getText();
        const at = document.offsetAt(range.start);
        const draft = `${text.slice(0, at)}&lt;b&gt;<img src=x onerror=alert(1)>${text.slice(at + 1)}`;
        await openUntitled(draft, "gov-annual-report");
        await vscode.commands.executeCommand("gouji.showTables");
        await hand.until(total, ([seen]) => /✗/.test(seen?.text ?? ""));
        deepStrictEqual(await hand.see("main img, main b, .card img"), []);
      },
    },
    {
      name: "table panel: comes back after it was hidden",
      run: async () => {
        await openPanel(water());
        const other = await vscode.workspace.openTextDocument({ content: "备注" });
        await vscode.window.showTextDocument(other, vscode.ViewColumn.Two);
        await hand.until("table[role=grid]", (seen) => seen.length === 0);
        await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
        await hand.until("table[role=grid]", (seen) => seen.length === 3);
      },
    },
  ];
}

function cell(row: string, column: string): string {
  return `td[data-cell="${row}\t${column}"]`;
}

/** A sample with the panel beside it, at one of its tables; the findings are there. */
async function openPanel(name: string, table?: string): Promise<vscode.TextEditor> {
  const editor = await open(workspaceFile(name));
  await expectFindings(editor.document, expectationOf(name).findings);
  await vscode.commands.executeCommand("gouji.showTables", editor.document.uri.toString(), table);
  if (hasHand) await hand.until("table[role=grid]", (seen) => seen.length === 3);
  return editor;
}

function wrongTotal() {
  const found = expectationOf(water()).findings.find(({ rule }) => rule === "sum/dispute-total");
  if (found === undefined) throw new Error(`${water()} has no wrong total.`);
  return { rule: found.rule, range: new vscode.Range(...found.range) };
}

const withoutTotal = () => expectationOf(water()).findings.filter(({ rule }) => rule !== "sum/dispute-total");
