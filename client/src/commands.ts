import * as vscode from "vscode";
import { acceptFinding } from "./accept.ts";
import { type Drafts, isCandidate } from "./drafts.ts";
import { openExample } from "./example.ts";
import { showManual } from "./manual.ts";
import { newReport } from "./newReport.ts";
import type { Server } from "./server.ts";
import { showRange, showRangeCommand } from "./showRange.ts";

export function registerCommands(server: Server, drafts: Drafts, extension: vscode.Uri): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("gouji.checkDocument", () => checkDocument(server, drafts)),
    vscode.commands.registerCommand("gouji.newReport", (given?: Parameters<typeof newReport>[1]) =>
      newReport(server, given),
    ),
    vscode.commands.registerCommand("gouji.openExample", openExample),
    vscode.commands.registerCommand("gouji.restartServer", () => server.restart()),
    vscode.commands.registerCommand("gouji.showLog", () => server.log.show()),
    vscode.commands.registerCommand("gouji.showManual", (heading?: string) => showManual(extension, heading)),
    vscode.commands.registerCommand("gouji.acceptFinding", (uri: string, finding: object, reason?: string) =>
      acceptFinding(server, uri, finding, reason),
    ),
    vscode.commands.registerCommand(showRangeCommand, showRange),
  ];
}

async function checkDocument(server: Server, drafts: Drafts): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !isCandidate(document)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a draft as plain text, Markdown or HTML first, then check it."),
    );
    return;
  }
  const wasDraft = drafts.has(document);
  drafts.add(document);
  const { length } = await server.check(document);
  if (length === 0 && !wasDraft) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Gouji sees no annual report on government information disclosure in this document."),
    );
    return;
  }
  await vscode.commands.executeCommand("workbench.panel.markers.view.focus");
  vscode.window.setStatusBarMessage(summary(length), 10_000);
}

function summary(findings: number): string {
  if (findings === 0) return vscode.l10n.t("Gouji: no findings in this document");
  if (findings === 1) return vscode.l10n.t("Gouji: 1 finding in this document");
  return vscode.l10n.t("Gouji: {0} findings in this document", findings);
}
