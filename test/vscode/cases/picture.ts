import { ok } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, findings, open, pause, replace, workspaceFile } from "../editor.ts";
import { samples } from "../expectations.ts";
import { hand } from "../hand.ts";
import type { Case } from "../runner.ts";

/** Whether the host takes the pictures that it is asked for: desktop VS Code takes none. */
const takesPictures = process.env.GOUJI_SCREENSHOTS !== undefined;

/** The panel is pictured in these, the last of which stays. */
const themes = [
  { name: "Default Dark Modern", picture: "table-panel-dark" },
  { name: "Default High Contrast", picture: "table-panel-contrast" },
  { name: "Default Light Modern", picture: "table-panel" },
];

export const pictureCases: Case[] = takesPictures
  ? [
      { name: "the pictures of the editor", run: takePicture },
      { name: "the picture of the table panel", run: takePanelPicture },
    ]
  : [];

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
  await hand.screenshot("editor");
  await vscode.commands.executeCommand("editor.action.quickFix");
  await pause(1_500);
  await hand.screenshot("light-bulb");
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await takeOutline(editor);
}

/** The outline of the same draft, with the table that does not balance in it and in the editor. */
async function takeOutline(editor: vscode.TextEditor): Promise<void> {
  await vscode.commands.executeCommand("outline.focus");
  await hand.click('.pane-header[aria-label*="samples"]'); // the files fold away: there is no room for it below them
  await vscode.window.showTextDocument(editor.document);
  const start = editor.document.getText().indexOf("## 三、");
  const heading = editor.document.positionAt(start);
  editor.selection = new vscode.Selection(heading, heading);
  editor.revealRange(new vscode.Range(heading, heading), vscode.TextEditorRevealType.AtTop);
  await pause(1_500);
  await hand.screenshot("outline");
  await hand.click('.pane-header[aria-label*="samples"]');
}

/** The same sample with the panel beside it, and the card of the cell that is wrong. */
async function takePanelPicture(): Promise<void> {
  const editor = await open(workspaceFile(samples().find((name) => name.endsWith(".md")) as string));
  await mistype(editor, /本机关不掌握相关政府信息 \| (\d+)/);
  await eventually(() => findings(editor.document).find(({ rule }) => rule === "sum/likely-cell"));
  await vscode.commands.executeCommand("workbench.action.closeSidebar");
  await vscode.commands.executeCommand("workbench.action.closePanel");
  await vscode.commands.executeCommand("gouji.showTables", editor.document.uri.toString(), "0.3");
  await hand.until("td:focus .hint", (seen) => seen.length === 1);
  await hand.hover(".statusbar"); // away from the tables: what is pointed at shows its card
  await vscode.commands.executeCommand("notifications.clearAll");
  const heading = editor.document.positionAt(editor.document.getText().indexOf("## 三、"));
  editor.revealRange(new vscode.Range(heading, heading), vscode.TextEditorRevealType.AtTop);
  await hand.until(".codelens-decoration", (seen) => seen.some(({ text }) => text.startsWith("✗")));
  for (const { name, picture } of themes) {
    await vscode.workspace.getConfiguration("workbench").update("colorTheme", name, true);
    await pause(1_500);
    await hand.screenshot(picture);
  }
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
