import type { Analysis } from "../analysis.ts";
import { placeOf } from "../formats/equations.ts";
import type { TableNumber } from "../formats/types.ts";
import type { Edit } from "../problem.ts";
import { NO_TRACE } from "../report/align.ts";
import type { BoundRow, Figure, Report } from "../report/types.ts";
import { figureEdit } from "../rules/edits.ts";
import { filled, hasPlaces } from "../rules/fill.ts";
import { foldFor } from "../text/fold.ts";
import { type NumberKind, readNumber } from "../text/number.ts";
import { applied, minimal } from "./edits.ts";

/**
 * Why a cell is not changed: the draft does not have it; it is no text of its own; what was written is no figure of its
 * kind; other cells would be read differently.
 */
export type Refusal = "absent" | "shared" | NumberKind | "unsettling";

/** A cell by its table (`tableId`) and its key in it (`placeOf`), the same in every version of a draft. */
export interface CellAddress {
  readonly table: string;
  readonly cell: string;
}

export const tableId = ({ index }: Report, number: TableNumber): string => `${index}.${number}`;

/**
 * What makes of one cell what somebody has written for it, by the characters that differ alone; no edit where it says so
 * already. `analyze` reads the text that would come of it: what makes any other figure another one is refused.
 */
export function cellEdit(
  analysis: Analysis,
  address: CellAddress,
  written: string,
  analyze: (text: string) => Analysis,
): readonly Edit[] | Refusal {
  const found = cellOf(analysis, address);
  const lock = lockOf(analysis.text, found?.figure);
  if (!found || lock) return lock ?? "absent";
  const { row, figure, kind } = found;
  const wanted = wantedOf(written, kind);
  if (wanted === null) return kind;
  const whole = editOf(analysis.text, row, figure, wanted.text);
  if (whole === null) return "shared";
  const edit = minimal(analysis.text, whole);
  if (edit === null) return [];
  const after = figuresIn(analyze(applied(analysis.text, [edit])));
  const expected = figuresIn(analysis).set(keyOf(address.table, address.cell), wanted.value ?? "blank");
  // What was uncertain may become clear.
  const isKept = ([key, value]: [string, Known]) =>
    after.get(key) === value || value === "unread" || value === "uncertain";
  return [...expected].every(isKept) ? [edit] : "unsettling";
}

function cellOf({ reports }: Analysis, { table: id, cell }: CellAddress) {
  for (const report of reports)
    for (const [number, { rows }] of report.tables) {
      if (tableId(report, number) !== id) continue;
      const [rowId = "", columnId] = cell.split("\t");
      const row = rows.get(rowId);
      const at = row?.columns.findIndex((each) => each.id === columnId) ?? -1;
      const figure = row?.figures[at];
      if (row && figure) return { row, figure, kind: row.columns[at]?.kind ?? "count" };
    }
  return null;
}

/** What was written, as it is to stand in the text, and what it means: null for a blank. Null where it is no figure. */
function wantedOf(written: string, kind: NumberKind): { readonly text: string; readonly value: number | null } | null {
  const text = foldFor(written)(written).trim();
  const { reading, value, marks } = readNumber(text, text, kind);
  if (reading === "unread") return null;
  if (reading === "blank") return { text: written.trim(), value };
  return { text: marks.length > 0 ? String(value) : text, value };
}

/**
 * Whether a cell can be changed at all: not where the draft does not have it, nor where it is no text of its own, as in a
 * run of digits, amid mark-up, or as a blank that left no trace.
 */
export function lockOf(text: string, figure: Figure | undefined): "absent" | "shared" | null {
  if (!figure) return "absent";
  const { raw, span, reading } = figure;
  const isDigit = (at: number) => /[\d０-９]/.test(text[at] ?? "");
  const runs = raw !== "" && (isDigit(span.start - 1) || isDigit(span.end));
  const mixed = raw !== "" && figureEdit(figure, 0) === null;
  return reading === "uncertain" || runs || mixed || !hasPlaces([{ figure }]) ? "shared" : null;
}

/** A unit or mark-up beside the digits stays. Null where only plain digits could be put between the mark-up. */
function editOf(text: string, { layout }: BoundRow, figure: Figure, wanted: string): Edit | null {
  const { raw, span, unit } = figure;
  const isPlain = !/[<&]/.test(raw);
  const isNumber = wanted !== "" && String(Number(wanted)) === wanted;
  if (isNumber && raw === "") return filled(figure, Number(wanted), text);
  if (isNumber && !(isPlain && unit === null)) return figureEdit(figure, Number(wanted));
  return isPlain ? { span, newText: wanted === "" && NO_TRACE.has(layout) ? "/" : wanted } : null;
}

type Known = number | "blank" | "unread" | "uncertain";

function figuresIn({ reports }: Analysis): Map<string, Known> {
  const found = new Map<string, Known>();
  for (const report of reports)
    for (const [number, { rows }] of report.tables)
      for (const [row, { columns, figures }] of rows)
        figures.forEach(({ value, reading }, at) => {
          const { key } = placeOf(row, columns[at]?.id ?? "");
          found.set(keyOf(tableId(report, number), key), value ?? (reading === "number" ? "unread" : reading));
        });
  return found;
}

const keyOf = (table: string, cell: string): string => `${table}\t${cell}`;
