import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { findings, open, openUntitled, ownFile, pause, replace } from "../editor.ts";
import { extension, serverProcesses, serverState, status } from "../extension.ts";
import { type Case, print } from "../runner.ts";

/** The debounce of the client, and time enough for a process to be there. */
const settled = 500;

const others = ["政府工作报告.txt", "法治政府建设年度报告.txt", "格式通知.md", "预算.html", "笔记.md"];

/** These come first: later ones have a server running. */
export const gateCases: Case[] = [
  {
    name: "activation starts no server, and costs next to nothing",
    run: async () => {
      const { activationMilliseconds } = await extension().activate();
      print(`activation: ${activationMilliseconds.toFixed(1)} ms`);
      // 1 ms as a rule, 10 at most; a machine that does much else at that moment may hold it up.
      ok(activationMilliseconds <= 50);
      strictEqual(await serverState(), "stopped");
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

async function expectNoServer(document: vscode.TextDocument): Promise<void> {
  strictEqual(await serverState(), "stopped");
  strictEqual(serverProcesses() ?? 0, 0);
  deepStrictEqual(findings(document), []);
  strictEqual(status(), undefined);
}
