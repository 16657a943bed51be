import type { ColumnSpec } from "../engine/formats/types.ts";
import type { BoundRow, BoundTable, Figure, Report, Trouble } from "../engine/report/types.ts";
import type { Layout } from "../engine/syntax/types.ts";
import type { Span } from "../engine/text/span.ts";
import type { Range } from "./ranges.ts";

type Value = number | null | { readonly amount: number; readonly unit: string };

interface Uncertain {
  readonly table: 2 | 3 | 4;
  /** Null where the whole table could not be read. */
  readonly row: string | null;
  readonly reason: Trouble | "unreadable-table";
  readonly candidates: readonly (readonly (number | null)[])[];
}

/** The JSON of `gouji extract`: a public contract, described in docs/cli.md. */
interface ReportFigures {
  readonly version: 1;
  readonly file: string;
  readonly index: number;
  readonly year: number | null;
  readonly format: string | null;
  readonly agency: string | null;
  readonly title: string | null;
  readonly layouts: Readonly<Record<"table2" | "table3" | "table4", Layout | null>>;
  readonly sections: readonly { readonly number: number; readonly title: string; readonly range: Range }[];
  readonly table2: readonly object[] | null;
  readonly table3: { readonly columns: readonly string[]; readonly rows: readonly object[] } | null;
  readonly table4: Readonly<Record<string, unknown>> | null;
  readonly uncertain: readonly Uncertain[];
}

/** One report as data: what stands in the file, never a repaired figure. */
export function reportToJson(report: Report, file: string, rangeOf: (span: Span) => Range): ReportFigures {
  const tables = report.tables;
  const [table2, table3, table4] = [tables.get(2), tables.get(3), tables.get(4)];
  return {
    version: 1,
    file,
    index: report.index,
    year: report.year,
    format: report.format?.version ?? null,
    agency: report.agency,
    title: report.title?.text ?? null,
    layouts: {
      table2: table2?.layout ?? null,
      table3: table3?.layout ?? null,
      table4: table4?.layout ?? null,
    },
    sections: report.sections.map(({ number, title, span }) => ({ number, title, range: rangeOf(span) })),
    table2: table2 === undefined ? null : table2Json(table2),
    table3: table3 === undefined ? null : table3Json(table3),
    table4: table4 === undefined ? null : table4Json(table4),
    uncertain: [...tables.values()].flatMap(uncertainRows).concat(unreadableTables(report)),
  };
}

function table2Json(table: BoundTable): object[] {
  return officialRows(table).map(({ block, label, columns, row }) => {
    const values =
      row === null ? null : Object.fromEntries(columns.map((each, at) => [each.label, cellOf(row, at, each)]));
    return { block, row: label, values, ...inferred(row) };
  });
}

function table3Json(table: BoundTable): { columns: string[]; rows: object[] } {
  const columns = table.spec.blocks[0]?.columns ?? [];
  const rows = officialRows(table).map(({ id, label, row }) => ({ id, label, values: numbers(row), ...inferred(row) }));
  return { columns: columns.map((each) => each.label), rows };
}

function table4Json(table: BoundTable): Record<string, unknown> {
  const rows = officialRows(table);
  const values = Object.fromEntries(rows.map(({ id, row }) => [id, numbers(row)]));
  return rows.some(({ row }) => row?.inferred) ? { ...values, inferred: true } : values;
}

/** Every official row in the official order. `row` is null where it is not in the file, or no figure of it is certain. */
export function officialRows(table: BoundTable) {
  return table.spec.blocks.flatMap((block) =>
    block.rows.map((spec) => {
      const bound = table.rows.get(spec.id) ?? null;
      const isRead = bound?.trouble === null || bound?.figures.some(({ reading }) => reading === "number");
      const row = isRead ? bound : null;
      return { block: block.id, id: spec.id, label: spec.label, columns: block.columns, bound, row };
    }),
  );
}

/** The name of a row in the data: its label in table 2, its id elsewhere. */
export function rowName(table: BoundTable, row: { readonly id: string; readonly label: string }): string {
  return table.spec.number === 2 ? row.label : row.id;
}

export function figureOf(row: BoundRow, column: ColumnSpec, at: number): Figure | null {
  const own = row.columns.findIndex((each) => each.id === column.id);
  return row.figures[own >= 0 ? own : at] ?? null;
}

function numbers(row: BoundRow | null): (number | null)[] | null {
  return row === null ? null : row.figures.map((figure) => figure.value);
}

/** An amount keeps the unit that is written in its cell. */
function cellOf(row: BoundRow, at: number, column: ColumnSpec): Value {
  const figure = figureOf(row, column, at);
  if (figure === null || figure.value === null) return null;
  return column.kind === "amount" && figure.unit !== null ? { amount: figure.value, unit: figure.unit } : figure.value;
}

function inferred(row: BoundRow | null): { inferred?: true } {
  return row?.inferred ? { inferred: true } : {};
}

function uncertainRows(table: BoundTable): Uncertain[] {
  return officialRows(table).flatMap((each) => {
    const trouble = each.bound?.trouble ?? null;
    if (each.bound === null || trouble === null) return [];
    return [
      { table: table.spec.number, row: rowName(table, each), reason: trouble, candidates: each.bound.candidates },
    ];
  });
}

function unreadableTables(report: Report): Uncertain[] {
  return [...report.unreadable.keys()].map((table) => ({
    table,
    row: null,
    reason: "unreadable-table",
    candidates: [],
  }));
}
