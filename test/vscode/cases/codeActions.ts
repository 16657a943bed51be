import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, expectFindings, type Finding, findings, open, pause, workspaceFile } from "../editor.ts";
import { expectationOf, samples } from "../expectations.ts";
import type { Case } from "../runner.ts";

export const codeActionCases: Case[] = [
  ...["cell/stray-character", "sum/likely-cell"].map((rule) => ({
    name: `the light bulb applies the fix of ${rule}, the squiggle goes, and undo brings it back`,
    run: async () => {
      const { editor, finding, before } = await at(rule);
      const text = editor.document.getText();
      await autoFix(editor.document);
      await expectFindings(
        editor.document,
        before.filter((each) => each !== finding),
      );
      ok(editor.document.getText() !== text);
      await undoOnce(editor, text, before);
    },
  })),
  {
    name: "a wrong total is set to its sum",
    run: async () => {
      const { editor, finding, before } = await at("sum/dispute-total");
      const text = editor.document.getText();
      const actions = await actionsAt(editor, finding, vscode.CodeActionKind.QuickFix);
      // The total is where the finding stands; another candidate of the finding changes another cell.
      const isHere = ({ range }: vscode.TextEdit) => range.isEqual(new vscode.Range(...finding.range));
      const sum = actions.find(({ edit }) => edit?.get(editor.document.uri).every(isHere));
      ok(sum?.edit, actions.map(({ title }) => title).join(" / "));
      ok(await vscode.workspace.applyEdit(sum.edit));
      await expectFindings(
        editor.document,
        before.filter((each) => each !== finding),
      );
      await undoOnce(editor, text, before);
    },
  },
  {
    name: "fix all mends what is safe, in one step",
    run: async () => {
      const { editor, before } = await at("cell/blank");
      const text = editor.document.getText();
      await vscode.commands.executeCommand("editor.action.fixAll");
      await eventually(() => findings(editor.document).every(({ rule }) => rule !== "cell/blank") || undefined);
      deepStrictEqual(
        rulesOf(findings(editor.document)),
        rulesOf(before).filter((rule) => rule !== "cell/blank"),
      );
      await undoOnce(editor, text, before);
    },
  },
  {
    name: "a table is written anew once it is chosen, and in the other script",
    run: async () => {
      const { editor, finding, before } = await at("sum/dispute-total");
      const text = editor.document.getText();
      const actions = await actionsAt(editor, finding, vscode.CodeActionKind.RefactorRewrite, 20);
      const written = actions.filter(({ edit }) => edit !== undefined).map(({ title }) => title);
      strictEqual(written.length, actions.filter(({ disabled }) => !disabled).length);
      for (const [pattern, found] of [
        [/第四部分.*Markdown|part 4.*Markdown/, /\n\| 行政复议 /],
        [/全部表格.*HTML|all tables.*HTML/, /<td rowspan="8">（三）不予公开<\/td>/],
        [/繁体|繁體|Traditional/, /收到和處理政府信息公開申請情況/],
      ] as const) {
        const action = actions.find(({ title }) => pattern.test(title));
        ok(action?.edit, `${pattern} among ${written.join(" / ")}`);
        ok(await vscode.workspace.applyEdit(action.edit));
        ok(found.test(editor.document.getText()), String(pattern));
        await eventually(() => findings(editor.document).length === before.length || undefined);
        deepStrictEqual(
          findings(editor.document).map(({ rule }) => rule),
          before.map(({ rule }) => rule),
        );
        await undoOnce(editor, text, before);
      }
    },
  },
];

/** The editor drops the command where markers come in meanwhile, as they do after the findings are known here. */
async function autoFix(document: vscode.TextDocument): Promise<void> {
  const { version } = document;
  for (let tries = 0; tries < 5 && document.version === version; tries++) {
    await vscode.commands.executeCommand("editor.action.autoFix");
    for (let wait = 0; wait < 20 && document.version === version; wait++) await pause(100);
  }
}

/** The first sample with a finding of a rule, the cursor on it. */
async function at(rule: string) {
  const has = (name: string) => expectationOf(name).findings.some((finding) => finding.rule === rule);
  const name = samples().find(has);
  ok(name !== undefined, rule);
  const editor = await open(workspaceFile(name));
  const { findings: before } = expectationOf(name);
  await expectFindings(editor.document, before);
  const finding = before.find((each) => each.rule === rule) as Finding;
  const { start } = new vscode.Range(...finding.range);
  editor.selection = new vscode.Selection(start, start);
  return { editor, finding, before };
}

function actionsAt({ document }: vscode.TextEditor, { range }: Finding, kind: vscode.CodeActionKind, resolved = 0) {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(...range),
    kind.value,
    resolved,
  );
}

async function undoOnce({ document }: vscode.TextEditor, text: string, before: readonly Finding[]): Promise<void> {
  await vscode.commands.executeCommand("undo");
  strictEqual(document.getText(), text);
  await expectFindings(document, before);
}

const rulesOf = (found: readonly Finding[]): string[] => found.map(({ rule }) => rule);
