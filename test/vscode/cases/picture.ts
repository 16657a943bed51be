import { ok } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, findings, open, ownFile, pause, replace, workspaceFile } from "../editor.ts";
import { samples } from "../expectations.ts";
import type { Case } from "../runner.ts";

/** Whether the host takes the pictures that it is asked for: desktop VS Code takes none. */
const takesPictures = process.env.GOUJI_SCREENSHOTS !== undefined;

export const pictureCases: Case[] = takesPictures ? [{ name: "the pictures of the editor", run: takePicture }] : [];

/** A clean sample in Markdown, with one figure mistyped before the camera, the hover over that figure, and its light bulb. */
async function takePicture(): Promise<void> {
  const editor = await open(workspaceFile(samples().find((name) => name.endsWith(".md")) as string));
  await mistype(editor, /本机关不掌握相关政府信息 \| (\d+)/);
  const { document } = editor;
  const error = await eventually(() => findings(document).find(({ rule }) => rule === "sum/likely-cell"));
  ok(error !== undefined);
  await vscode.commands.executeCommand("gouji.checkDocument");
  await showProblemsOnly();
  await vscode.window.showTextDocument(document);
  const range = new vscode.Range(...error.range);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  await vscode.commands.executeCommand("notifications.clearAll");
  await pause(2_000); // lenses and hints come in: a hover that is there would go
  await vscode.commands.executeCommand("editor.action.showHover");
  await pause(1_500); // the hover fades in
  await screenshot("editor");
  await vscode.commands.executeCommand("editor.action.quickFix");
  await pause(1_500);
  await screenshot("light-bulb");
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await takeOutline(editor);
}

/** The outline of the same draft, with the table that does not balance in it and in the editor. */
async function takeOutline(editor: vscode.TextEditor): Promise<void> {
  await vscode.commands.executeCommand("outline.focus");
  await click('.pane-header[aria-label*="samples"]'); // the files fold away: there is no room for it below them
  await vscode.window.showTextDocument(editor.document);
  const start = editor.document.getText().indexOf("## 三、");
  const heading = editor.document.positionAt(start);
  editor.selection = new vscode.Selection(heading, heading);
  editor.revealRange(new vscode.Range(heading, heading), vscode.TextEditorRevealType.AtTop);
  await pause(1_500);
  await screenshot("outline");
  await click('.pane-header[aria-label*="samples"]');
}

/** Takes 7 from the figure that the pattern captures. */
async function mistype(editor: vscode.TextEditor, pattern: RegExp): Promise<void> {
  const { document } = editor;
  const match = pattern.exec(document.getText());
  const figure = match?.[1];
  ok(match && figure);
  const end = document.positionAt(match.index + match[0].length);
  await replace(editor, new vscode.Range(end.translate(0, -figure.length), end), String(Number(figure) - 7));
}

/** Folds the related places away: a column of 21 cells would push the other findings out of the picture. */
async function showProblemsOnly(): Promise<void> {
  for (const command of ["collapseAll", "focusFirst", "expand"]) {
    await vscode.commands.executeCommand(`list.${command}`);
    await pause(200);
  }
}

/** No command does it. */
async function click(selector: string): Promise<void> {
  console.log(`::click ${selector}`);
  await pause(500);
}

async function screenshot(name: string): Promise<void> {
  const picture = ownFile("out", "screenshots", `${name}.png`);
  await vscode.workspace.fs.delete(picture).then(undefined, () => {});
  console.log(`::screenshot ${name}`);
  for (let tries = 0; tries < 100 && !(await exists(picture)); tries++) await pause(100);
  ok(await exists(picture), String(picture));
}

function exists(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
