import type { Analysis } from "../analysis.ts";
import { append } from "../append.ts";
import { applied } from "../fixes/edits.ts";
import { keepsFigures } from "../fixes/fixAll.ts";
import type { Edit } from "../problem.ts";
import type { BoundTable } from "../report/types.ts";
import { lineSpans } from "../text/lines.ts";
import { cover, type Span } from "../text/span.ts";
import { padded, widthOf } from "../text/width.ts";
import { hasPlace, holds, tablesOf, wholeTable } from "./places.ts";

/**
 * The official tables in order, within `range`: columns of pipe tables aligned, digits half-width. No value changes:
 * `analyze` reads the outcome, and where a figure would be read otherwise there are no edits.
 */
export function formatEdits(analysis: Analysis, range: Span, analyze: (text: string) => Analysis): Edit[] {
  const { text } = analysis;
  const tables = tablesOf(analysis).map(({ table }) => table);
  const digits = tables.flatMap(halfWidth).sort((a, b) => a.span.start - b.span.start);
  // Two official tables may stand in one of the file: its lines are aligned together, and once.
  const areas = union(
    text,
    tables.filter(({ layout }) => layout === "pipe").map((table) => wholeTable(text, table)),
  );
  const others = digits.filter(({ span }) => !areas.some((area) => holds(area, span)));
  const edits = [...areas.flatMap((area) => aligned(text, area, digits)), ...others];
  const chosen = edits.filter(({ span }) => span.start <= range.end && span.end >= range.start);
  if (chosen.length === 0) return [];
  return keepsFigures(analysis.reports, analyze(applied(text, chosen)).reports) ? chosen : [];
}

/** Spans with lines between them, over all that `spans` cover. */
function union(text: string, spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && /^(?:\r\n?|\n)?$/.test(text.slice(last.end, span.start))) apart.splice(-1, 1, cover([last, span]));
    else apart.push(span);
  }
  return apart;
}

/** Full-width digits of the figures, each digit an edit of its own cell. */
function halfWidth({ rows }: BoundTable): Edit[] {
  return [...rows.values()].flatMap(({ figures }) =>
    figures
      .filter((figure) => figure.marks.includes("fullWidth") && hasPlace(figure))
      .map(({ raw, span }) => ({
        span,
        newText: raw.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)),
      })),
  );
}

interface Line {
  readonly span: Span;
  readonly cells: readonly string[];
  /** The line under a header. */
  readonly isRule: boolean;
}

/** Lines of pipes, each run of them aligned by itself; an edit for each line that changes. */
function aligned(text: string, { start, end }: Span, digits: readonly Edit[]): Edit[] {
  const lines = lineSpans(text.slice(start, end)).map((line): Line => {
    const span = { start: start + line.start, end: start + line.end };
    const cells = cellsOf(withEdits(text, span, digits));
    const written = cells.filter((cell) => cell !== "");
    const isRule = written.every((cell) => /^:?-+:?$/.test(cell)) && written.some((cell) => /--|:/.test(cell));
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
  const opens = lines.every(({ cells }) => cells[0] === "");
  if (!opens && lines.some(({ cells }) => cells[0] === "")) return [];
  const widths = widthsOf(lines);
  return lines.flatMap(({ span, cells, isRule }) => {
    const indent = /^[ \t]*/.exec(text.slice(span.start, span.end))?.[0] ?? "";
    const shown = cells.map((cell, column) => {
      const outer = cell === "" && (column === 0 || column === cells.length - 1);
      const width = outer ? 0 : (widths[column] ?? 0);
      if (isRule) return ruleOf(cell, outer ? 0 : (widths[column] ?? 3));
      const isNumber = column > 0 && /^[+-]?\d[\d.,]*$/.test(cell);
      return isNumber ? " ".repeat(width - widthOf(cell)) + cell : padded(cell, width);
    });
    const newText = indent + shown.join(" | ").trim();
    return newText === text.slice(span.start, span.end) ? [] : [{ span, newText }];
  });
}

/** At least three columns: the line under a header needs them. */
function widthsOf(lines: readonly Line[]): number[] {
  const widths: number[] = [];
  for (const { cells, isRule } of lines) {
    if (isRule) continue;
    cells.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 3, widthOf(cell));
    });
  }
  return widths;
}

/** The line under a header keeps its colons. */
function ruleOf(cell: string, width: number): string {
  if (cell === "") return "";
  const [left, right] = [cell.startsWith(":") ? ":" : "", cell.endsWith(":") ? ":" : ""];
  return left + "-".repeat(Math.max(1, width - left.length - right.length)) + right;
}

/** The places between the pipes of a line, trimmed of plain spaces; a pipe behind a backslash is none. */
function cellsOf(line: string): string[] {
  const cells = [""];
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === "|") cells.push("");
    else cells[cells.length - 1] += char === "\\" ? char + (line[++at] ?? "") : char;
  }
  return cells.map((cell) => cell.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, ""));
}

function withEdits(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let out = "";
  let from = start;
  for (const { span, newText } of edits) {
    if (span.start < from || span.end > end) continue;
    out += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return out + text.slice(from, end);
}
