/**
 * Tables drawn in columns of text: aligned by spaces as a PDF converter prints them, in box-drawing characters as a text
 * browser does, or with `+---+` borders.
 */
import { isFigure, type Placed, place, type Table } from "./grid.ts";

export interface Drawing {
  readonly borders: "none" | "box" | "grid";
  /** How wide each column is, in the unit of `measure`, by its index from the left; the last one for all that follow. */
  readonly widths: readonly number[];
  /**
   * What a Chinese character counts: 2 on a screen and for a browser that draws boxes; 1 for pdftotext and lynx, which
   * place words by counting characters.
   */
  readonly measure: 1 | 2;
  /** Where the figures stand beside a label of several lines. */
  readonly figures: "first" | "middle" | "last";
  /** Header cells break after so many characters, where the column is not narrower still. */
  readonly headerCharacters?: number;
  /** Empty lines between rows, with this probability. */
  readonly blankLines?: number;
  readonly random: () => number;
}

/** The lines of a table, and whether a row begins with that line, so that a page may end before it. */
export interface Drawn {
  readonly text: string;
  readonly begins: boolean;
}

export function draw(table: Table, drawing: Drawing): Drawn[] {
  const { cells, columns, rows } = place(table);
  const bordered = drawing.borders !== "none";
  const widths = columnWidths(cells, columns, drawing);
  const lines = new Map(cells.map((cell) => [cell, wrap(cell, widthOf(cell, widths), drawing)]));
  const heights = rowHeights(cells, rows, lines);
  const gaps = heights.map(() => (!bordered && drawing.random() < (drawing.blankLines ?? 0) ? 1 : 0));

  const left = (x: number) => widths.slice(0, x).reduce((sum, width) => sum + width + 1, bordered ? 1 : 0);
  const top = (y: number) =>
    heights
      .slice(0, y)
      .reduce((sum, height, at) => sum + height + (bordered ? 1 : (gaps[at] as number)), Number(bordered));
  const total = top(rows) + (bordered ? 0 : 1);
  const canvas = Array.from({ length: total }, () => [] as string[]);

  for (const cell of cells) {
    const own = lines.get(cell) as string[];
    const height = top(cell.y + cell.rows) - top(cell.y) - Number(bordered);
    const free = Math.max(0, height - own.length);
    const down = offset(cell, free, drawing);
    own.forEach((line, at) => {
      put(canvas, top(cell.y) + down + at, left(cell.x), line, drawing.measure);
    });
  }
  if (bordered) rule(canvas, cells, { left, top, columns, rows }, drawing);
  const starts = new Set(heights.map((_, y) => top(y)));
  return canvas.map((line, y) => ({ text: line.join("").trimEnd(), begins: starts.has(y) })).filter(keep(bordered));
}

/** The last line of a table without borders may be empty. */
const keep = (bordered: boolean) => (line: Drawn, y: number, all: Drawn[]) =>
  bordered || y < all.length - 1 || line.text !== "";

/** Figures must fit; a blank first line of a page is not drawn. */
function columnWidths(cells: readonly Placed[], columns: number, { widths, borders }: Drawing): number[] {
  return Array.from({ length: columns }, (_, x) => {
    const given = widths[Math.min(x, widths.length - 1)] as number;
    const figures = cells.filter((cell) => cell.x === x && cell.cols === 1 && isFigure(cell));
    return Math.max(given, ...figures.map(({ text }) => text.length + (borders === "grid" ? 2 : 0)));
  });
}

const widthOf = ({ x, cols }: Placed, widths: readonly number[]) =>
  widths.slice(x, x + cols).reduce((sum, width) => sum + width + 1, -1);

function wrap(cell: Placed, width: number, { measure, headerCharacters = 99, borders }: Drawing): string[] {
  const room = width - (borders === "grid" ? 2 : 0);
  const header = !isFigure(cell) && cell.cols === 1 && cell.x > 0 && cell.text.length <= 8 && !/\d/.test(cell.text);
  const most = header ? Math.max(1, headerCharacters) * measure : room;
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const pieces = isFigure(cell) ? [cell.text] : [...cell.text];
  for (const character of pieces) {
    const own = columnsOf(character, measure);
    if (line !== "" && used + own > Math.min(room, most)) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += character;
    used += own;
  }
  if (line !== "") lines.push(line);
  return borders === "grid" ? lines.map((each) => ` ${each}`) : lines;
}

function columnsOf(text: string, measure: 1 | 2): number {
  return [...text].reduce((sum, each) => sum + (/[⺀-鿿　-〿＀-｠]/.test(each) ? measure : 1), 0);
}

/** A row is as high as the highest cell that it alone has; a cell of several rows stretches the last of them. */
function rowHeights(cells: readonly Placed[], rows: number, lines: ReadonlyMap<Placed, readonly string[]>): number[] {
  const heights = Array.from({ length: rows }, () => 1);
  for (const pass of [true, false])
    for (const cell of cells) {
      if ((cell.rows === 1) !== pass) continue;
      const has = heights.slice(cell.y, cell.y + cell.rows).reduce((sum, height) => sum + height, 0);
      const lacks = (lines.get(cell)?.length ?? 0) - has;
      if (lacks > 0) heights[cell.y + cell.rows - 1] = (heights[cell.y + cell.rows - 1] as number) + lacks;
    }
  return heights;
}

function offset(cell: Placed, free: number, { figures, borders }: Drawing): number {
  if (cell.rows > 1) return Math.floor(free / 2);
  if (!isFigure(cell)) return borders === "none" ? Math.floor(free / 2) : 0;
  return { first: 0, middle: Math.floor(free / 2), last: free }[figures];
}

/** A wide character fills its place and leaves the next one empty. */
function put(canvas: string[][], y: number, x: number, text: string, measure: 1 | 2): void {
  const line = canvas[y];
  if (!line) return;
  let at = x;
  for (const character of text) {
    while (line.length < at) line.push(" ");
    line[at] = character;
    for (let extra = columnsOf(character, measure); extra > 1; extra--) line[++at] = "";
    at++;
  }
}

interface Frame {
  readonly left: (x: number) => number;
  readonly top: (y: number) => number;
  readonly columns: number;
  readonly rows: number;
}

/** Up, right, down, left as bits. */
const BOX: Readonly<Record<number, string>> = {
  3: "└",
  5: "│",
  6: "┌",
  7: "├",
  9: "┘",
  10: "─",
  11: "┴",
  12: "┐",
  13: "┤",
  14: "┬",
  15: "┼",
};

function rule(canvas: string[][], cells: readonly Placed[], frame: Frame, { borders }: Drawing): void {
  const { left, top, columns, rows } = frame;
  const owner = Array.from({ length: rows }, () => Array.from({ length: columns }, () => -1));
  cells.forEach((cell, index) => {
    for (let y = cell.y; y < cell.y + cell.rows; y++)
      for (let x = cell.x; x < cell.x + cell.cols; x++) (owner[y] as number[])[x] = index;
  });
  const at = (x: number, y: number) => owner[y]?.[x] ?? -1;
  const marks = canvas.map(() => new Map<number, number>());
  const mark = (y: number, x: number, bits: number) => marks[y]?.set(x, (marks[y]?.get(x) ?? 0) | bits);
  for (let y = 0; y <= rows; y++)
    for (let x = 0; x <= columns; x++) {
      const [column, line] = [left(x) - 1, top(y) - 1];
      if (x < columns && at(x, y - 1) !== at(x, y)) {
        for (let to = column + 1; to < left(x + 1) - 1; to++) mark(line, to, 10);
        mark(line, column, 2);
        mark(line, left(x + 1) - 1, 8);
      }
      if (y < rows && at(x - 1, y) !== at(x, y)) {
        for (let to = line + 1; to < top(y + 1) - 1; to++) mark(to, column, 5);
        mark(line, column, 4);
        mark(top(y + 1) - 1, column, 1);
      }
    }
  const character = (bits: number) =>
    borders === "box" ? (BOX[bits] ?? " ") : bits === 10 ? "-" : bits === 5 ? "|" : "+";
  marks.forEach((line, y) => {
    for (const [x, bits] of line) {
      const row = canvas[y] as string[];
      while (row.length < x) row.push(" ");
      row[x] = character(bits);
    }
  });
}
