import { isBlank, type LayoutReader, type Line, tableOf } from "./line.ts";
import { cellsIn, closes, endOfPipes, isRule, opens, uncut } from "./pipes.ts";
import type { Row } from "./types.ts";

/** Tables with `|` between cells, a row a line, with or without outer pipes. */
export const readPipes: LayoutReader = (lines, from) => {
  if (!lines[from]?.text.includes("|")) return null;
  const to = endOfPipes(lines, from);
  const taken = lines.slice(from, to).filter((line) => !isBlank(line) && !isRule(line));
  return tableOf(rowsOf(uncut(taken)), "pipe", to);
};

/** An outer pipe stands on every line; where it stands on some, it is the border of a blank cell. */
function rowsOf(lines: readonly Line[]): Row[] {
  const from = lines.every(opens) ? 1 : 0;
  const to = lines.every(closes) ? -1 : undefined;
  return lines.map((line) => ({ cells: cellsIn(line).slice(from, to), layout: "pipe" }));
}
