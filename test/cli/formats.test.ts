import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";
import { rules } from "../../server/src/engine/rules/registry.ts";
import { accepting } from "../support/accepted.ts";
import { gouji, inFolder, notAReport, report } from "./support.ts";

const wrong = report("pipe", true);
const locales = ["zh-cn", "zh-tw", "en"] as const;
const schema = (name: string) => readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8");

/** Everything that can become of a file, and a name that every format has to escape. */
const odd = "a%b,c:d & <x>\"y'.txt";
const files = {
  "甲/sound.txt": report(),
  "wrong.txt": wrong,
  [odd]: wrong,
  "minutes.txt": notAReport,
  "broken.txt": Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]),
};

function checked(format: string, ...args: string[]): { stdout: string; stderr: string; status: number | null } {
  let result = { stdout: "", stderr: "", status: null as number | null };
  inFolder(files, (cwd) => {
    result = gouji(["check", ".", "--format", format, ...args], { cwd });
  });
  return result;
}

const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
// Draft 4 says `id`; of what differs otherwise, the schema uses nothing.
const { $schema: _, id: __, ...sarifSchema } = JSON.parse(schema("sarif-2.1.0-rtm.5.json"));
const isSarif = ajv.compile(sarifSchema);

function sarif(text: string) {
  const log = JSON.parse(text);
  const isValid = isSarif(log);
  assert.ok(isValid, JSON.stringify(isSarif.errors?.slice(0, 3)));
  return JSON.parse(text).runs[0];
}

test("the schema of SARIF refuses what is none", () => {
  assert.equal(isSarif({ version: "2.1.0", runs: [{ results: [] }] }), false);
});

test("SARIF holds against its schema in each language, whatever became of the files", () => {
  for (const locale of locales) {
    const { stdout, status } = checked("sarif", "--locale", locale);
    assert.equal(status, 2);
    const { tool, results, artifacts, invocations, columnKind } = sarif(stdout);
    assert.equal(columnKind, "utf16CodeUnits");
    assert.deepEqual(
      tool.driver.rules.slice(0, -1).map(({ id }: { id: string }) => id),
      rules.map(({ id }) => id),
    );
    for (const each of tool.driver.rules.slice(0, -1)) assert.ok(each.help.text && each.help.markdown && each.helpUri);
    assert.equal(artifacts.length, 4);
    assert.equal(invocations[0].executionSuccessful, false);
    assert.equal(invocations[0].toolExecutionNotifications.length, 1);
    assert.equal(results.length, 2);
  }
  const titles = locales.map((locale) => {
    const { tool } = sarif(checked("sarif", "--locale", locale).stdout);
    return tool.driver.rules[0].shortDescription.text;
  });
  assert.equal(new Set(titles).size, 3);
});

test("SARIF with nothing to tell", () => {
  const { stdout, status } = gouji(["check", "-", "--format", "sarif"], { input: report() });
  assert.equal(status, 0);
  assert.deepEqual(sarif(stdout).results, []);
});

test("a result of SARIF: region, related places, fixes that give the right text, properties", () => {
  const { stdout } = gouji(["check", "-", "--format", "sarif", "--stdin-filename", "./a b.txt"], { input: wrong });
  const [result] = sarif(stdout).results;
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  assert.deepEqual(artifactLocation, { uri: "a%20b.txt", uriBaseId: "%SRCROOT%" });
  const lines = wrong.split("\n");
  const line = lines[region.startLine - 1] ?? "";
  assert.match(line, /本机关不掌握/);
  assert.equal(line.slice(region.startColumn - 1, region.endColumn - 1), String(result.properties.data.actual));
  assert.ok(result.relatedLocations.length > 0);
  const [change] = result.fixes[0].artifactChanges;
  const [{ deletedRegion, insertedContent }] = change.replacements;
  const fixed = lines.with(
    deletedRegion.startLine - 1,
    (lines[deletedRegion.startLine - 1] as string).slice(0, deletedRegion.startColumn - 1) +
      insertedContent.text +
      (lines[deletedRegion.startLine - 1] as string).slice(deletedRegion.endColumn - 1),
  );
  assert.equal(fixed.join("\n"), report());
});

test("a finding is known again where lines have moved, and is another where its figures have changed", () => {
  const prints = (input: string) =>
    sarif(gouji(["check", "-", "--format", "sarif"], { input }).stdout).results.map(
      (each: { partialFingerprints: object }) => each.partialFingerprints,
    );
  const moved = wrong.replace("一、总体情况", "\n\n\n一、总体情况");
  assert.deepEqual(prints(moved), prints(wrong));
  assert.notDeepEqual(prints(wrong.replace("| 12 |", "| 13 |")), prints(wrong));
});

test("what was accepted is a suppressed result of SARIF, with the reason", () => {
  inFolder({ "a.txt": wrong, ".gouji.json": accepting(wrong, "a.txt", "省里的系统如此") }, (cwd) => {
    const { stdout, status } = gouji(["check", "a.txt", "--format", "sarif"], { cwd });
    assert.equal(status, 0);
    const { results } = sarif(stdout);
    assert.equal(results.length, 1);
    const suppressions = [{ kind: "external", status: "accepted", justification: "省里的系统如此" }];
    assert.deepEqual(results[0].suppressions, suppressions);
  });
  assert.ok(
    sarif(gouji(["check", "-", "--format", "sarif"], { input: wrong }).stdout).results[0].suppressions === undefined,
  );
});

test("JUnit XML holds against the schema of Jenkins in each language, whatever became of the files", async () => {
  for (const locale of locales) {
    const { stdout } = checked("junit", "--locale", locale);
    const { valid, errors } = await validateXML({ xml: stdout, schema: schema("jenkins-junit.xsd") });
    assert.ok(valid, JSON.stringify(errors));
    assert.equal(stdout.match(/<testsuite /g)?.length, 5);
    assert.equal(stdout.match(/<failure /g)?.length, 2);
    assert.equal(stdout.match(/<error /g)?.length, 1);
    assert.equal(stdout.match(/<skipped>/g)?.length, 1);
  }
});

test("the schema of Jenkins refuses what is none", async () => {
  const xml = `<?xml version="1.0"?><testsuites><testsuite name="a" tests="1"><case/></testsuite></testsuites>`;
  assert.equal((await validateXML({ xml, schema: schema("jenkins-junit.xsd") })).valid, false);
});

test("JUnit XML: what XML cannot hold, and findings below --fail-on", async () => {
  const input = report().replace("| 2210 |", "| 22\u00011\ud8000 |");
  const call = ["check", "-", "--format", "junit", "--stdin-filename", "a\u0007\ufffe\ud800.txt"];
  for (const failOn of ["error", "never"]) {
    const { stdout } = gouji([...call, "--fail-on", failOn], { input });
    const { valid, errors } = await validateXML({ xml: stdout, schema: schema("jenkins-junit.xsd") });
    assert.ok(valid, JSON.stringify(errors));
    assert.equal(stdout.includes("<failure"), failOn === "error");
    assert.ok(failOn === "error" || stdout.includes("<system-out>"));
  }
});

test("workflow commands of GitHub: place, and signs that mean something there", () => {
  const { stdout } = checked("github");
  const commands = stdout.split("\n").filter((line) => line.startsWith("::"));
  assert.equal(commands.length, 3);
  const line = wrong.split("\n").findIndex((each) => each.includes("本机关不掌握")) + 1;
  assert.match(
    stdout,
    new RegExp(
      `^::error file=a%25b%2Cc%3Ad & <x>"y'\\.txt,line=${line},endLine=${line},col=\\d+,endColumn=\\d+,title=sum/`,
      "m",
    ),
  );
  assert.match(stdout, /^::error file=broken\.txt::.*PDF/m);
  assert.match(stdout, /检查了 4 个文件、3 份报告：错误 2。\n有 1 处没能检查，原因见上。\n$/);
});

test("GitHub: a path is told from the root of the checkout", () => {
  inFolder({ "reports/wrong.txt": wrong }, (root) => {
    const call = { cwd: `${root}/reports`, env: { GITHUB_WORKSPACE: root } };
    assert.match(gouji(["check", "wrong.txt", "--format", "github"], call).stdout, /file=reports\/wrong\.txt,/);
  });
});

test("GitHub: no more annotations than it shows; the others are lines of the log that are no commands", () => {
  const names = Array.from({ length: 13 }, (_, at) => `${String(at).padStart(2, "0")}##[error]%0A.txt`);
  inFolder(Object.fromEntries(names.map((name) => [name, wrong])), (cwd) => {
    for (const [locale, words] of [
      ["zh-cn", /每种只显示 10 条标注，另有 3 条/],
      ["zh-tw", /每種只顯示 10 條標註，另有 3 條/],
      ["en", /10 annotations of each kind a step: 3 more findings/],
    ] as const) {
      const { stdout } = gouji(["check", ".", "--format", "github", "--locale", locale], { cwd });
      assert.equal(stdout.match(/^::error /gm)?.length, 10);
      const logged = stdout.match(/^- .*$/gm) ?? [];
      assert.equal(logged.length, 3);
      assert.match(logged[0] ?? "", /^- 10## \[error\]%0A\.txt:\d+ {2}error {2}.* {2}sum\//);
      assert.match(stdout, words);
    }
  });
});
