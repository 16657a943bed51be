import type { BoundRow, BoundTable, Figure, Report, Trouble } from "../engine/report/types.ts";
import { figureOf, officialRows, rowName } from "./figures.ts";

const header = ["file", "index", "year", "format", "agency", "table", "row", "column", "value", "unit", "state"];

/** The byte order mark makes spreadsheets read it as UTF-8. */
export const csvHeader = `\ufeff${header.join(",")}\r\n`;

/** One line a figure, lines ended as RFC 4180 has it. `state` says how far `value` is certain. */
export function reportToCsv(report: Report, file: string): string {
  const { index, year, agency } = report;
  const common = [quote(text(file)), index, year ?? "", report.format?.version ?? "", quote(text(agency ?? ""))];
  const lines: string[] = [];
  for (const table of report.tables.values()) {
    for (const { row, column, value, unit, state } of figures(table)) {
      const own = [table.spec.number, quote(text(row)), quote(text(column)), value ?? "", quote(text(unit)), state];
      lines.push(`${[...common, ...own].join(",")}\r\n`);
    }
  }
  return lines.join("");
}

function* figures(table: BoundTable) {
  for (const { bound, columns, ...names } of officialRows(table)) {
    for (const [at, column] of columns.entries()) {
      const figure = bound === null ? null : figureOf(bound, column, at);
      const state = bound === null ? "absent" : stateOf(figure, bound);
      const value = state === "number" || state === "inferred" ? (figure?.value ?? null) : null;
      yield { row: rowName(table, names), column: column.label, value, unit: figure?.unit ?? column.unit ?? "", state };
    }
  }
}

function troubled(trouble: Trouble): "uncertain" | "unread" {
  return trouble === "count" ? "unread" : "uncertain";
}

function stateOf(figure: Figure | null, { trouble, inferred }: BoundRow): Figure["reading"] | "inferred" {
  if (figure?.reading === "number") return inferred || trouble !== null ? "inferred" : "number";
  return trouble !== null ? troubled(trouble) : (figure?.reading ?? "unread");
}

/** A text that a spreadsheet would take for a formula is given an apostrophe in front. */
function text(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
