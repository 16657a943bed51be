import type { Report } from "../report/types.ts";
import { cellId, type FiguresByCell } from "./evidence.ts";
import { systemsOf } from "./system.ts";

/**
 * What stood in each cell when its table last balanced: the figures of now where every equation holds, those of `before`
 * elsewhere. To be kept for a document while it is edited; as large as its tables.
 */
export function balancedFigures(reports: readonly Report[], before: FiguresByCell = new Map()): FiguresByCell {
  const figures = new Map(before);
  for (const { index, tables } of reports) {
    for (const [number, table] of tables) {
      for (const { cells, lines } of systemsOf(table)) {
        const isBalanced = lines.every(
          (line) =>
            line.cells.reduce(
              (sum, cell, at) => sum + (line.signs[at] ?? 0) * (cells[cell]?.value ?? Number.NaN),
              0,
            ) === 0,
        );
        if (!isBalanced) continue;
        for (const cell of cells) figures.set(cellId(index, number, cell), cell.value as number);
      }
    }
  }
  return figures;
}
