// What the engine writes, the engine reads: every style, both formats, any figures.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { analyze } from "../../server/src/engine/analysis.ts";
import { formats } from "../../server/src/engine/formats/formats.ts";
import type { ColumnSpec, Format, TableSpec } from "../../server/src/engine/formats/types.ts";
import type { BoundTable } from "../../server/src/engine/report/types.ts";
import { formOf, gridOf } from "../../server/src/engine/write/form.ts";
import { type Style, writeTable } from "../../server/src/engine/write/table.ts";

const styles: readonly Style[] = ["markdown", "html", "tab", "tab-cells", "pipe-cells", "cells", "spaced"];

suite("what is written is what is read", () => {
  for (const style of styles) {
    test(style, () => {
      fc.assert(
        fc.property(fc.constantFrom(...formats), fc.noShrink(fc.infiniteStream(draw)), (format, draws) => {
          const texts = new Map<string, string>();
          const figures = (row: string, column: string) => texts.get(`${row} ${column}`) ?? "";
          for (const [row, column] of cellsOf(format)) {
            texts.set(`${row} ${column.id}`, textOf(draws.next().value as Draw, column));
          }
          const report = analyze(reportWith(format, figures, style)).reports[0];
          for (const { number, blocks } of format.tables) {
            const table: BoundTable | undefined = report?.tables.get(number);
            assert.equal(table?.version, format.version);
            for (const { id } of blocks.flatMap((block) => block.rows)) {
              const row = table?.rows.get(id);
              const read: unknown = row?.columns.map(({ id: column }, at) => [column, row.figures[at]?.value]);
              const written: unknown = row?.columns.map((column) => [column.id, numberOf(figures(id, column.id))]);
              assert.deepEqual(read, written, `table ${number}, ${id}`);
            }
          }
        }),
        { numRuns: 40 },
      );
    });
  }
});

suite("the official form", () => {
  for (const { version, tables } of formats) {
    test(`${version}: every line of the grid is full`, () => {
      for (const spec of tables) {
        const grid = gridOf(formOf(spec, () => "0"));
        const width = { 2: 4, 3: 10, 4: 15 }[spec.number];
        for (const line of grid) assert.equal(line.filter(Boolean).length, width);
      }
    });

    test(`${version}: merged cells of table 3`, () => {
      const form = formOf(tables[1] as TableSpec, () => "0").flat();
      const spans = (label: string) => form.filter(({ text }) => text === label).map(({ rows, cols }) => [rows, cols]);
      const other = version === "2021" ? 3 : 1;
      assert.deepEqual(spans("三、本年度办理结果"), [[19 + other, 1]]);
      assert.deepEqual(spans("（三）不予公开"), [[8, 1]]);
      assert.deepEqual(spans("（四）无法提供"), [[3, 1]]);
      assert.deepEqual(spans("（五）不予处理"), [[5, 1]]);
      assert.deepEqual(spans("（六）其他处理"), [version === "2021" ? [3, 1] : [1, 2]]);
      assert.deepEqual(spans("四、结转下年度继续办理"), [[1, 3]]);
      assert.deepEqual(spans("法人或其他组织"), [[1, 5]]);
      assert.deepEqual(spans("自然人"), [[2, 1]]);
    });
  }
});

/** What is drawn for a cell: which kind of text, and a number. */
type Draw = readonly [kind: number, value: number];
const draw: fc.Arbitrary<Draw> = fc.tuple(fc.nat(9), fc.nat(5000));

function textOf([kind, value]: Draw, column: ColumnSpec): string {
  if (kind === 0) return "";
  if (kind < 4) return String(kind - 1);
  if (column.kind === "change" && kind < 7) return String(-value);
  return column.kind === "amount" && kind < 7 ? `${value}.5` : String(value);
}

const numberOf = (text: string): number | null => (text === "" ? null : Number(text));

const cellsOf = (format: Format) =>
  format.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows, columns }) => rows.flatMap((row) => columns.map((column) => [row.id, column] as const))),
  );

function reportWith(format: Format, figures: (row: string, column: string) => string, style: Style): string {
  const parts = format.sections.flatMap(({ number, label }) => {
    const spec = format.tables.find((table) => table.number === number);
    return [`${"一二三四五六"[number - 1]}、${label}`, spec ? writeTable(spec, figures, style) : "本年工作平稳。"];
  });
  return [`白鹭市人民政府${format.firstYear}年政府信息公开工作年度报告`, ...parts].join("\n\n");
}
