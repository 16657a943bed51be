import * as vscode from "vscode";

/** Where the pages begin in dist/manual.md, by rule; filled in by scripts/build.mjs. */
declare const MANUAL_LINES: Readonly<Record<string, number>>;

const manual = (extension: vscode.Uri) => vscode.Uri.joinPath(extension, "dist", "manual.md");

/** The page of each rule: the line of the manual where it begins. */
export function rulePages(extension: vscode.Uri): Record<string, string> {
  const pages = Object.entries(MANUAL_LINES).map(([rule, line]) => [
    rule,
    manual(extension)
      .with({ fragment: `L${line}` })
      .toString(),
  ]);
  return Object.fromEntries(pages);
}

/** Shows the manual, as it is to be read, at a heading. */
export async function showManual(extension: vscode.Uri, heading = ""): Promise<void> {
  await vscode.commands.executeCommand("markdown.showPreview", manual(extension).with({ fragment: heading }));
}
