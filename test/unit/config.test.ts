import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Layer, resolve } from "../../server/src/engine/config/config.ts";
import { readConfigFile, readSettings } from "../../server/src/engine/config/file.ts";
import { isInside, isSkipped, relativePath, resolvePath } from "../../server/src/engine/config/paths.ts";
import { acceptanceEdits } from "../../server/src/engine/config/write.ts";
import { render } from "../../server/src/engine/messages/render.ts";
import { edited } from "../support/accepted.ts";

const read = (text: string) => readConfigFile(text, "/drafts/2024/.gouji.json", "/drafts");

/** The faults of a text as `marked text: key of the message`. */
const faults = (text: string): string[] =>
  read(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message.key}`);

test("all settings, with comments and a comma too many", () => {
  const { config, accepted, problems } = read(`{
    "$schema": "x", // of the editor
    "rules": { "cell/blank": "off", "sum/stock": "error" },
    "skip": ["旧稿/", "*.bak.txt"], /* two */
    "body": { "name": "云溪市人民政府", "kind": "government" },
    "year": 2024,
    "previousYear": ["../2023/年报.txt", "./a/../b.md", "/drafts/c.txt"],
    "accepted": [{ "file": "./甲.txt", "rule": "sum/stock", "place": { "table": 2 }, "values": { "a": 1 }, "reason": "因为" }],
  }`);
  assert.deepEqual(problems, []);
  assert.deepEqual(config, {
    $schema: "x",
    rules: { "cell/blank": "off", "sum/stock": "error" },
    skip: ["旧稿/", "*.bak.txt"],
    body: { name: "云溪市人民政府", kind: "government" },
    year: 2024,
    previousYear: ["/drafts/2023/年报.txt", "/drafts/2024/b.md", "/drafts/c.txt"],
  });
  assert.equal(accepted.length, 1);
  assert.equal(accepted[0]?.file, "甲.txt");
});

test("an empty text is an empty config, a byte order mark is none of it", () => {
  for (const text of ["", " \n", "{}", "// nothing\n"]) {
    const { config, accepted } = read(text);
    assert.deepEqual([config, accepted], [{}, []], text);
  }
  assert.deepEqual(faults(""), []);
  assert.deepEqual(faults("{}"), []);
});

test("a wrong value is told where it stands, and the rest holds", () => {
  const text = `{ "year": 1999, "rules": { "cell/blank": "of", "sum/stock": "off" }, "skip": ["a", 3], "body": "x" }`;
  assert.deepEqual(faults(text), ["1999: config/range", '"of": config/choice', "3: config/type", '"x": config/type']);
  assert.deepEqual(read(text).config, { rules: { "sum/stock": "off" }, skip: ["a"] });
});

test("names that nobody knows are told, with those that may have been meant", () => {
  const text = `{ "yaer": 2024, "rules": { "sum/row": "off" }, "xyzzy": 1 }`;
  assert.deepEqual(
    read(text).problems.map(({ message }) => render(message, "en")),
    [
      "There is no setting “yaer”; did you mean year?",
      "There is no setting “rules.sum/row”; did you mean sum/row-total or sum/stock?",
      "There is no setting “xyzzy”; delete or correct it",
    ],
  );
});

test("a name that is given twice: the last one holds", () => {
  const text = `{ "year": 2020, "year": 2021 }`;
  assert.deepEqual(faults(text), ['"year": config/duplicate-key']);
  assert.equal(read(text).config.year, 2021);
});

test("paths that lead out of the project are not taken", () => {
  for (const path of ["../../etc/passwd", "/etc/passwd", "c:/x.txt", "C:\\\\x.txt", "a/../../../x", "..\\\\..\\\\x"]) {
    const text = `{ "previousYear": ["${path}", "in.txt"] }`;
    assert.deepEqual(faults(text), [`"${path}": config/outside`], path);
    assert.deepEqual(read(text).config.previousYear, ["/drafts/2024/in.txt"]);
  }
  const entry = `{ "file": "../../x.txt", "rule": "sum/stock", "place": {}, "values": {}, "reason": "r" }`;
  assert.deepEqual(faults(`{ "accepted": [${entry}] }`), ['"../../x.txt": config/outside']);
  assert.deepEqual(read(`{ "accepted": [${entry}] }`).accepted, []);
});

test("an acceptance that lacks a part does not hold", () => {
  const text = `{ "accepted": [{ "file": "a.txt", "rule": "sum/stock", "place": {}, "values": {} }] }`;
  assert.deepEqual(
    read(text).problems.map(({ message }) => render(message, "en")),
    ["“accepted[0]” lacks reason, so this entry does not hold; complete it"],
  );
  assert.deepEqual(read(text).accepted, []);
});

test("broken syntax is told once, where it is, and what stands around it holds", () => {
  const cases: readonly (readonly [string, readonly string[], unknown])[] = [
    [`{ "year": 2024`, ["4 brace"], { year: 2024 }],
    [`{ "skip": ["a", "year": 2024 }\n`, [": comma", "} bracket"], { skip: ["a", "year"] }],
    [`{ "year": 2024 "skip": ["a"] }`, ['"skip" comma'], { year: 2024, skip: ["a"] }],
    [`{ "year" 2024, "skip": ["a"] }`, ["2024 colon"], { skip: ["a"] }],
    [`{ "year": , "skip": ["a"] }`, [", value"], { skip: ["a"] }],
    [`{ "year": 2024, "skip": ["a }`, ['"a } quote', "} bracket"], { year: 2024, skip: ["a }"] }],
    [`{ "year": 2024 /* { "skip": ["a"] }`, ['/* { "skip": ["a"] } comment', "} brace"], { year: 2024 }],
  ];
  for (const [text, expected, config] of cases) {
    const found = read(text);
    const told = found.problems.map(({ span, message }) => {
      assert.equal(message.key, "config/syntax");
      return `${text.slice(span.start, span.end)} ${(message.args as { expected: string }).expected}`;
    });
    assert.deepEqual([told, found.config], [expected, config]);
  }
});

test("whatever is in the file, reading it does not fail, and spans lie in it", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"year"',
    '"rules"',
    '"accepted"',
    "2024",
    '"',
    "//",
    "/*",
    "\n",
    "null",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { span } of read(text).problems) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify([text, span]));
      }
    }),
    { numRuns: 500 },
  );
  assert.equal(read("[".repeat(100_000)).problems.length, 1);
});

test("settings of an editor: what is not set there, or not ours, says nothing", () => {
  const { config, faults } = readSettings(
    { enable: true, trace: { server: "x" }, year: null, body: { name: "", kind: "department" }, accepted: 3, skip: [] },
    "/drafts",
  );
  assert.deepEqual([config, faults], [{ body: { kind: "department" }, skip: [] }, []]);
  for (const nothing of [undefined, null, 3, "x", []]) assert.deepEqual(readSettings(nothing, "/drafts").config, {});
});

test("later layers win: rules and body one by one, lists as a whole", () => {
  const layers: Layer[] = [
    {
      config: { rules: { "sum/stock": "hint", "cell/blank": "off" }, skip: ["a.txt"], body: { name: "甲" } },
      folder: "/w",
    },
    {
      config: { rules: { "sum/stock": "error" }, skip: ["b.txt"], year: 2023, body: { kind: "township" } },
      folder: "/w/x",
    },
    { config: { year: 2024 }, folder: "/" },
  ];
  const { skipped, options } = resolve("/w/x/a.txt", layers, null);
  assert.equal(skipped, false);
  assert.deepEqual(options, {
    rules: { "sum/stock": "error", "cell/blank": "off" },
    body: { name: "甲", kind: "township" },
    accepted: [],
    year: 2024,
  });
  assert.equal(resolve("/w/x/b.txt", layers, null).skipped, true);
});

test("globs", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["旧稿", "旧稿/a.txt", true],
    ["旧稿/", "x/旧稿/y/a.txt", true],
    ["旧稿/**", "旧稿/x/a.txt", true],
    ["旧稿/**", "x/旧稿/a.txt", false],
    ["./旧稿/*.txt", "旧稿/a.txt", true],
    ["旧稿\\*.txt", "旧稿/a.txt", true],
    ["旧稿/*.txt", "旧稿/x/a.txt", false],
    ["**/x/*.md", "a/b/x/c.md", true],
    ["**/x/*.md", "x/c.md", true],
    ["*.bak.txt", "a/b.bak.txt", true],
    ["*.txt", "a.txt.md", false],
    ["?.txt", "稿.txt", true],
    ["?.txt", "稿子.txt", false],
    ["**", "a/b", true],
    ["../x/*.txt", "../x/a.txt", true],
    ["/", "a", false],
    ["", "a", false],
  ];
  for (const [glob, path, expected] of cases) assert.equal(isSkipped(path, [glob]), expected, `${glob} ${path}`);
  const long = "a".repeat(4000);
  assert.equal(isSkipped(long, [`${"*a".repeat(1000)}b`]), false); // would not end, were it a regular expression
});

test("paths", () => {
  assert.equal(resolvePath("/a/b", "../c/./d//e"), "/a/c/d/e");
  assert.equal(resolvePath("/a", "../../../x"), "/x");
  assert.equal(resolvePath("c:/a", "..\\..\\x"), "c:/x");
  assert.equal(resolvePath("/a", "D:\\x\\y.txt"), "d:/x/y.txt");
  assert.equal(relativePath("/a/b", "/a/c/d.txt"), "../c/d.txt");
  assert.equal(relativePath("/a", "/a/b.txt"), "b.txt");
  assert.ok(isInside("/a", "/a/b") && isInside("/a", "/a") && isInside("/", "/a"));
  assert.ok(!isInside("/a", "/ab"));
});

const entry = (file: string, reason = "因为") => ({
  file,
  rule: "sum/row-total",
  place: { table: 3, row: "granted", column: "total" },
  values: { sum: 1, total: 2, difference: 1, cells: "1 0 _ 2" },
  reason,
});

/** The text after the acceptance has been written into it; null where it is not. */
function withEntry(text: string, added: ReturnType<typeof entry>): string | null {
  const edits = acceptanceEdits(text, added);
  if (edits === null) return null;
  return edited(text, edits);
}

const block = `{
      "file": "乙.txt",
      "rule": "sum/row-total",
      "place": { "table": 3, "row": "granted", "column": "total" },
      "values": { "sum": 1, "total": 2, "difference": 1, "cells": "1 0 _ 2" },
      "reason": "因为"
    }`;

test("an acceptance is written into whatever stands there, and nothing else changes", () => {
  const first = `{ "file": "龙.txt", "rule": "sum/stock" }`;
  const last = `{ "file": "一.txt" }`;
  const cases: readonly (readonly [string, string])[] = [
    ["", `{\n  "accepted": [\n    ${block}\n  ]\n}\n`],
    ["{}", `{\n  "accepted": [\n    ${block}\n  ]\n}`],
    ["{\n}\n", `{\n  "accepted": [\n    ${block}\n  ]\n}\n`],
    [`{ "year": 2024 }`, `{ "year": 2024,\n  "accepted": [\n    ${block}\n  ]\n}`],
    [
      `{\n  "year": 2024 // 年\n  // 完\n}\n`,
      `{\n  "year": 2024, // 年\n  // 完\n  "accepted": [\n    ${block}\n  ]\n}\n`,
    ],
    [`{\n  "year": 2024, // 年\n}\n`, `{\n  "year": 2024, // 年\n  "accepted": [\n    ${block}\n  ]\n}\n`],
    [`{\n  "accepted": []\n}`, `{\n  "accepted": [\n    ${block}\n  ]\n}`],
    [`{\n  "accepted": [\n    ${last}\n  ]\n}`, `{\n  "accepted": [\n    ${last},\n    ${block}\n  ]\n}`],
    [
      `{\n  "accepted": [\n    ${last}, // 一\n    // 龙\n    ${first}\n  ]\n}`,
      `{\n  "accepted": [\n    ${last}, // 一\n    ${block},\n    // 龙\n    ${first}\n  ]\n}`,
    ],
    [`{\n  "accepted": [\n    ${first}\n  ]\n}`, `{\n  "accepted": [\n    ${block},\n    ${first}\n  ]\n}`],
  ];
  for (const [before, after] of cases) {
    assert.equal(withEntry(before, entry("乙.txt")), after);
    assert.deepEqual(
      faults(after).filter((fault) => !fault.includes("missing")),
      [],
    );
  }
});

test("a second acceptance of the same place replaces the first; line ends and tabs are those of the file", () => {
  const text = withEntry("", entry("乙.txt", "旧")) as string;
  assert.equal(withEntry(text, entry("乙.txt")), text.replace("旧", "因为"));
  const other = withEntry(`{\r\n\t"year": 2024\r\n}\r\n`, entry("乙.txt")) as string;
  assert.equal(other.replaceAll("\r\n", "\n").includes("\r"), false);
  assert.match(other, /,\r\n\t"accepted": \[\r\n\t\t\{\r\n\t\t\t"file"/);
});

test("the order of the entries does not depend on the order in which they come", () => {
  const files = ["丙.txt", "b.txt", "甲/a.txt", "a.txt"];
  const write = (names: readonly string[]) => names.reduce((text, name) => withEntry(text, entry(name)) as string, "");
  assert.equal(write(files), write(files.toReversed()));
  assert.equal(read(write(files)).accepted.length, 4);
});

test("nothing is written into a file that is not sound", () => {
  for (const text of [`{ "year": }`, `{ "accepted": 3 }`, "[]", `{ "accepted": [`]) {
    assert.equal(withEntry(text, entry("乙.txt")), null, text);
  }
});
