import * as vscode from "vscode";
import type { Server } from "./server.ts";

/**
 * Asks for the reason, unless it is given, and writes the acceptance to `.gouji.json`. The file is saved, unless somebody
 * has changed it and not yet saved: what is in it holds either way.
 */
export async function acceptFinding(server: Server, uri: string, finding: object, given?: string): Promise<void> {
  const reason = given ?? (await askReason());
  if (reason === undefined) return;
  const edit = await server.accept(uri, finding, reason.trim());
  const target = edit?.entries()[0]?.[0];
  const dirty = vscode.workspace.textDocuments.some(
    (each) => each.uri.toString() === target?.toString() && each.isDirty,
  );
  if (edit === undefined || target === undefined || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t("Gouji cannot write to .gouji.json: correct the errors in it first."),
    );
    return;
  }
  if (!dirty) await (await vscode.workspace.openTextDocument(target)).save();
}

function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Accept this difference"),
    prompt: vscode.l10n.t("Why is it right as it stands? The reason goes to .gouji.json, for others to review."),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? vscode.l10n.t("A reason is needed.") : undefined),
  });
}
