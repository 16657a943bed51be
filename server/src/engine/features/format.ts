import type { Analysis } from "../analysis.ts";
import { applied } from "../fixes/edits.ts";
import { keepsFigures } from "../fixes/fixAll.ts";
import type { Edit } from "../problem.ts";
import type { BoundTable } from "../report/types.ts";
import { cover, type Span } from "../text/span.ts";
import { alignedPipes } from "./align.ts";
import { hasPlace, holds, tablesOf, wholeTable } from "./places.ts";

/**
 * The official tables in order, within `range`: columns of pipe tables aligned (align.ts), digits half-width. No value changes:
 * `analyze` reads the outcome, and where a figure would be read otherwise there are no edits.
 */
export function formatEdits(analysis: Analysis, range: Span, analyze: (text: string) => Analysis): Edit[] {
  const { text } = analysis;
  const tables = tablesOf(analysis).map(({ table }) => table);
  const digits = tables.flatMap(halfWidth).sort((a, b) => a.span.start - b.span.start);
  // Two official tables may stand in one of the file: its lines are aligned together, and once.
  const areas = union(
    text,
    tables.filter(({ layout }) => layout === "pipe").map((table) => wholeTable(text, table)),
  );
  const others = digits.filter(({ span }) => !areas.some((area) => holds(area, span)));
  const blanks = new Set(tables.flatMap(blankPlaces));
  const written = (line: Span) => withEdits(text, line, digits);
  const edits = [...areas.flatMap((area) => alignedPipes(text, area, written, blanks)), ...others];
  const chosen = edits.filter(({ span }) => span.start <= range.end && span.end >= range.start);
  if (chosen.length === 0) return [];
  return keepsFigures(analysis.reports, analyze(applied(text, chosen)).reports) ? chosen : [];
}

/** Spans with lines between them, over all that `spans` cover. */
function union(text: string, spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && /^(?:\r\n?|\n)?$/.test(text.slice(last.end, span.start))) apart.splice(-1, 1, cover([last, span]));
    else apart.push(span);
  }
  return apart;
}

/** Where figures were left blank: these cells stay as wide as those with figures. */
const blankPlaces = ({ rows }: BoundTable): number[] =>
  [...rows.values()].flatMap(({ figures }) =>
    figures.filter((figure) => figure.raw === "" && hasPlace(figure)).map(({ span }) => span.start),
  );

/** Full-width digits of the figures, each digit an edit of its own cell. */
function halfWidth({ rows }: BoundTable): Edit[] {
  return [...rows.values()].flatMap(({ figures }) =>
    figures
      .filter((figure) => figure.marks.includes("fullWidth") && hasPlace(figure))
      .map(({ raw, span }) => ({
        span,
        newText: raw.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)),
      })),
  );
}

function withEdits(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let out = "";
  let from = start;
  for (const { span, newText } of edits) {
    if (span.start < from || span.end > end) continue;
    out += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return out + text.slice(from, end);
}
