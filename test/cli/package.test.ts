import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const { bin, main, files, scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

test("what is packed is built first", () => {
  assert.equal(scripts.prepack, "node scripts/build.mjs --production");
  assert.equal(scripts["vscode:prepublish"], "npm run prepack");
  assert.deepEqual([bin.gouji, main], ["dist/cli.js", "./dist/client.cjs"]);
  assert.ok(files.includes("dist/*.js") && files.includes("dist/*.cjs"));
});
