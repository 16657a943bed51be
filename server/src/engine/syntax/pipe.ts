import { isBlank, isExact, type LayoutReader, type Line, tableOf } from "./line.ts";
import { cellsIn, endOfPipes, isRule } from "./pipes.ts";
import type { Row } from "./types.ts";
import { joined } from "./wrapped.ts";

/** Tables with `|` between cells, a row a line, with or without outer pipes. */
export const readPipes: LayoutReader = (lines, from) => {
  if (!lines[from]?.text.includes("|")) return null;
  const to = endOfPipes(lines, from);
  const taken = lines.slice(from, to).filter((line) => !isBlank(line) && !isRule(line));
  return tableOf(rowsOf(uncut(taken)), "pipe", to);
};

const opens = (line: Line): boolean => line.text.trimStart().startsWith("|");
const closes = (line: Line): boolean => line.text.trimEnd().endsWith("|");

/** Of five rows four have both outer pipes: a line without the first, behind one without the last, goes on with it. */
function uncut(lines: readonly Line[]): readonly Line[] {
  if (lines.filter((line) => opens(line) && closes(line)).length * 5 < lines.length * 4) return lines;
  const out: Line[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    const isCut = before && !closes(before) && !opens(line) && isExact(before) && isExact(line);
    if (isCut) out[out.length - 1] = joined(before, line);
    else out.push(line);
  }
  return out;
}

/** An outer pipe stands on every line; where it stands on some, it is the border of a blank cell. */
function rowsOf(lines: readonly Line[]): Row[] {
  const from = lines.every(opens) ? 1 : 0;
  const to = lines.every(closes) ? -1 : undefined;
  return lines.map((line) => ({ cells: cellsIn(line).slice(from, to), layout: "pipe" }));
}
