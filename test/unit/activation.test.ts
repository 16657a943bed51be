// What the extension costs everybody who opens a text that is no draft, in a stand-in for either host: what it loads, and
// for how long it holds up the others. What a real host loads and starts is seen in test/vscode/cases/gate.ts.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { compileFunction } from "node:vm";
import { draft } from "../bench/draft.ts";
import { calibrate, leastOf } from "../bench/engine/floors.ts";

const client = new URL("../../dist/client.cjs", import.meta.url);

/** So many times the loop of known work is 10 ms on the machine of docs/benchmarks.md. */
const most = 45;

/** Open when the extension is activated: everybody's texts, a long one too. */
const documents = [
  "# 周报\n\n本周完成三项工作。\n",
  "会议纪要\n一、总体情况\n".repeat(2_000),
  "<html><p>预算</p></html>",
].map((text) => {
  const lines = text.split("\n");
  const lineAt = (line: number) => ({ text: lines[line] });
  return { uri: { scheme: "file" }, languageId: "markdown", isClosed: false, lineCount: lines.length, lineAt };
});

/** The editor, as far as activation asks for it: what it does not know here is not there to be called. */
function editor() {
  const disposable = { dispose: () => {} };
  const registers = () => disposable;
  return {
    commands: { registerCommand: registers },
    Disposable: { from: registers },
    EventEmitter: class {
      event = registers;
    },
    Uri: { joinPath: () => ({}) },
    window: {
      onDidChangeActiveTextEditor: registers,
      onDidChangeTextEditorSelection: registers,
      registerWebviewPanelSerializer: registers,
    },
    workspace: {
      onDidChangeConfiguration: registers,
      onDidChangeTextDocument: registers,
      onDidCloseTextDocument: registers,
      onDidOpenTextDocument: registers,
      textDocuments: documents,
    },
  };
}

assert.ok(existsSync(client), 'dist/client.cjs is missing: run "npm run build" first');
const code = readFileSync(client, "utf8");
let count = 0;

/** Compiles the client as if nobody had ever seen it, evaluates and activates it; gives back what it has asked for. */
function activate(process: NodeJS.Process | undefined): { readonly asked: string[]; readonly state: string } {
  const asked: string[] = [];
  const require = (name: string) => {
    asked.push(name);
    if (name !== "vscode") throw new Error(name);
    return editor();
  };
  const module = { exports: {} as { activate(context: object): { serverState(): string } } };
  const evaluate = compileFunction(`${code}\n// ${count++}`, ["module", "exports", "require", "process"]);
  evaluate(module, module.exports, require, process);
  const api = module.exports.activate({ subscriptions: [], extensionUri: {} });
  return { asked: [...new Set(asked)], state: api.serverState() };
}

for (const [host, process] of [
  ["Node", globalThis.process],
  ["a web worker", undefined],
] as const)
  suite(`activation where no draft is open, in ${host}`, () => {
    test("nothing is loaded but the client itself, and no server started", () => {
      assert.deepEqual(activate(process), { asked: ["vscode"], state: "stopped" });
    });

    test("takes 10 ms at most, on a machine like that of the benchmarks", () => {
      const text = draft({ seed: 1, size: 20_000, style: "pipe" });
      for (let k = 0; k < 25; k++) calibrate(text);
      const { own = 0, loop = 0 } = leastOf({ own: () => activate(process), loop: () => calibrate(text) }, 300);
      assert.ok(own <= most * loop, `${(own / loop).toFixed(1)} times the loop of ${loop.toFixed(2)} ms`);
    });
  });
