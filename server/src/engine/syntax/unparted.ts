import { type Found, foundIn } from "./found.ts";
import { isSeparated, type Line } from "./line.ts";
import { readPlain } from "./plain.ts";
import type { TableBlock } from "./types.ts";

/** No row of the official tables has as many cells; where so many come to each row that has its figures, others have not. */
const MOST_CELLS = 20;

/** Without separators figures may stand behind so many labels by chance. */
const FEW_ROWS = 4;

/** The official tables take fewer lines, however many are blank. */
const MOST_LINES = 1500;

interface Read {
  readonly table: TableBlock;
  readonly to: number;
  readonly rest: readonly Line[];
}

/**
 * A table whose separators mislead, such as tabs before cells whose rows nothing parts, read as if there were none: by
 * the words of its labels alone. Null where it was read well enough, or is not read better so.
 */
export function readUnparted(lines: readonly Line[], from: number, read: Read & Found): Read | null {
  const cells = read.table.rows.reduce((sum, row) => sum + row.cells.length, 0);
  const some = Math.min(read.table.rows.length, Math.max(FEW_ROWS, read.rows));
  if (cells <= some * MOST_CELLS || !isSeparated(lines[from] as Line)) return null;
  const bare = lines
    .slice(from, from + MOST_LINES)
    .map((line) => ({ ...line, text: line.text.replace(/[|\t]/g, " ") }));
  const { table = null, to = 0 } = readPlain(bare, 0) ?? {};
  if (!table || foundIn(table).rows <= Math.max(FEW_ROWS, read.rows * 2)) return null;
  return { table, to: from + to, rest: [] };
}
