import assert from "node:assert/strict";
import { test } from "node:test";
import { gouji, inFolder, notAReport, report } from "./support.ts";

const csv = (line: string): string[] => line.split(",");

test("--format json: an array, every official row in order", () => {
  const { status, stdout, stderr } = gouji(["extract", "-", "--stdin-filename", "a.txt"], { input: report() });
  assert.equal(status, 0, stderr);
  const [one, ...more] = JSON.parse(stdout);
  assert.equal(more.length, 0);
  const { version, file, index, year, format, layouts, table2, table3, table4, uncertain } = one;
  assert.deepEqual(Object.keys(one), [
    ...["version", "file", "index", "year", "format", "agency", "title", "layouts", "sections"],
    ...["table2", "table3", "table4", "uncertain"],
  ]);
  assert.deepEqual([version, file, index, year, format], [1, "a.txt", 0, 2023, "2021"]);
  assert.deepEqual(layouts, { table2: "pipe", table3: "pipe", table4: "pipe" });
  assert.deepEqual(
    one.sections.map((each: { number: number }) => each.number),
    [1, 2, 3, 4, 5, 6],
  );
  assert.deepEqual(
    table2.map((each: { block: string; row: string }) => each.block + each.row),
    [...["一规章", "一行政规范性文件", "五行政许可", "六行政处罚", "六行政强制", "八行政事业性收费"]],
  );
  assert.deepEqual(table2[1].values, { 本年制发件数: 4, 本年废止件数: 1, 现行有效件数: 31 });
  assert.deepEqual(Object.values(table2[5].values), [12.5]);
  assert.deepEqual(table3.columns, ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]);
  assert.equal(table3.rows.length, 25);
  assert.deepEqual(table3.rows[0], {
    id: "received",
    label: "一、本年新收政府信息公开申请数量",
    values: [9, 7, 0, 0, 0, 0, 16],
  });
  assert.equal(table3.rows[24].id, "carriedOut");
  assert.deepEqual(table4, { review: [1, 0, 0, 1, 2], direct: [0, 0, 0, 0, 0], afterReview: [0, 0, 0, 0, 0] });
  assert.deepEqual(uncertain, []);
});

test("blank cells are null, absent rows have no values, an absent table is null", () => {
  const text = report()
    .replace(/^\|.*2\.重复申请.*\n/m, "")
    .replace(/(属于国家秘密) \| 0 \| 0/, "$1 |  | / ")
    .replace(/^\| 第二十条[\s\S]*?\n\n/m, "");
  const [one] = JSON.parse(gouji(["extract", "-"], { input: text }).stdout);
  const row = (id: string) => one.table3.rows.find((each: { id: string }) => each.id === id);
  assert.equal(one.table3.rows.length, 25);
  assert.equal(row("notProcessed.repeat").values, null);
  assert.deepEqual(row("denied.stateSecret").values, [null, null, 0, 0, 0, 0, 0]);
  assert.equal(one.table2, null);
  assert.equal(one.layouts.table2, null);
});

test("--format ndjson: one report a line; no report, no line", () => {
  inFolder({ "a.txt": report(), "b.md": notAReport, "c.txt": report("tab") }, (cwd) => {
    const { status, stdout, stderr } = gouji(["extract", "--format", "ndjson", "."], { cwd });
    assert.equal(status, 0);
    assert.match(stderr, /^gouji: 跳过 b\.md：不是/);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map((each) => [each.file, each.layouts.table3]),
      [
        ["a.txt", "pipe"],
        ["c.txt", "tab"],
      ],
    );
    const both = JSON.parse(gouji(["extract", "."], { cwd }).stdout);
    assert.deepEqual(both, lines);
    assert.equal(gouji(["extract", "b.md"], { cwd }).stdout, "[]\n");
    assert.equal(gouji(["extract", "--format", "ndjson", "b.md"], { cwd }).stdout, "");
  });
});

test("--format csv: one figure a line, with a byte order mark for spreadsheets", () => {
  const { stdout } = gouji(["extract", "-", "--format", "csv", "--stdin-filename", '=a,"b".txt'], { input: report() });
  assert.ok(stdout.startsWith("\ufefffile,index,year,format,agency,table,row,column,value,unit,state\r\n"));
  const lines = stdout.slice(1).trimEnd().split("\r\n").slice(1);
  assert.equal(lines.length, 10 + 25 * 7 + 15);
  const name = `"'=a,""b"".txt"`;
  for (const line of lines) assert.ok(line.startsWith(`${name},0,2023,2021,`), line);
  const received = lines.filter((line) => line.includes(",3,received,"));
  assert.equal(received.length, 7);
  assert.deepEqual(csv(received[0] ?? "").slice(-4), ["自然人", "9", "件", "number"]);
  const empty = gouji(["extract", "-", "--format", "csv"], { input: notAReport });
  assert.equal(empty.stdout.trimEnd().split("\r\n").length, 1);
});

test("a report that stands in the file twice is given once", () => {
  const found = JSON.parse(gouji(["extract", "-"], { input: report() + report() }).stdout);
  assert.equal(found.length, 1);
});

test("what cannot be read is told and raises the exit status", () => {
  inFolder({ "a.txt": "%PDF-1.4", "b.txt": report() }, (cwd) => {
    const { status, stdout, stderr } = gouji(["extract", "a.txt", "b.txt"], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /a\.txt: 这是 PDF/);
    assert.equal(JSON.parse(stdout).length, 1);
  });
});
