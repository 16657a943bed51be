import type { Analysis } from "../analysis.ts";
import { figureAt } from "../narrative/agreement.ts";
import type { Report } from "../report/types.ts";
import type { Term } from "../report/verdicts.ts";
import type { Span } from "../text/span.ts";
import { cellsOf, claimAt, claimsOn } from "./claims.ts";
import { equationsAt, isTotal } from "./equations.ts";
import { cellAt, hasPlace } from "./places.ts";

/** Places that belong to the one at `origin`. */
export interface Locations {
  readonly origin: Span;
  readonly targets: readonly Span[];
}

/** Of a total the cells that it adds up; of a number in the prose the cells that it quotes. */
export function definitionAt(analysis: Analysis, offset: number): Locations | null {
  const cell = cellAt(analysis, offset);
  const quoted = cell ? null : claimAt(analysis, offset);
  if (quoted) return { origin: quoted.claim.span, targets: cellsOf(quoted) };
  if (!cell) return null;
  const sums = equationsAt(cell.table, cell.key).filter((each) => isTotal(each) && each.right[0]?.key === cell.key);
  return locations(
    cell.figure.span,
    sums.flatMap(({ left }) => left),
  );
}

/** Where a cell stood in the report of the year before; what was carried in, where it was carried out. */
export function declarationAt(analysis: Analysis, offset: number, before: Report): Locations | null {
  const cell = cellAt(analysis, offset);
  if (!cell) return null;
  const row = cell.row === "carriedIn" ? "carriedOut" : cell.row;
  const figure = figureAt(before.tables.get(cell.table.spec.number), row, cell.column);
  return { origin: cell.figure.span, targets: figure && hasPlace(figure) ? [figure.span] : [] };
}

/** Where a cell counts: the totals that it is added up in, what it is held against in an equation, who quotes it in the prose. */
export function referencesAt(analysis: Analysis, offset: number, withSelf: boolean): Locations | null {
  const cell = cellAt(analysis, offset);
  if (!cell) return null;
  const terms = equationsAt(cell.table, cell.key).flatMap(({ left, right }) =>
    left.some(({ key }) => key === cell.key) ? right : left,
  );
  const { span } = cell.figure;
  const quotes = claimsOn(analysis, cell.report, cell.table.spec.number, cell.key).map(({ claim }) => claim.span);
  const targets = [...quotes, ...locations(span, terms).targets];
  return { origin: span, targets: withSelf ? [span, ...targets] : targets };
}

function locations(origin: Span, terms: readonly Term[]): Locations {
  const spans = terms.flatMap(({ figure }) => (figure && hasPlace(figure) ? [figure.span] : []));
  const targets = [...new Map(spans.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
  return { origin, targets };
}
