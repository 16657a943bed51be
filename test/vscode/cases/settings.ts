import { strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, expectFindings, open, workspaceFile } from "../editor.ts";
import { serverProcesses, serverState } from "../extension.ts";
import type { Case } from "../runner.ts";
import { wrongSample } from "../wrongSample.ts";

export const settingsCases: Case[] = [
  {
    name: "gouji.rules changes the severity of a rule, and switches it off",
    run: async () => {
      const { name, findings } = wrongSample();
      const { document } = await open(workspaceFile(name));
      await expectFindings(document, findings);
      const rule = findings.find(({ severity }) => severity === "error")?.rule as string;
      await set("rules", { [rule]: "hint" });
      await expectFindings(
        document,
        findings.map((finding) => (finding.rule === rule ? { ...finding, severity: "hint" } : finding)),
      );
      await set("rules", { [rule]: "off" });
      await expectFindings(
        document,
        findings.filter((finding) => finding.rule !== rule),
      );
      await set("rules", undefined);
      await expectFindings(document, findings);
    },
  },
  {
    name: "gouji.enable off takes the findings and the server away, on brings them back",
    run: async () => {
      const { name, findings } = wrongSample();
      const { document } = await open(workspaceFile(name));
      await expectFindings(document, findings);
      await set("enable", false);
      await expectFindings(document, []);
      strictEqual(await serverState(), "stopped");
      strictEqual(await eventually(() => ((serverProcesses() ?? 0) === 0 ? 0 : undefined)), 0);
      await set("enable", undefined);
      await expectFindings(document, findings);
    },
  },
];

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("gouji").update(name, value, vscode.ConfigurationTarget.Workspace);
}
