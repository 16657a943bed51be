import type { Analysis } from "../analysis.ts";
import type { Span } from "../text/span.ts";
import { cellsOf, claimAt } from "./claims.ts";
import { equationsAt, isTotal } from "./equations.ts";
import { cellAt, hasPlace } from "./places.ts";

export interface Highlight {
  readonly span: Span;
  /** What the others add up to. */
  readonly total: boolean;
}

/** The cells of every equation that the cell at an offset stands in; a number in the prose with the cells that it quotes. */
export function highlightsAt(analysis: Analysis, offset: number): Highlight[] {
  const cell = cellAt(analysis, offset);
  const quoted = cell ? null : claimAt(analysis, offset);
  if (quoted) return [quoted.claim.span, ...cellsOf(quoted)].map((span) => ({ span, total: false }));
  if (!cell) return [];
  const found = new Map<number, Highlight>();
  for (const verdict of equationsAt(cell.table, cell.key)) {
    const totals = isTotal(verdict) ? verdict.right : [];
    for (const term of [...verdict.left, ...verdict.right]) {
      if (!term.figure || !hasPlace(term.figure)) continue;
      const { span } = term.figure;
      const total = totals.includes(term) || found.get(span.start)?.total === true;
      found.set(span.start, { span, total });
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}
