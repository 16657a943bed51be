import { strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { expectFindings, type Finding, findings, open, pause, replace, workspaceFile } from "../editor.ts";
import { expectationOf, samples, store, updating } from "../expectations.ts";
import { serverProcesses, serverState } from "../extension.ts";
import type { Case } from "../runner.ts";

export function sampleCases(): Case[] {
  return samples().flatMap((sample) => [found(sample), ...(expectationOf(sample).repair ? [repaired(sample)] : [])]);
}

function found(sample: string): Case {
  return {
    name: `Problems of ${sample}`,
    run: async () => {
      const { document } = await open(workspaceFile(sample));
      if (updating) return update(sample, document);
      // No findings yet are no findings either: the answer of the server is waited for.
      await vscode.commands.executeCommand("gouji.checkDocument");
      await expectFindings(document, expectationOf(sample).findings);
      strictEqual(await serverState(), "running");
      strictEqual(serverProcesses() ?? 1, 1);
    },
  };
}

function repaired(sample: string): Case {
  return {
    name: `Problems of ${sample} go with the repair, and come back with undo`,
    run: async () => {
      const { findings: before, repair } = expectationOf(sample);
      if (repair === undefined) return;
      const editor = await open(workspaceFile(sample));
      await expectFindings(editor.document, before);
      await replace(editor, new vscode.Range(...repair.range), repair.newText);
      await expectFindings(editor.document, repair.left);
      await vscode.commands.executeCommand("undo");
      await expectFindings(editor.document, before);
    },
  };
}

async function update(sample: string, document: vscode.TextDocument): Promise<void> {
  await pause(1_500);
  const now: readonly Finding[] = findings(document);
  await store(sample, { ...expectationOf(sample), findings: now });
}
