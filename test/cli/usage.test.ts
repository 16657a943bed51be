import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { localeOf, parseLocale } from "../../server/src/cli/locale.ts";
import { near } from "../../server/src/engine/text/near.ts";
import { gouji } from "./support.ts";

const wrong = (args: string[], ...expected: RegExp[]): void => {
  const { status, stdout, stderr } = gouji(args);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, "");
  for (const each of expected) assert.match(stderr, each);
};

test("--version and --help", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  assert.deepEqual(gouji(["--version"]), { status: 0, stdout: `gouji ${version}\n`, stderr: "" });
  for (const command of [[], ["check"], ["fix"], ["extract"], ["rules"], ["lsp"]]) {
    for (const locale of ["zh-cn", "zh-tw", "en"]) {
      const { status, stdout, stderr } = gouji([...command, "--help", "--locale", locale]);
      assert.equal(status, 0, stderr);
      assert.match(stdout, new RegExp(`gouji ${command[0] ?? ""}`));
      assert.match(stdout, { "zh-cn": /显示/, "zh-tw": /顯示/, en: /show/ }[locale] as RegExp);
    }
  }
});

test("the help of lsp names no option that it does not take", () => {
  for (const locale of ["zh-cn", "zh-tw", "en"])
    assert.doesNotMatch(gouji(["lsp", "--help", "--locale", locale]).stdout, /--locale/);
});

test("the help of check names every option and exit status", () => {
  const { stdout } = gouji(["check", "-h"]);
  for (const option of [
    "--format",
    "--fail-on",
    "--rule",
    "--year",
    "--quiet",
    "--stdin",
    "--stdin-filename",
    "--locale",
  ]) {
    assert.ok(stdout.includes(option), option);
  }
  assert.match(stdout, /退出码：0.*1.*2/);
});

test("the help of fix names every option and exit status", () => {
  const { stdout } = gouji(["fix", "-h"]);
  for (const option of ["--dry-run", "--rule", "--repairs", "--stdin", "--stdin-filename", "--locale"])
    assert.ok(stdout.includes(option), option);
  assert.match(stdout, /退出码：0.*1.*2/);
});

test("without a command the help goes to standard error", () => {
  const { status, stdout, stderr } = gouji([]);
  assert.equal(status, 2);
  assert.equal(stdout, "");
  assert.match(stderr, /gouji check/);
});

test("wrong usage is told in plain words, and where to read more", () => {
  wrong(["chekc", "a.txt"], /没有“chekc”这个命令/, /是不是想写 check/, /check、fix、extract、new、rules、lsp/);
  wrong(["fixx", "a.txt"], /没有“fixx”这个命令/, /是不是想写 fix/);
  wrong(["fix"], /要检查哪些文件/);
  wrong(["fix", "a.txt", "--format", "json"], /命令 fix 没有 --format/);
  wrong(["check", "a.txt", "--fromat", "json"], /没有 --fromat 这个选项/, /--format/, /gouji check --help/);
  wrong(["check", "a.txt", "-x"], /没有 -x 这个选项/);
  wrong(["check"], /要检查哪些文件/);
  wrong(["check", "a.txt", "--format"], /--format 后面要有一个值/);
  wrong(["check", "a.txt", "--format", "--quiet"], /--format 后面要有一个值/);
  wrong(["check", "a.txt", "--format=xml"], /xml.*text、json、sarif、github、junit/);
  wrong(["check", "--stdin-ndjson", "a.txt"], /--stdin-ndjson 读取全部标准输入，不能再写 a\.txt/);
  wrong(["check", "--stdin-ndjson", "--stdin"], /不能再写 --stdin/);
  wrong(["check", "--stdin-ndjson", "--format", "sarif"], /不能用 --format sarif/);
  wrong(["check", "a.txt", "--jobs", "0"], /--jobs 要写 1 至 32 的整数.*0/);
  wrong(["fix", "a.txt", "--cache"], /命令 fix 没有 --cache/);
  wrong(["check", "a.txt", "--quiet=yes"], /--quiet 后面不带值/);
  wrong(["check", "a.txt", "--fail-on", "hint"], /--fail-on.*hint.*error、warning、info、never/);
  wrong(["check", "a.txt", "--year", "23"], /--year.*23/);
  wrong(["check", "a.txt", "--rule", "sum/balance"], /规则=级别/);
  wrong(["check", "a.txt", "--rule", "sum/balnce=off"], /没有“sum\/balnce”这条规则/, /sum\/balance/);
  wrong(["check", "a.txt", "--rule", "sum/balance=fatal"], /fatal.*off、hint、info、warning、error/);
  wrong(["check", "a.txt", "--locale", "fr"], /--locale.*fr.*zh-cn、zh-tw、en/);
  wrong(["extract", "a.txt", "--fail-on", "never"], /命令 extract 没有 --fail-on/);
  wrong(["--quiet"], /--quiet 要跟在命令后面/);
  wrong(["extract", "a.txt", "--format", "xlsx"], /json、ndjson、csv/);
  wrong(["lsp"], /gouji lsp --stdio/);
  wrong(["lsp", "--stdio", "--locale", "en"], /takes no --locale/, /gouji lsp --help/);
});

test("complaints are in the language asked for", () => {
  assert.match(gouji(["chekc", "--locale", "en"]).stderr, /There is no command "chekc".*Did you mean check/s);
  assert.match(gouji(["chekc"], { env: { LC_ALL: "zh_TW.UTF-8" } }).stderr, /沒有「chekc」這個命令/);
  assert.match(gouji(["chekc"], { env: { LC_ALL: "", LANG: "en_US.UTF-8" } }).stderr, /There is no command/);
});

test("the language of the environment", () => {
  const of = (LC_ALL?: string, LANG?: string, LC_MESSAGES?: string) => localeOf([], { LC_ALL, LANG, LC_MESSAGES });
  assert.equal(of("zh_TW.UTF-8", "en_US"), "zh-tw");
  assert.equal(of("", "zh_HK.UTF-8"), "zh-tw");
  assert.equal(of(undefined, "en_GB.UTF-8"), "en");
  assert.equal(of(undefined, "en_GB.UTF-8", "zh_CN"), "zh-cn");
  assert.equal(of(undefined, "zh_CN.GB18030"), "zh-cn");
  for (const none of ["C", "POSIX", "C.UTF-8", "fr_FR.UTF-8", undefined]) assert.equal(of(none), "zh-cn");
  assert.equal(localeOf(["check", "--locale=en"], { LANG: "zh_TW" }), "en");
  assert.equal(localeOf(["check", "--", "--locale=en"], { LANG: "zh_TW" }), "zh-tw");
  assert.equal(parseLocale("zh-TW"), "zh-tw");
  assert.equal(parseLocale("de"), null);
});

test("near matches", () => {
  const ids = ["sum/row-total", "sum/result-total", "sum/balance", "cell/blank", "structure/missing-row"];
  assert.equal(near("sum/rwo-total", ids)[0], "sum/row-total");
  assert.equal(near("balance", ids)[0], "sum/balance");
  assert.equal(near("Cell/Blank", ids)[0], "cell/blank");
  assert.deepEqual(near("xyz", ids), []);
  assert.deepEqual(near("", ids), []);
});
