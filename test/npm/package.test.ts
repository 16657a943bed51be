import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, test } from "node:test";
import { publint } from "publint";
import { parse } from "yaml";
import { rules } from "../../server/src/engine/rules/registry.ts";
import { report } from "../cli/support.ts";
import { bundledPackages } from "../support/bundled.ts";
import { pack, root } from "./pack.ts";

const { tarball, files } = pack();
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const wrong = report("pipe", true);

/** An empty folder, with a sound report and a wrong one. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "gouji-package-"));
  writeFileSync(join(path, "云溪市政府信息公开年度报告.txt"), report());
  writeFileSync(join(path, "wrong.txt"), wrong);
  after(() => rmSync(path, { recursive: true }));
  return path;
}

test("what is packed is what was agreed on", () => {
  const pages = rules.map(({ id }) => `docs/rules/${id}.md`);
  for (const page of pages) assert.ok(files.includes(page), page);
  const listed = files.filter((file) => !pages.includes(file));
  const stored = new URL("files.txt", import.meta.url);
  if (process.env.UPDATE) writeFileSync(stored, `${listed.join("\n")}\n`);
  assert.deepEqual(listed, readFileSync(stored, "utf8").trimEnd().split("\n"));
});

test("the licences of what is bundled are in it", async () => {
  const notices = readFileSync(`${root}dist/THIRD-PARTY-NOTICES.md`, "utf8");
  for (const each of await bundledPackages()) assert.ok(notices.includes(`\n${each} (`), each);
});

test("publint finds nothing", async () => {
  const { messages } = await publint({
    level: "warning",
    pack: { tarball: readFileSync(tarball).buffer },
  });
  assert.deepEqual(messages, []);
});

/** The folder of the program of a Node, from the npm package that holds it; it is too large for everybody to have. */
function nodeOf(major: number): string {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const own = `${root}out/node-${major}`;
  const bin = `${own}/node_modules/${name}/bin`;
  if (!existsSync(bin)) {
    mkdirSync(own, { recursive: true });
    writeFileSync(`${own}/package.json`, "{}\n");
    execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", `${name}@${major}`], {
      cwd: own,
      stdio: "ignore",
    });
  }
  return bin;
}

for (const major of [20, 22, 24])
  test(`the package runs by npx in an empty folder on Node ${major}`, () => {
    const cwd = folder();
    const env = { ...process.env, PATH: `${nodeOf(major)}${delimiter}${process.env.PATH}`, LC_ALL: "C" };
    const gouji = (...args: string[]) =>
      spawnSync("npx", ["--yes", "--package", tarball, "gouji", ...args], { cwd, env, encoding: "utf8" });
    const node = spawnSync("node", ["--version"], { env, encoding: "utf8" }).stdout;
    assert.match(node, new RegExp(`^v${major}\\.`));
    assert.equal(gouji("--version").stdout, `gouji ${version}\n`);
    const { stdout, status } = gouji("check", ".", "--format", "json", "--jobs", "2");
    assert.equal(status, 1);
    const { files } = JSON.parse(stdout);
    assert.deepEqual(
      files.map(({ file, diagnostics }: { file: string; diagnostics: unknown[] }) => [file, diagnostics.length]),
      [
        ["wrong.txt", 1],
        ["云溪市政府信息公开年度报告.txt", 0],
      ],
    );
    assert.match(gouji("rules", "sum/row-total").stdout, /^# sum\/row-total/);
  });

const action = parse(readFileSync(`${root}action.yml`, "utf8"));
const bash = { skip: process.platform === "win32" && "it needs bash" };

/** Runs the steps of the action as GitHub does: inputs put in where they are named, the rest by bash. */
function runAction(cwd: string, inputs: Record<string, string>) {
  const known: Record<string, { default: string }> = action.inputs;
  for (const name of Object.keys(inputs)) assert.ok(Object.hasOwn(known, name), name);
  const given = (name: string): string => inputs[name] ?? known[name]?.default ?? assert.fail(`no input ${name}`);
  const fill = (text: string) => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => given(name));
  const [step, ...others] = action.runs.steps;
  assert.deepEqual([action.runs.using, step.shell, others.length], ["composite", "bash", 0]);
  assert.ok(!step.run.includes("${{"), "what is put in would be read as a command");
  const env = Object.fromEntries(Object.entries<string>(step.env).map(([name, value]) => [name, fill(value)]));
  assert.ok(!Object.values(env).some((value) => value.includes("${{")));
  const call = ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run];
  return spawnSync("bash", call, { cwd, env: { ...process.env, GITHUB_WORKSPACE: cwd, ...env }, encoding: "utf8" });
}

test("the GitHub action: annotations, and the status of the check", bash, () => {
  const cwd = folder();
  const found = runAction(cwd, { version: tarball });
  assert.equal(found.status, 1, found.stderr);
  assert.match(found.stdout, /^::error file=wrong\.txt,line=\d+/m);
  const sound = runAction(cwd, { version: tarball, files: "*公开*.txt\n\n" });
  assert.equal(sound.status, 0, sound.stderr);
});

test("the GitHub action: every input", bash, () => {
  const cwd = folder();
  writeFileSync(join(cwd, "settings.json"), '{ "rules": { "sum/likely-cell": "off" } }');
  const files = "wrong.txt\n$(touch pwned)";
  const inputs = {
    files,
    format: "sarif",
    output: "a b.sarif",
    "fail-on": "never",
    config: "settings.json",
    locale: "en",
  };
  const { status, stdout, stderr } = runAction(cwd, { version: tarball, ...inputs });
  assert.deepEqual([status, stdout], [2, ""]); // there is no file of the second name
  assert.match(stderr, /\$\(touch pwned\): no file matches/);
  assert.ok(!existsSync(join(cwd, "pwned")));
  const { results } = JSON.parse(readFileSync(join(cwd, "a b.sarif"), "utf8")).runs[0];
  assert.ok(results.length > 0);
  for (const { ruleId } of results) assert.notEqual(ruleId, "sum/likely-cell");
});

test("the hooks of pre-commit: the files they look at, and what they run", bash, () => {
  const hooks = parse(readFileSync(`${root}.pre-commit-hooks.yaml`, "utf8"));
  const cwd = folder();
  const npx = ["--yes", "--package", tarball];
  const run = (id: string, ...names: string[]) => {
    const { entry, language } = hooks.find((hook: { id: string }) => hook.id === id);
    assert.equal(language, "node");
    return spawnSync("npx", [...npx, ...entry.split(" "), ...names], { cwd, encoding: "utf8" });
  };
  for (const { files } of hooks) {
    const isMeant = (name: string) => new RegExp(files).test(name);
    for (const name of ["甲/2023年政府信息公开工作年度报告.txt", "政府資訊公開年度報告（稿）.md", "x.zwgk.txt"])
      assert.ok(isMeant(name), name);
    for (const name of ["README.md", "政府信息公开年度报告.docx", "年度报告.txt"]) assert.ok(!isMeant(name), name);
  }
  assert.equal(run("gouji", "云溪市政府信息公开年度报告.txt").status, 0);
  assert.equal(run("gouji", "云溪市政府信息公开年度报告.txt", "wrong.txt").status, 1);
  assert.equal(run("gouji-fix", "wrong.txt").status, 0);
  assert.equal(readFileSync(join(cwd, "wrong.txt"), "utf8"), wrong);
});
