import * as vscode from "vscode";
import sample from "../../samples/01-云溪市人民政府-2023年政府信息公开工作年度报告.md";

/** One cell of the sample, which is in balance, and what stands before it. */
const before = "本机关不掌握相关政府信息 | ";
const [right, wrong] = ["58", "51"];

/** Opens the sample with that cell wrong in an untitled document, and shows the place. */
export async function openExample(): Promise<void> {
  const at = sample.indexOf(before + right) + before.length;
  const content = sample.slice(0, at) + wrong + sample.slice(at + right.length);
  const document = await vscode.workspace.openTextDocument({ language: "gov-annual-report", content });
  const place = document.positionAt(at);
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
}
