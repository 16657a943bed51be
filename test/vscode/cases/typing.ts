import { deepStrictEqual, strictEqual } from "node:assert/strict";
import * as vscode from "vscode";
import { below, closeAll, eventually, expectFindings, findings, openUntitled, pause, replace } from "../editor.ts";
import type { Case } from "../runner.ts";
import { wrongSample } from "../wrongSample.ts";

export const typingCases: Case[] = [
  {
    name: "a new document that becomes a draft is checked from then on",
    run: async () => {
      const { text, findings: expected } = wrongSample();
      const editor = await openUntitled("总计 125\n");
      await pause(500);
      deepStrictEqual(findings(editor.document), []);
      await replace(editor, whole(editor.document), text);
      await expectFindings(editor.document, expected);
    },
  },
  {
    name: "an edit right after a document became a draft reaches the server",
    run: async () => {
      const { text, findings: expected } = wrongSample();
      const editor = await openUntitled("总计 125\n");
      await replace(editor, whole(editor.document), text);
      for (const line of ["一", "二", "三"]) {
        await pause(100); // around the moment when the client looks
        await replace(editor, new vscode.Range(0, 0, 0, 0), `${line}\n`);
      }
      await expectFindings(editor.document, below(3, expected));
    },
  },
  {
    name: "a new document in the place of one that was closed while it was checked has its own findings",
    run: async () => {
      const { text, findings: expected } = wrongSample();
      for (const wait of [0, 20, 300]) {
        await openUntitled(text);
        await pause(wait); // around the moment when its findings are asked for
        await closeAll();
        const editor = await openUntitled(`\n${text}`);
        await expectFindings(editor.document, below(1, expected));
        await closeAll();
      }
    },
  },
  {
    name: "findings stand right behind 𠮷 and emoji in the lines above",
    run: async () => {
      const { text, findings: expected } = wrongSample();
      const editor = await openUntitled(`𠮷😀👨‍👩‍👧\n${text}`);
      await expectFindings(editor.document, below(1, expected));
    },
  },
  {
    name: "a cell with 𠮷 and emoji right beside its figure is underlined as a whole",
    run: async () => {
      const { text, findings: expected } = wrongSample();
      const editor = await openUntitled(text);
      await expectFindings(editor.document, expected);
      const { range } = expected.find(({ rule }) => rule.startsWith("sum/")) ?? (expected[0] as (typeof expected)[0]);
      const [line, start, , end] = range;
      const figure = editor.document.getText(new vscode.Range(...range));
      await replace(editor, new vscode.Range(...range), `𠮷${figure}😀`);
      const found = await eventually(() => findings(editor.document).find(({ rule }) => rule === "cell/not-a-number"));
      deepStrictEqual(found?.range, [line, start, line, end + 4]);
      strictEqual(found.text, `𠮷${figure}😀`);
    },
  },
  {
    name: "the figures are underlined in a page of one line, with 𠮷 and emoji in it",
    run: async () => {
      const { text, findings: expected } = wrongSample(".html");
      const editor = await openUntitled(text.replaceAll(/\r?\n/g, "<!--𠮷😀-->"), "html");
      const texts = () => findings(editor.document).map((finding) => finding.text);
      await eventually(() => texts().length === expected.length || undefined);
      deepStrictEqual(
        texts(),
        expected.map((finding) => finding.text),
      );
    },
  },
];

function whole(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}
