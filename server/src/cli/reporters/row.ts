import type { BoundRow, Figure, Report } from "../../engine/report/types.ts";
import type { Span } from "../../engine/text/span.ts";
import { clean } from "./clean.ts";
import { widthOf } from "./width.ts";

/** The row of an official table that holds this place, and how to call it. */
export function rowAt(
  text: string,
  reports: readonly Report[],
  { start, end }: Span,
): { row: BoundRow; label: string } | null {
  for (const report of reports) {
    for (const table of report.tables.values()) {
      for (const row of table.rows.values()) {
        if (start < row.span.start || end > row.span.end) continue;
        // Side by side, rows have no label of their own beside their figures.
        return { row, label: table.spec.across ? row.spec.label : labelOf(text, row) };
      }
    }
  }
  return null;
}

/** The row on one line, for tables with a cell a line: its label and its figures, those that `main` touches in 〔〕. */
export function rowAsRead(
  label: string,
  row: BoundRow,
  main: Span,
  blank: string,
  mark: (text: string) => string,
): string {
  const figures = row.figures.map((figure) => {
    const raw = clean(figure.raw).trim() || blank;
    return touches(figure, main) ? mark(`〔${raw}〕`) : raw;
  });
  return [label, ...figures].join("  ");
}

function touches({ span }: Figure, main: Span): boolean {
  return span.start < main.end && main.start < span.end ? true : span.start === main.start && span.end === main.end;
}

/** As the file has it, unless markup stands in between. */
export function labelOf(text: string, { labelSpan, spec }: BoundRow): string {
  const written = text.slice(labelSpan.start, labelSpan.end).replace(/\s+/g, "");
  const whole = written === "" || /[<>|]/.test(written) ? spec.label : clean(written);
  let short = whole;
  while (widthOf(short) > 44) short = short.slice(0, -1);
  return short === whole ? whole : `${short}...`;
}
