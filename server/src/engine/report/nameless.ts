import { rowIdsOf } from "../formats/slots.ts";
import type { TableSpec } from "../formats/types.ts";
import { isFigure } from "../syntax/line.ts";
import type { Cell } from "../syntax/types.ts";
import { keyOf } from "../text/fold.ts";
import { cover, type Span } from "../text/span.ts";
import { type LabelledRow, NAMELESS } from "./rows.ts";
import type { BoundTable, Leftover } from "./types.ts";
import { judge } from "./verdicts.ts";

/** The rows of a table, those without a label named where their place tells which they are. */
export interface Named {
  readonly rows: readonly LabelledRow[];
  /** Figures that no row could be told for. */
  readonly leftover: readonly Leftover[];
  /** The words in the place of labels of rows that could not be named. */
  readonly unknown: readonly Span[];
  /** Whether there are any such rows. */
  readonly stray: boolean;
}

/**
 * Names the rows whose labels are lost: where as many of them stand between two labelled rows as the format has there,
 * they are these, in its order. Whether that is certain, the equations tell (`isConfirmed`). `all`: in the order of the
 * file.
 */
export function named(spec: TableSpec, all: readonly LabelledRow[]): Named {
  const whole = { rows: all, leftover: [], unknown: [], stray: false };
  if (spec.number !== 3 || !all.some(({ id, area }) => id === NAMELESS || mayHoldSeveral(area))) return whole;
  const order = rowIdsOf(spec);
  // Words of a header that is repeated look like labels without figures.
  const filled = new Set(all.filter(isFilled).map(({ id }) => id));
  const isRow = (row: LabelledRow) => order.includes(row.id) && (isFilled(row) || !filled.has(row.id));
  const rows = all.filter((row) => row.id === NAMELESS || isRow(row)).flatMap(parted);
  const nameless = rows.filter(({ id }) => id === NAMELESS);
  if (nameless.length === 0) return whole;
  const out: LabelledRow[] = [];
  let due = order;
  let group: LabelledRow[] = [];
  const close = (next: number) => {
    const fits = group.length === 0 || (group.length === next && group.every((row, at) => isIn(spec, row, due[at])));
    if (!fits || next < 0) return false;
    out.push(...group.map((row, at) => ({ ...row, id: due[at] as string })));
    due = due.slice(next + 1);
    group = [];
    return true;
  };
  const fits = rows.every((row) => {
    if (row.id !== NAMELESS) return isFilled(row) && close(due.indexOf(row.id)) && out.push(row) > 0;
    return group.push(row) > 0;
  });
  if (fits && close(due.length)) return { ...whole, rows: out };
  return withoutNames(all, order);
}

/** A row that holds the figures of several: the labels of those behind it are lost. */
function parted(row: LabelledRow): LabelledRow[] {
  const parts = partsOf(row.area);
  if (!parts || parts.length < 2) return [row];
  return parts.map((area, at) => {
    const own = { ...row, area, layout: area.length === 1 ? ("glued" as const) : row.layout };
    return at === 0 ? own : { ...own, id: NAMELESS, label: area[0] as Cell, nameless: true, unknown: null };
  });
}

const mayHoldSeveral = (area: readonly Cell[]): boolean =>
  area.length > COLUMNS || (area.length > 1 && area.some(({ text }) => text.length >= COLUMNS && RUN.test(text)));

/** Cells as the figures of whole rows, or a run of digits for one; null where they are not. */
function partsOf(area: readonly Cell[]): readonly (readonly Cell[])[] | null {
  const parts: (readonly Cell[])[] = [];
  for (let at = 0; at < area.length; ) {
    const width = RUN.test((area[at] as Cell).text) ? 1 : COLUMNS;
    const part = area.slice(at, at + width);
    const whole = width === 1 || part.every(({ text }) => isFigure(text) && !RUN.test(text));
    if (part.length < width || !whole) return null;
    parts.push(part);
    at += width;
  }
  return parts;
}

/** A figure for each column, run together. */
const RUN = /^\d{7,}$/;

/** Whether what stands in the place of its label can be a row: nothing, the label of its group, or a damaged one. */
function isIn(spec: TableSpec, { label, area }: LabelledRow, id: string | undefined): boolean {
  const row = spec.blocks.flatMap(({ rows }) => rows).find((each) => each.id === id);
  const key = area.includes(label) ? "" : keyOf(label.text);
  return row !== undefined && (key === "" || [row.label, ...(row.under ?? [])].some((own) => isLike(key, keyOf(own))));
}

/** Half of the characters are the same. */
const isLike = (key: string, other: string): boolean =>
  [...key].filter((char) => other.includes(char)).length * 2 >= Math.max(key.length, Math.min(other.length, 6));

/**
 * Whether all that stands in rows without a label is told for certain: every equation holds that reaches into them, so
 * none of the rows is missing, and none is there that does not belong there.
 */
export function isConfirmed(table: BoundTable): boolean {
  const nameless = new Set([...table.rows].flatMap(([id, row]) => (row.nameless ? [id] : [])));
  if (nameless.size === 0) return true;
  const touching = judge(table).verdicts.filter(({ equation: { left, right } }) =>
    [...left, ...right].some(({ row }) => nameless.has(row)),
  );
  return touching.every(({ status }) => status === "holds");
}

/** Table 3 has so many columns. */
const COLUMNS = 7;

/** A label without figures may be that of the figures below. */
const isFilled = ({ area }: LabelledRow): boolean => area.length >= COLUMNS || area.some(({ text }) => text !== "");

/** Nothing is named: the figures may be those of any row around them. */
function withoutNames(all: readonly LabelledRow[], order: readonly string[]): Named {
  const rows: LabelledRow[] = [];
  for (const row of all) {
    const last = rows.at(-1);
    if (row.id !== NAMELESS) rows.push(row);
    else if (last) rows[rows.length - 1] = { ...last, orphans: true };
  }
  const found = new Set(rows.map(({ id }) => id));
  const lost = all.filter(({ id }) => id === NAMELESS);
  return {
    rows,
    leftover: lost
      .filter(({ unknown }) => !unknown)
      .map(({ label, area }) => ({
        span: cover([label.span, ...area.map(({ span }) => span)]),
        rows: order.filter((id) => !found.has(id)),
      })),
    unknown: lost.flatMap(({ unknown }) => unknown ?? []),
    stray: lost.length > 0,
  };
}
