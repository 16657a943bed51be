/** The editor and the command line say the same of every sample: both read the one Analysis. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Client, pulling } from "./client.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const severities = ["", "error", "warning", "info", "hint"];

test("server and command line agree on the samples", async () => {
  const samples = readdirSync(`${root}/samples`).filter((name) => /\.(txt|md|html)$/.test(name));
  assert.ok(samples.length >= 6);
  const args = ["dist/cli.js", "check", "--locale", "zh-cn", "--format", "json", "--fail-on", "never", "samples"];
  const { files } = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" }));
  using client = new Client();
  await client.initialize(pulling, { locale: "zh-cn" });
  let compared = 0;
  for (const name of samples) {
    const path = `samples/${name}`;
    const expected = files.find((each: { file: string }) => each.file.replaceAll("\\", "/").endsWith(path));
    assert.ok(expected, `${path} was not checked`);
    const uri = pathToFileURL(`${root}/${path}`).href;
    await client.open(readFileSync(`${root}/${path}`, "utf8"), uri);
    const items = await client.items(uri);
    const seen = items.map(({ code, severity = 0, message, range }) => ({
      rule: code,
      severity: severities[severity],
      message,
      range,
    }));
    type Item = (typeof seen)[number];
    const told = expected.diagnostics.map(({ rule, severity, message, range }: Item & { rule: string }) => ({
      rule,
      severity,
      message,
      range,
    }));
    assert.deepEqual(seen, told, path);
    compared += items.length;
  }
  assert.ok(compared > 0);
});
