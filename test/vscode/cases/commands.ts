import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import {
  below,
  eventually,
  expectFindings,
  findings,
  open,
  openUntitled,
  pause,
  replace,
  workspaceFile,
} from "../editor.ts";
import { killServer, runsAnother, serverProcesses, serverState, status } from "../extension.ts";
import type { Case } from "../runner.ts";
import { wrongSample } from "../wrongSample.ts";

const names = ["checkDocument", "newReport", "openExample", "restartServer", "showLog", "showManual"];
const commands = names.map((name) => `gouji.${name}`);

export const commandCases: Case[] = [
  {
    name: "the commands are there",
    run: async () => {
      await serverState(); // which activates the extension
      const known = await vscode.commands.getCommands(true);
      for (const command of commands) ok(known.includes(command), command);
    },
  },
  {
    name: "the document can be checked, and the server started anew",
    run: async () => {
      const { name, findings: expected } = wrongSample();
      const { document } = await open(workspaceFile(name));
      await vscode.commands.executeCommand("gouji.checkDocument");
      await expectFindings(document, expected);
      await vscode.commands.executeCommand("gouji.restartServer");
      strictEqual(await serverState(), "running");
      await expectFindings(document, expected);
      strictEqual(serverProcesses() ?? 1, 1);
      await vscode.commands.executeCommand("gouji.showLog");
      await vscode.commands.executeCommand("workbench.action.closePanel");
    },
  },
  {
    name: "a new report opens as an untitled draft, and only its placeholders are found",
    run: async () => {
      await vscode.commands.executeCommand("gouji.newReport", { year: 2024, agency: "云溪市教育局" });
      const document = vscode.window.activeTextEditor?.document;
      ok(document?.isUntitled);
      strictEqual(document.languageId, "gov-annual-report");
      strictEqual(document.lineAt(0).text, "# 云溪市教育局2024年政府信息公开工作年度报告");
      ok(await eventually(() => findings(document)[0]));
      deepStrictEqual(
        findings(document).map(({ rule }) => rule),
        ["structure/leftover"],
      );
    },
  },
  {
    name: "a server that has crashed comes back by itself, and knows the document",
    run: async () => {
      const { name, findings: expected } = wrongSample();
      const editor = await open(workspaceFile(name));
      await expectFindings(editor.document, expected);
      const killed = killServer();
      if (killed === undefined) return; // no /proc here
      ok(await eventually(() => runsAnother(killed) || undefined));
      await replace(editor, new vscode.Range(0, 0, 0, 0), "\n");
      await expectFindings(editor.document, below(1, expected));
    },
  },
  {
    name: "a server that crashes again and again is left alone, until somebody starts it",
    run: async () => {
      const { name, findings: expected } = wrongSample();
      const { document } = await open(workspaceFile(name));
      await expectFindings(document, expected);
      await vscode.commands.executeCommand("gouji.restartServer"); // crashes of before are forgotten
      for (let crash = 1; crash <= 5; crash++) {
        await expectFindings(document, expected);
        const killed = killServer();
        if (killed === undefined) return; // no /proc here
        if (crash < 5) ok(await eventually(() => runsAnother(killed) || undefined));
      }
      for (let tries = 0; tries < 100 && (await serverState()) !== "crashed"; tries++) await pause(100);
      strictEqual(await serverState(), "crashed");
      strictEqual(serverProcesses(), 0);
      strictEqual(status()?.text, "未检查：语言服务器反复意外退出");
      strictEqual(status()?.command?.command, "gouji.restartServer");
      await vscode.commands.executeCommand("notifications.clearAll");
      await vscode.commands.executeCommand("gouji.restartServer");
      strictEqual(await serverState(), "running");
      await expectFindings(document, expected);
    },
  },
  {
    name: "a document that is no report may be checked, and nothing is said about it",
    run: async () => {
      const { document } = await openUntitled("总计 125\n");
      await vscode.commands.executeCommand("gouji.checkDocument");
      strictEqual(findings(document).length, 0);
      await vscode.commands.executeCommand("notifications.clearAll");
    },
  },
  {
    name: "a finding has words, its cells as related places, and a link to the page of its rule",
    run: async () => {
      const { name, findings: expected } = wrongSample();
      const { document } = await open(workspaceFile(name));
      await expectFindings(document, expected);
      const sum = vscode.languages.getDiagnostics(document.uri).find(({ severity, code }) => {
        return severity === vscode.DiagnosticSeverity.Error && typeof code === "object";
      });
      ok(sum !== undefined && typeof sum.code === "object");
      strictEqual(sum.source, "gouji");
      ok(/[\u4e00-\u9fff]/.test(sum.message), sum.message);
      ok((sum.relatedInformation?.length ?? 0) > 0);
      ok((await vscode.workspace.fs.stat(sum.code.target)).size > 0);
    },
  },
];
