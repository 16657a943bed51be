// The one runner of test/fixtures: data only, no code per case. test/fixtures/README.md describes the format; in short:
//
//   title: …                      header lines; `base` is the draft to start from (bases/… or samples/…)
//   base: bases/pipe-2021.txt
//
//   === replace                   edits of the base: replace + with, mark, delete, before, after; or `=== draft`
//   | 规章 | 1 | 0 | 16 |
//   === with
//   | 规章 | 1 | 0 | ⟦1:十六⟧ |     ⟦1:…⟧ is where finding 1 stands
//   === expect                    place, rule, severity, some of its data; the message, indented, where it matters
//   1 cell/not-a-number error {"table":2,"row":"regulations"}
//   === extract                   the figures read, a row a line (optional)
//
// Both directions must match: a finding that is not listed fails, and so does a listed one that is not found.
// UPDATE=1 writes what was found into the expectations: read the difference before you keep it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { suite, test } from "node:test";
import { type Analysis, type AnalyzeOptions, analyze, type Body } from "../../server/src/engine/analysis.ts";
import { render } from "../../server/src/engine/messages/render.ts";
import type { Locale } from "../../server/src/engine/messages/types.ts";
import type { Edit, Fix, Problem, Severity } from "../../server/src/engine/problem.ts";
import type { BoundRow, Report } from "../../server/src/engine/report/types.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";
import {
  baseText,
  type Expected,
  type Fixture,
  fixturesFolder,
  placeOf,
  readFixture,
  withPart,
} from "../support/fixture.ts";

const update = process.env.UPDATE === "1";
const locales: readonly Locale[] = ["zh-cn", "zh-tw", "en"];

const files = readdirSync(fixturesFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".txt"))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !/^(?:bases|features)[\\/]/.test(relative(fixturesFolder, file)))
  .sort();

suite("fixtures", () => {
  for (const file of files) {
    test(relative(fixturesFolder, file).split(sep).join("/"), () => {
      const source = readFileSync(file, "utf8");
      const fixture = readFixture(source);
      const options = optionsOf(fixture);
      const analysis = analyze(fixture.text, options);
      const found = compareFindings(fixture, analysis.problems);
      const figures = analysis.reports.map(compact).join("\n");
      if (update) {
        let updated = withPart(source, "expect", found.actual);
        if (fixture.extract !== null) updated = withPart(updated, "extract", figures);
        if (updated !== source) writeFileSync(file, updated);
        return;
      }
      same(found.actual, found.expected);
      if (fixture.extract !== null) same(figures, fixture.extract);
      checkHeader(fixture, analysis);
      checkInvariants(analysis);
      checkFixes(analysis, options);
    });
  }
});

suite("the runner of the fixtures", () => {
  const draft =
    "=== draft\n⟦1:松岭镇人民政府2016年政府信息公开工作年度报告⟧\n\n一、概述\n\n2016年，全镇公开信息12条。\n";
  const check = (expectation: string): boolean => {
    const fixture = readFixture(`title: runner\n\n${draft}=== expect\n${expectation}`);
    const { actual, expected } = compareFindings(fixture, analyze(fixture.text, { toSimplified }).problems);
    return actual === expected;
  };

  test("passes what is listed and found", () => assert.ok(check("1 structure/format-version info\n")));
  test("fails what is found and not listed", () => assert.ok(!check("")));
  test("fails what is listed and not found", () =>
    assert.ok(!check("1 structure/format-version info\n1 sum/balance error\n")));
  test("fails another severity, place, message or data", () => {
    assert.ok(!check("1 structure/format-version warning\n"));
    assert.ok(!check("@1:1-1:3 structure/format-version info\n"));
    assert.ok(!check("1 structure/format-version info\n  另一句话\n"));
    assert.ok(!check('1 structure/format-version info {"table":2}\n'));
  });
  test("refuses an edit that does not fit its base", () => {
    const edit = (part: string) => () => readFixture(`base: bases/pipe-2021.txt\n\n${part}`);
    assert.throws(edit("=== delete\n没有这一行\n"), /does not occur/);
    assert.throws(edit("=== replace\n| 总计 |\n=== with\n| 合计 |\n"), /occurs \d+ times/);
    assert.throws(edit("=== expect\n1 sum/balance error\n"), /no marker/);
  });
});

function optionsOf({ header }: Fixture): AnalyzeOptions {
  const rules: Record<string, Severity | "off"> = header.has("rules") ? JSON.parse(header.get("rules") as string) : {};
  const body: Body = header.has("body") ? JSON.parse(header.get("body") as string) : {};
  return { toSimplified, rules, body, ...(header.has("year") ? { year: Number(header.get("year")) } : {}) };
}

/** `reports`, `agency` and `report year` say what is read; `figures` names a draft that has the same figures. */
function checkHeader({ header }: Fixture, analysis: Analysis): void {
  const [report] = analysis.reports;
  const read = { reports: analysis.reports.length, agency: report?.agency, "report year": report?.year };
  for (const [key, value] of Object.entries(read))
    if (header.has(key)) assert.equal(String(value), header.get(key), key);
  const like = header.get("figures");
  if (like) assert.deepEqual(valuesOf(analysis), valuesOf(analyze(baseText(like), { toSimplified })), "figures");
}

/** Fails with the lines that differ only: a whole report is too long to read. */
function same(actual: string, expected: string): void {
  if (actual === expected) return;
  const [found, listed] = [actual.split("\n"), expected.split("\n")];
  const lines = [
    ...listed.filter((line) => !found.includes(line)).map((line) => `- ${line}`),
    ...found.filter((line) => !listed.includes(line)).map((line) => `+ ${line}`),
  ];
  assert.fail(`- listed, + found\n${lines.join("\n") || "the same lines in another order or number"}`);
}

/** Both sides as text in the format of the fixture. A found one says as much as the listed one that it answers to. */
function compareFindings(
  { header, text, markers, expected }: Fixture,
  problems: readonly Problem[],
): { actual: string; expected: string } {
  const locale = (header.get("locale") ?? "zh-cn") as Locale;
  const left = [...problems];
  const take = (wanted: (problem: Problem) => boolean): Problem | undefined => {
    const at = left.findIndex(wanted);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const isAt = ({ range }: Expected, { span }: Problem) => range.start === span.start && range.end === span.end;
  const exact = expected.map((listed) =>
    take((problem) => problem.rule === listed.rule && isAt(listed, problem) && agrees(listed, problem, locale)),
  );
  const near = expected.map(
    (listed, index) => exact[index] ?? take((problem) => problem.rule === listed.rule && isAt(listed, problem)),
  );
  const answers = expected.map((listed, index) => near[index] ?? take((problem) => problem.rule === listed.rule));

  const lines = expected.flatMap((listed, index) => {
    const problem = answers[index];
    if (!problem) return [];
    const at = isAt(listed, problem) ? listed.at : placeOf(text, problem.span);
    const data = listed.data && Object.fromEntries(Object.keys(listed.data).map((key) => [key, dataOf(problem, key)]));
    return write(at, problem, data, listed.message === null ? null : render(problem.message, locale));
  });
  const unlisted = left.flatMap((problem) => {
    const at = [...markers].find(([, range]) => range.start === problem.span.start && range.end === problem.span.end);
    return write(at?.[0] ?? placeOf(text, problem.span), problem, { ...problem.data }, render(problem.message, locale));
  });
  return {
    actual: [...lines, ...unlisted].join("\n"),
    expected: expected.flatMap((listed) => write(listed.at, listed, listed.data, listed.message)).join("\n"),
  };
}

function agrees({ severity, data, message }: Expected, problem: Problem, locale: Locale): boolean {
  return (
    severity === problem.severity &&
    (message === null || message === render(problem.message, locale)) &&
    Object.entries(data ?? {}).every(([key, value]) => JSON.stringify(value) === JSON.stringify(dataOf(problem, key)))
  );
}

const dataOf = (problem: Problem, key: string): unknown => (problem.data as Record<string, unknown>)[key];

function write(
  at: string,
  { rule, severity }: { readonly rule: string; readonly severity: string },
  data: object | null,
  message: string | null,
): string[] {
  const first = `${at} ${rule} ${severity}${data ? ` ${JSON.stringify(data)}` : ""}`;
  return message === null ? [first] : [first, `  ${message}`];
}

/** The figures of a report, a row a line: `_` blank, `~` uncertain, `?…` unread, `*` inferred, `!` in trouble. */
function compact(report: Report): string {
  const head = `report ${report.year ?? "?"} ${report.format?.version ?? "none"} ${report.agency ?? "?"}`;
  const sections = `sections ${report.sections.map((section) => section.number).join(" ")}`;
  const tables = [...report.tables.values()]
    .sort((a, b) => a.spec.number - b.spec.number)
    .flatMap((table) => [`table ${table.spec.number} ${table.layout}`, ...[...table.rows.values()].map(compactRow)]);
  const unreadable = [...report.unreadable.keys()].map((number) => `table ${number} unreadable`);
  return [head, sections, ...tables, ...unreadable].join("\n");
}

function compactRow({ spec, figures, inferred, trouble }: BoundRow): string {
  const values = figures.map(({ reading, value, raw, unit }) => {
    if (reading === "blank") return "_";
    if (reading === "uncertain") return "~";
    return reading === "unread" ? `?${raw}` : `${value}${unit ?? ""}`;
  });
  return [`${spec.id}${inferred ? "*" : ""}${trouble ? `!${trouble}` : ""}`, ...values].join(" ");
}

/** What holds for every analysis of every text. */
function checkInvariants({ text, problems, reports }: Analysis): void {
  let last = 0;
  for (const { rule, span, message, related, fixes } of problems) {
    const edits = fixes.flatMap((fix) => fix.edits);
    for (const { start, end } of [span, ...related.map((each) => each.span), ...edits.map((edit) => edit.span)]) {
      assert.ok(0 <= start && start <= end && end <= text.length, `${rule}: span ${start}-${end} of ${text.length}`);
    }
    assert.ok(span.start >= last, `${rule}: findings come in the order of the text`);
    last = span.start;
    for (const locale of locales) {
      for (const each of [message, ...related.map((one) => one.message), ...fixes.map((fix) => fix.title)]) {
        const line = render(each, locale);
        assert.ok(line.trim() !== "" && !/undefined|null|NaN|\n/.test(line), `${rule} in ${locale}: ${line}`);
      }
    }
  }
  for (const { tables } of reports) {
    for (const { rows } of tables.values()) {
      for (const { figures, columns } of rows.values()) assert.equal(figures.length, columns.length);
    }
  }
}

/**
 * A fix removes its finding and adds none; a safe one changes no figure. Of the fixes of figures only safe and preferred
 * ones are held to that; of the others each is but one way to read what stands there. Words to be filled in are told
 * until they are, and so are the cells of a blank table.
 */
function checkFixes(analysis: Analysis, options: AnalyzeOptions): void {
  const count = (problems: readonly Problem[], rule: string) => problems.filter((each) => each.rule === rule).length;
  for (const problem of analysis.problems) {
    for (const fix of problem.fixes) {
      if (!fix.safe && !fix.preferred && !problem.rule.startsWith("structure/")) continue;
      const after = analyze(apply(analysis.text, fix), options);
      const name = `the fix "${render(fix.title, "zh-cn")}" of ${problem.rule}`;
      const rest = count(after.problems, problem.rule);
      assert.ok(rest < count(analysis.problems, problem.rule), `${name} does not remove it`);
      const open = fix.edits.some(({ newText }) => newText.includes("【填写") || newText.includes("【填寫"));
      for (const { rule, message } of after.problems) {
        if (open && message.key === "structure/leftover" && message.args.kind === "placeholder") continue;
        if (fix.title.key === "fix/insertBlankTable" && rule === "cell/blank") continue;
        const more = count(after.problems, rule) > count(analysis.problems, rule);
        assert.ok(!more, `${name} adds ${rule}: ${render(message, "zh-cn")}`);
      }
      if (fix.safe) assert.deepEqual(valuesOf(after), valuesOf(analysis), `${name} changes a figure`);
    }
  }
}

function apply(text: string, { edits }: Fix): string {
  const backwards = [...edits].sort((a, b) => b.span.start - a.span.start);
  return backwards.reduce(
    (result, { span, newText }: Edit) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}

/** Every figure, with blank as 0. */
function valuesOf({ reports }: Analysis): unknown {
  return reports.map(({ tables }) =>
    [...tables.values()].map(({ rows }) =>
      [...rows].map(([id, { figures }]) => [
        id,
        ...figures.map((figure) => (figure.reading === "blank" ? 0 : figure.value)),
      ]),
    ),
  );
}
