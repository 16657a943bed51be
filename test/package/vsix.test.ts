import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { bundledPackages } from "../support/bundled.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "gouji-vsix-"));
const vsix = join(folder, "gouji.vsix");
after(() => rmSync(folder, { recursive: true, force: true }));

/** What vsce itself reads packages with. Its zip reader is not typed. */
const require = createRequire(createRequire(import.meta.url).resolve("@vscode/vsce"));
const { readZip }: { readZip(path: string, wants: (name: string) => boolean): Promise<Map<string, Buffer>> } =
  require("./zip.js");

const texts = { en: "package.nls.json", "zh-cn": "package.nls.zh-cn.json", "zh-tw": "package.nls.zh-tw.json" };

suite("the package of the extension", () => {
  let files = new Map<string, string>();

  test("is built by one command", async () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/package.mjs", vsix], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    const entries = await readZip(vsix, () => true);
    files = new Map([...entries].map(([name, content]) => [name.toLowerCase(), content.toString("utf8")]));
  });

  test("holds these files and no others, 25 at most, in 900 kB", () => {
    const listing = `${[...files.keys()].sort().join("\n")}\n`;
    const expected = join(import.meta.dirname, "vsix.expected.txt");
    if (process.env.UPDATE) writeFileSync(expected, listing);
    assert.equal(listing, readFileSync(expected, "utf8"));
    assert.ok(files.size <= 25, `${files.size} files`);
    const { size } = statSync(vsix);
    assert.ok(size <= 900_000, `${size} bytes`);
  });

  test("all that its manifest names is in it", () => {
    const manifest = files.get("extension/package.json") ?? "";
    const { main, browser, l10n } = JSON.parse(manifest);
    const named = [...manifest.matchAll(/"(?:path|svg|icon|configuration)": "([^"%$ ]+)"/g)].map(([, path]) => path);
    const paths = [main, browser, `${l10n}/bundle.l10n.zh-cn.json`, ...named].filter(Boolean);
    for (const path of paths) assert.ok(files.has(`extension/${path.replace(/^\.\//, "")}`.toLowerCase()), path);
    assert.doesNotMatch(manifest, /devDependencies/);
  });

  for (const [locale, name] of Object.entries(texts))
    test(`has its texts and the schema of .gouji.json in ${locale}`, () => {
      const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, path), "utf8"));
      const { "config.schema": path, ...found } = JSON.parse(files.get(`extension/${name}`) ?? "");
      const { "config.schema": own, ...said } = read(name);
      assert.deepEqual([path, own], [`./${name}`, `./schemas/gouji.${locale}.schema.json`]);
      assert.deepEqual(found, { ...read(`schemas/gouji.${locale}.schema.json`), ...said });
    });

  test("images and links of its README are addresses", () => {
    const readme = files.get("extension/readme.md") ?? "";
    const links = [...readme.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link]) => link as string);
    assert.ok(links.some((link) => /^https:.*\.png$/.test(link)));
    for (const link of links) assert.match(link, /^(https:|#)/);
  });

  test("lists the licences of what is bundled", async () => {
    const licence = files.get("extension/license.txt") ?? "";
    assert.match(licence, /^MIT License/);
    for (const name of ["vscode-languageclient", "vscode-jsonrpc", "htmlparser2", "jsonc-parser", "opencc-js"])
      assert.ok(licence.includes(`\n${name} `), name);
    for (const each of await bundledPackages()) assert.ok(licence.includes(`\n${each} (`), each);
    assert.match(licence, /Apache License/);
  });

  test("has the page of every rule, where the server says that it begins", () => {
    const lines = (files.get("extension/dist/manual.md") ?? "").split("\n");
    const pages = /"sum\/row-total":(\d+)/.exec(files.get("extension/dist/client.cjs") ?? "");
    assert.match(lines[Number(pages?.[1]) - 1] ?? "", /^# sum\/row-total：/);
  });
});
