import type { Block } from "../syntax/types.ts";
import type { Report } from "./types.ts";

/** Of the lines of a copy so many stand in the original too; a date of printing or a counter may differ. */
const ALIKE = 0.8;

/** The index of the earlier report that `report` repeats, or null. */
export function copyOf(
  report: Report,
  blocks: readonly Block[],
  earlier: readonly Report[],
  contents: readonly (readonly Block[])[],
): number | null {
  const lines = earlier.length > 0 ? linesOf(blocks) : [];
  for (const other of earlier) {
    // In running text the title of the second copy may not stand out.
    const titled = other.title && report.title && other.title.text !== report.title.text;
    if (other.copyOf !== null || other.year !== report.year || titled) continue;
    const known = new Set(linesOf(contents[other.index] as readonly Block[]));
    const alike = lines.filter((line) => known.has(line)).length;
    if (alike >= lines.length * ALIKE) return other.index;
  }
  return null;
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === "text" ? [block.text] : block.rows.map((row) => row.cells.map((cell) => cell.text).join("|")),
  );
}
