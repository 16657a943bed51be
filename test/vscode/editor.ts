import { deepStrictEqual } from "node:assert/strict";
import * as vscode from "vscode";

/** A finding as the Problems view has it. Rules and places only: the words depend on the language of the window. */
export interface Finding {
  readonly rule: string;
  readonly severity: string;
  /** Line and character of the start and the end, from zero. */
  readonly range: readonly [number, number, number, number];
  readonly text: string;
}

export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("No folder is open.");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** A file of the extension's own tree, which in a web host lies on no disk. */
export function ownFile(...names: string[]): vscode.Uri {
  const own = vscode.extensions.getExtension("gouji.gouji");
  if (own === undefined) throw new Error("The extension is not installed.");
  return vscode.Uri.joinPath(own.extensionUri, ...names);
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

export async function openUntitled(content: string, language = "plaintext"): Promise<vscode.TextEditor> {
  for (let tries = 0; ; tries++) {
    const document = await vscode.workspace.openTextDocument({ content, language });
    const editor = await vscode.window.showTextDocument(document);
    if (document.getText() === content || tries === 20) return editor;
    // What stood in the last one of this name came back: VS Code had not yet thrown its backup away.
    await closeAll();
    await pause(200);
  }
}

/** Closes all editors, and throws away what the test has typed in them. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

export async function replace(editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> {
  const done = await editor.edit((builder) => builder.replace(range, text));
  if (!done) throw new Error("The editor refused the edit.");
}

/** The findings on a document, in the order of the text. */
export function findings(document: vscode.TextDocument): Finding[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map((diagnostic) => toFinding(document, diagnostic))
    .sort((a, b) => compare(a.range, b.range) || a.rule.localeCompare(b.rule));
}

/** The same findings where so many lines stand above them. */
export function below(lines: number, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const [startLine, start, endLine, end] = finding.range;
    return { ...finding, range: [startLine + lines, start, endLine + lines, end] };
  });
}

/** Waits until the findings are the expected ones, and stay so for a moment. */
export async function expectFindings(document: vscode.TextDocument, expected: readonly Finding[]): Promise<void> {
  const wanted = JSON.stringify(expected);
  const seen = await eventually(() => (JSON.stringify(findings(document)) === wanted ? true : undefined));
  if (seen) await pause(150);
  deepStrictEqual(findings(document), expected);
}

/** Asks until there is an answer, for half a minute at most: machines are busy. */
export async function eventually<T>(ask: () => T | undefined): Promise<T | undefined> {
  const end = performance.now() + 30_000;
  for (;;) {
    const answer = ask();
    if (answer !== undefined || performance.now() > end) return answer;
    await pause(20);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function toFinding(document: vscode.TextDocument, { code, range, severity }: vscode.Diagnostic): Finding {
  const { start, end } = range;
  return {
    rule: String(typeof code === "object" ? code.value : code),
    severity: ["error", "warning", "info", "hint"][severity] as string,
    range: [start.line, start.character, end.line, end.character],
    text: document.getText(range),
  };
}

function compare(a: Finding["range"], b: Finding["range"]): number {
  for (const index of [0, 1, 2, 3] as const) {
    if (a[index] !== b[index]) return a[index] - b[index];
  }
  return 0;
}
