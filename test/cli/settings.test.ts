import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { accepting } from "../support/accepted.ts";
import { gouji, inFolder, report } from "./support.ts";

const wrong = report("pipe", true);
const found = /sum\/(row-total|result-total|likely-cell)/;

interface Entry {
  readonly file: string;
  readonly status: string;
  readonly error: string | null;
  readonly diagnostics: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
  readonly accepted?: readonly { readonly rule: string; readonly reason: string }[];
}

function check(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = gouji(["check", "--format", "json", ...args], { cwd });
  const { files, summary }: { files: Entry[]; summary: Record<string, number> } = JSON.parse(stdout);
  const of = (file: string) => files.find((each) => each.file === file)?.diagnostics.map(({ rule }) => rule) ?? null;
  return { status, stderr, files, summary, of };
}

const rules = (severity: string) => ({
  "sum/row-total": severity,
  "sum/result-total": severity,
  "sum/balance": severity,
  "sum/likely-cell": severity,
});
const settings = (more: object = {}) => JSON.stringify({ rules: rules("off"), ...more });

test("the nearest settings count, upwards to the current folder", () => {
  const files = {
    ".gouji.json": settings(),
    "a.txt": wrong,
    "x/b.txt": wrong,
    "y/.gouji.json": "{}",
    "y/z/c.txt": wrong,
  };
  inFolder(files, (cwd) => {
    const { of, status, summary } = check(cwd, ".");
    assert.deepEqual([of("a.txt"), of("x/b.txt")], [[], []]);
    assert.match(String(of("y/z/c.txt")), found);
    assert.deepEqual([status, summary.files], [1, 3]);
    // From inside, what stands above the current folder says nothing.
    assert.match(String(check(join(cwd, "x"), "b.txt").of("b.txt")), found);
  });
});

test("outside the current folder the search ends at the folder named, or at the repository", () => {
  inFolder({ ".gouji.json": settings(), "x/.gouji.json": "", "x/y/a.txt": wrong, "v/w/b.txt": wrong }, (folder) => {
    const away = (path: string) => String(check(join(folder, "x"), path).files[0]?.diagnostics.map(({ rule }) => rule));
    assert.match(away(join(folder, "v/w/b.txt")), found);
    assert.match(away(join(folder, "v/")), found);
    assert.match(away(join(folder, "v/**/*.txt")), found);
    mkdirSync(join(folder, ".git"));
    for (const path of ["v/w/b.txt", "v/", "v/**/*.txt"]) assert.equal(away(join(folder, path)), "", path);
  });
});

test("options of the command line win over the settings", () => {
  inFolder({ ".gouji.json": settings({ year: 2020 }), "a.txt": wrong }, (cwd) => {
    const rulesOf = (...args: string[]) => String(check(cwd, "a.txt", ...args).of("a.txt"));
    assert.doesNotMatch(rulesOf(), found);
    assert.match(rulesOf(), /structure\/format-version/);
    assert.doesNotMatch(rulesOf("--year", "2023"), /structure\/format-version/);
    assert.match(rulesOf("--rule", "sum/row-total=error"), /sum\/row-total/);
    assert.doesNotMatch(rulesOf("--rule", "sum/row-total=error"), /sum\/result-total/);
  });
});

test("--config: this file and no other; without it there is no run", () => {
  const files = { ".gouji.json": settings(), "other.json": "{ /* nothing */ }", "a.txt": wrong };
  inFolder(files, (cwd) => {
    assert.match(String(check(cwd, "a.txt", "--config", "other.json").of("a.txt")), found);
    const { status, stdout, stderr } = gouji(["check", "--config", "missing.json", "a.txt"], { cwd });
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /--config 的设置文件 missing\.json 读不了：没有这个文件或文件夹/);
  });
});

test("standard input has the settings of the place it is said to come from", () => {
  inFolder({ "x/.gouji.json": settings() }, (cwd) => {
    const rulesOf = (...args: string[]) =>
      gouji(["check", "-", "--format", "json", ...args], { cwd, input: wrong }).stdout;
    assert.match(rulesOf(), found);
    assert.doesNotMatch(rulesOf("--stdin-filename", "x/a.txt"), found);
  });
});

test("files to skip: found ones are left out and counted, a file that is named is checked", () => {
  const files = {
    ".gouji.json": settings({ skip: ["旧稿/", "*.bak.txt"] }),
    "a.txt": wrong,
    "b.bak.txt": wrong,
    "旧稿/c.txt": wrong,
  };
  inFolder(files, (cwd) => {
    const { files, summary } = check(cwd, ".");
    assert.deepEqual(
      files.map(({ file }) => file),
      ["a.txt"],
    );
    assert.equal(summary.skipped, 2);
    assert.match(gouji(["check", "."], { cwd }).stdout, /^检查了 1 个文件.*\n按设置（skip）跳过 2 个文件。\n$/);
    assert.deepEqual(
      check(cwd, "b.bak.txt").files.map(({ file }) => file),
      ["b.bak.txt"],
    );
    assert.equal(JSON.parse(gouji(["extract", "**/*.txt"], { cwd }).stdout).length, 1);
  });
});

test("errors in the settings: told with their place in three languages, exit status 2, and the rest holds", () => {
  const text = `{\n  // 级别\n  "rules": { "sum/row-total": "of", "sum/likely-cell": "off" },\n  "previousYear": ["../../x.txt"]\n`;
  inFolder({ ".gouji.json": text, "a.txt": wrong }, (cwd) => {
    const { status, stderr, files, of } = check(cwd, "a.txt");
    assert.equal(status, 2);
    assert.deepEqual(stderr.split("\n"), [
      "gouji: .gouji.json:3:31: “rules.sum/row-total”不能是“of”；可以是 off, hint, info, warning, error",
      "gouji: .gouji.json:4:20: “../../x.txt”在工作区之外，不会读取；请改为工作区内的路径",
      "gouji: .gouji.json:4:33: 缺少右花括号 }；请改正，这里以外的设置照常生效",
      "",
    ]);
    assert.match(String(of("a.txt")), /sum\/row-total/);
    assert.doesNotMatch(String(of("a.txt")), /sum\/likely-cell/);
    const { status: state, error, diagnostics } = files.at(-1) as Entry;
    assert.deepEqual([state, error], ["failed", "设置文件有 3 处错误，这些地方没有生效，其余照常"]);
    assert.deepEqual(
      diagnostics.map(({ rule, severity }) => `${rule} ${severity}`),
      Array(3).fill("config error"),
    );
    assert.match(gouji(["check", "a.txt", "--locale", "en"], { cwd }).stderr, /it can be off, hint, info/);
    assert.match(gouji(["check", "a.txt", "--locale", "zh-tw"], { cwd }).stderr, /在工作區之外/);
    assert.equal(gouji(["extract", "a.txt"], { cwd }).status, 2);
  });
});

test("settings that cannot be read are told, and the files are checked without them", () => {
  inFolder({ ".gouji.json": Buffer.from("%PDF-1.7"), "a.txt": wrong }, (cwd) => {
    const { status, stderr, of } = check(cwd, "a.txt");
    assert.equal(status, 2);
    assert.match(stderr, /^gouji: \.gouji\.json: 这是 PDF 文件/);
    assert.match(String(of("a.txt")), found);
  });
});

test("accepted findings are not told, and listed where they are asked for", () => {
  inFolder({ ".gouji.json": accepting(wrong, "x/a.txt", "省里的系统\u0007如此"), "x/a.txt": wrong }, (cwd) => {
    const { status, of, files } = check(cwd, "x");
    assert.deepEqual([status, of("x/a.txt"), files.length], [0, [], 1]);
    assert.equal("accepted" in (files[0] as Entry), false);
    const { accepted = [] } = check(cwd, "x", "--show-accepted").files[0] as Entry;
    assert.match(String(accepted.map(({ rule }) => rule)), found);
    assert.deepEqual(new Set(accepted.map(({ reason }) => reason)), new Set(["省里的系统\u0007如此"]));
    const told = (...args: string[]) => gouji(["check", "x", ...args], { cwd }).stdout;
    assert.match(
      told(),
      /^检查了 1 个文件、1 份报告，没有发现问题。\n另有 \d+ 条已接受（--show-accepted 可列出）。\n$/,
    );
    assert.match(
      told("--show-accepted"),
      /^x\/a\.txt:\d+:\d+ {2}已接受 .+ sum\/.+\n(.+\n)+ +理由：省里的系统<07>如此$/m,
    );
    assert.doesNotMatch(told("--show-accepted"), /另有/);
    assert.match(told("--show-accepted", "--locale", "en"), / accepted {2}.+\n(.+\n)+ +Reason: /);
  });
});

test("an acceptance ends with the figures that it is about, and is then told as of no use", () => {
  const config = accepting(wrong, "a.txt", "因为");
  const other = wrong.replace("| 5 | 0 | 0 | 0 | 0 | 0 | 12 |", "| 5 | 0 | 0 | 0 | 0 | 0 | 13 |");
  assert.notEqual(other, wrong);
  inFolder({ ".gouji.json": config, "a.txt": other }, (cwd) => {
    const { status, of, files } = check(cwd, "a.txt");
    assert.equal(status, 1);
    assert.match(String(of("a.txt")), found);
    const { file, status: state, error, diagnostics } = files.at(-1) as Entry;
    assert.deepEqual([file, state, error], [".gouji.json", "checked", null]);
    assert.match(String(diagnostics.map(({ severity }) => severity)), /^hint(,hint)*$/);
    assert.match(diagnostics[0]?.message ?? "", /^a\.txt 里没有与这一条相符的 sum\//);
    assert.match(gouji(["check", "a.txt"], { cwd }).stdout, /^\.gouji\.json:\d+:\d+ {2}提示 {2}a\.txt 里没有/m);
    assert.doesNotMatch(gouji(["check", "a.txt", "-q"], { cwd }).stdout, /里没有/);
  });
});

test("of acceptances for files that were not looked at nothing is said, unless the file is gone", () => {
  inFolder({ ".gouji.json": accepting(wrong, "a.txt", "因为"), "a.txt": report(), "b.txt": report() }, (cwd) => {
    assert.deepEqual(check(cwd, "b.txt").files.length, 1);
    assert.deepEqual(check(cwd, ".").files.at(-1)?.file, ".gouji.json");
  });
  inFolder({ ".gouji.json": accepting(wrong, "gone.txt", "因为"), "b.txt": report() }, (cwd) => {
    assert.deepEqual(check(cwd, "b.txt").files.at(-1)?.file, ".gouji.json");
  });
});

test("gouji fix leaves alone what the settings leave out, switch off or accept", () => {
  const stray = report().replace("| 5 | 7 | 0 |", "| 5 | 7? | 0 |");
  const files = {
    "a.txt": stray,
    "b.txt": stray,
    "off/.gouji.json": `{ "rules": { "cell/stray-character": "off" } }`,
    "off/c.txt": stray,
  };
  const config = accepting(stray, "b.txt", "因为", `{ "skip": ["d.txt"] }`);
  inFolder({ ...files, "d.txt": stray, ".gouji.json": config }, (cwd) => {
    const { status, stdout } = gouji(["fix", "."], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /^a\.txt\n.+cell\/stray-character\n/);
    assert.match(stdout, /按设置（skip）跳过 1 个文件。\n$/);
    const left = (name: string) => readFileSync(join(cwd, name), "utf8").includes("7?");
    assert.deepEqual(["a.txt", "b.txt", "off/c.txt", "d.txt"].map(left), [false, true, true, true]);
  });
});

test("a rule that is switched off says nothing about its acceptances", () => {
  inFolder({ ".gouji.json": accepting(wrong, "a.txt", "因为"), "a.txt": wrong }, (cwd) => {
    const off = check(cwd, "a.txt", "--show-accepted").files[0]?.accepted?.flatMap(({ rule }) => [
      "--rule",
      `${rule}=off`,
    ]);
    assert.deepEqual(check(cwd, "a.txt", ...(off ?? [])).files.length, 1);
  });
});
