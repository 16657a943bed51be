import assert from "node:assert/strict";
import { test } from "node:test";
import { clean } from "../../server/src/cli/reporters/clean.ts";
import { excerpt } from "../../server/src/cli/reporters/excerpt.ts";
import { paintFor } from "../../server/src/cli/reporters/paint.ts";
import { padded, widthOf, wrapped } from "../../server/src/cli/reporters/width.ts";

const plain = paintFor(false, {});
const mark = (text: string, main: string, others: readonly string[] = [], width = 80): string[] => {
  const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const line = { start: 0, end: text.length };
  return excerpt(text, line, spanOf(main), others.map(spanOf), width, plain, "error");
};

test("marks stand below what they mark, a Chinese character being two columns wide", () => {
  assert.deepEqual(mark("予以公开 | 14 | 20", "14", ["20"]), ["予以公开 | 14 | 20", "           ^^   ~~"]);
  assert.deepEqual(mark("总计12", "总计"), ["总计12", "^^^^"]);
});

test("tabs are expanded, what cannot be seen is spelt out", () => {
  assert.deepEqual(mark("总计\t7\t8", "8"), ["总计    7   8", "            ^"]);
  assert.deepEqual(mark("5\u200b|\u00a06\u001b", "6"), ["5<200B>| 6<1B>", "         ^"]);
  assert.equal(clean("a\tb\r\nc\u0007\u202e"), "a b c<07><202E>");
});

test("a long line is cut around the finding", () => {
  const text = `${"甲".repeat(200)}12${"乙".repeat(200)}`;
  const [source = "", marks = ""] = mark(text, "12", [], 60);
  assert.ok(widthOf(source) <= 60, source);
  assert.match(source, /^\.\.\.甲+12乙+\.\.\.$/);
  assert.equal(widthOf(source.slice(0, source.indexOf("12"))), marks.indexOf("^^"));
  const first = mark(text, "甲", [], 60)[0] ?? "";
  assert.match(first, /^甲+\.\.\.$/);
});

test("an empty place is marked where it stands, also at the end of a line", () => {
  const at = (text: string, start: number) =>
    excerpt(text, { start: 0, end: text.length }, { start, end: start }, [], 80, plain, "hint");
  assert.deepEqual(at("总计 |  | 3", 5), ["总计 |  | 3", "       ^"]);
  assert.deepEqual(at("总计", 2), ["总计 ", "    ^"]);
});

test("colour", () => {
  assert.equal(paintFor(true, {})("error", "x"), "\u001b[31mx\u001b[39m");
  assert.equal(paintFor(true, { NO_COLOR: "1" })("error", "x"), "x");
  assert.equal(paintFor(true, { NO_COLOR: "" })("bold", "x"), "\u001b[1mx\u001b[22m");
  assert.equal(paintFor(true, { TERM: "dumb" })("error", "x"), "x");
  assert.equal(paintFor(false, { FORCE_COLOR: "1", NO_COLOR: "" })("bold", "x"), "\u001b[1mx\u001b[22m");
  assert.equal(paintFor(true, { FORCE_COLOR: "1", NO_COLOR: "1" })("bold", "x"), "x");
});

test("widths", () => {
  assert.equal(widthOf("总a计"), 5);
  assert.equal(padded("错误", 7), "错误   ");
  assert.deepEqual(wrapped(["一二", "三四", "五六"], "  ", 10), ["一二  三四", "五六"]);
  assert.deepEqual(wrapped(["一二三四五六七八"], "  ", 10), ["一二三四五六七八"]);
});
