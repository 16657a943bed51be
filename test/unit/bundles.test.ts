// What is shipped: small enough, each word of the reports once, and nothing of Node where there is none.
import assert from "node:assert/strict";
import { isBuiltin } from "node:module";
import { before, suite, test } from "node:test";
import { build, type Metafile } from "esbuild";
import { bundles, page } from "../../scripts/bundles.mjs";
import { encodeAll } from "../../scripts/openCC.mjs";

type Output = Metafile["outputs"][string];

/** Bytes, as minified for release. */
const budgets: Readonly<Record<string, number>> = {
  "dist/client.cjs": 60_000,
  "dist/languageClient.cjs": 450_000,
  "dist/server.cjs": 450_000,
  "dist/words.cjs": 120_000,
  "dist/panel.js": 20_000,
  "dist/panel.css": 10_000,
};

/** Where in a file for both hosts each begins. */
const halves: Readonly<Record<string, readonly [string, string]>> = {
  "dist/languageClient.cjs": ["vscode-languageclient/lib/browser/main.js", "vscode-languageclient/lib/node/main.js"],
  "dist/server.cjs": ["server/src/main.web.ts", "server/src/main.node.ts"],
};

const outputs = new Map<string, Output>();
const sources = new Map<string, Metafile["inputs"]>();

suite("bundles", () => {
  before(async () => {
    const built = await Promise.all(
      [...bundles, page].map((options) =>
        build({ ...options, minify: true, metafile: true, write: false, sourcemap: false }),
      ),
    );
    for (const { metafile } of built)
      for (const [name, output] of Object.entries(metafile?.outputs ?? {})) {
        outputs.set(name, output);
        sources.set(name, metafile?.inputs ?? {});
      }
  });

  for (const [name, budget] of Object.entries(budgets)) {
    test(`${name} is within ${budget / 1000} kB`, () => {
      const { bytes } = output(name);
      assert.ok(bytes <= budget, `${bytes} bytes`);
    });
  }

  test("the tables of OpenCC are within 500 kB", () => {
    const bytes = Buffer.byteLength(encodeAll());
    assert.ok(bytes <= 500_000, `${bytes} bytes`);
  });

  test("nothing outside is asked for but the editor, the other bundles and Node", () => {
    const others = (name: string) =>
      outside(name)
        .filter((path) => !isBuiltin(path))
        .sort();
    assert.deepEqual(others("dist/client.cjs"), ["./languageClient.cjs", "vscode"]);
    assert.deepEqual(others("dist/languageClient.cjs"), ["vscode"]);
    assert.deepEqual(others("dist/server.cjs"), []);
    assert.deepEqual(outside("dist/words.cjs"), []);
  });

  for (const [name, [inWorker, inNode]] of Object.entries(halves)) {
    test(`${name}: a worker comes to nothing of Node`, () => {
      assert.ok(reached(name, inNode).some(isBuiltin), "what a process comes to is seen");
      const seen = reached(name, inWorker);
      assert.ok(seen.length > 10);
      assert.deepEqual(
        seen.filter((path) => isBuiltin(path) || /\/node\//.test(path)),
        [],
      );
    });
  }

  test("the page of the table panel has nothing in it but what it shows and where cells of the form stand", () => {
    const others = inputs("dist/panel.js").filter((input) => !input.startsWith("client/panel/"));
    assert.deepEqual(others, ["server/src/engine/write/form.ts"]);
    assert.deepEqual(outside("dist/panel.js"), []);
  });

  test("the client has nothing of the server in it, the server nothing of the client, and the words of no language", () => {
    const of = (name: string, pattern: RegExp) => inputs(name).filter((input) => pattern.test(input));
    assert.deepEqual(of("dist/client.cjs", /^server\/|^node_modules\//), []);
    assert.deepEqual(of("dist/languageClient.cjs", /^server\//), []);
    assert.deepEqual(of("dist/server.cjs", /^client\/|\/messages\/(features\.|config\.)?(en|zh-..)\.ts$/), []);
  });

  test("the page stands in a page: nothing in it ends the script or the style", async () => {
    const { outputFiles = [] } = await build({ ...page, minify: true });
    assert.equal(outputFiles.length, 2);
    for (const { text } of outputFiles) assert.doesNotMatch(text, /<\/(script|style)|<!--/i);
  });
});

function output(name: string): Output {
  const found = outputs.get(name);
  assert.ok(found, name);
  return found;
}

/** The modules that something of is left in the bundle. */
function inputs(name: string): string[] {
  return Object.entries(output(name).inputs).flatMap(([input, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [input] : [],
  );
}

const outside = (name: string): string[] => [
  ...new Set(output(name).imports.flatMap(({ external, path }) => (external ? [path] : []))),
];

/** All that is asked for from a module on, other modules and what is outside. */
function reached(name: string, end: string): string[] {
  const modules = sources.get(name) ?? {};
  const from = Object.keys(modules).find((path) => path.endsWith(end));
  assert.ok(from, end);
  const found = new Set([from]);
  for (const path of found) for (const each of modules[path]?.imports ?? []) found.add(each.path);
  return [...found];
}
