// What a draft or a config file must never bring about: the network, files outside of the workspace, markup that runs.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, suite, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CodeLens, CompletionItem, DocumentLink, DocumentSymbol, Hover, InlayHint } from "vscode-languageserver";
import { analyze } from "../../server/src/engine/analysis.ts";
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

  const off = JSON.stringify({
    rules: { "sum/likely-cell": "off", "sum/row-total": "off", "sum/result-total": "off" },
  });
  const linked = process.platform === "win32" && "links to files need rights there";

  test("the command line reads no .gouji.json that is a link to outside, but where it is named", {
    skip: linked,
  }, () => {
    inFolder({ "secret.json": off, "work/a.txt": report("pipe", true), "work/own.json": off }, (folder) => {
      const cwd = join(folder, "work");
      const check = (...args: string[]) => gouji(["check", ...args], { cwd });
      symlinkSync(join(folder, "secret.json"), join(cwd, ".gouji.json"));
      for (const [locale, words] of [
        ["zh-cn", "是指向项目之外的链接，没有读；要用它，请用 --config 写明"],
        ["zh-tw", "是指向專案之外的連結，沒有讀；要用它，請用 --config 寫明"],
        ["en", "a link that leads out of the project, and is not read; to use it, name it with --config"],
      ]) {
        const { status, stdout, stderr } = check(".", "--locale", String(locale));
        assert.deepEqual([status, stderr], [2, `gouji: .gouji.json: ${words}\n`]);
        assert.match(stdout, /sum\/likely-cell/); // checked all the same
      }
      assert.doesNotMatch(check(".", "--config", ".gouji.json").stdout, /sum\/likely-cell/);
      rmSync(join(cwd, ".gouji.json"));
      symlinkSync("own.json", join(cwd, ".gouji.json"));
      const { stdout, stderr } = check(".");
      assert.equal(stderr, "");
      assert.doesNotMatch(stdout, /sum\/likely-cell/);
    });
  });

  test("the server follows no link out of the folders that are open, and says so in its log", {
    skip: linked,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "gouji-links-"));
    after(() => rmSync(folder, { recursive: true }));
    const write = (name: string, text: string) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    };
    const link = (from: string, to: string) => symlinkSync(join(folder, to), join(folder, from));
    write("out/.gouji.json", '{ "rules": { "sum/dispute-total": "off" } }');
    write("out/last.md", wrong);
    write("work/own.json", '{ "rules": { "sum/dispute-total": "off" } }');
    write("work/x/a.md", wrong);
    write("work/in/a.md", wrong);
    write("work/.gouji.json", '{ "previousYear": ["link/last.md"] }');
    link("work/x/.gouji.json", "out/.gouji.json");
    link("work/in/.gouji.json", "work/own.json");
    link("work/link", "out");
    // The folder that is open may be a link itself: somebody opened it.
    link("opened", "work");
    const uri = pathToFileURL(join(folder, "opened")).href;
    using client = new Client();
    await client.initialize(pulling, { workspaceFolders: [{ uri, name: "work" }] });
    for (const [name, count] of [
      ["x/a.md", 1],
      ["link/a.md", 1],
      ["in/a.md", 0],
    ] as const) {
      await client.open(wrong, `${uri}/${name}`);
      assert.equal((await client.items(`${uri}/${name}`)).length, count, name);
      await client.close(`${uri}/${name}`);
    }
    const [last] = analyze(wrong).reports;
    const { lastYear } = await client.connection.sendRequest<{ lastYear: string | null }>("gouji/newReport", {
      year: Number(last?.year) + 1,
      agency: last?.agency,
    });
    assert.equal(lastYear, null);
    const told = ["x/.gouji.json", "link/.gouji.json", "link/last.md"];
    await client.until(() =>
      told.every((name) => client.log.some((line) => line.startsWith(`${uri}/${name} leads out of`))),
    );
    assert.equal(client.log.length, told.length);
  });

  test("settings of a megabyte and more are not read, and of many mistakes a hundred are told", () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, at]));
    inFolder({ "a.txt": report(), ".gouji.json": JSON.stringify(many) }, (cwd) => {
      const { status, stderr } = gouji(["check", "."], { cwd });
      assert.deepEqual([status, stderr.trim().split("\n").length], [2, 100]);
    });
    inFolder({ "a.txt": report("pipe", true), ".gouji.json": `${off}${" ".repeat(1_000_000)}` }, (cwd) => {
      const { status, stdout, stderr } = gouji(["check", "."], { cwd });
      assert.deepEqual(
        [status, stderr],
        [2, "gouji: .gouji.json:1:1: 文件超过 100 万字，不像是设置文件，没有生效；请删减\n"],
      );
      assert.match(stdout, /sum\/likely-cell/);
    });
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
