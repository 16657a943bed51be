import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, findings } from "../editor.ts";
import { extension } from "../extension.ts";
import type { Case } from "../runner.ts";

/** What takes a newcomer by the hand: the example, the manual, the walkthrough. */
export const guideCases: Case[] = [
  {
    name: "the example has one wrong cell, which is under the cursor and can be corrected",
    run: async () => {
      await vscode.commands.executeCommand("gouji.openExample");
      const { document, selection } = vscode.window.activeTextEditor ?? {};
      ok(document?.isUntitled && selection);
      const found = await eventually(() => findings(document)[0] && findings(document));
      deepStrictEqual(
        found?.map(({ rule, text }) => [rule, text]),
        [["sum/likely-cell", "51"]],
      );
      const { start } = vscode.languages.getDiagnostics(document.uri)[0]?.range ?? {};
      ok(start?.isEqual(selection.active));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        selection,
      );
      const repair = actions.find(({ isPreferred }) => isPreferred);
      ok(repair?.edit && (await vscode.workspace.applyEdit(repair.edit)));
      strictEqual(await eventually(() => findings(document).length === 0 || undefined), true);
    },
  },
  {
    name: "the page of a rule is a place in the manual",
    run: async () => {
      await vscode.commands.executeCommand("gouji.openExample");
      const { document } = vscode.window.activeTextEditor ?? {};
      ok(document);
      const diagnostic = await eventually(() => vscode.languages.getDiagnostics(document.uri)[0]);
      ok(diagnostic && typeof diagnostic.code === "object");
      const { target } = diagnostic.code;
      const page = await vscode.workspace.openTextDocument(target.with({ fragment: "" }));
      ok(page.lineAt(Number(target.fragment.slice(1)) - 1).text.startsWith("# sum/likely-cell："));
    },
  },
  {
    name: "the walkthrough and the manual open",
    run: async () => {
      const opened = (label: RegExp) =>
        eventually(() => {
          const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
          return tabs.some((tab) => label.test(tab.label)) || undefined;
        });
      await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${extension().id}#start`, false);
      ok(await opened(/^Welcome$|^欢迎/));
      await vscode.commands.executeCommand("gouji.showManual", "命令行");
      ok(await opened(/manual\.md/));
    },
  },
];
