import { ok, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, expectFindings, open, openUntitled, ownFile, replace, workspaceFile } from "../editor.ts";
import { expectationOf, samples } from "../expectations.ts";
import { status } from "../extension.ts";
import type { Case } from "../runner.ts";
import { wrongSample } from "../wrongSample.ts";

const severities = vscode.LanguageStatusSeverity;

export const statusCases: Case[] = [
  {
    name: "status: how many findings, format and year, and the way to the first one",
    run: async () => {
      const { name, findings } = wrongSample();
      const editor = await open(workspaceFile(name));
      await expectFindings(editor.document, findings);
      const listed = findings.filter(({ severity }) => severity !== "hint");
      await expectText(`${listed.length} 处问题`);
      const item = status();
      strictEqual(item?.severity, severities.Error);
      const year = /20\d\d/.exec(name)?.[0];
      const detail = item?.detail ?? "";
      ok(detail.startsWith(`${year} 年度 · `), detail);
      ok(/2021 年起格式|2019—2020 年格式/.test(detail), detail);
      ok(/勾稽关系 \d+ 项成立/.test(detail), detail);
      strictEqual(item?.accessibilityInformation?.label, `${item?.text}, ${detail}`);
      ok(item?.command);
      await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
      ok(editor.selection.isEqual(new vscode.Range(...(listed[0] as (typeof listed)[0]).range)));
    },
  },
  {
    name: "status: a report that adds up, and one figure mistyped",
    run: async () => {
      const name = samples().find((sample) => expectationOf(sample).findings.length === 0) as string;
      const editor = await open(workspaceFile(name));
      await expectText("✓ 勾稽一致");
      strictEqual(status()?.severity, severities.Information);
      strictEqual(status()?.command, undefined);
      const text = editor.document.getText();
      const label = text.indexOf("四、结转下年度继续办理");
      const figure = label + text.slice(label).search(/[1-9]\d*(?!.*[1-9])/);
      const place = editor.document.positionAt(figure);
      await replace(editor, new vscode.Range(place, place.translate(0, 1)), "7");
      await expectText(/^\d+ 处问题$/);
      strictEqual(status()?.severity, severities.Error);
      await vscode.commands.executeCommand("undo");
      await expectText("✓ 勾稽一致");
    },
  },
  {
    name: "status: a document that is no report, another one beside a draft, and Gouji switched off",
    run: async () => {
      await openUntitled("总计 125\n");
      await vscode.commands.executeCommand("gouji.checkDocument");
      await vscode.commands.executeCommand("notifications.clearAll");
      await expectText("未检查：没有认出年度报告");
      await open(workspaceFile(wrongSample().name));
      await expectText(/处问题$/);
      await open(ownFile("test", "vscode", "others", "笔记.md"));
      strictEqual(await eventually(() => (status() === undefined ? "none" : undefined)), "none");
      await open(workspaceFile(wrongSample().name));
      const settings = vscode.workspace.getConfiguration("gouji");
      await settings.update("enable", false, vscode.ConfigurationTarget.Workspace);
      await expectText("未检查：勾稽已关闭");
      await settings.update("enable", undefined, vscode.ConfigurationTarget.Workspace);
      await expectText(/处问题$/);
    },
  },
];

async function expectText(expected: string | RegExp): Promise<void> {
  const fits = (text: string | undefined) =>
    typeof expected === "string" ? text === expected : expected.test(text ?? "");
  await eventually(() => (fits(status()?.text) && !status()?.busy) || undefined);
  ok(fits(status()?.text), `${status()?.text} is not ${expected}`);
  strictEqual(status()?.busy, false);
}
