import { cover } from "../text/span.ts";
import { cellOf, endsTable, holdsLabels, isBlank, isFigure, type LayoutReader, type Line, tableOf } from "./line.ts";
import type { Cell, Row } from "./types.ts";

/** Tables whose cells a tab parts: a row a line, or a cell a line with the tab before it and rows parted by empty lines. */
export const readTabs: LayoutReader = (lines, from) => {
  if (!lines[from]?.text.includes("\t")) return null;
  const to = endOf(lines, from);
  const taken = lines.slice(from, to);
  const written = taken.filter((line) => !isBlank(line) || isBlankRow(line));
  // A cell a line has one tab, before it.
  const byLine = written.filter((line) => cells(line).length > 3 || /^[^\S\t]*\S[^\t]*\t/.test(line.text)).length;
  const rows = byLine * 2 > written.length ? written.map(rowOfLine) : rowsOfCells(taken);
  return tableOf(rows, rows[0]?.layout ?? "tab", to);
};

/** Lines with a tab, and what stands between two of them: the rest of a label that was broken over lines. */
function endOf(lines: readonly Line[], from: number): number {
  let to = from;
  let loose = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    const tabbed = line.text.includes("\t");
    // A lone tab right behind a cell is a blank one.
    if (isBlank(line) && !isBlankRow(line) && !(tabbed && to === at)) continue;
    // A row whose blank cells an editor trimmed is but its label.
    const label = !tabbed && holdsLabels([cellOf(line, 0, line.text.length)]);
    if (endsTable(line.text) || (!tabbed && !label && (++loose > 2 || line.text.trim().length > 20))) break;
    if (!tabbed && !label) continue;
    loose = 0;
    to = at + 1;
  }
  return to;
}

/** A row without a word in it; a lone tab may be but an indent. */
const isBlankRow = (line: Line): boolean => isBlank(line) && line.text.indexOf("\t") < line.text.lastIndexOf("\t");

function cells(line: Line): Cell[] {
  const out: Cell[] = [];
  let from = 0;
  for (let at = 0; at <= line.text.length; at++) {
    if (at < line.text.length && line.text[at] !== "\t") continue;
    out.push(cellOf(line, from, at));
    from = at + 1;
  }
  return out;
}

const rowOfLine = (line: Line): Row => ({ cells: cells(line), layout: "tab" });

/** Figures behind an empty line go on with a row that has words: a page ended there. */
const goesOn = (row: readonly Cell[], cell: Cell): boolean =>
  isFigure(cell.text) && row.some(({ text }) => text !== "" && !isFigure(text));

function rowsOfCells(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let row: Cell[] = [];
  let parted = false;
  for (const line of lines) {
    const tab = line.text.indexOf("\t");
    if (tab < 0 && isBlank(line)) {
      parted = true;
      continue;
    }
    const cell = cellOf(line, tab + 1, line.text.length);
    const last = row.at(-1);
    if (tab < 0 && last && last.text !== "" && !isFigure(last.text)) {
      row[row.length - 1] = { span: cover([last.span, cell.span]), text: last.text + cell.text };
    } else {
      if (parted && row.length > 0 && !goesOn(row, cell)) {
        rows.push({ cells: row, layout: "tab-cells" });
        row = [];
      }
      row.push(cell);
    }
    parted = false;
  }
  if (row.length > 0) rows.push({ cells: row, layout: "tab-cells" });
  return rows;
}
