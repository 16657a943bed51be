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
      { name: "the pictures of the editor", run: takePictures },
      { name: "the picture of the outline", run: takeOutline },
      { name: "the picture of the table panel", run: takePanelPicture },
    ]
  : [];

/** For pictures only: a font whose ideographs are twice as wide as its digits, and nothing but the editor in the window. */
const settings: Readonly<Record<string, unknown>> = {
  "editor.fontFamily": "'Noto Sans Mono CJK SC', monospace",
  "editor.fontSize": 14,
  "editor.hover.above": false,
  "editor.lineHeight": 24,
  "editor.renderLineHighlight": "none",
  "editor.scrollbar.vertical": "hidden",
  "editor.overviewRulerBorder": false,
  "workbench.activityBar.location": "hidden",
};

/** A window of this size with those settings; as it was before when all is done. */
async function inPicture(width: number, height: number, run: () => Promise<void>): Promise<void> {
  const set = (name: string, value: unknown) => vscode.workspace.getConfiguration().update(name, value, true);
  await hand.view(width, height);
  for (const [name, value] of Object.entries(settings)) await set(name, value);
  await vscode.commands.executeCommand("workbench.action.closeSidebar");
  await vscode.commands.executeCommand("workbench.action.closePanel");
  try {
    await run();
  } finally {
    for (const name of Object.keys(settings)) await set(name, undefined);
    await hand.view(1440, 900);
  }
}

/** A clean sample in Markdown with one figure mistyped before the camera, and its table at the top of the window. */
async function openMistyped(): Promise<vscode.TextEditor> {
  const editor = await open(workspaceFile(samples().find((name) => name.endsWith(".md")) as string));
  await mistype(editor, /本机关不掌握相关政府信息 \| (\d+)/);
  ok(await eventually(() => findings(editor.document).find(({ rule }) => rule === "sum/likely-cell")));
  await showTable(editor);
  return editor;
}

async function showTable({ document, revealRange }: vscode.TextEditor): Promise<void> {
  const heading = document.positionAt(document.getText().indexOf("## 三、"));
  revealRange(new vscode.Range(heading, heading), vscode.TextEditorRevealType.AtTop);
  await hand.until(".codelens-decoration", (seen) => seen.some(({ text }) => text.startsWith("✗")));
  await vscode.commands.executeCommand("notifications.clearAll");
  await pause(2_000); // hints come in: a hover that is there would go
}

/** The hover over the figure that is wrong, and its light bulb. */
async function takePictures(): Promise<void> {
  await inPicture(1100, 1700, async () => {
    const editor = await openMistyped();
    const [error] = findings(editor.document);
    ok(error);
    const [line, character] = error.range;
    editor.selection = new vscode.Selection(line, character, line, character);
    await vscode.commands.executeCommand("editor.action.showHover");
    await pause(1_500); // the hover fades in
    await hand.screenshot("editor", 820);
    await hand.press("Escape");
    await vscode.commands.executeCommand("editor.action.quickFix");
    await pause(1_500);
    await hand.screenshot("light-bulb", 820);
    await hand.press("Escape");
  });
}

/** The outline, with the table that does not balance in it and in the editor. */
async function takeOutline(): Promise<void> {
  await inPicture(1430, 1700, async () => {
    const editor = await openMistyped();
    await vscode.commands.executeCommand("outline.focus");
    for (let times = 0; times < 2; times++) await vscode.commands.executeCommand("workbench.action.decreaseViewWidth"); // the editor's
    await hand.click('.pane-header[aria-label*="samples"]'); // the files fold away: there is no room for it below them
    await vscode.window.showTextDocument(editor.document);
    await showTable(editor);
    await hand.screenshot("outline", 820);
    await hand.click('.pane-header[aria-label*="samples"]');
  });
}

/** The same sample with the panel beside it, and the card of the cell that is wrong. */
async function takePanelPicture(): Promise<void> {
  await inPicture(1600, 1040, async () => {
    const editor = await openMistyped();
    await vscode.commands.executeCommand("gouji.showTables", editor.document.uri.toString(), "0.3");
    await hand.until("td:focus .hint", (seen) => seen.length === 1);
    await hand.rest(); // away from the tables: what is pointed at shows its card
    for (const { name, picture } of themes) {
      await vscode.workspace.getConfiguration("workbench").update("colorTheme", name, true);
      await pause(1_500);
      await hand.screenshot(picture, 966);
    }
  });
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
