import { isBlank, type LayoutReader, type Line, tableOf } from "./line.ts";
import { cellsIn, endOfPipes, isRule } from "./pipes.ts";
import type { Row } from "./types.ts";

/** Tables with `|` between cells, a row a line, with or without outer pipes. */
export const readPipes: LayoutReader = (lines, from) => {
  if (!lines[from]?.text.includes("|")) return null;
  const to = endOfPipes(lines, from);
  const taken = lines.slice(from, to).filter((line) => !isBlank(line) && !isRule(line));
  return tableOf(rowsOf(taken), "pipe", to);
};

/** An outer pipe stands on every line; where it stands on some, it is the border of a blank cell. */
function rowsOf(lines: readonly Line[]): Row[] {
  const opens = lines.every((line) => line.text.trimStart().startsWith("|"));
  const closes = lines.every((line) => line.text.trimEnd().endsWith("|"));
  return lines.map((line) => ({ cells: cellsIn(line).slice(opens ? 1 : 0, closes ? -1 : undefined), layout: "pipe" }));
}
