// Properties of the repair: the fewest changes are the fewest, fixes do what they say, and no figure becomes nonsense.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import highsModule from "highs";
import { analyze } from "../../server/src/engine/analysis.ts";
import type { TableSpec } from "../../server/src/engine/formats/types.ts";
import type { Fix, Problem } from "../../server/src/engine/problem.ts";
import { diagnose } from "../../server/src/engine/repair/repair.ts";
import { Search } from "../../server/src/engine/repair/search.ts";
import { type System, systemsOf } from "../../server/src/engine/repair/system.ts";
import type { BoundTable } from "../../server/src/engine/report/types.ts";
import { generator } from "../bench/draft.ts";
import { invent } from "../bench/reading/documents.ts";
import { withChanges } from "../bench/repair/errors.ts";
import { type Style, type Version, writeAll } from "../support/tables.ts";

// The package declares its types as CommonJS and runs as a module.
const highs = await (highsModule as unknown as typeof highsModule.default)();

/** What the exact solver is asked for at most: it takes long where there are many ways. */
const MOST_SETS = 8;

suite("the fewest changes", () => {
  test("are as few as an exact solver finds, and none is missed", () => {
    fc.assert(
      fc.property(smallTable(), (table) => {
        for (const system of systemsOf(table)) {
          const best = leastSet(system, []);
          const search = new Search(system, { left: 1_000_000 });
          const changing = (count: number) => search.changing(count) ?? assert.fail("out of steps");
          const fewer = Math.min(best?.length ?? 4, 4);
          for (let count = 0; count < fewer; count++) assert.deepEqual(changing(count), []);
          if (!best || best.length > 3) continue;
          const found = changing(best.length);
          for (const assignment of found) assert.ok(isBalanced(system, assignment), "an equation fails");
          const sets = new Set(found.map((assignment) => changed(system, assignment)));
          const told: (readonly number[])[] = [];
          for (let next: readonly number[] | null = best; next?.length === best.length; next = leastSet(system, told)) {
            assert.ok(sets.delete(next.join(" ")), `missed, or found twice: ${next}`);
            told.push(next);
            if (best.length === 0 || told.length === MOST_SETS) return;
          }
          assert.deepEqual([...sets], [], "more than the exact solver finds");
        }
      }),
      // The exact solver reckons in floating point and rarely misses the optimum: the same tables each time.
      { numRuns: 40, seed: 1 },
    );
  });
});

suite("what is found in a report with wrong figures", () => {
  const holds = (property: (text: string) => void) => fc.assert(fc.property(wrongReport(), property), { numRuns: 150 });

  test("a fix takes its finding away, and the document has no more findings than before", () => {
    holds((text) => {
      const { problems } = analyze(text);
      for (const problem of problems.filter(({ rule }) => rule.startsWith("sum/"))) {
        for (const fix of problem.fixes) {
          const after = analyze(withFix(text, fix)).problems;
          assert.ok(!after.some((each) => isSame(each, problem)), describe(problem));
          assert.ok(after.length < problems.length, `${describe(problem)}: ${after.map(describe).join(", ")}`);
        }
      }
    });
  });

  test("figures are whole numbers from 0 on", () => {
    holds((text) => {
      for (const report of analyze(text).reports) {
        for (const table of report.tables.values()) {
          for (const { certain, candidates, unknown } of diagnose(table, 0, {})) {
            const changes = [...certain, ...candidates.flat()].flatMap((repair) => repair.changes);
            for (const value of [...changes.map(({ expected }) => expected), ...unknown.values()]) {
              assert.ok(Number.isInteger(value) && value >= 0, `${value}`);
            }
          }
        }
      }
    });
  });

  test("the same text has the same findings", () => {
    holds((text) => assert.deepEqual(analyze(text).problems, analyze(` ${text}`.slice(1)).problems));
  });
});

const isSame = (one: Problem, other: Problem) => one.rule === other.rule && isDeepStrictEqual(one.data, other.data);
const describe = ({ rule, data }: Problem) => `${rule} ${JSON.stringify(data)}`;

function withFix(text: string, { edits }: Fix): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end), text);
}

/** A balanced report of which up to four figures of table 3 are others, blank, or no numbers. */
function wrongReport(): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(1000),
    to: fc.oneof(fc.nat(9), fc.nat(3000), fc.constantFrom("", "无")),
  });
  return fc
    .record({
      version: fc.constantFrom<Version>("2019", "2021"),
      requests: fc.constantFrom(8, 60, 2000),
      style: fc.constantFrom<Style>("pipe", "html", "tab", "pipe-cells", "tab-cells"),
      seed: fc.nat(1000),
      changes: fc.array(change, { maxLength: 4 }),
    })
    .map(({ version, requests, style, seed, changes }) => {
      const figures = invent(version, requests, generator(seed));
      const ids = Object.keys(figures.table3);
      const places = changes.map(({ at, to }) => ({ row: ids[at % ids.length] as string, column: at % 7, to }));
      const wrong = withChanges(figures, 3, places);
      const heading = "三、收到和处理政府信息公开申请情况";
      return [`云溪市水务局${version}年政府信息公开工作年度报告`, heading, writeAll(version, wrong, style)[3]].join(
        "\n\n",
      );
    });
}

const changed = ({ cells }: System, assignment: ReadonlyMap<number, number>): string =>
  [...assignment.keys()]
    .filter((cell) => cells[cell]?.value !== null)
    .sort((a, b) => a - b)
    .join(" ");

/** A least set of cells of which the change makes every equation hold, and that contains none of `excluded`; null where there is none. */
function leastSet({ cells, lines }: System, excluded: readonly (readonly number[])[]): number[] | null {
  const most = cells.reduce((sum, { value }) => sum + (value ?? 0), 1);
  const known = cells.flatMap(({ value }, cell) => (value === null ? [] : [cell]));
  const sum = lines.map(({ cells: own, signs }) =>
    own.map((cell, at) => `${signs[at] === 1 ? "+" : "-"} x${cell}`).join(" "),
  );
  const constraints = [
    ...sum.map((each) => `${each} = 0`),
    // A cell that keeps its value costs nothing.
    ...known.flatMap((cell) => {
      const value = cells[cell]?.value as number;
      return [`x${cell} - ${most} y${cell} <= ${value}`, `x${cell} + ${value} y${cell} >= ${value}`];
    }),
    ...excluded.map((set) => `${set.map((cell) => `+ y${cell}`).join(" ")} <= ${set.length - 1}`),
  ];
  const model = [
    "Minimize",
    known.map((cell) => `+ y${cell}`).join(" "),
    "Subject To",
    ...constraints,
    "Bounds",
    ...cells.map((_, cell) => `0 <= x${cell} <= ${most}`),
    "General",
    cells.map((_, cell) => `x${cell}`).join(" "),
    "Binary",
    known.map((cell) => `y${cell}`).join(" "),
    "End",
  ].join("\n");
  const { Status, Columns } = highs.solve(model, { mip_feasibility_tolerance: 1e-9 });
  if (Status !== "Optimal") return null;
  return known.filter((cell) => Math.round((Columns[`y${cell}`] as { Primal: number }).Primal) === 1);
}

function isBalanced({ cells, lines }: System, assignment: ReadonlyMap<number, number>): boolean {
  return lines.every(({ cells: own, signs }) => {
    const values = own.map((cell) => assignment.get(cell) ?? cells[cell]?.value ?? null);
    return (
      values.includes(null) || values.reduce((sum: number, value, at) => sum + (value ?? 0) * (signs[at] ?? 0), 0) === 0
    );
  });
}

/** A table like table 3 in small, with up to three figures changed or unread. */
function smallTable(): fc.Arbitrary<BoundTable> {
  const size = fc.record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 3 }) });
  return size.chain(({ rows, columns }) => {
    const figure = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(120));
    const line = fc.array(figure, { minLength: columns, maxLength: columns });
    const change = fc.record({ at: fc.nat(99), to: fc.oneof(figure, fc.constant(null)) });
    return fc
      .tuple(fc.array(line, { minLength: rows + 2, maxLength: rows + 2 }), fc.array(change, { maxLength: 4 }))
      .map(([lines, changes]) => tableOf(lines, changes));
  });
}

/** `lines`: the results, then what was carried in and out; what was received and the totals follow from them. */
function tableOf(lines: readonly (readonly number[])[], changes: readonly { at: number; to: number | null }[]) {
  const [carriedIn = [], carriedOut = [], ...results] = lines;
  const width = carriedIn.length;
  const resultTotal = carriedIn.map((_, column) => results.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const received = carriedIn.map((value, column) =>
    Math.max(0, (resultTotal[column] ?? 0) + (carriedOut[column] ?? 0) - value),
  );
  const names = [...results.map((_, at) => `result${at}`), "received", "carriedIn", "resultTotal", "carriedOut"];
  const values = [...results, received, carriedIn, resultTotal, carriedOut].map((row): (number | null)[] => [
    ...row,
    row.reduce((sum, value) => sum + value, 0),
  ]);
  for (const { at, to } of changes) {
    const row = values[at % values.length] as (number | null)[];
    row[at % row.length] = to;
  }
  const columns = [...carriedIn.map((_, at) => `column${at}`), "total"];
  const spec = {
    number: 3,
    blocks: [{ columns: columns.map((id) => ({ id })), rows: names.map((id) => ({ id })) }],
    equations: [
      { rule: "row", each: "row", left: columns.slice(0, width), right: ["total"] },
      { rule: "result", each: "column", left: names.slice(0, results.length), right: ["resultTotal"] },
      { rule: "balance", each: "column", left: ["received", "carriedIn"], right: ["resultTotal", "carriedOut"] },
    ],
  } as unknown as TableSpec;
  const rows = names.map((id, row) => [
    id,
    {
      columns: columns.map((column) => ({ id: column })),
      figures: columns.map((_, column) => {
        const value = values[row]?.[column] ?? null;
        return { value, reading: value === null ? "unread" : "number" };
      }),
    },
  ]);
  return { spec, rows: new Map(rows as never) } as unknown as BoundTable;
}
