import { ok, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, expectFindings, open, replace } from "../editor.ts";
import { samples, textOf } from "../expectations.ts";
import { hand, hasHand } from "../hand.ts";
import { MemoryFiles, memoryScheme } from "../memory.ts";
import type { Case } from "../runner.ts";
import { wrongSample } from "../wrongSample.ts";

/** A folder that lies on no disk, with a draft, settings and the report of the year before in it. */
export const virtualCases: Case[] = [
  {
    name: "a draft in a virtual folder is checked, with the settings that lie beside it",
    run: () =>
      inMemory(async (folder) => {
        const { name, text, findings } = wrongSample();
        const rule = findings.find(({ severity }) => severity === "error")?.rule as string;
        const as = (severity: string) => findings.map((each) => (each.rule === rule ? { ...each, severity } : each));
        await write(folder, name, text);
        await write(folder, ".gouji.json", JSON.stringify({ rules: { [rule]: "hint" } }));
        const { document } = await open(vscode.Uri.joinPath(folder, name));
        await expectFindings(document, as("hint"));
        await write(folder, ".gouji.json", JSON.stringify({ rules: { [rule]: "warning" } }));
        await expectFindings(document, as("warning"));
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, ".gouji.json"));
        await expectFindings(document, findings);
      }),
  },
  {
    name: "a new report takes what was carried over from last year's report in a virtual folder",
    run: () =>
      inMemory(async (folder) => {
        const lastYear = textOf(samples().find((name) => name.startsWith("01-")) as string);
        const carriedOut = /\n\| *四、结转下年度继续办理 *\|([^\n]*)/.exec(lastYear)?.[1]?.match(/\d+/g);
        ok(carriedOut);
        await write(folder, "2023.md", lastYear);
        await write(folder, ".gouji.json", JSON.stringify({ previousYear: ["2023.md"] }));
        // The settings just written take effect once the editor has told of the file.
        const carriedIn = await untilSame(carriedOut.join(), newReport);
        strictEqual(carriedIn, carriedOut.join());
        await vscode.commands.executeCommand("notifications.clearAll");
      }),
  },
  {
    name: "a draft in Traditional characters in a virtual folder is read, and can be typed in",
    run: () =>
      inMemory(async (folder) => {
        const name = samples().find((sample) => sample.includes("zh-hant")) as string;
        await write(folder, name, textOf(name));
        const editor = await open(vscode.Uri.joinPath(folder, name));
        const symbols = await eventuallySymbols(editor.document);
        ok(symbols.length >= 6, String(symbols.length));
        await replace(editor, new vscode.Range(0, 0, 0, 0), "\n");
        ok((await eventuallySymbols(editor.document)).length >= 6);
      }),
  },
  ...(hasHand ? [{ name: "table panel: a cell of a draft in a virtual folder is changed", run: changedInPanel }] : []),
];

/** The sample is in Traditional characters: so are the labels of its tables. */
function changedInPanel(): Promise<void> {
  return inMemory(async (folder) => {
    const name = samples().find((sample) => sample.includes("zh-hant")) as string;
    await write(folder, name, textOf(name));
    const editor = await open(vscode.Uri.joinPath(folder, name));
    await eventuallySymbols(editor.document);
    await vscode.commands.executeCommand("gouji.showTables", editor.document.uri.toString(), "0.3");
    await hand.until("th.group", (seen) => seen.some(({ text }) => text.includes("不予公開")));
    await hand.until("td:focus", (seen) => seen.length === 1);
    await hand.type("90817");
    await hand.press("Enter");
    ok(await eventually(() => editor.document.getText().includes("90817") || undefined));
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  });
}

/** The row 二 of a new report that was opened. */
async function newReport(): Promise<string | undefined> {
  await vscode.commands.executeCommand("gouji.newReport", { year: 2024, agency: "云溪市人民政府" });
  const editor = vscode.window.activeTextEditor;
  ok(editor?.document.isUntitled);
  const row = /\n\| *二、上年结转政府信息公开申请数量 *\|([^\n]*)/.exec(editor.document.getText());
  return row?.[1]?.match(/\d+/g)?.join();
}

/** What `ask` last answered: it is asked again while it answers otherwise. */
async function untilSame<T>(expected: T, ask: () => Promise<T | undefined>): Promise<T | undefined> {
  let answer = await ask();
  for (let tries = 1; answer !== expected && tries < 20; tries++) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await new Promise((resolve) => setTimeout(resolve, 250));
    answer = await ask();
  }
  return answer;
}

async function inMemory(run: (folder: vscode.Uri) => Promise<void>): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === memoryScheme)?.uri;
  if (folder === undefined) throw new Error("No virtual folder is open.");
  const registered = vscode.workspace.registerFileSystemProvider(memoryScheme, new MemoryFiles());
  try {
    await run(folder);
  } finally {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    registered.dispose();
  }
}

async function write(folder: vscode.Uri, name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
}

async function eventuallySymbols({ uri }: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  let found: vscode.DocumentSymbol[] = [];
  await eventually(() => {
    const asked = vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", uri);
    void asked.then((symbols) => {
      found = symbols ?? [];
    });
    return found.length > 0 || undefined;
  });
  return found;
}
