import * as vscode from "vscode";
import type { Server } from "./server.ts";

/** The formats begin with this report year. */
const firstYear = 2019;

/** What a caller may give so that nothing is asked. */
interface Given {
  readonly year?: number;
  readonly agency?: string;
}

/** Asks for year and body, and opens a blank report in an untitled document. */
export async function newReport(server: Server, given: Given = {}): Promise<void> {
  const year = given.year ?? (await askYear());
  if (year === undefined) return;
  const agency = given.agency ?? (await askAgency());
  if (agency === undefined) return;
  const made = await server.newReport(year, agency);
  if (made === null) {
    void vscode.window.showErrorMessage(vscode.l10n.t("No report could be written for {0}.", year));
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: "gov-annual-report", content: made.text });
  await vscode.window.showTextDocument(document);
  if (made.lastYear === null) return;
  const name = vscode.workspace.asRelativePath(vscode.Uri.parse(made.lastYear));
  void vscode.window.showInformationMessage(
    vscode.l10n.t("What was carried over is taken from last year's report: {0}", name),
  );
}

async function askYear(): Promise<number | undefined> {
  const written = await vscode.window.showInputBox({
    prompt: vscode.l10n.t("Report year, {0} or later", firstYear),
    value: String(new Date().getFullYear() - 1),
    validateInput: (text) =>
      /^20\d\d$/.test(text.trim()) && Number(text) >= firstYear
        ? undefined
        : vscode.l10n.t("Report year, {0} or later", firstYear),
  });
  return written === undefined ? undefined : Number(written);
}

async function askAgency(): Promise<string | undefined> {
  const written = await vscode.window.showInputBox({
    prompt: vscode.l10n.t("Full name of the body that reports"),
    placeHolder: "云溪市教育局",
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Full name of the body that reports") : undefined),
  });
  return written?.trim();
}
