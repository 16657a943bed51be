import type { Edit, Fix } from "../problem.ts";
import type { BoundRow, BoundTable, Figure } from "../report/types.ts";
import { type BlankTotal, judge, type Verdict } from "../report/verdicts.ts";
import { type Finding, figuresOf, type Placed, type Rule } from "./rule.ts";

/** A row or column of totals that is blank throughout. */
interface BlankLine {
  readonly axis: "row" | "column";
  readonly line: string;
  readonly cells: readonly Placed[];
}

/** cell/blank: cells left blank count as 0 (one finding a table); totals left blank are told with their values. */
export const blank: Rule = {
  id: "cell/blank",
  severity: "hint",
  *check(report, text) {
    for (const table of report.tables.values()) {
      const { blankTotals, verdicts } = judge(table);
      const lines = blankLines(table, blankTotals);
      const told = new Set(lines.flatMap(({ cells }) => cells.map(({ figure }) => figure)));
      const single = blankTotals.filter(({ figure }) => !told.has(figure));
      for (const { figure } of single) told.add(figure);
      const plain = [...figuresOf(table)].filter(({ figure }) => figure.reading === "blank" && !told.has(figure));
      yield* plainFinding(table, plain, verdicts, text);
      for (const line of lines) yield lineFinding(table, line, blankTotals, text);
      for (const total of single) yield totalFinding(table, total, text);
    }
  },
};

function* plainFinding(
  { spec }: BoundTable,
  cells: readonly Placed[],
  verdicts: readonly Verdict[],
  text: string,
): Generator<Finding> {
  const [first] = cells;
  if (!first) return;
  yield {
    span: first.figure.span,
    message: { key: "cell/blank", args: { table: spec.number, count: cells.length } },
    data: { table: spec.number },
    fixes: fillBlanks(cells, verdicts, text),
  };
}

function blankLines(table: BoundTable, totals: readonly BlankTotal[]): BlankLine[] {
  const left = new Set(totals);
  return (["column", "row"] as const).flatMap((axis) =>
    [...new Set(totals.map((total) => total[axis]))].flatMap((line) => {
      const own = [...left].filter((total) => total[axis] === line);
      const cells = [...figuresOf(table)].filter((cell) => cell[axis] === line);
      if (own.length === 0 || cells.some(({ figure }) => figure.reading !== "blank")) return [];
      for (const total of own) left.delete(total);
      return [{ axis, line, cells }];
    }),
  );
}

function lineFinding(
  { spec, rows }: BoundTable,
  { axis, line, cells }: BlankLine,
  totals: readonly BlankTotal[],
  text: string,
): Finding {
  const expected = new Map(totals.map((total) => [total.figure, total.expected]));
  const values = cells.map(({ figure }) => expected.get(figure) ?? 0);
  const edits = hasPlaces(cells)
    ? cells.map(({ figure }, at) => filled(figure, values[at] as number, text))
    : wholeRow(axis === "row" ? rows.get(line) : undefined, values);
  return {
    span: (cells[0] as Placed).figure.span,
    message: { key: "cell/blank.totals", args: { table: spec.number, line, axis } },
    data: { table: spec.number, [axis]: line },
    fixes: fixOf({ key: "fix/fillTotals", args: { count: cells.length } }, true, edits),
  };
}

function totalFinding({ spec }: BoundTable, total: BlankTotal, text: string): Finding {
  const { row, column, figure, expected } = total;
  const place = { table: spec.number, row, column };
  const edits = hasPlaces([total]) ? [filled(figure, expected, text)] : [];
  return {
    span: figure.span,
    message: { key: "cell/blank.total", args: { ...place, expected } },
    data: { ...place, actual: null, expected },
    fixes: fixOf({ key: "fix/fillTotal", args: { value: expected } }, true, edits),
  };
}

/** Not offered where a 0 would break what the blank left open. */
function fillBlanks(cells: readonly Placed[], verdicts: readonly Verdict[], text: string): Fix[] {
  const open = verdicts.filter(
    ({ status, leftSum, rightSum, equation }) =>
      status === "silent" && equation.relation === ">=" && leftSum < rightSum,
  );
  const figures = new Set(cells.map(({ figure }) => figure));
  const breaks = open.some(({ left, right }) =>
    [...left, ...right].some((term) => term.figure && figures.has(term.figure)),
  );
  if (breaks || !hasPlaces(cells)) return [];
  const edits = cells.map(({ figure }) => filled(figure, 0, text));
  return [{ title: { key: "fix/fillBlanks", args: { count: cells.length } }, preferred: false, safe: true, edits }];
}

const fixOf = (title: Fix["title"], preferred: boolean, edits: readonly Edit[]): Fix[] =>
  edits.length > 0 ? [{ title, preferred, safe: false, edits }] : [];

/** Whether blank cells have a place in the text; one that left no trace has but that of its row. */
const hasPlaces = (cells: readonly { readonly figure: Figure }[]): boolean =>
  cells.every(({ figure: { raw, span } }) => raw !== "" || span.end === span.start);

/** A value in the place of a blank cell, apart from a figure that it would touch. */
function filled({ span }: Figure, value: number, text: string): Edit {
  return { span, newText: /\d/.test(text[span.start - 1] ?? "") ? ` ${value}` : String(value) };
}

/** The figures of a row of which none is there, behind its label, in the manner of the layout. */
function wholeRow(row: BoundRow | undefined, values: readonly number[]): Edit[] {
  if (!row || row.found > 0) return [];
  const separator = row.layout === "cells" ? "\n" : " ";
  const { end } = row.labelSpan;
  return [{ span: { start: end, end }, newText: values.map((value) => `${separator}${value}`).join("") }];
}
