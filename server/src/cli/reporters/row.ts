import type { BoundRow, Figure, Report } from "../../engine/report/types.ts";
import type { Span } from "../../engine/text/span.ts";
import { clean } from "./clean.ts";
import { widthOf } from "./width.ts";

/**
 * The row of an official table that holds this place, and how to call it: the row of which it is a figure; failing that,
 * the row about it. The groups of table 4 stand side by side, and one may reach over another.
 */
export function rowAt(text: string, reports: readonly Report[], span: Span): { row: BoundRow; label: string } | null {
  const rows = reports.flatMap(({ tables }) =>
    [...tables.values()].flatMap(({ spec, rows }) => [...rows.values()].map((row) => ({ row, across: spec.across }))),
  );
  const figures = rows.flatMap((each) => each.row.figures.map((figure) => ({ ...each, span: figure.span })));
  const found =
    narrowest(figures, span) ??
    narrowest(
      rows.map((each) => ({ ...each, span: each.row.span })),
      span,
    );
  if (found === null) return null;
  // Side by side, rows have no label of their own beside their figures.
  return { row: found.row, label: found.across ? found.row.spec.label : labelOf(text, found.row) };
}

/** The shortest of `places` that hold all of `span`, the first of equals. */
function narrowest<T extends { readonly span: Span }>(places: readonly T[], { start, end }: Span): T | null {
  const around = places.filter((each) => each.span.start <= start && end <= each.span.end);
  const [first] = around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return first ?? null;
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
