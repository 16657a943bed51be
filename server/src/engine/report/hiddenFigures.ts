import { isMarkedFigure } from "../syntax/line.ts";
import type { Row } from "../syntax/types.ts";
import { NO_TRACE } from "./align.ts";
import type { Item } from "./items.ts";
import type { LabelledRow } from "./rows.ts";

/** Figures that no reader parted from their label: 规章 [1] [0] [13]. */
const FIGURES_BEHIND = /\d[^\u3400-\u9fff\d]*$/;
/** Figures that stand in the cell of another label: 37 第二十条第(八)项, 采购项目数量 4. */
const BESIDE_FIGURES = /^\d+\s|\d[^\u3400-\u9fff\d]*$/;

/** The mark of a note behind a label, where figures follow. */
const NOTE = /[[〔]\d{1,2}[\]〕]$/;

/**
 * Whether figures of a row were taken for a piece of its label, or stand behind it in marks that no reader knows. `written`
 * of `due` stand in its cells.
 */
export function hidesFigures(row: Row, items: readonly Item[], at: number, written: number, due: number): boolean {
  const { text } = (items[at] as Item).cell;
  if (written === 0) return FIGURES_BEHIND.test(text) || holdsFigures(row, items, at);
  return (NO_TRACE.has(row.layout) || written < due) && FIGURES_BEHIND.test(text.replace(NOTE, ""));
}

/** Whether digits stand between one item and the next, in marks that no reader knows or beside other words. */
function holdsFigures({ cells, layout }: Row, items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at] as Item, items[at + 1]];
  const behind = cells.slice(item.next, next?.next);
  // On a page words of another line may stand between.
  const isOne = (text: string) => (NO_TRACE.has(layout) ? isMarkedFigure(text) : /\d/.test(text));
  return behind.some(({ span, text }) =>
    span.start === next?.cell.span.start ? BESIDE_FIGURES.test(text) : isOne(text),
  );
}

/** A number before words that it is no numeral of: 6未经复议直接起诉. */
const OWN_FIGURE = /^\d+(?:\s+|(?=[\u3400-\u9fff]))[^\d\s]/;

/** The rows before a text that may begin with the figure of the last one, where that has none. */
export function withOpenEnd(rows: LabelledRow[], text: string): LabelledRow[] {
  const last = rows.at(-1);
  const isOpen = last && NO_TRACE.has(last.layout) && last.area.every((cell) => cell.text === "");
  return isOpen && OWN_FIGURE.test(text) ? [...rows.slice(0, -1), { ...last, unsure: true }] : rows;
}

/** A row before figures that have no label: a single one may be that of its last cell, where one is blank. */
export function withOrphans(row: LabelledRow, single: boolean): LabelledRow {
  return { ...row, orphans: true, unsure: row.unsure || (single && row.area.some(({ text }) => text === "")) };
}
