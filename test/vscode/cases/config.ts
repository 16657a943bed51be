import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, expectFindings, type Finding, open, replace, workspaceFile } from "../editor.ts";
import type { Case } from "../runner.ts";
import { wrongSample } from "../wrongSample.ts";

const config = () => workspaceFile(".gouji.json");

export const configCases: Case[] = [
  {
    name: ".gouji.json takes effect as it is stored, as it is typed, and when it is gone; errors stand on it",
    run: async () => {
      const { name, findings } = wrongSample();
      const rule = findings.find(({ severity }) => severity === "error")?.rule as string;
      const as = (severity: string): Finding[] =>
        findings.map((finding) => (finding.rule === rule ? { ...finding, severity } : finding));
      const { document } = await open(workspaceFile(name));
      await expectFindings(document, findings);
      try {
        await store(`{\n  // 级别\n  "rules": { "${rule}": "hint" },\n}\n`);
        await expectFindings(document, as("hint"));
        const editor = await open(config());
        strictEqual(editor.document.languageId, "jsonc");
        await type(editor, '"hint"', '"warning"');
        await expectFindings(document, as("warning"));
        await type(editor, '"warning"', '"warn"');
        await expectFindings(document, findings);
        const range = rangeOf(editor.document, '"warn"');
        const told = await eventually(() => ours().find((each) => each.range.isEqual(range)));
        ok(told, JSON.stringify(ours()));
        await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
        await expectFindings(document, as("hint"));
        strictEqual(await eventually(() => (ours().length === 0 ? 0 : undefined)), 0);
      } finally {
        await vscode.workspace.fs.delete(config());
      }
      await expectFindings(document, findings);
    },
  },
  {
    name: "a finding is accepted with a reason, and comes back with another figure",
    run: async () => {
      const { name, findings } = wrongSample();
      const at = findings.findIndex(({ severity }) => severity === "error");
      const finding = findings[at] as Finding;
      const editor = await open(workspaceFile(name));
      await expectFindings(editor.document, findings);
      const { uri } = editor.document;
      const [line, start, , end] = finding.range;
      const place = new vscode.Range(line, start, line, end);
      const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
        "vscode.executeCodeActionProvider",
        uri,
        place,
      );
      const command = actions.find((each) => each.command?.command === "gouji.acceptFinding")?.command;
      ok(command, actions.map(({ title }) => title).join());
      try {
        await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []), "省里的系统如此");
        await expectFindings(editor.document, findings.toSpliced(at, 1));
        const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(config()));
        match(written, /"reason": "省里的系统如此"/);
        deepStrictEqual(JSON.parse(written).accepted.length, 1);
        await replace(editor, place, `${finding.text}1`);
        ok(await eventually(() => vscode.languages.getDiagnostics(uri).find(({ range }) => range.start.line === line)));
      } finally {
        await vscode.workspace.fs.delete(config());
      }
    },
  },
];

async function store(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(text));
}

/** The built-in checks of JSON have findings on it, too. */
function ours(): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(config()).filter(({ source }) => source === "gouji");
}

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

async function type(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  await replace(editor, rangeOf(editor.document, from), to);
}
