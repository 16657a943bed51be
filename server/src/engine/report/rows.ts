import { append } from "../append.ts";
import { DISPUTE_CELLS } from "../formats/disputeCells.ts";
import { ACROSS } from "../formats/slots.ts";
import type { TableNumber } from "../formats/types.ts";
import { type Term, vocabulary } from "../formats/vocabulary.ts";
import { isFigure, isMarkedFigure, wordsOf } from "../syntax/line.ts";
import type { Block, Cell, Layout, Row, TableBlock } from "../syntax/types.ts";
import { keyOf } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { NO_TRACE } from "./align.ts";
import { Header, type Order, orderUnder } from "./columnOrder.ts";
import { hasFigures, isFive, isGroup, lineOfGroup } from "./groups.ts";
import { hidesFigures, withOpenEnd, withOrphans } from "./hiddenFigures.ts";
import { type Item, itemsOf } from "./items.ts";
import { eachApart } from "./joinedRows.ts";
import { mended } from "./mend.ts";
import { isCount, withoutSerials } from "./serials.ts";

/** A row of an official table: its label, and the cells behind it. The one row of table 4 is `ACROSS`. */
export interface LabelledRow {
  readonly table: TableNumber;
  readonly id: string;
  readonly label: Cell;
  readonly area: readonly Cell[];
  /** How many cells stand before `area` in the row. */
  readonly from: number;
  readonly layout: Layout;
  /** How many cells its row has in all. */
  readonly width: number;
  /** Whether the figures are those of the label cannot be told. */
  readonly unsure: boolean;
  /** How many cells it lacks of the width of its grid. */
  readonly lost: number;
  /** The equations had a say in which figures are those of the label. */
  readonly inferred?: boolean;
  /** The columns at the places of its cells, where the header names them in another order than the format. */
  readonly order?: Order | null;
  /** Figures without a label stand in the row below. */
  readonly orphans?: boolean;
  /** Another row has the same label, and other figures. */
  readonly rival?: boolean;
  /** Its label is lost: which row it is, its place among the others tells (nameless.ts). */
  readonly nameless?: true;
  /** The words in the place of its label, which no format knows. */
  readonly unknown?: Span | null;
}

/** What the rows of one block say: its official rows, and every label that stands in it. */
export interface LabelledBlock {
  readonly block: TableBlock;
  readonly rows: readonly LabelledRow[];
  readonly labels: ReadonlySet<string>;
  /** Figures stand in it that no label was found for. */
  readonly stray: boolean;
  /** Rows with figures whose label no format has, by the table that they stand in. */
  readonly unknown: readonly { readonly table: TableNumber; readonly span: Span }[];
}

/** The id of a row whose label is lost. */
export const NAMELESS = "";

/** Digits that are several figures run together. */
const RUN = /\d{7}/;

/** Layouts in which the words of a header come in the order of its columns. */
const ORDERED: ReadonlySet<Layout> = new Set(["html", "pipe", "pipe-cells", "tab", "tab-cells", "cells"]);

/** Words that are a row of table 3 and a column as well: the rows before them tell. */
const AFTER: Readonly<Record<string, RegExp>> = {
  "other.rest": /^(other|notProcessed\.reissue)/,
  resultTotal: /^(resultTotal|other|notProcessed|unavailable|denied|partial|granted)/,
};

type Unknown = LabelledBlock["unknown"][number];
type Mutable = { block: TableBlock; rows: LabelledRow[]; labels: Set<string>; stray: boolean; unknown: Unknown[] };

/** Table 3 has so many columns, and no other table has as many. */
const COLUMNS = 7;

/** The name of a row is shorter than this. */
const LONGEST_NAME = 40;

/** Finds the official rows by their labels' text, in the order of the file, and the labels of each table. */
export function labelledBlocks(blocks: readonly Block[]): LabelledBlock[] {
  const state: State = { last: "", groups: [], header: null, line: [], columns: new Header() };
  const found: Mutable[] = [];
  let loose: Cell[] = [];
  let adjacent = false;
  for (const block of blocks) {
    if (block.kind === "text") {
      if (block.ofPage) continue;
      if (block.text.length < 40) noteGroups(vocabulary.exactly(keyOf(block.text)) ?? [], state);
      const figures = isFigure(block.text) && /\d/.test(block.text);
      const end = adjacent ? found.at(-1) : undefined;
      if (end) end.rows = withOpenEnd(end.rows, block.text);
      adjacent &&= figures;
      if (!figures) continue;
      if (state.header) loose = [...loose, ...wordsOf({ text: block.text, start: block.span.start })];
      // A table that broke off before its last figures; those behind the header of table 4 are all its own.
      const broken = adjacent && !state.header ? found.at(-1) : undefined;
      if (broken) broken.stray = true;
      const last = broken?.rows.at(-1);
      if (broken && last) broken.rows[broken.rows.length - 1] = withOrphans(last, true);
      continue;
    }
    loose = [];
    adjacent = true;
    const labels = new Set<string>();
    const unknown: Unknown[] = [];
    let stray = false;
    const rows: LabelledRow[] = [];
    for (const row of mended(eachApart(withoutSerials(block.rows)))) {
      const items = itemsOf(row);
      if (items.length === 0 && isCount(row)) continue;
      for (const item of items) for (const label of item.labels) labels.add(label);
      const own = rowsIn(row, items, state);
      if (
        own.length === 0 &&
        row.cells.some(({ text }) => text !== "" && (isFigure(text) || RUN.test(text) || isMarkedFigure(text)))
      ) {
        const last = rows.at(-1);
        const label = last && items.length === 0 ? unknownLabel(row) : null;
        const nameless = namelessRow(row, items, label);
        if (nameless) rows.push(nameless);
        else {
          stray = true;
          if (last && label) unknown.push({ table: last.table, span: label });
          if (last) rows[rows.length - 1] = withOrphans(last, row.cells.filter(({ text }) => text !== "").length === 1);
        }
      }
      append(rows, own);
    }
    const settled = withNeighbours(rows);
    found.push({ block, rows: settled, labels, stray: stray || settled.length < rows.length, unknown });
  }
  // A header of table 4 without figures: those that stand loose behind it, or a draft yet to be filled.
  const { header } = state;
  if (header && !found.some(({ rows }) => rows.some((row) => row.table === 4))) {
    const holder = found.find(
      ({ block }) => block.span.start <= header.span.start && block.span.end >= header.span.end,
    );
    const isBehind = ({ span, text }: Cell) => span.start > header.span.end && /\d/.test(text);
    holder?.rows.push({
      table: 4,
      id: ACROSS,
      label: header,
      area: loose,
      from: 0,
      width: loose.length,
      layout: holder.block.layout,
      unsure: holder.stray || holder.block.rows.some((row) => row.cells.some(isBehind)),
      lost: 0,
    });
  }
  return found;
}

/** The rows without those nameless ones that stand beside no row of table 3: what they are nothing tells. */
function withNeighbours(rows: LabelledRow[]): LabelledRow[] {
  if (rows.every(({ id }) => id !== NAMELESS)) return rows;
  const labelled = rows.flatMap((row, at) => (row.id === NAMELESS ? [] : [{ table: row.table, at }]));
  const isBeside = (at: number) =>
    [labelled.findLast((each) => each.at < at), labelled.find((each) => each.at > at)].some((row) => row?.table === 3);
  return rows.filter(({ id }, at) => id !== NAMELESS || isBeside(at));
}

/** Words that open a row with figures, where each cell has its place: elsewhere a line of a page may stand between. */
function unknownLabel({ cells, layout }: Row): Span | null {
  const first = cells.find((cell) => cell.text !== "");
  if (!first || NO_TRACE.has(layout) || isFigure(first.text)) return null;
  const key = keyOf(first.text);
  const isName = /^[\u3400-\u9fff]{2,}/.test(key) && key.length <= LONGEST_NAME && !/[。;]/.test(first.text);
  return isName && !vocabulary.isFragment(key) && !vocabulary.isCut(key) ? first.span : null;
}

/** A row of as many figures as table 3 has columns, without a label that any format knows, or with that of its group alone. */
function namelessRow(row: Row, items: readonly Item[], unknown: Span | null): LabelledRow | null {
  const { cells, layout } = row;
  const from = cells.findLastIndex(({ text }) => text !== "" && !isFigure(text)) + 1;
  const area = NO_TRACE.has(layout) ? cells.slice(from).filter(({ text }) => text !== "") : cells.slice(from);
  const figures = area.findLastIndex(({ text }) => text !== "") + 1 - area.findIndex(({ text }) => text !== "");
  const run = layout === "glued" && area.length === 1 && /^[-/\d]{7,}$/.test(area[0]?.text ?? "");
  if (!(run || (area.length >= COLUMNS && figures <= COLUMNS)) || row.unsure) return null;
  const blank = area[area.length - COLUMNS - 1];
  const label = items.at(-1)?.cell ?? cells[from - 1] ?? (blank?.text === "" ? blank : (area[0] as Cell));
  const place = { from, width: cells.length, layout, unsure: false, lost: row.lost ?? 0 };
  return { ...place, table: 3, id: NAMELESS, label, area, nameless: true, unknown };
}

/** What stood before: the last row of table 3, and the groups of table 4 whose figures are due. */
interface State {
  last: string;
  groups: string[];
  header: Cell | null;
  /** The figures of a group that came so far, where each has a line of its own. */
  line: Cell[];
  columns: Header;
}

/** The groups of table 4 among labels, by id. */
const groupsIn = (labels: readonly string[]): string[] =>
  labels.flatMap((label) => vocabulary.termsOf(label).find(isGroup)?.id ?? []);

/** A heading over one group of table 4, where the three stand as tables of their own. */
function noteGroups(labels: readonly string[], state: State): void {
  const groups = groupsIn(labels);
  if (groups.length > 0) state.groups = groups;
}

/** The rows that the words of one line of cells open: those before the last have no figures, or are but a header. */
function rowsIn(row: Row, items: readonly Item[], state: State): LabelledRow[] {
  const rows: LabelledRow[] = [];
  // The figures of table 4 may have a name before them, which the format does not know.
  const named =
    items.length === 0 && row.cells.length === DISPUTE_CELLS + 1 && !isFigure(row.cells[0]?.text ?? "") ? 1 : 0;
  const from = items.at(-1)?.next ?? named;
  const place = {
    from,
    width: row.cells.length,
    layout: row.layout,
    unsure: row.unsure ?? false,
    lost: row.lost ?? 0,
    inferred: row.inferred ?? false,
  };
  const area = row.cells.slice(from);
  const written = area.filter(({ text }) => text !== "").length;
  // So many figures are those of table 4, whatever became of its header, unless a row of another table has them.
  const words = row.cells.findLastIndex((cell) => !isFigure(cell.text)) + 1;
  const isOther = (item: Item) => rowTerms(item, state).some(({ table, id }) => table !== 4 && !(id in AFTER));
  const across = row.cells.length - words === DISPUTE_CELLS && !items.some(isOther);
  const due = state.groups.length > 0 || across;
  // Of a page the rows that follow a header, without figures, come with it.
  const isHeader = !NO_TRACE.has(row.layout) && items.some(({ labels }) => labels.some(isColumn));
  items.forEach((item, at) => {
    const terms = rowTerms(item, state);
    const [term] = terms;
    const filled = at === items.length - 1 && written > 0;
    const header = filled ? item.labels.slice(0, -1) : item.labels;
    for (const label of header) state.columns.pending.push({ label, cell: item.cell, row });
    // One cell may hold the names of several, run together.
    const groups = !term || isGroup(term) ? groupsIn(item.labels) : [];
    if (groups.length > 0) {
      if (state.groups.length === 0) state.header = item.cell;
      state.groups = [...state.groups.filter((id) => !groups.includes(id)), ...groups];
    } else if (term && !((due || (isHeader && !filled)) && term.id in AFTER)) {
      // One wording can be a row of another id in each format; the format that is chosen later has one of them.
      const order = filled ? orderUnder(state.columns, terms, !ORDERED.has(row.layout)) : null;
      for (const id of new Set(terms.map((each) => each.id))) {
        rows.push({
          ...place,
          table: term.table,
          id,
          label: item.cell,
          area: at === items.length - 1 ? area : [],
          unsure:
            place.unsure ||
            item.labels.slice(0, -1).some(isRow) ||
            hidesFigures(row, items, at, filled ? written : 0, term.figures),
          order,
        });
      }
      state.last = term.id;
      state.groups = [];
    }
  });
  const label = items.at(-1)?.cell ?? state.header ?? row.cells[words];
  if (rows.length > 0 || !label) return rows;
  if (across) {
    state.groups = [];
    return [{ table: 4, id: ACROSS, label, area: row.cells.slice(words), ...place }];
  }
  if (state.groups.length === 0 || !hasFigures(area)) return rows;
  const line = lineOfGroup(items, area, state);
  if (line === "more") return rows;
  if (line) return [{ table: 4, id: state.groups.at(-1) as string, label, area: line, ...place }];
  // A group named in the row itself, or over a table of its own, has five figures; else all fifteen stand here.
  const last = items.at(-1)?.labels.at(-1) ?? "";
  const own = vocabulary.termsOf(last).find(isGroup)?.id ?? (state.groups.length === 1 ? state.groups[0] : undefined);
  const id = own && isFive(area) ? own : ACROSS;
  state.groups = id === ACROSS ? [] : state.groups.filter((group) => group !== id);
  return [{ table: 4, id, label, area, ...place }];
}

/** Whether a label names a column, and never a row. */
const isColumn = (label: string): boolean =>
  vocabulary.rowTermsOf(label).length === 0 && vocabulary.termsOf(label).some(({ role }) => role === "column");

/** Whether a label opens rows, and nothing else: the figures behind one that is run together with the next may be those of either. */
const isRow = (label: string): boolean =>
  vocabulary
    .termsOf(label)
    .every(({ role, table, id, figures }) => role === "row" && table !== 4 && figures > 0 && !(id in AFTER));

function rowTerms(item: Item, state: State): readonly Term[] {
  const terms = vocabulary.rowTermsOf(item.labels.at(-1) ?? "");
  return terms.some(({ id }) => id in AFTER) ? terms.filter(({ id }) => AFTER[id]?.test(state.last) ?? true) : terms;
}
