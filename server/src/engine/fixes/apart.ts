import type { Edit } from "../problem.ts";
import type { Layout } from "../syntax/types.ts";
import type { Span } from "../text/span.ts";

/** A blank cell behind a place of the text: its content, which a figure may take. */
const NEXT_BLANK: Partial<Readonly<Record<Layout, RegExp>>> = {
  pipe: /[^\S\r\n]*\|([^\S\r\n]*)(?=\|)/y,
  tab: /[^\S\t\r\n]*\t([^\S\t\r\n]*)(?=\t|\r|\n|$)/y,
  html: /\s*<\/t[dh]>\s*<t[dh][^<>]*>((?:\s|&nbsp;)*)(?=<\/t[dh]>)/iy,
};

/** What parts two figures where no cell waits for the second; HTML cells are not made up. */
const BETWEEN: Partial<Readonly<Record<Layout, string>>> = {
  glued: " ",
  spaced: " ",
  cells: "\n",
  "tab-cells": "\n\t",
  "pipe-cells": " |\n",
  tab: "\t",
  pipe: " | ",
};

/**
 * The characters of a run that each of its figures is written with, `/` for a blank one; null where the run holds others
 * than its figures. What stands behind the last of them is its unit.
 */
export function partsOf(run: string, figures: readonly (number | null)[]): readonly string[] | null {
  const last = figures.findLastIndex((figure) => figure !== null);
  let rest = run;
  const parts = figures.map((figure, at) => {
    if (figure === null) return "/";
    const sign = rest.startsWith("+") ? "+" : "";
    const part = at === last ? rest : `${sign}${figure}`;
    if (!rest.startsWith(part)) return null;
    rest = rest.slice(part.length);
    return part;
  });
  return rest === "" ? (parts.includes(null) ? null : (parts as string[])) : null;
}

/** The figures that run together at `run`, each in a cell of its own as the layout has them; null where that cannot be. */
export function apart(text: string, run: Span, figures: readonly string[], layout: Layout): readonly Edit[] | null {
  const [first = "", ...others] = figures;
  const blanks = blanksBehind(text, run.end, layout).slice(0, others.length);
  if (blanks.length > 0) {
    if (blanks.length < others.length) return null;
    const fill = (blank: Span, at: number): Edit => {
      const inside = blank.end - blank.start > 1 && layout === "pipe" ? blank.start + 1 : blank.start;
      const room = layout === "html" ? blank : { start: inside, end: inside };
      return { span: room, newText: others[at] as string };
    };
    return [{ span: run, newText: first }, ...blanks.map(fill)];
  }
  const between = BETWEEN[layout];
  if (between === undefined) return null;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return [{ span: run, newText: figures.join(between.replace("\n", newline)) }];
}

function blanksBehind(text: string, from: number, layout: Layout): Span[] {
  const pattern = NEXT_BLANK[layout];
  const blanks: Span[] = [];
  if (!pattern) return blanks;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = pattern.lastIndex;
    blanks.push({ start: end - (match[1] ?? "").length, end });
  }
  return blanks;
}
