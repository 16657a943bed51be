import { equationsOf, placeOf, weigh } from "../formats/equations.ts";
import { formats } from "../formats/formats.ts";
import { headingOf } from "../formats/headings.ts";
import type { TableSpec, Version } from "../formats/types.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { readNumber } from "../text/number.ts";
import { cover } from "../text/span.ts";
import { arrangements, type Group } from "./arrange.ts";
import { isBlank, isFigure, isPage, isRule, isSeparated, type LayoutReader, type Line, opensTable } from "./line.ts";
import { beginning, chunksOf, goingOn, type Label, labelCell } from "./pieces.ts";
import type { Cell, Row } from "./types.ts";

/**
 * Table 3 with its figures apart from the labels, as text is that was copied from a PDF or drawn out of one without its
 * layout: column behind column, or in rectangles of some rows and columns, with headings of what follows between them.
 * There are as many figures as the format says, and their order is the one in which the equations hold.
 */
export const readApart: LayoutReader = (lines, from) => {
  if (!opensTable(lines[from] as Line)) return null;
  const scan = scanned(lines, from);
  for (const { version, tables } of formats) {
    const spec = tables.find(({ number }) => number === 3) as TableSpec;
    const rows = scan && rowsOf(scan.events, spec, version);
    if (!rows) continue;
    const span = cover(rows.flatMap((row) => row.cells.map((cell) => cell.span)));
    return { table: { kind: "table", layout: "cells", span, rows }, to: scan.to, rest: scan.rest };
  }
  return null;
};

/** So many figures has table 3 at the most, and so many row labels, words of its header like them included. */
const MOST_FIGURES = 175;
const MOST_LABELS = 40;

/** Lines of a running head, a broken header or the like that may stand between two lines of the table. */
const MOST_NOISE = 6;

/** What the lines of the table hold, in their order: a row label begins; a line of figures; an empty line. */
type Event = { readonly label: Label } | { readonly figures: readonly Cell[] } | { readonly gap: true };

interface Scan {
  readonly events: readonly Event[];
  readonly to: number;
  /** Lines before the first one of this table, and headings among its figures. */
  readonly rest: readonly Line[];
}

/** The lines from `from` on up to the last figure of the table; null where they are too many, or begin another one. */
function scanned(lines: readonly Line[], from: number): Scan | null {
  const events: Event[] = [];
  const open: Label[] = [];
  const before: Line[] = [];
  let headings: Line[] = [];
  let rest: readonly Line[] = [];
  let count = 0;
  let begun = false;
  let to = from;
  for (let at = from; at < lines.length && at - to <= MOST_NOISE; at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) events.push({ gap: true });
    if (isBlank(line) || isRule(line) || isPage(line)) continue;
    const heading = headingOf(line.text.trim())?.style === "top";
    begun ||= !heading && isOfTable(line);
    if (isSeparated(line) || (heading && !begun)) break;
    if (heading) headings = [...headings, line];
    else if (!begun) before.push(line);
    if (heading || !begun) continue;
    const chunks = chunksOf(line);
    const figures = chunks.filter(({ text }) => isFigure(text));
    const words = chunks.filter(({ text }) => !isFigure(text));
    if (words.length > 0 && headings.length > 0) break;
    let known = words.length === 0;
    for (const word of words) {
      const label = goingOn(open, word) ? null : beginning(word);
      if (label) {
        open.push(label);
        events.push({ label });
      }
      known ||= vocabulary.isFragment(keyOf(word.text)) || label !== null;
    }
    if (!known) continue;
    to = at + 1;
    if (figures.length > 0) {
      events.push({ figures });
      rest = headings;
      count += figures.length;
    }
    if (count > MOST_FIGURES || open.length > MOST_LABELS) return null;
  }
  return { events, to, rest: [...before, ...rest] };
}

/** Whether labels of table 3 stand in a line. */
const isOfTable = ({ text }: Line): boolean =>
  vocabulary.labelsOfText(text.trim())?.some((label) => vocabulary.termsOf(label).some((term) => term.table === 3)) ??
  false;

/** The rows of the table in the one order of its figures that violates the fewest equations; null where none does. */
function rowsOf(events: readonly Event[], spec: TableSpec, version: Version): Row[] | null {
  const [block] = spec.blocks;
  const ids = block?.rows.map((row) => row.id) ?? [];
  const columns = block?.columns.map((column) => column.id) ?? [];
  const all = events.flatMap((event) => ("figures" in event ? event.figures : []));
  if (all.length !== ids.length * columns.length) return null;
  const labels = new Map<number, Label>();
  for (const event of events) if ("label" in event) labels.set(indexOf(event.label, ids, version), event.label);
  if (ids.some((_, at) => !labels.has(at))) return null;
  const values = new Map(all.map((cell) => [cell, readNumber(cell.text, cell.text, "count")]));
  if ([...values.values()].some(({ reading }) => reading === "unread")) return null;
  const numberIn = (cell: Cell) => values.get(cell)?.value ?? 0;
  const ways = [true, false].flatMap((gaps) => {
    const groups = groupsOf(events, labels, gaps);
    return (["rows", "columns"] as const).flatMap((order) =>
      arrangements(groups, { rows: ids.length, columns: columns.length, order }),
    );
  });
  const weighed = [...new Map(ways.map((rows) => [rows.map((row) => row.map(numberIn)).join(), rows])).values()].map(
    (rows) => {
      const numbers = rows.flatMap((row, y) =>
        row.map((cell, x) => [placeOf(ids[y] as string, columns[x] as string).key, numberIn(cell)] as const),
      );
      return { rows, ...weigh(equationsOf(spec), new Map(numbers)) };
    },
  );
  const [best, next] = weighed.sort((a, b) => a.violated.length - b.violated.length);
  if (!best || best.violated.length === next?.violated.length || best.violated.length * 4 > best.telling) return null;
  // One wrong figure breaks one row; where several are broken, a figure may as well have moved all those between.
  const broken = best.violated.flatMap(({ each, subject }) => (each === "row" ? [subject] : []));
  return best.rows.map((row, at) => ({
    cells: [labelCell(labels.get(at) as Label), ...row],
    layout: "cells",
    inferred: true,
    unsure: broken.length > 1 && broken.includes(ids[at] as string),
  }));
}

/** Which row of the format a label opens; -1 for none of them. */
function indexOf({ wording }: Label, ids: readonly string[], version: Version): number {
  const terms = vocabulary.termsOf(wording);
  const term = terms.find((each) => each.role === "row" && each.table === 3 && each.version === version);
  return term ? ids.indexOf(term.id) : -1;
}

/** The figures between two row labels, and with `gaps` between two empty lines, as groups. */
function groupsOf(events: readonly Event[], labels: ReadonlyMap<number, Label>, gaps: boolean): Group[] {
  const groups: Group[] = [];
  const rows = new Map([...labels].map(([row, label]) => [label, row]));
  const seen = new Set<number>();
  let lines: (readonly Cell[])[] = [];
  let fresh = false;
  const close = () => {
    if (lines.length === 0) return;
    let begun = 0;
    while (seen.has(begun)) begun++;
    groups.push({ lines, begun, fresh });
    lines = [];
    fresh = false;
  };
  for (const event of events) {
    const row = "label" in event ? rows.get(event.label) : undefined;
    if ("figures" in event) lines.push(event.figures);
    else if (row !== undefined) {
      close();
      seen.add(row);
      fresh = true;
    } else if (gaps || "label" in event) close();
  }
  close();
  return groups;
}
