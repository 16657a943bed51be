import { slotsOf } from "../formats/slots.ts";
import type { TableSpec } from "../formats/types.ts";
import { satisfying } from "./partings.ts";
import { type Reading, readingOf } from "./readings.ts";
import type { Strip } from "./strips.ts";

/** A page holds so many rows at the least: more rows with a figure too many have another reason. */
const ROWS_A_PAGE = 2;

/** Not every page begins amid a row: from one such row to the next there are so many pages at the most. */
const MOST_PAGES = 3;

/**
 * Rows that have one figure more than columns because the number of a page stands among their cells, one a line:
 * without that number the sum of the row holds, and the numbers count up from page to page.
 */
export function withoutPageNumbers(strips: readonly Strip[], spec: TableSpec): readonly Strip[] {
  const longer = strips.filter(hasOneMore).toSorted((a, b) => startOf(a) - startOf(b));
  if (longer.length === 0 || (longer.length > 1 && longer.length * ROWS_A_PAGE > strips.length)) return strips;
  const pages = longer.map((strip) => [...readingsByPage(strip, spec)]);
  const found = longer.map(() => new Set<Reading>());
  const walk = (at: number, before: number): boolean => {
    if (at === longer.length) return true;
    const next = (pages[at] ?? []).filter(([page]) => at === 0 || (page > before && page <= before + MOST_PAGES));
    const goOn = next.filter(([page]) => walk(at + 1, page));
    for (const reading of goOn.flatMap(([, readings]) => readings)) found[at]?.add(reading);
    return goOn.length > 0;
  };
  if (!walk(0, 0)) return strips;
  return strips.map((strip) => {
    const readings = found[longer.indexOf(strip)];
    return readings ? { ...strip, readings: [...readings], narrowed: true } : strip;
  });
}

const hasOneMore = ({ source, slots }: Strip): boolean =>
  source.layout === "cells" && !source.order && source.area.length === slots.length + 1 && slots.length > 1;

const startOf = ({ source }: Strip): number => source.label.span.start;

/** The ways to read a row without one of its figures, by that figure, in which the sums of the row hold. */
function readingsByPage({ source: { id, area }, slots }: Strip, spec: TableSpec): Map<number, Reading[]> {
  const { own } = slotsOf(spec, id);
  const found = new Map<number, Reading[]>();
  area.forEach((cell, at) => {
    const reading = readingOf(area.toSpliced(at, 1), slots);
    if (!/^[1-9]\d{0,2}$/.test(cell.text) || own.length === 0 || !satisfying(own)(reading)) return;
    const page = Number(cell.text);
    found.set(page, [...(found.get(page) ?? []), reading]);
  });
  return found;
}
