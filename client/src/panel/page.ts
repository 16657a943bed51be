import { script, style } from "panel:page";
import * as vscode from "vscode";
import type { Words } from "../../panel/messages.ts";

/** The page of the panel. It is whole: nothing is loaded, from the extension or from anywhere else. */
export function pageText(): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join("");
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

export function wordsOf(): Words {
  return {
    nothing: vscode.l10n.t("Open a draft of an annual report: its official tables are shown here."),
    next: vscode.l10n.t("Next of {0} cells to look at", "{0}"),
    blank: vscode.l10n.t("blank"),
    marks: {
      error: vscode.l10n.t("wrong"),
      warning: vscode.l10n.t("doubtful"),
      info: vscode.l10n.t("note"),
      hint: "",
      accepted: vscode.l10n.t("difference accepted"),
    },
    uncertain: vscode.l10n.t("cannot be told for certain"),
    showInText: vscode.l10n.t("Show in the text"),
    help: vscode.l10n.t(
      "Arrow keys move, type or press F2 to change a cell, Enter commits, Escape cancels; F8 goes to the next cell to look at.",
    ),
    edit: vscode.l10n.t("Change"),
  };
}
