// What a draft or a config file must never bring about: the network, files outside of the workspace, markup that runs.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CodeLens, CompletionItem, DocumentLink, DocumentSymbol, Hover, InlayHint } from "vscode-languageserver";
import { gouji, inFolder, report } from "../cli/support.ts";
import { acting, Client, knowing, pulling, textOf } from "./client.ts";
import { wrong, wrongCell } from "./drafts.ts";

const preload = fileURLToPath(new URL("noNetwork.cjs", import.meta.url));
const server = fileURLToPath(new URL("../../dist/server.cjs", import.meta.url));

suite("no network", () => {
  const addresses = report("pipe", true)
    .replace("公开渠道", "")
    .replace("一、总体情况", "见 http://example.com/a.html。\n一、总体情况");

  test("the preload ends a process that tries", () => {
    const attempts = [
      "require('net').connect(9)",
      "require('dns').lookup('a', () => {})",
      "fetch('http://a')",
      "require('http').get('http://a')",
    ];
    for (const attempt of attempts) {
      const result = gouji(["check", "-"], {
        input: addresses,
        env: {
          NODE_OPTIONS: `--require ${preload} --import data:text/javascript,import{createRequire}from'module';const/**/require=createRequire(process.execPath);${attempt.replaceAll(" ", "/**/")}`,
        },
      });
      assert.equal(result.status, 77, attempt + result.stderr);
    }
  });

  test("the command line", () => {
    inFolder({ "a.txt": addresses, ".gouji.json": '{ "$schema": "http://example.com/schema.json" }' }, (cwd) => {
      const env = { NODE_OPTIONS: `--require ${preload}` };
      for (const args of [["check", "."], ["fix", "--dry-run", "a.txt"], ["extract", "a.txt"], ["rules"]])
        assert.notEqual(gouji(args, { cwd, env }).status, 77, args.join(" "));
    });
  });

  test("the server, whatever it is asked", async () => {
    using client = new Client(["--require", preload, server, "--stdio"]);
    await client.initialize(knowing);
    await client.open(`${wrong}\n见 http://example.com/a.html。`);
    assert.ok((await client.items()).length > 0);
    for (const method of ["documentLink", "documentSymbol", "codeLens", "foldingRange"]) await client.ask(method);
    assert.equal(await client.stop(), 0);
  });
});

suite("no file outside of the workspace", () => {
  const secret = report("pipe").replace("云溪市", "密云市");

  test("paths of a config file that lead out are findings, and not followed", () => {
    for (const path of [
      "../secret.txt",
      "/etc/passwd",
      "a/../../secret.txt",
      "..\\\\secret.txt",
      "c:/secret.txt",
      "./.././secret.txt",
    ]) {
      inFolder(
        { "secret.txt": secret, "work/a.txt": report(), "work/.gouji.json": `{ "previousYear": ["${path}"] }` },
        (folder) => {
          const { stderr, status, stdout } = gouji(["check", "."], { cwd: join(folder, "work") });
          assert.equal(status, 2, path);
          assert.match(stderr, /\.gouji\.json:1:/, path);
          assert.doesNotMatch(stdout + stderr, /密云|root:/, path);
        },
      );
    }
  });

  test("the server reads no config file above the folder that is open", async () => {
    const folders: string[] = [];
    inFolder({ ".gouji.json": '{ "rules": { "sum/likely-cell": "off" } }', "work/a.md": wrong }, (folder) =>
      folders.push(folder),
    );
    const [folder = ""] = folders;
    mkdirSync(join(folder, "work"), { recursive: true });
    writeFileSync(join(folder, ".gouji.json"), '{ "rules": { "sum/likely-cell": "off" } }');
    using client = new Client();
    const uri = pathToFileURL(join(folder, "work")).href;
    await client.initialize(pulling, { workspaceFolders: [{ uri, name: "work" }] });
    await client.open(wrong, `${uri}/a.md`);
    assert.equal((await client.items(`${uri}/a.md`)).length, 1);
  });

  test("links to folders are not followed", () => {
    inFolder({ "secret/secret.txt": secret, "work/a.txt": report() }, (folder) => {
      symlinkSync(join(folder, "secret"), join(folder, "work/link"), "junction");
      const { stdout } = gouji(["check", "--format", "json", "."], { cwd: join(folder, "work") });
      assert.deepEqual(
        JSON.parse(stdout).files.map(({ file }: { file: string }) => file),
        ["a.txt"],
      );
    });
  });
});

/** What would run, load or call a command if it were taken for Markdown or HTML. */
const payloads = [
  "<img src=x onerror=alert(1)>",
  "[按此](command:workbench.action.quit)",
  "![图](http://example.com/a.png)",
  "`</code><script>alert(1)</script>`",
  "**粗**",
  "&lt;img&gt;",
];

suite("markup of a draft", () => {
  let shown = 0;
  for (const payload of payloads) {
    test(payload, async () => {
      const draft = wrong
        .replace(/^云溪市人民政府/, `云溪市${payload}人民政府`)
        .replace("一、总体情况", `一、总体情况${payload}`)
        .replace("| 行政处罚 |", `| 行政处罚${payload} |`)
        .replace("| 3 | 1 | 0 | 1 | 6 |", `| ${payload} | 1 | 0 | 1 | 6 |`);
      using client = new Client();
      await client.initialize({ ...knowing, textDocument: { ...knowing.textDocument, ...acting.textDocument } });
      await client.open(draft);
      const markdown: string[] = [];
      for (const [line, text] of draft.split("\n").entries()) {
        for (let character = 0; character <= text.length; character += 7) {
          const hover = await client.ask<Hover | null>("hover", { position: { line, character } });
          if (hover) markdown.push((hover.contents as { value: string }).value);
        }
      }
      assert.ok(markdown.length > 0);
      if (markdown.some((value) => value.includes("\\"))) shown++;
      for (const value of markdown) {
        // Without what is escaped nothing is left that opens a tag, a link, a picture or code.
        assert.doesNotMatch(value.replace(/\\[^\w\s]/g, ""), /<[a-z/!]|\]\(|`|&\w+;|\*\*粗/i);
      }
      // Plain text in the protocol: shown as it is.
      const items = await client.items();
      for (const item of items) textOf(item);
      const lenses = await client.ask<CodeLens[]>("codeLens");
      assert.ok(lenses.every(({ command }) => ["", "gouji.showRange"].includes(command?.command ?? "")));
      const hints = await client.ask<InlayHint[]>("inlayHint", {
        range: { start: wrongCell.start, end: { line: 999, character: 0 } },
      });
      assert.ok(hints.every(({ label, tooltip }) => typeof label === "string" && typeof (tooltip ?? "") === "string"));
      const completions = await client.ask<CompletionItem[]>("completion", { position: wrongCell.end });
      assert.ok(
        (completions ?? []).every(({ documentation, command }) => documentation === undefined && command === undefined),
      );
      const links = await client.ask<DocumentLink[]>("documentLink");
      assert.ok(links.every(({ target }) => /^(?:https?|file):/.test(target ?? "")));
      await client.ask<DocumentSymbol[]>("documentSymbol");
      assert.equal(
        (await client.actions({ start: wrongCell.start, end: wrongCell.end })).every(
          ({ title }) => typeof title === "string",
        ),
        true,
      );
    });
  }

  test("is shown at all", () => assert.ok(shown > 2));
});
