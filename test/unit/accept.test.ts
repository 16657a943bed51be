import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Acceptance, identityOf, keyOf } from "../../server/src/engine/accept.ts";
import { type Analysis, analyze } from "../../server/src/engine/analysis.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";

const samples = new URL("../../samples/", import.meta.url);
const sample = (start: string): string => {
  const name = readdirSync(samples).find((each) => each.startsWith(start));
  return readFileSync(new URL(encodeURIComponent(name as string), samples), "utf8");
};

const accept = ({ problems, text, reports }: Analysis): Acceptance[] =>
  problems.map((problem) => ({ ...keyOf(problem, text, reports), reason: "核对无误" }));

const rulesOf = ({ problems }: Analysis): string[] => problems.map(({ rule }) => rule);

/** Exactly one occurrence becomes another text. */
function edited(text: string, from: string, to: string): string {
  const pieces = text.split(from);
  assert.equal(pieces.length, 2, `${from} stands ${pieces.length - 1} times in the text`);
  return pieces.join(to);
}

for (const name of readdirSync(samples).filter((each) => /^\d/.test(each))) {
  test(`every finding of ${name} can be accepted, and no other goes with it`, () => {
    const text = sample(name);
    const analysis = analyze(text, { toSimplified });
    const accepted = accept(analysis);
    const identities = new Set(accepted.map(identityOf));
    assert.equal(identities.size, accepted.length);
    for (const [at, acceptance] of accepted.entries()) {
      // As it comes back from the file.
      const one = analyze(text, { toSimplified, accepted: [JSON.parse(JSON.stringify(acceptance))] });
      assert.deepEqual(one.problems, analysis.problems.toSpliced(at, 1));
      assert.deepEqual(
        one.accepted.map(({ problem }) => problem),
        [analysis.problems[at]],
      );
    }
  });
}

test("an acceptance holds wherever the table goes, and in another layout of the same line", () => {
  const text = sample("05");
  const accepted = accept(analyze(text));
  assert.ok(accepted.length > 0);
  const moved = `\n\n${edited(text, "\n一、总体情况", "\n\n\n一、总体情况")}`;
  assert.deepEqual(rulesOf(analyze(moved, { accepted })), []);
});

test("it ends as soon as a figure of the equation changes, though the sums stay the same", () => {
  const text = sample("05");
  const row = "2\t1\t0\t0\t3\t1\t0\t0\t1\t1\t0\t0\t0\t0\t0"; // 未经复议直接起诉: 1 + 0 + 0 + 1 against 1
  const accepted = accept(analyze(text)).filter(({ rule }) => rule === "sum/dispute-total");
  const left = (to: string) => rulesOf(analyze(edited(text, row, to), { accepted }));
  assert.ok(!left(row).includes("sum/dispute-total"));
  assert.ok(left("2\t1\t0\t0\t3\t0\t1\t0\t1\t1\t0\t0\t0\t0\t0").includes("sum/dispute-total"));
  assert.ok(left("2\t1\t0\t0\t3\t1\t0\t0\t2\t2\t0\t0\t0\t0\t0").includes("sum/dispute-total"));
  assert.ok(!left("2\t1\t0\t0\t3\t1\t0\t0\t1\t1\t1\t0\t0\t0\t1").includes("sum/dispute-total")); // another group
});

test("where the finding names a cell, it ends with any figure of the equations that tell so", () => {
  const text = sample("07");
  const accepted = accept(analyze(text)).filter(({ rule }) => rule === "sum/likely-cell");
  assert.deepEqual(
    accepted.map(({ place }) => place.row),
    ["received"],
  );
  const rules = (changed: string) => rulesOf(analyze(changed, { accepted }));
  assert.ok(!rules(text).includes("sum/likely-cell"));
  // 29 5 0 0 2 0, 39: one less here is one more there, and all sums of the row and of the total column stay.
  const row = "一、本年新收政府信息公开申请数量\n";
  const [, label = "", first = "", between = "", second = ""] =
    new RegExp(`(${row}\\s*)(29)(\\s+)(5)\\b`).exec(text) ?? [];
  const moved = edited(text, label + first + between + second, `${label}28${between}6`);
  assert.ok(rules(moved).includes("sum/likely-cell"));
});

test("what is accepted in the first report of a file is not accepted in the second", () => {
  const text = sample("05");
  const accepted = accept(analyze(text));
  const second = text.replaceAll("2024", "2023");
  const both = `${text}\n${second}`;
  const all = analyze(both);
  assert.equal(all.reports.length, 2);
  assert.deepEqual(rulesOf(analyze(both, { accepted })), rulesOf(analyze(second)));
  assert.deepEqual(rulesOf(analyze(both, { accepted: accept(all) })), []);
});

test("a finding in the prose is known by its sentence", () => {
  const text = edited(
    sample("05"),
    "六、其他需要报告的事项",
    "六、其他需要报告的事项\n依照国办公开办函〔2019〕60号编制。另起一句。\n",
  );
  const all = analyze(text);
  const accepted = accept(all).filter(({ rule }) => rule === "structure/format-version");
  assert.deepEqual(
    accepted.map(({ place }) => place),
    [{ quote: "依照国办公开办函〔2019〕60号编制" }],
  );
  const left = (to: string) => rulesOf(analyze(edited(text, "依照国办公开办函", to), { accepted }));
  assert.ok(!left("依 照\u3000国办公开办函").includes("structure/format-version"));
  assert.ok(left("按照国办公开办函").includes("structure/format-version"));
});
