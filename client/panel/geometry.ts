import { gridOf } from "../../server/src/engine/write/form.ts";
import type { Cell, Figure, Table } from "./messages.ts";

/** A cell with the columns and lines that it covers: from `x`, `y` up to, not including, `right`, `bottom`. */
export interface Box {
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

export type Step = "up" | "down" | "left" | "right" | "first" | "last";

/** Where the cells of a table stand beside each other. */
export class Geometry {
  readonly boxes: readonly Box[];
  readonly width: number;
  /** How many lines stand over all figures, as one header; 0 where later lines are headers too. */
  readonly header: number;
  readonly #figures: readonly Box[];

  constructor({ lines }: Table) {
    const grid = gridOf(lines);
    const boxes: Box[] = [];
    grid.forEach((line, y) => {
      line.forEach(({ cell, begins }, x) => {
        if (begins) boxes.push({ cell: cell as Cell, x, y, right: x + cell.cols, bottom: y + cell.rows });
      });
    });
    this.boxes = boxes;
    this.width = grid[0]?.length ?? 0;
    this.#figures = boxes.filter(({ cell }) => cell.figure);
    const isHeader = lines.map((line) => line.every(({ figure }) => figure === null));
    const first = isHeader.indexOf(false);
    this.header = isHeader.lastIndexOf(true) < first ? first : 0;
  }

  boxOf(key: string): Box | undefined {
    return this.#figures.find(({ cell }) => cell.figure?.key === key);
  }

  /** The figure that the arrow keys, Home and End lead to; undefined at the edge of the table. */
  step(key: string, step: Step): Figure | undefined {
    const from = this.boxOf(key);
    if (!from) return undefined;
    const line = this.#figures.filter(({ y }) => y === from.y);
    const at = line.indexOf(from);
    if (step === "left" || step === "right") return line[at + (step === "left" ? -1 : 1)]?.cell.figure ?? undefined;
    if (step === "first" || step === "last") return line.at(step === "first" ? 0 : -1)?.cell.figure ?? undefined;
    const ys = this.#figures.map(({ y }) => y).filter((y) => (step === "up" ? y < from.y : y > from.y));
    if (ys.length === 0) return undefined;
    const next = step === "up" ? Math.max(...ys) : Math.min(...ys);
    const beside = this.#figures.filter(({ y }) => y === next);
    const distance = ({ x, right }: Box) => Math.max(x - from.x, from.x - right + 1, 0);
    return beside.reduce((best, box) => (distance(box) < distance(best) ? box : best)).cell.figure ?? undefined;
  }

  /** The next figure in reading order, or the one before. */
  beside(key: string, by: 1 | -1): Figure | undefined {
    const at = this.#figures.findIndex(({ cell }) => cell.figure?.key === key);
    return at < 0 ? undefined : (this.#figures[at + by]?.cell.figure ?? undefined);
  }

  edge(which: "first" | "last"): Figure | undefined {
    return this.#figures.at(which === "first" ? 0 : -1)?.cell.figure ?? undefined;
  }

  /** Which boxes are the labels of a figure: those in front of it, and those over it down from the nearest header. */
  labelsOf(key: string): readonly number[] {
    const box = this.boxOf(key);
    if (!box) return [];
    const above = this.#figures.filter(({ y }) => y < box.y).map(({ y }) => y);
    const over = this.boxes.filter(({ cell, y }) => cell.role === "header" && y < box.y);
    // The header that is nearest stands below the last line of figures of another one.
    const start = Math.max(-1, ...above.filter((y) => over.some((head) => head.y > y)));
    return this.boxes.flatMap(({ cell, x, right, y, bottom }, at) => {
      const isOver = cell.role === "header" && y > start && y < box.y && x < box.right && right > box.x;
      return isOver || (cell.role === "label" && y < box.bottom && bottom > box.y) ? [at] : [];
    });
  }
}
