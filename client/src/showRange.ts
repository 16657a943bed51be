import * as vscode from "vscode";

/** The command behind a code lens. The server is told that it is there; no menu shows it. */
export const showRangeCommand = "gouji.showRange";

/** A range as the server sends it. */
type Range = Record<"start" | "end", { readonly line: number; readonly character: number }>;

/** Selects a range of a document, in the middle of the window. */
export async function showRange(uri: string, { start, end }: Range): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
