// What the fixes of all drafts come to when they are made: one by one, all at once, and as the actions of an editor.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { type Analysis, analyze } from "../../server/src/engine/analysis.ts";
import { type Action, fixAllAction, quickFixes } from "../../server/src/engine/fixes/actions.ts";
import { applied, inOrder, minimal, together } from "../../server/src/engine/fixes/edits.ts";
import { fixAll, keepsFigures, safeFix, singledOut } from "../../server/src/engine/fixes/fixAll.ts";
import { PieceTable } from "../../server/src/engine/fixes/pieceTable.ts";
import { wrongTotals } from "../../server/src/engine/fixes/totals.ts";
import type { Edit } from "../../server/src/engine/problem.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";
import { added, allDrafts, valuesOf } from "../support/drafts.ts";
import { baseText } from "../support/fixture.ts";

const read = (text: string): Analysis => analyze(text, { toSimplified });
const drafts = allDrafts().map(({ name, text }) => ({ name, analysis: read(text) }));
const pipe = baseText("bases/pipe-2021.txt");

/** The draft of one base with something else in one place. */
function changed(before: string, after: string, base = pipe): Analysis {
  assert.equal(base.split(before).length, 2, before);
  return read(base.replace(before, after));
}

/** The actions at the place of a text that stands once in the draft. */
function actionsAt(analysis: Analysis, text: string): Action[] {
  const start = analysis.text.indexOf(text);
  assert.ok(start >= 0 && start === analysis.text.lastIndexOf(text), text);
  return quickFixes(analysis, { start, end: start });
}

suite("all safe fixes of all drafts", () => {
  test("change no figure, add no finding, leave nothing to do, and are one edit of the draft", () => {
    let fixed = 0;
    for (const { name, analysis } of drafts) {
      const result = fixAll(analysis, read, safeFix);
      assert.ok(keepsFigures(analysis.reports, result.analysis.reports), name);
      assert.deepEqual(added(analysis, result.analysis), [], name);
      assert.equal(applied(analysis.text, result.edits), result.text, name);
      assert.deepEqual(fixAll(result.analysis, read, safeFix).made, [], name);
      assert.deepEqual(result.analysis.problems.filter(safeFix), [], name);
      if (result.made.length > 0) fixed++;
    }
    assert.ok(fixed > 20);
  });

  test("with the repairs that are singled out, the findings that had one are gone", () => {
    for (const { name, analysis } of drafts) {
      const result = fixAll(analysis, read, singledOut);
      assert.deepEqual(result.analysis.problems.filter(singledOut), [], name);
      assert.equal(applied(analysis.text, result.edits), result.text, name);
    }
  });

  test("where two fixes want one cell, both are made in the end", () => {
    const analysis = changed("| 行政处罚 | 3306 |", "| 行政处罚 | ?３３０６ |");
    assert.deepEqual(
      analysis.problems.map(({ rule }) => rule),
      ["cell/stray-character", "cell/number-format"],
    );
    const { text, edits } = fixAll(analysis, read, safeFix);
    assert.equal(text, pipe);
    assert.equal(edits.length, 1);
  });

  test("a fix that breaks its promise is not made", () => {
    const analysis = changed("| 行政处罚 | 3306 |", "| 行政处罚 | 3,306 |");
    const [problem] = analysis.problems;
    const edits = [{ span: problem?.span ?? { start: 0, end: 0 }, newText: "7" }];
    const liar = { title: { key: "fix/all", args: {} }, preferred: true, safe: true, edits } as const;
    const result = fixAll(analysis, read, () => liar);
    assert.deepEqual([result.made, result.edits, result.text], [[], [], analysis.text]);
  });
});

suite("the actions at every finding of all drafts", () => {
  test("do not overlap, and settle a finding or a total", () => {
    for (const { name, analysis } of drafts) {
      for (const { span } of analysis.problems) {
        const actions = quickFixes(analysis, span);
        const preferred = actions.map((action) => action.preferred);
        assert.deepEqual(
          preferred,
          [...preferred].sort((a, b) => Number(b) - Number(a)),
          name,
        );
        for (const { edits, title, safe, problems } of actions) {
          assert.ok(edits.length > 0, name);
          assert.equal(together(edits.map((edit) => ({ edits: [edit] }))).length, edits.length, name);
          const after = read(applied(analysis.text, edits));
          if (safe) assert.deepEqual(valuesOf(after), valuesOf(analysis), name);
          const gone = problems.every(
            ({ rule }) => count(after, rule) < count(analysis, rule) || title.key === "fix/recomputeTotals",
          );
          assert.ok(gone, `${name}: ${JSON.stringify(title)}`);
          if (title.key === "fix/recomputeTotals") {
            const table = [...(after.reports[0]?.tables.values() ?? [])].find(
              ({ spec }) => spec.number === title.args.table,
            );
            assert.deepEqual(table && wrongTotals(table), [], name);
          }
        }
      }
    }
  });
});

const count = ({ problems }: Analysis, rule: string): number => problems.filter((each) => each.rule === rule).length;

suite("totals", () => {
  const written = /\| 四、结转下年度继续办理[^\n]*/.exec(pipe)?.[0] as string;

  test("a wrong total offers the sum of its row, by the digits that differ", () => {
    const analysis = changed(written, written.replace(/8(\s*\|)$/, "18$1"));
    const at = analysis.text.indexOf("18 |", analysis.text.indexOf("四、结转下年度继续办理"));
    const table = analysis.reports[0]?.tables.get(3);
    assert.deepEqual(table && wrongTotals(table).map(({ equation, sum }) => [equation.each, sum]), [["row", 8]]);
    // The finding itself may offer the same: then it stands there once, in the words of the finding.
    const edits = [{ span: { start: at, end: at + 1 }, newText: "" }];
    const actions = quickFixes(analysis, { start: at, end: at });
    const [sum, ...others] = actions.filter((action) => JSON.stringify(action.edits) === JSON.stringify(edits));
    assert.deepEqual(others, []);
    assert.deepEqual(read(applied(analysis.text, sum?.edits ?? [])).problems, []);
  });

  test("all totals of a table come from the cells that are none", () => {
    const analysis = changed(written, written.replace(/\b2 \|/, "3 |"));
    const actions = quickFixes(analysis, {
      start: analysis.text.indexOf("（七）总计"),
      end: analysis.text.indexOf("（七）总计"),
    });
    const recompute = actions.find(({ title }) => title.key === "fix/recomputeTotals");
    assert.deepEqual(recompute?.title.args, { table: 3, count: 1 });
    const after = read(applied(analysis.text, recompute?.edits ?? []));
    assert.equal(after.reports[0]?.tables.get(3)?.rows.get("carriedOut")?.figures.at(-1)?.value, 9);
  });

  test("nothing is offered where all totals hold, nor where a cell cannot be read", () => {
    const offered = (analysis: Analysis) =>
      actionsAt(analysis, "四、结转下年度继续办理").filter(({ title }) => title.key === "fix/recomputeTotals");
    assert.deepEqual(offered(read(pipe)), []);
    assert.deepEqual(offered(changed(written, written.replace(/\b2 \|/, "约2 |"))), []);
  });
});

suite("units", () => {
  const convert = (from: string) => {
    const analysis = changed("806.25", from);
    const fixes = analysis.problems.flatMap(({ rule, fixes }) => (rule === "cell/unit" ? fixes : []));
    return fixes.map(({ edits }) => /行政事业性收费 \| (\S+)/.exec(applied(analysis.text, edits))?.[1]);
  };

  test("are converted exactly, or taken for a slip; neither is preferred", () => {
    assert.deepEqual(convert("8062500元"), ["806.25", "8062500"]);
    assert.deepEqual(convert("1元"), ["0.0001", "1"]);
    assert.deepEqual(convert("10000元"), ["1", "10000"]);
    assert.deepEqual(convert("0.1亿元"), ["1000", "0.1"]);
    assert.deepEqual(convert("1,234,567.80元"), ["123.45678", "1234567.80"]);
    assert.ok(
      changed("806.25", "1元").problems.every(({ fixes }) => fixes.every(({ preferred, safe }) => !preferred && !safe)),
    );
  });
});

suite("one action for all", () => {
  const analysis = read(
    pipe
      .replace("| 行政处罚 | 3306 |", "| 行政处罚 | 3306? |")
      .replace(/(一、本年新收[^\d\n]*)(\d+)/, "$1?$2")
      .replace(/(\n\| )3( \| 1 \|)/, "$1?3$2"),
  );

  test("of a rule: the findings of all tables", () => {
    const stray = analysis.problems.filter(({ rule }) => rule === "cell/stray-character");
    assert.ok(stray.length > 1);
    const all = quickFixes(analysis, stray[0]?.span ?? { start: 0, end: 0 }).find(
      ({ title }) => title.key === "fix/allOfRule",
    );
    assert.deepEqual(all?.problems, stray);
    assert.equal(all?.safe, true);
    assert.deepEqual(read(applied(analysis.text, all?.edits ?? [])).problems, []);
  });

  test("of the whole file; none where nothing is to be done", () => {
    const all = fixAllAction(analysis, read);
    assert.deepEqual(all?.problems, analysis.problems);
    assert.equal(fixAllAction(read(pipe), read), null);
  });
});

suite("edits", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "1", "𠮷", "\n"), maxLength: 20 });

  test("several rounds come to one round", () => {
    const round = fc.array(fc.tuple(fc.nat(30), fc.nat(5), text), { maxLength: 5 });
    fc.assert(
      fc.property(text, fc.array(round, { maxLength: 4 }), (original, rounds) => {
        const table = new PieceTable(original);
        let now = original;
        for (const drawn of rounds) {
          const edits = drawn.map(([at, length, newText]): Edit => {
            const start = at % (now.length + 1);
            return { span: { start, end: Math.min(now.length, start + length) }, newText };
          });
          const kept = together(edits.map((edit) => ({ edits: [edit] }))).flatMap((group) => group.edits);
          table.apply(kept);
          now = applied(now, kept);
        }
        assert.equal(applied(original, table.edits), now);
        assert.deepEqual(inOrder(table.edits), table.edits);
      }),
    );
  });

  test("minimal ones do the same, and part no character", () => {
    fc.assert(
      fc.property(text, text, text, (before, inside, newText) => {
        const whole = `${before}${inside}${before}`;
        const edit = { span: { start: before.length, end: before.length + inside.length }, newText };
        const least = minimal(whole, edit);
        assert.equal(applied(whole, least ? [least] : []), applied(whole, [edit]));
        if (!least) return assert.equal(inside, newText);
        const parts = [least.newText, whole.slice(0, least.span.start), whole.slice(least.span.end)];
        assert.ok(parts.every((part) => !/\p{Cs}/u.test(part)));
      }),
    );
  });
});
