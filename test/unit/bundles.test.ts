// What is shipped: small enough, each word of the reports once, and nothing of Node where there is none.
import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { build, type Metafile } from "esbuild";
import { bundles } from "../../scripts/bundles.mjs";
import { dictionaries, encodeTables } from "../../scripts/openCC.mjs";

type Output = Metafile["outputs"][string];

/** Bytes, as minified for release. */
const budgets: Readonly<Record<string, number>> = {
  "dist/client.cjs": 60_000,
  "dist/languageClient.cjs": 450_000,
  "dist/client.web.cjs": 460_000,
  "dist/core.cjs + dist/server.cjs": 450_000,
  "dist/core.cjs + dist/server.web.js": 450_000,
  "dist/panel.js": 20_000,
  "dist/panel.css": 10_000,
  "dist/words.zh-cn.cjs": 60_000,
  "dist/words.zh-tw.cjs": 60_000,
  "dist/words.en.cjs": 60_000,
};

const outputs = new Map<string, Output>();

suite("bundles", () => {
  before(async () => {
    const built = await Promise.all(
      bundles.map((options) => build({ ...options, minify: true, metafile: true, write: false, sourcemap: false })),
    );
    for (const { metafile } of built)
      for (const [name, output] of Object.entries(metafile?.outputs ?? {})) outputs.set(name, output);
  });

  for (const [name, budget] of Object.entries(budgets)) {
    test(`${name} is within ${budget / 1000} kB`, () => {
      const bytes = name.split(" + ").reduce((sum, each) => sum + output(each).bytes, 0);
      assert.ok(bytes <= budget, `${bytes} bytes`);
    });
  }

  test("the tables of OpenCC are within 500 kB", () => {
    const bytes = Object.values(dictionaries).map((groups) => Buffer.byteLength(encodeTables(groups)));
    assert.ok(bytes.reduce((sum, each) => sum + each, 0) <= 500_000, bytes.join());
  });

  test("nothing outside is asked for but the editor and the core, and nothing of Node where there is none", () => {
    assert.deepEqual(outside("dist/client.web.cjs"), ["vscode"]);
    assert.deepEqual(outside("dist/core.cjs"), []);
    assert.deepEqual(outside("dist/server.web.js"), ["./core.cjs"]);
    for (const name of ["dist/client.web.cjs", "dist/core.cjs", "dist/server.web.js"])
      assert.deepEqual(
        inputs(name).filter((input) => /\/node\/|^node:|\(disabled\)/.test(input)),
        [],
      );
  });

  test("the page of the table panel has nothing in it but what it shows and where cells of the form stand", () => {
    const others = inputs("dist/panel.js").filter((input) => !input.startsWith("client/panel/"));
    assert.deepEqual(others, ["server/src/engine/write/form.ts"]);
    assert.deepEqual(outside("dist/panel.js"), []);
  });

  test("the client has nothing of the server in it, the server nothing of the client, and the words of no language", () => {
    for (const name of ["dist/client.cjs", "dist/client.web.cjs"])
      assert.deepEqual(
        inputs(name).filter((input) => input.startsWith("server/")),
        [],
      );
    for (const name of ["dist/core.cjs", "dist/server.cjs", "dist/server.web.js"]) {
      assert.deepEqual(
        inputs(name).filter((input) => input.startsWith("client/")),
        [],
      );
      assert.deepEqual(
        inputs(name).filter((input) => /\/messages\/(features\.|config\.)?(en|zh-..)\.ts$/.test(input)),
        [],
      );
    }
  });

  test("the servers of both hosts have nothing in them that the core has", () => {
    const core = inputs("dist/core.cjs");
    for (const name of ["dist/server.cjs", "dist/server.web.js"])
      assert.deepEqual(
        inputs(name).filter((input) => core.includes(input)),
        [],
      );
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
