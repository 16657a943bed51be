/** Every layout in which the benchmark writes a report: the whole document as text. */
import { widthOf } from "../../../server/src/engine/text/width.ts";
import type { Style } from "../../support/tables.ts";
import { type Drawing, type Drawn, draw } from "./canvas.ts";
import type { Document } from "./documents.ts";
import { type Cell, isFigure, place, type Table } from "./grid.ts";

type Random = () => number;
type TableNumber = 2 | 3 | 4;

export interface Layout {
  readonly name: string;
  /** `separated`: something parts the cells of every row. `glued`: in some rows, or in all, nothing does. */
  readonly family: "separated" | "glued";
  readonly write: (document: Document, random: Random) => Parts;
  /** What stands between two figures of a row; lost in some rows by one of the noises. Null where nothing can be lost. */
  readonly separator: string | null;
  /** The noises that are let at it, where not all are. */
  readonly noises?: readonly string[];
}

/** A document as pieces, so that noise knows what is table; joined by `between`. */
export interface Parts {
  readonly pieces: readonly { readonly text: string; readonly table: boolean }[];
  readonly between: string;
}

function assemble(document: Document, tables: (number: TableNumber) => string, between = "\n\n"): Parts {
  const text = (each: string) => ({ text: each, table: false });
  return {
    between,
    pieces: [
      text(document.title),
      text(document.preface),
      ...document.sections.flatMap(({ heading, content }) => [
        text(heading),
        ...(typeof content === "number" ? [{ text: tables(content), table: true }] : content.map(text)),
      ]),
    ],
  };
}

const styled =
  (style: Style) =>
  (document: Document): Parts => {
    const tables = document.written(style);
    return assemble(document, (number) => tables[number]);
  };

function html(document: Document): Parts {
  const tables = document.written("html");
  const parts = assemble(document, (number) => tables[number], "\n");
  const pieces = parts.pieces.map(({ text, table }, at) => {
    const tag = at === 0 ? "h1" : /^[一二三四五六]、/.test(text) ? "h2" : "p";
    return { text: table ? text : `<${tag}>${text}</${tag}>`, table };
  });
  return { pieces, between: "\n" };
}

/** The rows as they begin, each cell once. */
const rowsOf = (table: Table, between: (row: readonly Cell[]) => string): string[] =>
  table.map((row) =>
    row
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join(between(row)),
  );

const spaced = (document: Document): Parts =>
  assemble(document, (number) => rowsOf(document.tables[number], () => " ").join("\n"));

const WIDTHS: Readonly<Record<TableNumber, Readonly<Record<"plain" | "narrow", readonly number[]>>>> = {
  2: { plain: [16, 13], narrow: [16, 10] },
  3: { plain: [8, 10, 24, 5], narrow: [4, 6, 14, 4] },
  4: { plain: [5], narrow: [4] },
};

const aligned =
  (given: Partial<Drawing>, widths: "plain" | "narrow" = "plain", paged = false) =>
  (document: Document, random: Random): Parts =>
    assemble(document, (number) => {
      const { headerCharacters, ...rest } = given;
      const drawn = draw(document.tables[number], {
        borders: "none",
        measure: 2,
        figures: "middle",
        ...(headerCharacters && number > 2 ? { headerCharacters } : {}),
        ...rest,
        widths: WIDTHS[number][widths],
        random,
      });
      return (paged ? pages(drawn, document.title) : drawn.map(({ text }) => text)).join("\n");
    });

/** A page ends after some twenty lines, and only between rows; then its number, and the head of the next page. */
function pages(drawn: readonly Drawn[], head: string): string[] {
  const lines: string[] = [];
  let on = 8;
  let page = 2;
  for (const { text, begins } of drawn) {
    if (begins && on >= 22) {
      lines.push("", `${" ".repeat(36)}— ${page++} —`, `\f${head}`, "");
      on = 0;
    }
    lines.push(text);
    on++;
  }
  return lines;
}

const glue = (table: Table): string[] => rowsOf(table, () => "");

const gluedInSomeRows = (document: Document, random: Random): Parts =>
  assemble(document, (number) => rowsOf(document.tables[number], () => (random() < 0.4 ? " " : "")).join("\n"));

const oneLine = (document: Document): Parts =>
  assemble(document, (number) => glue(document.tables[number]).join(""), "");

/** One line, but the cells are apart: what a page becomes whose markup was taken away. */
const oneLineSpaced = (document: Document): Parts =>
  assemble(document, (number) => rowsOf(document.tables[number], () => " ").join(" "), " ");

/** Table 4 by group: its name, the five labels, the five figures. */
function groupsOf(document: Document): { name: string; labels: string[]; figures: string[] }[] {
  const { cells } = place(document.tables[4]);
  const figures = cells.filter(isFigure).map(({ text }) => text);
  const labels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  return ["行政复议", "未经复议直接起诉", "复议后起诉"].map((name, at) => ({
    name,
    labels,
    figures: figures.slice(at * 5, at * 5 + 5),
  }));
}

const pipeRow = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function threeTables(document: Document): Parts {
  const pipes = document.written("pipe");
  return assemble(document, (number) => {
    if (number !== 4) return pipes[number];
    return groupsOf(document)
      .map(({ name, labels, figures }) => {
        const rule = `|${" --- |".repeat(5)}`;
        const heading = name === "行政复议" ? "（一）行政复议" : `行政诉讼（${name}）`;
        return [`### ${heading}`, "", pipeRow(labels), rule, pipeRow(figures)].join("\n");
      })
      .join("\n\n");
  });
}

function labelLines(document: Document): Parts {
  const pipes = document.written("pipe");
  return assemble(document, (number) => {
    if (number !== 4) return pipes[number];
    return groupsOf(document)
      .map(({ name, labels, figures }) => {
        const lines = labels.map((label, at) => `${label}：${figures[at]}`);
        return [...(name === "未经复议直接起诉" ? ["行政诉讼"] : []), name, ...lines].join("\n");
      })
      .join("\n");
  });
}

/** Table 3 in pages of eight rows, each with the header again, as Word repeats it. */
const repeated =
  (style: "pipe" | "tab" | "spaced") =>
  (document: Document): Parts => {
    const written = document.written(style === "tab" ? "tab" : "pipe");
    return assemble(document, (number) => {
      const lines =
        style === "spaced" ? rowsOf(document.tables[number], () => " ") : (written[number].split("\n") as string[]);
      const header = style === "pipe" ? 4 : 3;
      if (number !== 3) return lines.join("\n");
      const pages: string[] = [];
      for (let from = header, page = 1; from < lines.length; from += 8, page++)
        pages.push(
          [...lines.slice(0, header), ...lines.slice(from, from + 8)].join("\n"),
          `- ${page} -`,
          document.title,
        );
      return pages.slice(0, -2).join("\n\n");
    });
  };

/** A row a column, one cell a line: a PDF of which the columns were copied one after the other, in pieces of rows. */
function columnsFirst(document: Document): Parts {
  return assemble(document, (number) => {
    const table = document.tables[number];
    if (number !== 3) return table.flatMap((row) => row.map(({ text }) => text)).join("\n");
    const { cells, columns } = place(table);
    const figures = new Set(cells.filter((cell) => cell.y >= 3 && cell.x >= 3));
    const labels = cells.filter((cell) => !figures.has(cell)).map(({ text }) => text);
    const byColumn = Array.from({ length: columns - 3 }, (_, column) =>
      [...figures].filter((cell) => cell.x === column + 3).map(({ text }) => text),
    );
    return [...labels, ...byColumn.flat()].join("\n");
  });
}

/**
 * A layout whose lines are wrapped: in the midst of anything at so many columns, as terminals do it, or, as mail does it,
 * before a number or a word that does not fit.
 */
const wrapped =
  (write: Layout["write"], width: number, by: "columns" | "words"): Layout["write"] =>
  (document, random) => {
    const { pieces, between } = write(document, random);
    const wrap = (line: string) => {
      const lines = [""];
      for (const unit of line.match(by === "words" ? /[\d.+-]+|./g : /./g) ?? []) {
        const last = lines.at(-1) as string;
        if (last !== "" && widthOf(last + unit) > width) lines.push(unit);
        else lines[lines.length - 1] = last + unit;
      }
      return lines.map((each) => (by === "words" ? each.trim() : each)).join("\n");
    };
    return {
      between,
      pieces: pieces.map(({ text, table }) => ({ table, text: text.split("\n").map(wrap).join("\n") })),
    };
  };

/** A page in two columns, as a PDF converter prints it: line beside line, with a gutter between them, sixty lines a page. */
const twoColumns =
  (write: Layout["write"], width: number): Layout["write"] =>
  (document, random) => {
    const { pieces, between } = wrapped(write, width, "words")(document, random);
    const lines = pieces.flatMap(({ text }) => [...text.split("\n"), ...Array(between.length - 1).fill("")]);
    const out: string[] = [];
    for (let from = 0; from < lines.length; from += 120) {
      const page = lines.slice(from, from + 120);
      const height = Math.ceil(page.length / 2);
      for (let at = 0; at < height; at++) {
        const left = page[at] as string;
        const right = page[at + height] ?? "";
        const feed = at === 0 && from > 0 ? "\f" : "";
        out.push(feed + (right === "" ? left : left + " ".repeat(width + 4 - widthOf(left)) + right));
      }
    }
    return { between: "", pieces: [{ text: out.join("\n"), table: true }] };
  };

const boxed = (borders: "box" | "grid") => aligned({ borders, figures: borders === "box" ? "middle" : "first" });

/** From the tables of test/support/tables.ts and their cells. */
export const layouts: readonly Layout[] = [
  { name: "html", family: "separated", write: html, separator: "</td>\n<td>" },
  { name: "pipe", family: "separated", write: styled("pipe"), separator: " \\| " },
  { name: "pipe-bare", family: "separated", write: styled("pipe-bare"), separator: " \\| " },
  { name: "pipe-cells", family: "separated", write: styled("pipe-cells"), separator: "  \\|  \n +" },
  { name: "pipe-cells-flush", family: "separated", write: styled("pipe-cells-flush"), separator: " \\|\n" },
  { name: "tab", family: "separated", write: styled("tab"), separator: "\t" },
  { name: "tab-cells", family: "separated", write: styled("tab-cells"), separator: "\n\t" },
  { name: "cells", family: "separated", write: styled("cells"), separator: "\n" },
  { name: "cells-apart", family: "separated", write: styled("cells-apart"), separator: "\n\n" },
  { name: "spaced", family: "separated", write: spaced, separator: " " },
  { name: "aligned-middle", family: "separated", write: aligned({}), separator: " +" },
  { name: "aligned-first", family: "separated", write: aligned({ figures: "first" }), separator: " +" },
  { name: "aligned-last", family: "separated", write: aligned({ figures: "last" }), separator: " +" },
  {
    name: "aligned-counted",
    family: "separated",
    write: aligned({ measure: 1, figures: "middle", blankLines: 0.15 }),
    separator: " +",
  },
  {
    name: "aligned-narrow",
    family: "separated",
    write: aligned({ headerCharacters: 1, blankLines: 0.15 }, "narrow"),
    separator: " +",
  },
  { name: "aligned-pages", family: "separated", write: aligned({}, "plain", true), separator: " +" },
  { name: "box", family: "separated", write: boxed("box"), separator: " *│" },
  { name: "grid", family: "separated", write: boxed("grid"), separator: " *\\| " },
  { name: "pages-pipe", family: "separated", write: repeated("pipe"), separator: " \\| " },
  { name: "pages-tab", family: "separated", write: repeated("tab"), separator: "\t" },
  { name: "pages-spaced", family: "separated", write: repeated("spaced"), separator: " " },
  { name: "disputes-tables", family: "separated", write: threeTables, separator: " \\| " },
  { name: "disputes-lines", family: "separated", write: labelLines, separator: " \\| " },
  { name: "columns-first", family: "separated", write: columnsFirst, separator: null },
  { name: "one-line-spaced", family: "separated", write: oneLineSpaced, separator: " " },
  { name: "wrapped-40", family: "separated", write: wrapped(spaced, 40, "columns"), separator: null, noises: ["none"] },
  { name: "wrapped-20", family: "separated", write: wrapped(spaced, 20, "columns"), separator: null, noises: ["none"] },
  { name: "wrapped-mail", family: "separated", write: wrapped(spaced, 72, "words"), separator: null, noises: ["none"] },
  {
    name: "wrapped-pipe",
    family: "separated",
    write: wrapped(styled("pipe"), 72, "columns"),
    separator: null,
    noises: ["none"],
  },
  {
    name: "two-columns",
    family: "separated",
    write: twoColumns(spaced, 52),
    separator: null,
    noises: ["none", "traditional"],
  },
  {
    name: "two-columns-cells",
    family: "separated",
    write: twoColumns(styled("cells"), 44),
    separator: null,
    noises: ["none"],
  },
  { name: "glued", family: "glued", write: styled("glued"), separator: null },
  { name: "glued-some", family: "glued", write: gluedInSomeRows, separator: " " },
  { name: "one-line", family: "glued", write: oneLine, separator: null },
  {
    name: "wrapped-glued",
    family: "glued",
    write: wrapped(styled("glued"), 40, "columns"),
    separator: null,
    noises: ["none"],
  },
];
