import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cli, gouji, inFolder, notAReport, report } from "./support.ts";

const wrong = report("pipe", true);
const sums = /sum\/(row-total|result-total|likely-cell)/;

interface Diagnostic {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: object };
}

const json = (input: string, ...args: string[]) => {
  const { status, stdout, stderr } = gouji(["check", "-", "--format", "json", ...args], { input });
  const { files, summary } = JSON.parse(stdout);
  return { status, stderr, summary, file: files[0], diagnostics: files[0].diagnostics as Diagnostic[] };
};

test("a sound report: nothing found, in words", () => {
  const { status, stdout, stderr } = gouji(["check", "-"], { input: report() });
  assert.deepEqual(
    { status, stdout, stderr },
    { status: 0, stdout: "检查了 1 个文件、1 份报告，没有发现问题。\n", stderr: "" },
  );
});

test("a wrong cell: place, message, rule, excerpt and closing", () => {
  const { status, stdout, stderr } = gouji(["check", "-", "--stdin-filename", "云溪.txt"], { input: wrong });
  assert.equal(status, 1);
  assert.equal(stderr, "");
  const line = wrong.split("\n").findIndex((each) => each.includes("本机关不掌握")) + 1;
  assert.match(stdout, new RegExp(`^云溪\\.txt:${line}:\\d+ {2}错误 {2}.+ {2}sum/`, "m"));
  assert.match(stdout, new RegExp(`^ +${line} \\| .*本机关不掌握`, "m"));
  assert.match(stdout, /^ +\| +[~^ ]*\^/m);
  assert.match(stdout, /检查了 1 个文件、1 份报告：错误 \d+.*。\n$/);
  assert.ok(!stdout.includes("\u001b"));
});

test("where a cell stands on each line, the row is shown as read", () => {
  const { stdout } = gouji(["check", "-"], { input: report("cells", true) });
  // The mark may stand on the total, or on the cell that is wrong.
  assert.match(stdout, /^ +\d+ \| 1\.本机关不掌握相关政府信息 {2}5 {2}〔?0〕?(?: {2}0){4} {2}〔?12〕?$/m);
  assert.match(stdout, /〔\d+〕/);
});

test("the excerpt of a group of table 4 is of that group", () => {
  const sample = "05-tab-yunxi-water-2024.zwgk.txt";
  const draft = readFileSync(new URL(`../../samples/${sample}`, import.meta.url), "utf8");
  const excerptOf = (input: string) =>
    /未经复议直接起诉 .*dispute-total\n(.*\n.*)\n/.exec(gouji(["check", "-"], { input }).stdout);
  assert.match(excerptOf(draft)?.[1] ?? "", /^ +72 \| 2 +1 +0 +0 +3 +1 +0 +0 +1 +1 +0.*\n +\| +~ +~ +~ +~ +\^$/);
  const upright = draft.replace(/(?<=^|\n)2\t1\t0\t0\t3\t.*/, (row) => row.replaceAll("\t", "\n"));
  assert.notEqual(upright, draft);
  assert.match(excerptOf(upright)?.[1] ?? "", /^ +\d+ \| 未经复议直接起诉 {2}1 {2}0 {2}0 {2}1 {2}〔1〕\n/);
});

test("where all the other cells are zero, the first and the last are named", () => {
  const zeros = report().replace(/(?:\| \d+ ){7}\|$/gm, `${"| 0 ".repeat(7)}|`);
  assert.notEqual(zeros, report());
  const { stdout } = gouji(["check", "-", "--rule", "sum/likely-cell=off"], {
    input: zeros.replace(/(（七）总计[^\d\n]*)0/, "$19"),
  });
  assert.match(
    stdout,
    /涉及：\s+（一）予以公开 · 自然人 0（第 \d+ 行） {2}（六）3 · 自然人 0（第 \d+ 行）\s+其余 19 个为 0 或空/,
  );
});

test("--format json", () => {
  const { status, stderr, file, summary, diagnostics } = json(wrong);
  assert.equal(status, 1);
  assert.equal(stderr, "");
  assert.deepEqual(Object.keys(file), ["file", "status", "error", "reports", "diagnostics"]);
  assert.deepEqual([file.file, file.status, file.error, file.reports], ["<stdin>", "checked", null, 1]);
  assert.deepEqual(Object.keys(summary), ["files", "reports", "errors", "warnings", "infos", "hints"]);
  assert.equal(summary.errors, diagnostics.filter((each) => each.severity === "error").length);
  const [first] = diagnostics.filter((each) => sums.test(each.rule));
  assert.ok(first);
  assert.deepEqual(Object.keys(first), ["rule", "severity", "message", "range", "data", "related", "fixes"]);
  assert.deepEqual(Object.keys(first.range.start), ["line", "character"]);
});

test("--fail-on and --rule decide the exit status", () => {
  assert.equal(json(wrong, "--fail-on", "never").status, 0);
  assert.equal(json(wrong, "--fail-on", "error").status, 1);
  const rules = [...new Set(json(wrong).diagnostics.map((each) => each.rule))];
  const all = (severity: string): string[] => rules.flatMap((rule) => ["--rule", `${rule}=${severity}`]);
  assert.equal(json(wrong, ...all("warning")).status, 0);
  assert.equal(json(wrong, ...all("warning"), "--fail-on", "warning").status, 1);
  assert.equal(json(wrong, ...all("hint"), "--fail-on", "info").status, 0);
  const off = json(wrong, ...all("off"));
  assert.equal(off.diagnostics.filter((each) => rules.includes(each.rule)).length, 0);
  assert.deepEqual(new Set(json(wrong, ...all("info")).diagnostics.map((each) => each.severity)), new Set(["info"]));
});

test("--quiet shows errors only and leaves the exit status", () => {
  const rules = [...new Set(json(wrong).diagnostics.map((each) => each.rule))];
  const args = rules.flatMap((rule) => ["--rule", `${rule}=warning`]);
  const quiet = json(wrong, ...args, "--quiet", "--fail-on", "warning");
  assert.deepEqual([quiet.status, quiet.diagnostics, quiet.summary.warnings], [1, [], 0]);
  const { stdout } = gouji(["check", "-", "-q", ...args], { input: wrong });
  assert.match(stdout, /没有显示（--quiet）/);
  assert.doesNotMatch(stdout, sums);
});

test("--year overrules what the report says of itself", () => {
  assert.deepEqual(json(report()).diagnostics, []);
  assert.match(
    json(report(), "--year", "2020")
      .diagnostics.map((each) => each.rule)
      .join(),
    /structure\/format-version/,
  );
});

test("--locale and the environment choose the language", () => {
  const closing = (args: string[], env = {}) => gouji(["check", "-", ...args], { input: report(), env }).stdout;
  assert.equal(closing(["--locale", "en"]), "Checked 1 file, 1 report: nothing found.\n");
  assert.equal(closing(["--locale=zh-TW"]), "檢查了 1 個檔案、1 份報告，沒有發現問題。\n");
  assert.equal(closing([], { LC_ALL: "en_US.UTF-8" }), "Checked 1 file, 1 report: nothing found.\n");
  const [zh, en] = ["zh-cn", "en"].map((locale) => json(wrong, "--locale", locale).diagnostics[0]?.message);
  assert.match(zh ?? "", /[\u4e00-\u9fff]/);
  assert.notEqual(zh, en);
});

test("a file that is no report is skipped, and said to be", () => {
  inFolder({ "a.md": notAReport, "b.txt": report() }, (cwd) => {
    const { status, stdout, stderr } = gouji(["check", "."], { cwd });
    assert.equal(status, 0);
    assert.equal(stderr, "");
    assert.equal(stdout, "检查了 2 个文件、1 份报告，没有发现问题。\n跳过 1 个不是年度报告的文件：a.md。\n");
    const { files } = JSON.parse(gouji(["check", "--format", "json", "a.md"], { cwd }).stdout);
    assert.deepEqual(files, [{ file: "a.md", status: "notAReport", error: null, reports: 0, diagnostics: [] }]);
  });
});

test("colour only where it is wanted", () => {
  const coloured = (env: Record<string, string>) =>
    gouji(["check", "-"], { input: wrong, env }).stdout.includes("\u001b[");
  assert.equal(coloured({}), false);
  assert.equal(coloured({ FORCE_COLOR: "1" }), true);
  assert.equal(coloured({ FORCE_COLOR: "0" }), false);
  assert.equal(coloured({ NO_COLOR: "1" }), false);
  assert.equal(coloured({ FORCE_COLOR: "1", NO_COLOR: "1" }), false);
});

test("a reader that leaves early ends the run quietly", async () => {
  const args = Array.from({ length: 5000 }, (_, at) => `missing-${at}.txt`);
  const child = spawn(process.execPath, [cli, "check", "--format", "json", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const [code] = await once(child, "close");
  assert.equal(code, 2);
  assert.doesNotMatch(stderr, /EPIPE|内部出错/);
});

test("control characters of a file do not reach the terminal", () => {
  const { stdout } = gouji(["check", "-", "--stdin-filename", "a\u001b[31m.txt"], {
    input: wrong.replace("12 |", "12\u0007 |"),
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
  assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f]/);
});
