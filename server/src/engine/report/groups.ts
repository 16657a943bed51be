import { DISPUTE_CELLS } from "../formats/disputeCells.ts";
import { disputes } from "../formats/disputes.ts";
import { type Term, vocabulary } from "../formats/vocabulary.ts";
import { isFigure } from "../syntax/line.ts";
import type { Cell } from "../syntax/types.ts";
import type { Item } from "./items.ts";

/** The columns of a group of table 4 in their order. */
const GROUP: readonly string[] = disputes.blocks[0]?.columns.map((column) => column.id) ?? [];

/** Whether a label is that of a group of table 4. */
export const isGroup = (term: Term): boolean => term.role === "row" && term.table === 4;

/** Whether cells are those of one group of table 4. */
export function isFive(area: readonly Cell[]): boolean {
  const figures = area.filter((cell) => isFigure(cell.text));
  return (
    area.length < DISPUTE_CELLS &&
    figures.length <= GROUP.length &&
    !(figures.length === 1 && (figures[0] as Cell).text.length >= GROUP.length * 2)
  );
}

/** Whether cells are, or should be, figures of table 4; a row of blanks counts if it has them all. */
export function hasFigures(area: readonly Cell[]): boolean {
  return area.length >= DISPUTE_CELLS || area.some((cell) => isFigure(cell.text));
}

/** 结果维持：0, a line for each column of a group: the five figures when all have come, "more" until then. */
export function lineOfGroup(
  items: readonly Item[],
  area: readonly Cell[],
  state: { readonly groups: readonly string[]; line: Cell[] },
): readonly Cell[] | "more" | null {
  const terms = vocabulary.termsOf(items.at(-1)?.labels.at(-1) ?? "");
  const [figure, ...others] = area;
  if (!figure || others.length > 0 || figure.text.length > 4) return null;
  const at = GROUP.findIndex((id) =>
    terms.some((term) => term.role === "column" && term.table === 4 && term.id === id),
  );
  if (at < 0 || at !== state.line.length || items.length > 1 + state.groups.length) {
    state.line = [];
    return null;
  }
  state.line.push(figure);
  return state.line.length < GROUP.length ? "more" : state.line.splice(0);
}
