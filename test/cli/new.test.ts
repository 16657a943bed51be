import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gouji, inFolder } from "./support.ts";

const agency = ["--agency", "云溪市教育局"];
const last = ["一", "四"].map((numeral) => `${numeral}、`);

test("a blank report of every format, as text and Markdown, has only placeholders to be told", () => {
  for (const year of ["2019", "2020", "2021", "2025"]) {
    for (const format of ["text", "markdown"]) {
      const { status, stdout, stderr } = gouji(["new", "--year", year, ...agency, "--format", format]);
      assert.deepEqual([status, stderr], [0, ""]);
      assert.ok(stdout.includes(`云溪市教育局${year}年政府信息公开工作年度报告\n`));
      const { files } = JSON.parse(gouji(["check", "--format", "json", "-"], { input: stdout }).stdout);
      assert.deepEqual(
        files[0].diagnostics.map(({ rule }: { rule: string }) => rule),
        ["structure/leftover"],
      );
    }
  }
});

test("--last carries last year's open applications in", () => {
  const blank = gouji(["new", "--year", "2022", ...agency]).stdout;
  const before = blank
    .replace(
      `${last[0]}本年新收政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0`,
      `${last[0]}本年新收政府信息公开申请数量\t\t\t2\t0\t0\t0\t1\t0\t3`,
    )
    .replace(
      `${last[1]}结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0`,
      `${last[1]}结转下年度继续办理\t\t\t2\t0\t0\t0\t1\t0\t3`,
    );
  inFolder({ "2022.txt": before, "notes.txt": "会议记录\n" }, (folder) => {
    const call = (...args: string[]) => gouji(["new", "--year", "2023", ...agency, ...args], { cwd: folder });
    const { status, stdout } = call("--last", "2022.txt");
    assert.equal(status, 0);
    assert.match(stdout, /^二、上年结转政府信息公开申请数量\t\t\t2\t0\t0\t0\t1\t0\t3$/m);
    assert.match(stdout, /^一、本年新收政府信息公开申请数量\t+$/m);
    const { summary } = JSON.parse(gouji(["check", "--format", "json", "-"], { input: stdout }).stdout);
    assert.deepEqual([summary.errors, summary.warnings], [0, 0]);

    for (const path of ["notes.txt", "none.txt"]) {
      const wrong = call("--last", path);
      assert.deepEqual([wrong.status, wrong.stdout], [2, ""]);
      assert.ok(wrong.stderr.includes(path));
    }
    const other = gouji(["new", "--year", "2025", ...agency, "--last", "2022.txt"], { cwd: folder });
    assert.deepEqual([other.status, other.stdout], [2, ""]);
    assert.match(other.stderr, /2024/);
  });
});

test("-o writes a new file, and never over one that is there", () => {
  inFolder({}, (folder) => {
    const args = ["new", "--year", "2023", ...agency, "-o", "r.md"];
    assert.deepEqual(gouji(args, { cwd: folder }), { status: 0, stdout: "", stderr: "" });
    const written = readFileSync(join(folder, "r.md"), "utf8");
    assert.match(written, /^# 云溪市教育局2023年/);
    const again = gouji([...args.slice(0, 2), "2024", ...args.slice(3)], { cwd: folder });
    assert.equal(again.status, 2);
    assert.match(again.stderr, /r\.md/);
    assert.equal(readFileSync(join(folder, "r.md"), "utf8"), written);
    assert.equal(gouji([...args.slice(0, -1), "no/such/r.md"], { cwd: folder }).status, 2);
  });
});

test("wrong usage is told", () => {
  const told = (...args: string[]) => {
    const { status, stdout, stderr } = gouji(["new", ...args]);
    assert.deepEqual([status, stdout], [2, ""]);
    return stderr;
  };
  assert.match(told(...agency), /--year/);
  assert.match(told("--year", "2023"), /--agency/);
  assert.match(told("--year", "2018", ...agency), /2018.*2019/);
  assert.match(told("--year", "23", ...agency), /--year/);
  assert.match(told("--year", "2023", ...agency, "report.txt"), /report\.txt/);
  assert.match(told("--year", "2023", ...agency, "--format", "html"), /markdown/);
});
