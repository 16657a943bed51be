import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { analyze } from "../../server/src/engine/analysis.ts";
import { tokenTypes } from "../../server/src/engine/features/tokens.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
const json = (path: string): Record<string, string> => JSON.parse(read(path));

const manifestText = read("package.json");
const manifest = JSON.parse(manifestText);
const { contributes } = manifest;
const nls = ["package.nls.json", "package.nls.zh-cn.json", "package.nls.zh-tw.json"].map(json);
const [english = {}] = nls;

/** {0} of messages; `code`, command links and ${…} of descriptions. */
const placeholders = (text: string) =>
  [...text.matchAll(/\{\d+\}|\$\{[^}]*\}|\((?:command|https):[^)]*\)|`#[^`]*#`/g)].map(([each]) => each).sort();

/** Texts with the same keys, none empty, and with the same placeholders. */
function assertAlike(texts: readonly Record<string, string>[]): void {
  const [first = {}, ...others] = texts;
  for (const other of others) {
    assert.deepEqual(Object.keys(other), Object.keys(first));
    for (const [key, text] of Object.entries(other)) {
      assert.ok(text.trim() !== "", key);
      assert.deepEqual(placeholders(text), placeholders(first[key] ?? ""), key);
    }
  }
}

const sources = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => read(join(folder, name)))
    .join("\n");

suite("what the manifest says, in three languages", () => {
  test("same keys, same order, same placeholders", () => assertAlike(nls));

  test("every %key% is defined, and every text is used", () => {
    const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });

  test("what the client says is in the bundles, all of it and no more", () => {
    const client = sources("client/src");
    const calls = [...client.matchAll(/\bl10n\s*\.t\(\s*(?:("(?:[^"\\\n]|\\.)*")\s*[,)])?/g)].map(([, text]) => text);
    assert.ok(calls.length > 0 && calls.every((each) => each !== undefined), "l10n.t wants a literal");
    const said = Object.fromEntries(calls.map((each) => JSON.parse(each as string)).map((text) => [text, text]));
    const bundles = ["zh-cn", "zh-tw"].map((locale) => json(`l10n/bundle.l10n.${locale}.json`));
    for (const bundle of bundles) assert.deepEqual(Object.keys(bundle).sort(), Object.keys(said).sort());
    for (const bundle of bundles) {
      for (const [key, text] of Object.entries(bundle)) assert.deepEqual(placeholders(text), placeholders(key), key);
    }
    assert.deepEqual(Object.keys(bundles[0] ?? {}), Object.keys(bundles[1] ?? {}));
  });
});

suite("the manifest", () => {
  test("what a gallery shows", () => {
    for (const texts of nls) assert.ok([...(texts.description ?? "")].length <= 120);
    assert.ok(manifest.keywords.length <= 5);
    const icon = readFileSync(join(root, manifest.icon));
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [128, 128]);
    for (const each of ["license", "repository", "bugs", "homepage", "qna", "pricing", "galleryBanner"]) {
      assert.ok(manifest[each], each);
    }
  });

  test("at most 15 settings, each with a description, a place and a scope", () => {
    const settings = Object.entries<Record<string, unknown>>(contributes.configuration.properties);
    assert.ok(settings.length <= 15);
    for (const [name, { markdownDescription, order, scope, default: byDefault }] of settings) {
      assert.ok(name.startsWith("gouji.") && markdownDescription && order && scope, name);
      assert.notEqual(byDefault, undefined, name);
    }
    assert.equal(new Set(settings.map(([, { order }]) => order)).size, settings.length);
  });

  const commands: { command: string; category?: string; title: string }[] = contributes.commands;
  const known = new Set(commands.map(({ command }) => command));

  test("commands are of our category and registered; the palette shows none that would do nothing", () => {
    const client = sources("client/src");
    const always = new Set(["gouji.showManual"]);
    const shown: { command: string; when?: string }[] = contributes.menus.commandPalette;
    for (const { command, category } of commands) {
      assert.equal(category, "%command.category%", command);
      assert.ok(client.includes(`"${command}"`), command);
      if (!always.has(command)) assert.ok(shown.find((each) => each.command === command)?.when, command);
    }
  });

  test("menus and walkthrough name commands and settings that there are", () => {
    for (const { command } of Object.values<{ command: string }[]>(contributes.menus).flat())
      assert.ok(known.has(command));
    for (const { id, completionEvents, media } of contributes.walkthroughs[0].steps) {
      const text = english[`walkthrough.${id}.description`] ?? "";
      assert.match(text, /^\[[A-Z][^\]]+\]\(command:[^)]+\)$/m, `${id} has a button`);
      assert.ok(completionEvents.length > 0 && media.svg && media.altText, id);
      const links = [...text.matchAll(/\(command:([^)?]+)/g)].map(([, command]) => command as string);
      const events: string[] = completionEvents.map((each: string) => each.replace(/^\w+:/, ""));
      for (const name of [...links, ...events].filter((each) => each.startsWith("gouji."))) {
        assert.ok(known.has(name) || name in contributes.configuration.properties || name === "gouji.running", name);
      }
    }
  });

  test("drawings are in the colours of the theme, and say in words what they show", () => {
    for (const { media } of contributes.walkthroughs[0].steps) {
      const drawing = read(media.svg);
      const colours = [...drawing.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour as string);
      assert.ok(colours.length > 10);
      for (const colour of colours) assert.match(colour, /^(none|var\(--vscode-[A-Za-z-]+, .+\))$/, media.svg);
      assert.match(drawing, /<title>[^<]+<\/title>/);
      assert.doesNotMatch(drawing, /style=|<style|<script|href=/); // the page that shows it allows none
    }
  });

  test("every file that it names is there", () => {
    const paths = [...manifestText.matchAll(/"(?:path|svg|icon|configuration)": "([^"%$ ]+)"/g)].map(
      ([, path]) => path,
    );
    assert.ok(paths.length >= 9);
    for (const path of paths) assert.ok(existsSync(join(root, path as string)), path);
  });
});

suite("semantic tokens", () => {
  const grammar = json(contributes.grammars[0].path);

  test("every type of ours falls back on one of the editor's own, and on scopes that themes colour", () => {
    const types: { id: string; superType?: string }[] = contributes.semanticTokenTypes;
    const { scopes } = contributes.semanticTokenScopes[0];
    const own = tokenTypes.filter((type) => type !== "number");
    assert.deepEqual(types.map(({ id }) => id).sort(), [...own].sort());
    assert.deepEqual(Object.keys(scopes).sort(), [...own].sort());
    for (const { id, superType } of types) assert.match(superType ?? "", /^(namespace|property|number|string)$/, id);
  });

  test("the grammar has the same scopes, so that nothing changes its colour when the server has started", () => {
    for (const [first] of Object.values<string[]>(contributes.semanticTokenScopes[0].scopes)) {
      assert.ok(JSON.stringify(grammar).includes(`"${first}.gov-annual-report"`), first);
    }
  });
});

suite("snippets", () => {
  const snippets: Record<string, { prefix: string[]; body: string[] }> = JSON.parse(read(contributes.snippets[0].path));
  /** What stands there when nobody has typed anything. */
  const expand = (body: readonly string[]) =>
    body.join("\n").replace(/\$\{\d+(?::([^{}]*))?\}/g, (_, text) => text ?? "");

  test("leave nothing of their own syntax", () => {
    for (const [name, { body }] of Object.entries(snippets)) assert.doesNotMatch(expand(body), /[${}]/, name);
  });

  for (const script of ["", "（繁體）"]) {
    test(`one after another they are a whole report${script}: every row and equation is read`, () => {
      const parts = Object.entries(snippets).filter(([name]) => name.endsWith("（繁體）") === (script !== ""));
      const text = parts
        .slice(0, 8)
        .map(([, { body }]) => expand(body))
        .join("\n\n");
      const { reports, problems } = analyze(text, { toSimplified });
      assert.equal(reports.length, 1);
      assert.deepEqual([...(reports[0]?.tables.keys() ?? [])], [2, 3, 4]);
      assert.deepEqual(
        problems.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
        [],
      );
    });
  }
});

test("a file without a name is a draft by its title", () => {
  const firstLine = new RegExp(contributes.languages[0].firstLine);
  for (const name of readdirSync(join(root, "samples"))) {
    if (!/\.(?:md|txt)$/.test(name) || name.startsWith("README")) continue;
    const [title = "", next = "", last = ""] = read(`samples/${name}`).split("\n");
    // The title of one of them stands on two lines.
    assert.ok(firstLine.test(title) || firstLine.test(title + next + last), name);
  }
  for (const other of [
    "关于做好2023年政府信息公开工作年度报告的通知",
    "政府信息公开工作年度报告",
    "2023年政府工作报告",
    "",
  ])
    assert.doesNotMatch(other, firstLine);
});
