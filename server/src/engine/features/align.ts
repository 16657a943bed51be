import { append } from "../append.ts";
import type { Edit } from "../problem.ts";
import { lineSpans } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { widthOf } from "../text/width.ts";

/** Cells that are wider do not widen their column, but push what stands behind them on their own line: lines stay readable. */
const WIDEST = 40;
/** Two ideographs; the line under a header needs three dashes. */
const NARROWEST = 4;
const GAP = " | ";

interface Cell {
  readonly text: string;
  readonly width: number;
  /** Holds nothing, and is no place for a figure: the cell before may reach into it, as over a merged cell of the form. */
  readonly isFree: boolean;
}

interface Line {
  readonly span: Span;
  readonly cells: readonly Cell[];
  /** The line under a header. */
  readonly isRule: boolean;
}

/**
 * An edit for each line of pipes within `area` that changes when the columns are aligned, each run of lines by itself.
 * `written`: the text of a line; `blanks`: where figures were left blank.
 */
export function alignedPipes(
  text: string,
  area: Span,
  written: (line: Span) => string,
  blanks: ReadonlySet<number>,
): Edit[] {
  const lines = lineSpans(text.slice(area.start, area.end)).map((line): Line => {
    const span = { start: area.start + line.start, end: area.start + line.end };
    const cells = cellsOf(written(span), span.start, blanks);
    const texts = cells.map((cell) => cell.text).filter((cell) => cell !== "");
    const isRule = texts.every((cell) => /^:?-+:?$/.test(cell)) && texts.some((cell) => /--|:/.test(cell));
    return { span, cells, isRule };
  });
  const edits: Edit[] = [];
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && (lines[to] as Line).cells.length > 1) to++;
    if (to > from) append(edits, alignedRun(text, lines.slice(from, to)));
    from = to;
  }
  return edits;
}

/** Without outer pipes a blank first cell can only be spaces, which Markdown may take for code: such a run is left alone. */
function alignedRun(text: string, lines: readonly Line[]): Edit[] {
  const opens = lines.every(({ cells }) => cells[0]?.text === "");
  if (!opens && lines.some(({ cells }) => cells[0]?.text === "")) return [];
  const widths = widthsOf(lines);
  return lines.flatMap((line) => {
    const { start, end } = line.span;
    const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? "";
    const newText = indent + shown(line, widths);
    return newText === text.slice(start, end) ? [] : [{ span: line.span, newText }];
  });
}

/** A line with each cell up to the end of its column, as far as the cells before leave room. */
function shown({ cells, isRule }: Line, widths: readonly number[]): string {
  let [at, end] = [0, -GAP.length];
  const parts = cells.map(({ text, width }, column) => {
    const room = isOuter(cells, column) ? 0 : (widths[column] ?? 0);
    end += GAP.length + room;
    const spaces = " ".repeat(Math.max(0, end - at - width));
    at += spaces.length + width + GAP.length;
    if (isRule) return ruleOf(text, room);
    return column > 0 && /^[+-]?\d[\d.,]*$/.test(text) ? spaces + text : text + spaces;
  });
  return parts.join(GAP).trim();
}

/** So wide that every cell has room, together with the free cells behind it. */
function widthsOf(lines: readonly Line[]): number[] {
  const widths: number[] = [];
  const wide: { readonly column: number; readonly last: number; readonly width: number }[] = [];
  for (const { cells, isRule } of lines) {
    cells.forEach((cell, column) => {
      widths[column] ??= NARROWEST;
      if (isRule || cell.text === "") return;
      let last = column;
      while (cells[last + 1]?.isFree && !isOuter(cells, last + 1)) last++;
      wide.push({ column, last, width: Math.min(cell.width, WIDEST) });
    });
  }
  for (const { column, last, width } of wide.sort((a, b) => a.last - a.column - (b.last - b.column))) {
    const room = widths.slice(column, last + 1).reduce((sum, each) => sum + GAP.length + each, -GAP.length);
    if (room < width) widths[last] = (widths[last] as number) + width - room;
  }
  return widths;
}

/** What stands before the first pipe and behind the last one, where nothing does. */
const isOuter = (cells: readonly Cell[], column: number): boolean =>
  cells[column]?.text === "" && (column === 0 || column === cells.length - 1);

/** The line under a header keeps its colons. */
function ruleOf(cell: string, width: number): string {
  if (cell === "") return "";
  const [left, right] = [cell.startsWith(":") ? ":" : "", cell.endsWith(":") ? ":" : ""];
  return left + "-".repeat(Math.max(1, width - left.length - right.length)) + right;
}

/** The places between the pipes of a line, trimmed of plain spaces; a pipe behind a backslash is none. */
function cellsOf(line: string, start: number, blanks: ReadonlySet<number>): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === "\\") at++;
    else if (at === line.length || line[at] === "|") {
      const text = line.slice(from, at).replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, "");
      cells.push({ text, width: widthOf(text), isFree: text === "" && !isBlank(start + from, start + at, blanks) });
      from = at + 1;
    }
  }
  return cells;
}

function isBlank(from: number, to: number, blanks: ReadonlySet<number>): boolean {
  for (let at = from; at <= to; at++) if (blanks.has(at)) return true;
  return false;
}
