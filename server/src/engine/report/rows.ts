import { ACROSS } from "../formats/slots.ts";
import type { TableNumber } from "../formats/types.ts";
import { type Term, vocabulary } from "../formats/vocabulary.ts";
import { isFigure } from "../syntax/line.ts";
import type { Cell, Layout, Row, TableBlock } from "../syntax/types.ts";
import { keyOf } from "../text/fold.ts";
import { cover } from "../text/span.ts";

/** A row of an official table: its label, and the cells behind it. The one row of table 4 is `ACROSS`. */
export interface LabelledRow {
  readonly table: TableNumber;
  readonly id: string;
  readonly label: Cell;
  readonly area: readonly Cell[];
  readonly layout: Layout;
}

/** What the rows of one block say: its official rows, and every label that stands in it. */
export interface LabelledBlock {
  readonly block: TableBlock;
  readonly rows: readonly LabelledRow[];
  readonly labels: ReadonlySet<string>;
}

/** Words that are a row of table 3 and a column as well: the rows before them tell. */
const AFTER: Readonly<Record<string, RegExp>> = {
  "other.rest": /^(other\.|notProcessed\.reissue)/,
  resultTotal: /^(other|notProcessed|unavailable|denied|partial|granted)/,
};

/** A piece of the text that opens a row: the labels in it, or none where the words are unknown. */
interface Item {
  readonly cell: Cell;
  readonly next: number;
  readonly labels: readonly string[];
}

/** Finds the official rows of the blocks by their labels' text, in the order of the file. */
export function labelledBlocks(blocks: readonly TableBlock[]): LabelledBlock[] {
  const state: State = { last: "", disputes: null };
  return blocks.map((block) => {
    const labels = new Set<string>();
    const rows = block.rows.flatMap((row) => {
      const items = itemsOf(row);
      for (const item of items) for (const label of item.labels) labels.add(label);
      return rowsIn(row, items, state);
    });
    // A header without figures is table 4 of a draft yet to be filled.
    if (state.disputes && rows.length === 0) {
      rows.push({ table: 4, id: ACROSS, label: state.disputes, area: [], layout: block.layout });
      state.disputes = null;
    }
    return { block, rows, labels };
  });
}

/** What the rows before tell: the row of table 3 that was last, and the header of table 4 where its figures are due. */
interface State {
  last: string;
  disputes: Cell | null;
}

/** The rows that the words of one line of cells open: those before the last have no figures, or are but a header. */
function rowsIn(row: Row, items: readonly Item[], state: State): LabelledRow[] {
  const { layout } = row;
  const rows: LabelledRow[] = [];
  const area = row.cells.slice(items.at(-1)?.next ?? 0);
  items.forEach((item, at) => {
    const term = termOf(item, state);
    const last = at === items.length - 1;
    if (term?.table === 4) {
      state.disputes = item.cell;
      if (last && isGroup(area)) rows.push({ table: 4, id: term.id, label: item.cell, area, layout });
    } else if (term && !(state.disputes && term.id in AFTER)) {
      rows.push({ table: term.table, id: term.id, label: item.cell, area: last ? area : [], layout });
      state.last = term.id;
      state.disputes = null;
    }
  });
  if (state.disputes && rows.length === 0 && isAcross(area)) {
    rows.push({ table: 4, id: ACROSS, label: state.disputes, area, layout });
    state.disputes = null;
  }
  return rows;
}

function termOf(item: Item, state: State): Term | null {
  const terms = vocabulary.termsOf(item.labels.at(-1) ?? "").filter((term) => term.role === "row");
  return terms.find((term) => AFTER[term.id]?.test(state.last) ?? true) ?? null;
}

/** Whether cells are the five of one group of table 4. */
function isGroup(area: readonly Cell[]): boolean {
  const figures = area.filter((cell) => isFigure(cell.text));
  const digits = figures.reduce((sum, cell) => sum + cell.text.length, 0);
  return figures.length > 0 && figures.length <= 5 && !(figures.length === 1 && digits > 9);
}

/** Whether cells are, or should be, the fifteen of table 4. */
function isAcross(area: readonly Cell[]): boolean {
  return area.length >= 15 || area.some((cell) => isFigure(cell.text));
}

/** The words that open a row, cell by cell; a label broken over up to five cells is one item. */
function itemsOf(row: Row): Item[] {
  const { cells } = row;
  const items: Item[] = [];
  const figure = cells.findIndex((cell) => cell.text !== "" && isFigure(cell.text));
  const end = figure < 0 ? cells.length : figure;
  for (let at = 0; at < end; ) {
    if (cells[at]?.text === "") {
      at++;
      continue;
    }
    let item: Item | null = null;
    for (let next = Math.min(at + 5, end); next > at; next--) {
      const parts = cells.slice(at, next);
      if (parts.some((cell) => cell.text === "")) continue;
      const text = parts.map((cell) => cell.text).join("");
      const labels = text.length > 120 ? null : vocabulary.labelsOf(keyOf(text));
      if (!labels || (next - at > 1 && labels.length > 1)) continue;
      item = { cell: { span: cover(parts.map((cell) => cell.span)), text }, next, labels };
      break;
    }
    if (item) items.push(item);
    at = item ? item.next : at + 1;
  }
  return items;
}
