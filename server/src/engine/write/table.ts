import type { TableSpec } from "../formats/types.ts";
import type { Layout } from "../syntax/types.ts";
import { padded, widthOf } from "../text/width.ts";
import { type Figures, type Form, type FormCell, formOf, gridOf, type Place } from "./form.ts";

/** A way to write an official table: each is read back as it was written (test/unit/write.test.ts). */
export type Style = "markdown" | "html" | "tab" | "tab-cells" | "pipe-cells" | "cells" | "spaced";

/** The style that a table of that layout is written in. Digits run together cannot be told apart: they get spaces. */
export function styleOf(layout: Layout): Style {
  if (layout === "pipe") return "markdown";
  return layout === "glued" ? "spaced" : layout;
}

/**
 * An official table with these figures, as lines without a line end behind the last. Where a blank cell would leave no
 * trace (`cells`, `spaced`) it is written as `/`.
 */
export function writeTable(spec: TableSpec, figures: Figures, style: Style): string {
  return writers[style](formOf(spec, figures));
}

/**
 * Blocks of a table (第二十条第（…）项) as rows to be put into one that stands already, as wide as the whole table is.
 */
export function writeBlocks(spec: TableSpec, ids: readonly string[], figures: Figures, style: Style): string {
  const lines = writers[style](formOf(spec, figures, ids)).split("\n");
  if (style === "markdown") lines.splice(1, 1);
  return (style === "html" ? lines.slice(2, -2) : lines).join("\n");
}

const begun = ({ cell, begins }: Place): string => (begins ? cell.text : "");
const NO_TRACE = "/";
const traced = ({ text, role }: FormCell): string => (text === "" && role === "value" ? NO_TRACE : text);

const writers: Readonly<Record<Style, (form: Form) => string>> = {
  html,
  markdown,
  tab: (form) =>
    gridOf(form)
      .map((line) => line.map(begun).join("\t"))
      .join("\n"),
  "tab-cells": (form) =>
    gridOf(form)
      .map((line) =>
        line
          .filter(({ first }) => first)
          .map((place) => `\t${begun(place)}`)
          .join("\n"),
      )
      .join("\n\n"),
  "pipe-cells": pipeCells,
  cells: (form) => form.flatMap((line) => line.map(traced)).join("\n"),
  spaced,
};

function html(form: Form): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const spans = ({ rows, cols }: FormCell) =>
    (rows > 1 ? ` rowspan="${rows}"` : "") + (cols > 1 ? ` colspan="${cols}"` : "");
  const lines = form.map(
    (line) => `<tr>\n${line.map((item) => `<td${spans(item)}>${escaped(item.text)}</td>`).join("\n")}\n</tr>`,
  );
  return `<table border="1" cellspacing="0">\n<tbody>\n${lines.join("\n")}\n</tbody>\n</table>`;
}

/** Pipes under one another; a merged cell takes the width of its columns, and the blank cells behind it none. */
function markdown(form: Form): string {
  const grid = gridOf(form);
  const columns = grid[0]?.length ?? 0;
  const widths = new Array<number>(columns).fill(3);
  const widthAt = (x: number, cols: number) => widths.slice(x, x + cols).reduce((total, each) => total + each, 0);
  // Narrow cells first: a merged one widens its last column only by what it still lacks.
  for (let cols = 1; cols <= columns; cols++) {
    for (const line of grid)
      line.forEach(({ cell, begins }, x) => {
        if (!begins || cell.cols !== cols) return;
        const last = x + cols - 1;
        widths[last] = (widths[last] as number) + Math.max(0, widthOf(cell.text) - widthAt(x, cols));
      });
  }
  const lines = grid.map((line) => {
    const cells = line.map(({ cell, begins, first }, x) => {
      if (!first) return " ";
      return padded(begins ? ` ${cell.text}` : " ", widthAt(x, cell.cols) + 1);
    });
    return `|${cells.map((text) => `${text} `).join("|")}|`;
  });
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/**
 * A cell a line, a pipe behind each; a row closes with as many pipes as it lacks of the grid's width, and with one where
 * it lacks none, as published files have it.
 */
function pipeCells(form: Form): string {
  const labelled = form.filter(([first]) => first && first.role !== "value");
  const width = Math.max(gridOf(form)[0]?.length ?? 0, ...labelled.map((line) => line.length + 1));
  return form
    .flatMap((line) => [...line.map(({ text }) => `${text} |`), "|".repeat(width - line.length)])
    .filter((line) => line !== "")
    .join("\n");
}

/** A row a line, figures under one another. */
function spaced(form: Form): string {
  const labels = form.map((line) =>
    line
      .filter(({ role }) => role !== "value")
      .map(({ text }) => text)
      .join("  "),
  );
  const values = form.map((line) => line.filter(({ role }) => role === "value").map(traced));
  const label = Math.max(...labels.filter((_, y) => values[y]?.length).map(widthOf));
  const figure = Math.max(...values.flat().map(widthOf));
  return form
    .map((_, y) => {
      const own = values[y] as string[];
      if (own.length === 0) return labels[y];
      const before = label > 0 ? `${padded(labels[y] as string, label)}  ` : "";
      return before + own.map((text) => " ".repeat(figure - widthOf(text)) + text).join("  ");
    })
    .join("\n");
}
