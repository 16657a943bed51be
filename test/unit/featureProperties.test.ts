// What holds for the features of an editor in every draft: of all layouts, right and wrong, and in texts that are none.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { keyOf } from "../../server/src/engine/accept.ts";
import { type Analysis, analyze } from "../../server/src/engine/analysis.ts";
import { completionsAt } from "../../server/src/engine/features/completion.ts";
import { foldsOf } from "../../server/src/engine/features/folding.ts";
import { formatEdits } from "../../server/src/engine/features/format.ts";
import { highlightsAt } from "../../server/src/engine/features/highlight.ts";
import { hintsIn } from "../../server/src/engine/features/hints.ts";
import { hoverAt } from "../../server/src/engine/features/hover.ts";
import { lensesOf } from "../../server/src/engine/features/lenses.ts";
import { linksIn } from "../../server/src/engine/features/links.ts";
import { definitionAt, referencesAt } from "../../server/src/engine/features/locations.ts";
import { renamingAt } from "../../server/src/engine/features/rename.ts";
import { selectionAt } from "../../server/src/engine/features/selection.ts";
import { type OutlineSymbol, symbolsOf } from "../../server/src/engine/features/symbols.ts";
import { tokensOf } from "../../server/src/engine/features/tokens.ts";
import type { Locale } from "../../server/src/engine/messages/types.ts";
import type { Edit } from "../../server/src/engine/problem.ts";
import type { Span } from "../../server/src/engine/text/span.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";
import { baseText, fixturesFolder, readFixture } from "../support/fixture.ts";

const read = (folder: string) =>
  readdirSync(join(fixturesFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".txt"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(fixturesFolder.length), readFixture(readFileSync(file, "utf8")).text] as const);
const bases = readdirSync(join(fixturesFolder, "bases")).map((name) => [name, baseText(`bases/${name}`)] as const);
const samples = readdirSync(join(import.meta.dirname, "../../samples"))
  .filter((name) => name !== "README.md")
  .map((name) => [name, baseText(`samples/${name}`)] as const);
const drafts = [...bases, ...samples, ...read("sum"), ...read("cell"), ...read("features")];
const analysed = drafts.map(([name, text]) => [name, analyze(text, { toSimplified })] as const);
const analyzed = (text: string): Analysis => analyze(text, { toSimplified });
const locales: readonly Locale[] = ["zh-cn", "zh-tw", "en"];

const everywhere = ({ text }: Analysis): Span => ({ start: 0, end: text.length });
/** Some offsets of a text, those of its digits among them. */
const offsetsIn = ({ text }: Analysis): number[] => [
  ...Array.from({ length: 40 }, (_, n) => Math.floor((text.length * n) / 39)),
  ...[...text.matchAll(/\d/g)].filter((_, n) => n % 7 === 0).map(({ index }) => index),
];
const isIn = ({ text }: Analysis, { start, end }: Span) => 0 <= start && start <= end && end <= text.length;

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

/** Every figure with its place in the form, and what it means. */
const valuesOf = ({ reports }: Analysis) =>
  reports.map(({ tables }) =>
    [...tables].map(([number, { rows }]) => [
      number,
      [...rows].map(([id, { figures }]) => [id, ...figures.map(({ value, reading }) => value ?? reading)]),
    ]),
  );

suite("features in every draft", () => {
  test("places lie in the text, and words speak all languages", () => {
    for (const [name, analysis] of analysed) {
      for (const [n, offset] of offsetsIn(analysis).entries()) {
        const locale = locales[n % 3] as Locale;
        const hover = hoverAt(analysis, offset, locale);
        const items = completionsAt(analysis, offset, locale);
        const spans = [
          ...(hover ? [hover.span] : []),
          ...items.map(({ span }) => span),
          ...highlightsAt(analysis, offset).map(({ span }) => span),
          ...(definitionAt(analysis, offset)?.targets ?? []),
          ...(referencesAt(analysis, offset, true)?.targets ?? []),
          ...(renamingAt(analysis, offset)?.spans ?? []),
        ];
        for (const span of spans) assert.ok(isIn(analysis, span), `${name} at ${offset}`);
        const words = [hover?.markdown ?? "", ...items.flatMap(({ label, detail }) => [label, detail])].join("\n");
        assert.doesNotMatch(words, /undefined|null|NaN|\[object/, `${name} at ${offset}`);
      }
    }
  });

  test("selections grow", () => {
    for (const [name, analysis] of analysed) {
      for (const offset of offsetsIn(analysis)) {
        let last = { start: offset, end: offset };
        for (const span of selectionAt(analysis, offset)) {
          const wider = span.end - span.start > last.end - last.start;
          assert.ok(wider && span.start <= last.start && last.end <= span.end, `${name} at ${offset}`);
          last = span;
        }
      }
    }
  });

  test("symbols lie within each other, folds and links in the text", () => {
    for (const [name, analysis] of analysed) {
      const check = ({ span, selection, children, name: own }: OutlineSymbol, within: Span) => {
        assert.ok(within.start <= span.start && span.end <= within.end, `${name}: ${own}`);
        assert.ok(span.start <= selection.start && selection.end <= span.end, `${name}: ${own}`);
        for (const child of children) check(child, span);
      };
      for (const symbol of symbolsOf(analysis, "zh-cn")) check(symbol, everywhere(analysis));
      for (const span of [...foldsOf(analysis), ...linksIn(analysis, "en").map((link) => link.span)])
        assert.ok(isIn(analysis, span), name);
    }
  });

  test("tokens come in order, none over another or over the end of a line", () => {
    for (const [name, analysis] of analysed) {
      let last = 0;
      const tokens = tokensOf(analysis);
      assert.ok(tokens.length > 0, name);
      for (const { span } of tokens) {
        assert.ok(last <= span.start && span.start < span.end, `${name} at ${span.start}`);
        assert.doesNotMatch(analysis.text.slice(span.start, span.end), /[\r\n<>]/, `${name} at ${span.start}`);
        last = span.end;
      }
    }
  });

  test("a lens that says ✗ has an error to show, and one that says all hold has none", () => {
    let failing = 0;
    for (const [name, analysis] of analysed) {
      for (const { title, target } of lensesOf(analysis, "zh-cn")) {
        const told = analysis.problems.some(
          ({ rule, span }) => rule.startsWith("sum/") && span.start === target?.start,
        );
        assert.equal(title.startsWith("✗"), told, `${name}: ${title}`);
        if (told) failing++;
      }
      const sums = analysis.problems.filter(({ rule, data }) => rule.startsWith("sum/") && data.table !== undefined);
      if (sums.length > 0)
        assert.ok(
          lensesOf(analysis, "en").some(({ title }) => title.startsWith("✗")),
          name,
        );
    }
    assert.ok(failing > 20);
  });

  test("what is accepted, or whose rule is off, is neither told nor taken for right", () => {
    const text = baseText("samples/05-tab-yunxi-water-2024.zwgk.txt");
    const { problems, reports } = analyze(text);
    const accepted = problems.map((problem) => ({ ...keyOf(problem, text, reports), reason: "核对无误" }));
    const rules = { "sum/dispute-total": "off", "sum/stock": "off" } as const;
    const said = (analysis: Analysis) => lensesOf(analysis, "zh-cn").map(({ title, target }) => [title, target]);
    const none = null;
    assert.deepEqual(said(analyze(text, { accepted })), [
      ["✓ 1 项勾稽关系成立，1 项不成立但已接受", none],
      ["✓ 39 项勾稽关系全部成立", none],
      ["✓ 2 项勾稽关系成立，1 项不成立但已接受", none],
    ]);
    assert.deepEqual(
      said(analyze(text, { rules })).map(([title]) => title),
      ["✓ 1 项勾稽关系成立，1 项未核对", "✓ 39 项勾稽关系全部成立", "✓ 2 项勾稽关系成立，1 项未核对"],
    );
    for (const options of [{ accepted }, { rules }])
      assert.deepEqual(hintsIn(analyze(text, options), { start: 0, end: text.length }, "zh-cn"), []);
  });

  test("a hint says what a finding says", () => {
    let count = 0;
    for (const [name, analysis] of analysed) {
      for (const { offset, kind, label } of hintsIn(analysis, everywhere(analysis), "zh-cn")) {
        const ends = analysis.problems.flatMap(({ rule, span, related }) =>
          /^(?:sum|narrative)\/|^cell\/blank$/.test(rule) ? [span.end, ...related.map((each) => each.span.end)] : [],
        );
        if (kind === "difference") assert.ok(ends.includes(offset), `${name}: ${label}`);
        else
          assert.ok(
            analysis.problems.some(({ rule }) => rule === "cell/blank"),
            `${name}: ${label}`,
          );
        count++;
      }
    }
    assert.ok(count > 40);
  });

  test("a blank total filled with its hint fails in no equation", () => {
    let filled = 0;
    for (const [name, analysis] of analysed) {
      const hints = hintsIn(analysis, everywhere(analysis), "en").filter(({ kind }) => kind === "blankTotal");
      if (hints.length === 0 || analysis.problems.some(({ rule }) => rule.startsWith("sum/"))) continue;
      const edits = hints.map(({ offset, label }) => ({
        span: { start: offset, end: offset },
        newText: ` ${label.slice(2)} `,
      }));
      const after = analyze(apply(analysis.text, edits), { toSimplified });
      assert.deepEqual(
        after.problems.filter(({ rule }) => rule.startsWith("sum/")),
        [],
        name,
      );
      filled += hints.length;
    }
    assert.ok(filled > 5);
  });

  test("formatting changes no figure, and nothing the second time", () => {
    let changed = 0;
    for (const [name, analysis] of analysed) {
      const edits = formatEdits(analysis, everywhere(analysis), analyzed);
      const text = apply(analysis.text, edits);
      const after = analyze(text, { toSimplified });
      assert.deepEqual(valuesOf(after), valuesOf(analysis), name);
      assert.deepEqual(formatEdits(after, everywhere(after), analyzed), [], name);
      if (edits.length > 0) changed++;
    }
    assert.ok(changed > 20);
  });

  test("nothing in a document that is no report", () => {
    for (const [name, text] of read("silent")) {
      const analysis = analyze(text, { toSimplified });
      if (analysis.reports.length > 0) continue; // the blank official form
      const all = everywhere(analysis);
      const found = [
        ...symbolsOf(analysis, "zh-cn"),
        ...foldsOf(analysis),
        ...tokensOf(analysis),
        ...lensesOf(analysis, "zh-cn"),
        ...hintsIn(analysis, all, "zh-cn"),
        ...linksIn(analysis, "zh-cn"),
        ...formatEdits(analysis, all, analyzed),
        ...offsetsIn(analysis).flatMap((offset) => [
          ...completionsAt(analysis, offset, "zh-cn"),
          ...highlightsAt(analysis, offset),
          ...selectionAt(analysis, offset),
          ...[hoverAt(analysis, offset, "zh-cn"), definitionAt(analysis, offset), renamingAt(analysis, offset)].filter(
            (each) => each !== null,
          ),
        ]),
      ];
      assert.deepEqual(found, [], name);
    }
  });
});
