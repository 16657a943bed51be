// Five published reports and their figures, transcribed by hand, from beside the project: they are not part of it. Where
// they are absent these tests are skipped.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type Analysis, analyze } from "../../server/src/engine/analysis.ts";
import type { BoundRow, Report } from "../../server/src/engine/report/types.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";

type Value = number | string | null;
type Line = Readonly<Record<string, Value>>;

interface Truth {
  readonly year: number;
  readonly format: string;
  readonly table2: Readonly<Record<string, Readonly<Record<string, Line>>>> | null;
  readonly table3: { readonly grid: Readonly<Record<string, Line>> };
  readonly table4: Readonly<Record<string, Line>>;
}

const folder = fileURLToPath(new URL("../../../shared/seeds/", import.meta.url));
const truthFile = join(folder, "truth.json");
const present = existsSync(truthFile);
const skip = present ? false : "skipped: the published reports are not beside the project (../shared/seeds)";
const truths: Readonly<Record<string, Truth>> = present ? JSON.parse(readFileSync(truthFile, "utf8")) : {};
const files = present ? readdirSync(folder).filter((file) => file.endsWith(".txt")) : [];

const analyses = new Map<string, Analysis>();

/** The analysis of the report whose file name begins with `number`; each is read once. */
function analysisOf(number: string): Analysis {
  const file = files.find((each) => each.startsWith(number)) as string;
  const known = analyses.get(file) ?? analyze(readFileSync(join(folder, file), "utf8"), { toSimplified });
  analyses.set(file, known);
  return known;
}

const truthOf = (number: string): Truth => {
  const file = files.find((each) => each.startsWith(number)) as string;
  return truths[basename(file, ".txt")] as Truth;
};

const firstOf = (number: string): Report => analysisOf(number).reports[0] as Report;

const numbers = ["000", "001", "002", "003", "004"];

suite("published reports", { skip }, () => {
  for (const number of numbers) {
    test(`${number}: year, format and sections`, () => {
      const { year, format } = truthOf(number);
      const report = firstOf(number);
      assert.equal(report.year, year);
      assert.equal(report.format?.version, format.slice(0, 4));
      assert.deepEqual(
        report.sections.map((section) => section.number),
        [1, 2, 3, 4, 5, 6],
      );
    });

    test(`${number}: table 2`, () => {
      const rows = firstOf(number).tables.get(2)?.rows;
      const expected = table2Of(truthOf(number));
      if (!expected) return assert.equal(rows, undefined);
      assert.deepEqual([...(rows?.values() ?? [])].map(table2Row), expected);
    });

    test(`${number}: table 3`, () => {
      const rows = [...(firstOf(number).tables.get(3)?.rows.values() ?? [])];
      const expected = Object.values(truthOf(number).table3.grid).map((line) => Object.values(line));
      assert.deepEqual(rows.map(valuesOf), expected);
      assert.deepEqual(
        rows.filter((row) => row.trouble !== null),
        [],
      );
    });

    test(`${number}: table 4`, () => {
      const rows = [...(firstOf(number).tables.get(4)?.rows.values() ?? [])];
      const expected = Object.entries(truthOf(number).table4).filter(([key]) => !key.startsWith("_"));
      assert.deepEqual(
        rows.map(valuesOf),
        expected.map(([, line]) => Object.values(line)),
      );
    });

    test(`${number}: no section is missing, no table unreadable`, () => {
      assert.deepEqual(
        rulesOf(number, /^structure\/(missing-section|unreadable-table|missing-row|format-version)$/),
        [],
      );
    });
  }

  for (const number of ["000", "001", "002", "003"]) {
    test(`${number}: every equation holds`, () => assert.deepEqual(rulesOf(number, /^sum\//), []));
  }

  test("000: question marks of lost spaces, in each table", () => {
    const found = analysisOf("000").problems.filter(({ rule }) => rule === "cell/stray-character");
    assert.deepEqual(
      found.map(({ data }) => data.table),
      [2, 3, 4],
    );
  });

  test("001: table 2 is missing", () => {
    const found = analysisOf("001").problems.filter(({ rule }) => rule === "structure/missing-table");
    assert.deepEqual(
      found.map(({ data }) => data.table),
      [2],
    );
  });

  test("002: nothing is odd about a cell", () => assert.deepEqual(rulesOf("002", /^cell\//), []));

  test("003: blank cells, a hint a table", () => {
    const messages = analysisOf("003")
      .problems.filter(({ rule }) => rule.startsWith("cell/"))
      .map(({ message }) => message);
    assert.deepEqual(messages, [
      { key: "cell/blank", args: { table: 3, count: 137 } },
      { key: "cell/blank", args: { table: 4, count: 12 } },
    ]);
  });

  test("004: the one wrong cell, with a fix of one digit", () => {
    const { text, problems } = analysisOf("004");
    const [only, ...others] = problems.filter(({ rule }) => rule.startsWith("sum/"));
    assert.deepEqual(others, []);
    assert.equal(only?.rule, "sum/likely-cell");
    const { row, column, actual, expected } = only.data;
    assert.deepEqual([row, column, actual, expected], ["unavailable.notHeld", "business", 0, 7]);
    const [fix] = only.fixes;
    assert.deepEqual(
      fix?.edits.map(({ span, newText }) => [text.slice(span.start, span.end), newText]),
      [["0", "7"]],
    );
    assert.ok(fix?.preferred && !fix.safe);
  });

  test("004: two rows of table 2 cannot be parted, with their candidates", () => {
    const { text, problems } = analysisOf("004");
    const found = problems.filter(({ rule, severity }) => rule === "cell/glued-digits" && severity === "warning");
    assert.deepEqual(
      found.map(({ span }) => text.slice(span.start, span.end)),
      ["1056", "90228"],
    );
    const rows = firstOf("004").tables.get(2)?.rows;
    assert.deepEqual(rows?.get("regulations")?.candidates, [
      [1, 0, 56],
      [10, 5, 6],
    ]);
    assert.deepEqual(rows?.get("administrativeDocuments")?.candidates, [
      [9, 0, 228],
      [90, 2, 28],
      [90, 22, 8],
      [902, 2, 8],
    ]);
  });

  test("004: the second copy is told once and not checked", () => {
    const { text, reports, problems } = analysisOf("004");
    assert.deepEqual(
      reports.map(({ copyOf }) => copyOf),
      [null, 0],
    );
    const [copy, ...more] = problems.filter(({ rule }) => rule === "structure/duplicate-report");
    assert.deepEqual(more, []);
    assert.equal(text.slice(0, copy?.span.start).split("\n").length, 102);
    const start = reports[1]?.span.start as number;
    assert.deepEqual(
      problems.filter(({ span }) => span.start >= start),
      [copy],
    );
  });
});

function rulesOf(number: string, pattern: RegExp): string[] {
  return analysisOf(number)
    .problems.map(({ rule }) => rule)
    .filter((rule) => pattern.test(rule));
}

const valuesOf = ({ figures }: BoundRow): Value[] => figures.map(({ value }) => value);

/** A figure as the truth writes it: an amount with its unit where the cell has one, nothing where it is uncertain. */
function table2Row({ figures, trouble }: BoundRow): Value[] | "uncertain" {
  if (trouble !== null) return "uncertain";
  return figures.map(({ value, unit }) => (unit ? `${value}${unit}` : value));
}

function table2Of({ table2 }: Truth): (Value[] | "uncertain")[] | null {
  if (!table2) return null;
  return Object.entries(table2)
    .filter(([block]) => !block.startsWith("_"))
    .flatMap(([, rows]) => Object.values(rows))
    .map((line) => ("candidates" in line ? "uncertain" : Object.values(line)));
}
