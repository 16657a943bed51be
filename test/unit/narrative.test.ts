// Overviews in many styles over tables that agree with them: nothing is said of any, and a number that is changed is told
// once, where it stands. The drafts are test/bench/narrative/overviews.txt.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { analyze } from "../../server/src/engine/analysis.ts";
import type { Problem } from "../../server/src/engine/problem.ts";
import { chineseValue } from "../../server/src/engine/text/number.ts";
import { writeLike } from "../../server/src/engine/text/writing.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";

const root = join(import.meta.dirname, "..");
const BODY = "白鹭市人民政府";
const overviews = readFileSync(join(root, "bench/narrative/overviews.txt"), "utf8")
  .split(/^== /m)
  .slice(1)
  .map((part) => {
    const [head = "", ...lines] = part.trim().split("\n");
    const [body = "", version = "2021"] = head.split(" ");
    return { body, version, prose: lines.join("\n\n") };
  });

/** A whole draft with `prose` as its first section. */
function draft(body: string, version: string, prose: string): string {
  const base = readFileSync(join(root, `fixtures/bases/pipe-${version}.txt`), "utf8").replaceAll(BODY, body);
  const [start, end] = [base.indexOf("（一）主动公开"), base.indexOf("## 二、")];
  return `${base.slice(0, start)}${prose}\n\n${base.slice(end)}`;
}

const narrative = (text: string): Problem[] =>
  analyze(text, { toSimplified }).problems.filter(({ rule }) => rule.startsWith("narrative/"));

suite("overviews", () => {
  for (const [index, { body, version, prose }] of overviews.entries()) {
    const plain = prose.replace(/[⟦⟧]/g, "");
    test(`${index + 1} ${body}: nothing is wrong`, () => {
      const text = draft(body, version, plain);
      assert.deepEqual(
        narrative(text).map(({ rule, span }) => [rule, text.slice(span.start - 20, span.end + 5)]),
        [],
      );
    });
    for (const { 0: marked, 1: written = "", index: at } of prose.matchAll(/⟦([^⟧]*)⟧/g)) {
      const before = prose.slice(0, at).replace(/[⟦⟧]/g, "");
      const after = prose.slice(at + marked.length).replace(/[⟦⟧]/g, "");
      const value = chineseValue(written) ?? 0;
      const number = /\d/.test(written.normalize("NFKC"))
        ? Number(written.normalize("NFKC").replaceAll(",", ""))
        : value;
      const other = writeLike(written, number + 3);
      test(`${index + 1} ${body}: ${before.slice(-12)}${other} for ${written}`, () => {
        const text = draft(body, version, `${before}${other}${after}`);
        assert.deepEqual(
          narrative(text).map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
          [["narrative/table-mismatch", other]],
        );
      });
    }
  }
});
