import { cellId, type FiguresByCell } from "../repair/evidence.ts";
import type { Report } from "../report/types.ts";

/**
 * What the prose says of single cells: evidence for what a wrong one was meant to hold. Only where a number can mean
 * nothing else, and nowhere in the report another number.
 */
export function quotedFigures(reports: readonly Report[]): FiguresByCell {
  const quoted = new Map<string, number>();
  const disputed = new Set<string>();
  for (const { index, year, narrative } of reports) {
    for (const { table, value, approximate, tolerance, readings, scope, agreement, year: named } of narrative.claims) {
      const [reading, ...others] = readings;
      const [place, ...more] = reading?.plus ?? [];
      if (!place || more.length > 0 || others.length > 0 || value === null || approximate || tolerance > 0) continue;
      if ((named !== null && named !== year) || (scope === "whole" && agreement === "unknown")) continue;
      const id = cellId(index, table, place);
      if ((quoted.get(id) ?? value) !== value) disputed.add(id);
      quoted.set(id, value);
    }
  }
  for (const id of disputed) quoted.delete(id);
  return quoted;
}
