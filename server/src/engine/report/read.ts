import { formatForYear, formatOf } from "../formats/formats.ts";
import type { Heading } from "../formats/headings.ts";
import { rowIdsOf } from "../formats/slots.ts";
import type { TableNumber, Version } from "../formats/types.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { NO_NARRATIVE } from "../narrative/types.ts";
import { isFigure, isMarkedFigure } from "../syntax/line.ts";
import type { Block, TextBlock } from "../syntax/types.ts";
import { keyOf } from "../text/fold.ts";
import { cover, type Span } from "../text/span.ts";
import { bindTable, losesBlanks } from "./bind.ts";
import { copyOf } from "./copies.ts";
import { type Mark, type Outline, outlines } from "./outline.ts";
import { isReport } from "./recognize.ts";
import { type LabelledBlock, labelledBlocks } from "./rows.ts";
import type { BoundTable, Report, Section } from "./types.ts";
import { yearOf } from "./year.ts";

const NUMBERS: readonly TableNumber[] = [2, 3, 4];

/**
 * The reports in the blocks of a file, in its order; none where the file is no report. `year` overrules what the text
 * says. Never throws.
 */
export function readReports(text: string, blocks: readonly Block[], year?: number): Report[] {
  const reports: Report[] = [];
  const contents: (readonly Block[])[] = [];
  for (const outline of outlines(blocks)) {
    const own = blocks.slice(outline.from, outline.to);
    if (own.length === 0) continue;
    const begun = begin(text, outline, own, reports.length, year ?? null);
    const copied = copyOf(begun, own, reports, contents);
    const report = copied === null ? withTables(text, begun, outline, own) : { ...begun, copyOf: copied };
    if (!report) continue;
    reports.push(report);
    contents.push(own);
  }
  return reports;
}

/** All that is known of a report before its tables are read. */
function begin(text: string, outline: Outline, own: readonly Block[], index: number, given: number | null): Report {
  const span = cover(own.map((block) => block.span));
  const { title } = outline;
  const year = given ?? yearOf(title?.year ?? null, own);
  const written = title && text.slice(title.span.start, title.span.end);
  return {
    index,
    span,
    year,
    agency: title?.agency ? text.slice(title.agency.start, title.agency.end) : null,
    title: title && {
      text: (written as string).replace(/^[#\s]+/, "").replace(/(?<![^\S\r\n])[^\S\r\n]*[\r\n]\s*/g, ""),
      span: title.span,
    },
    format: (year === null ? null : formatForYear(year)) ?? formatOf("2021"),
    sections: sectionsOf(text, outline, own, span),
    preface: prefaceOf(outline, own),
    tables: new Map(),
    unreadable: new Map(),
    citations: citationsOf(own),
    narrative: NO_NARRATIVE,
    copyOf: null,
  };
}

/** The report with its tables, and the format that they are in; null where the document turns out to be no report. */
function withTables(text: string, begun: Report, { title }: Outline, own: readonly Block[]): Report | null {
  const { sections, year } = begun;
  const { tables, unreadable } = tablesOf(text, own, sections, year);
  const old = title !== null && year !== null && year <= 2018;
  if (!old && !isReport(own, title, sections, tables)) return null;
  const version = (tables.get(3) ?? tables.get(2))?.version;
  const format = old ? null : version ? formatOf(version) : begun.format;
  return { ...begun, format, tables, unreadable };
}

function sectionsOf(text: string, { from, marks, again }: Outline, own: readonly Block[], whole: Span): Section[] {
  const placeOf = ({ at, heading }: Mark) => spanIn(own[at - from] as TextBlock, heading);
  return marks.map((mark, index) => {
    const { at, heading } = mark;
    const block = own[at - from] as TextBlock;
    const headingSpan = placeOf(mark);
    const next = marks[index + 1];
    // Where two columns stand side by side, the next heading may stand before this one in the text.
    const end = Math.max(next ? (own[next.at - from] as Block).span.start : whole.end, block.span.end);
    const { number } = heading.section;
    return {
      number,
      title: text.slice(headingSpan.start, headingSpan.end).replace(/(?<![^\S\r\n])[^\S\r\n]*[\r\n]\s*/g, ""),
      headingSpan,
      span: { start: block.span.start, end },
      numeral: heading.numeral && { value: heading.numeral.value, span: spanIn(block, heading.numeral) },
      again: again.filter((each) => !each.runIn && each.heading.section.number === number).map(placeOf),
      blocks: [...restOf(block, heading), ...own.slice(at - from + 1, next && next.at - from)],
    };
  });
}

const spanIn = ({ span }: TextBlock, { from, to }: { readonly from: number; readonly to: number }): Span => ({
  start: span.start + from,
  end: span.start + to,
});

/** The text behind a heading on its line. */
function restOf({ span, text }: TextBlock, { to }: Heading): TextBlock[] {
  const from = to + (/^[\s#*_:.。]*/.exec(text.slice(to))?.[0].length ?? 0);
  const rest = text.slice(from);
  return /[\u4e00-\u9fff]/.test(rest.replace(/\([^()]*\)/g, ""))
    ? [{ kind: "text", span: { start: span.start + from, end: span.end }, text: rest }]
    : [];
}

/** The blocks before the first section, without the title, which may stand in two lines. */
function prefaceOf({ from, marks, title }: Outline, own: readonly Block[]): Block[] {
  const before = own.slice(0, marks[0] ? marks[0].at - from : own.length);
  return before.filter(({ span }) => !title || span.end <= title.span.start || span.start >= title.span.end);
}

/** The official tables: rows in the table's own section if there are any, else wherever they stand. */
function tablesOf(text: string, own: readonly Block[], sections: readonly Section[], year: number | null) {
  const labelled = labelledBlocks(own);
  const tables = new Map<TableNumber, BoundTable>();
  const unreadable = new Map<TableNumber, Span>();
  const fallback = year !== null && year <= 2020 ? "2019" : "2021";
  const general = () => versionOf(labelled, NUMBERS) ?? fallback;
  const once = saysNothingTwice(labelled);
  // Table 3 tells best what blank cells left behind.
  for (const number of [3, 2, 4] as const) {
    const section = sections.find((each) => each.number === number);
    const holding = labelled.filter(({ rows }) => rows.some((row) => row.table === number));
    const inside = holding.filter(({ block }) => section && within(block.span, section.span));
    const chosen = inside.length > 0 ? inside : holding;
    const version = versionOf(chosen, [number]) ?? general();
    const third = tables.get(3);
    const evidence = {
      loose: once || hasLooseFigures(own, section?.span),
      blanks: third !== undefined && losesBlanks(third),
    };
    const table = bindTable(text, version, number, chosen, evidence);
    if (table && table.rows.size * 3 >= rowIdsOf(table.spec).length)
      tables.set(number, { ...table, extent: cover([table.span, ...chosen.map(({ block }) => block.span)]) });
    else if (section && looksTabular(own, section.span)) unreadable.set(number, section.headingSpan);
  }
  return { tables: new Map([...tables].sort(([a], [b]) => a - b)), unreadable };
}

/**
 * Whether no figure of table 3 stands twice where a cell is a line, and rows of it lack some: totals say again what rows
 * say, so lines that came again were left out of the copy.
 */
function saysNothingTwice(labelled: readonly LabelledBlock[]): boolean {
  const rows = labelled
    .flatMap((each) => each.rows)
    .filter(({ table, layout }) => table === 3 && layout === "cells")
    .map(({ area }) => area.map(({ text }) => text).filter((text) => /\d/.test(text)));
  const figures = rows.flat();
  const isShort = (row: readonly string[]) => row.length > 0 && row.length < APPLICANTS;
  return rows.some(isShort) && figures.length > 1 && new Set(figures).size === figures.length;
}

/** Table 3 has so many columns. */
const APPLICANTS = 7;

/** Figures one behind the other. */
const RUN = /\d{7}|(?:\d\s+){6}\d/;

/** No unit of a figure has as many characters. */
const WORDS = /[\u3400-\u9fff]{3}/;

/** So many figures that are of no row may be those of a whole table. */
const LOOSE = 7;

/** Whether figures stand as lines of text among the tables: one in a section of tables is enough. */
function hasLooseFigures(own: readonly Block[], section: Span | undefined): boolean {
  const texts = own.filter((block) => block.kind === "text" && !block.ofPage) as readonly TextBlock[];
  const loose = texts.filter(({ text }) => !WORDS.test(text) && isMarkedFigure(text));
  const inside = ({ span }: Block) => section === undefined || within(span, section);
  return loose.length >= LOOSE || loose.some(inside) || texts.some((block) => inside(block) && RUN.test(block.text));
}

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

/** The version whose own labels are there, by more labels than the other's. */
function versionOf(blocks: readonly LabelledBlock[], numbers: readonly TableNumber[]): Version | null {
  const votes: Record<Version, number> = { "2019": 0, "2021": 0 };
  for (const { labels, rows } of blocks) {
    for (const label of labels) {
      const only = onlyVersionOf(label, numbers);
      if (only) votes[only]++;
    }
    // （六）其他处理 is a row in 2019 and the title of three rows in 2021.
    const has = (row: string) =>
      rows.some(({ id, area, unsure }) => id === row && !unsure && area.some((cell) => cell.text !== ""));
    if (numbers.includes(3) && has("other") && !has("other.rest")) votes["2019"]++;
  }
  if (votes["2019"] === votes["2021"]) return null;
  return votes["2019"] > votes["2021"] ? "2019" : "2021";
}

/** The version that alone has a label in these tables. */
function onlyVersionOf(label: string, numbers: readonly TableNumber[]): Version | null {
  let only: Version | null = null;
  for (const { table, version } of vocabulary.termsOf(label)) {
    if (!numbers.includes(table)) continue;
    if (only !== null && only !== version) return null;
    only = version;
  }
  return only;
}

/** Whether a section holds what must once have been a table: rows of labels or columns of figures. */
function looksTabular(own: readonly Block[], section: Span): boolean {
  const inside = own.filter((block) => within(block.span, section));
  const figures = inside.filter(
    (block) =>
      (block.kind === "text" && /[|\t]|\d\s+\d+\s+\d/.test(block.text)) ||
      (block.kind === "text" && isFigure(block.text)),
  );
  return figures.length >= 4 || inside.some((block) => block.kind === "table" || isHeader(block));
}

/** Several labels on one line, and nothing else, are the header of a table: 行政复议 行政诉讼. */
const isHeader = ({ text }: TextBlock): boolean =>
  text.length < LONGEST_HEADER && (vocabulary.exactly(keyOf(text))?.length ?? 0) > 1;

/** No header of one line is longer. */
const LONGEST_HEADER = 120;

function citationsOf(own: readonly Block[]): Report["citations"] {
  const found: { version: Version; span: Span }[] = [];
  for (const block of own) {
    if (block.kind !== "text" || !block.text.includes("60号")) continue;
    const match = /国办公开办函\s*[〔([]\s*2019\s*[〕)\]]\s*60\s*号/.exec(block.text);
    if (match) {
      const start = block.span.start + match.index;
      found.push({ version: "2019", span: { start, end: start + match[0].length } });
    }
  }
  return found;
}
