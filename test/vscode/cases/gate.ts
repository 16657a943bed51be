import { deepStrictEqual, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { findings, open, openUntitled, ownFile, pause, replace } from "../editor.ts";
import { extension, loadedFiles, serverProcesses, serverState, status } from "../extension.ts";
import { type Case, print } from "../runner.ts";

/** The debounce of the client, and time enough for a process to be there. */
const settled = 500;

const others = ["政府工作报告.txt", "法治政府建设年度报告.txt", "格式通知.md", "预算.html", "笔记.md"];

/** These come first: later ones have a server running. */
export const gateCases: Case[] = [
  {
    // For how long it may hold up the others is a matter of test/unit/activation.test.ts: here a machine may do much else.
    name: "activation starts no server, and loads no client of one",
    run: async () => {
      const { activationMilliseconds } = await extension().activate();
      print(`activation: ${activationMilliseconds.toFixed(1)} ms`);
      strictEqual(await serverState(), "stopped");
      strictEqual(serverProcesses() ?? 0, 0);
      deepStrictEqual(loadedFiles() ?? ["client.cjs"], ["client.cjs"]);
    },
  },
  ...others.map((name) => ({
    name: `no server for ${name}`,
    run: async () => {
      const { document } = await open(ownFile("test", "vscode", "others", name));
      await pause(settled);
      await expectNoServer(document);
    },
  })),
  {
    name: "no server for what is typed in a new document",
    run: async () => {
      const editor = await openUntitled("会议纪要\n");
      await replace(
        editor,
        new vscode.Range(1, 0, 1, 0),
        "一、总体情况\n2023年政府信息公开工作年度报告编制培训会\n总计 125\n",
      );
      await pause(settled);
      await expectNoServer(editor.document);
    },
  },
];

/** Behind the first that had a draft: what is loaded can be seen. */
export const loadedCases: Case[] = [
  {
    name: "a draft has the client of a server loaded",
    run: async () => {
      const both = ["client.cjs", "languageClient.cjs"];
      deepStrictEqual([...(loadedFiles() ?? both)].sort(), both);
    },
  },
];

async function expectNoServer(document: vscode.TextDocument): Promise<void> {
  strictEqual(await serverState(), "stopped");
  strictEqual(serverProcesses() ?? 0, 0);
  deepStrictEqual(loadedFiles() ?? ["client.cjs"], ["client.cjs"]);
  deepStrictEqual(findings(document), []);
  strictEqual(status(), undefined);
}
