import type { Analysis } from "../analysis.ts";
import { formatOf } from "../formats/formats.ts";
import type { ColumnSpec, TableSpec } from "../formats/types.ts";
import { labelKey } from "../formats/vocabulary.ts";
import { type FeatureWords, featureWords } from "../messages/features.ts";
import { sections as simplifiedSections } from "../messages/names.zh-cn.ts";
import { sections as traditionalSections } from "../messages/names.zh-tw.ts";
import type { Locale } from "../messages/types.ts";
import type { Report } from "../report/types.ts";
import { inScript } from "../text/scripts.ts";
import type { Span } from "../text/span.ts";
import { FEE_SINCE, feeStatement } from "../write/content.ts";
import { mannerOf } from "../write/manner.ts";
import { balancingValues } from "./balance.ts";
import { cellAt, lineAt, sectionAt, tableAt } from "./places.ts";
import { proseWords } from "./proseWords.ts";

export interface Completion {
  readonly kind: "value" | "heading" | "label" | "phrase" | "citation" | "name";
  readonly label: string;
  readonly detail: string;
  /** What it takes the place of, and what the text there is compared with. */
  readonly span: Span;
  readonly filter: string;
}

/** Where words are completed: in which report, and what stands before the caret on its line. */
interface Caret {
  readonly report: Report;
  readonly offset: number;
  readonly before: string;
  readonly behind: string;
  readonly words: FeatureWords;
  /** The headings, and other words of the form, in the script of the document. */
  readonly sections: readonly string[];
  readonly own: (text: string) => string;
}

/** Longer pieces are prose, not the beginning of a label. */
const LONGEST_TYPED = 24;

/**
 * In a cell the value that balances it; at the head of a line the headings, in a table the labels that it lacks; in section
 * 6 what it usually says; in prose what it repeats (proseWords.ts).
 */
export function completionsAt(analysis: Analysis, offset: number, locale: Locale): Completion[] {
  const { text, reports } = analysis;
  const report = reports.find(({ span }) => span.start <= offset && offset <= span.end) ?? reports.at(-1);
  if (!report) return [];
  const cell = cellAt(analysis, offset);
  if (cell) return balancingValues(cell, offset, locale);
  const line = lineAt(text, offset);
  const { script } = mannerOf(text, report);
  const caret: Caret = {
    report,
    offset,
    before: text.slice(line.start, offset),
    behind: text.slice(offset, line.end),
    words: featureWords(locale),
    sections: script === "traditional" ? traditionalSections : simplifiedSections,
    own: (words) => inScript(words, script),
  };
  const found = tableAt(analysis, offset);
  const number = found?.table.spec.number ?? sectionAt(analysis, offset)?.section.number;
  if (found) return labels(caret, number);
  return [
    ...headings(caret),
    ...labels(caret, number),
    ...(number === 6 ? phrases(caret) : []),
    ...proseWords(report, caret, locale, script),
  ];
}

/** The headings that the report lacks, on a line that holds nothing but the beginning of one. */
function headings({ report, offset, before, behind, words, sections }: Caret): Completion[] {
  const typed = before.replace(/^[#\s*]+/, "");
  if (behind.trim() !== "") return [];
  return sections.flatMap((label, at): Completion[] => {
    const filter = [label, label.slice(2)].find((each) => each.startsWith(typed));
    if (filter === undefined || report.sections.some(({ number }) => number === at + 1)) return [];
    const span = { start: offset - typed.length, end: offset };
    return [{ kind: "heading", label, detail: words.missingHeading, span, filter }];
  });
}

/** The labels of rows and of applicants that a table lacks, where a cell or line begins like one. */
function labels({ report, offset, before, words, own }: Caret, number: number | undefined): Completion[] {
  const spec = formOf(report).tables.find((each) => each.number === number);
  const typed = before.slice(Math.max(...["|", "\t", ">"].map((mark) => before.lastIndexOf(mark))) + 1).trimStart();
  if (!spec || typed.length > LONGEST_TYPED || /[。，；]/.test(typed)) return [];
  const table = report.tables.get(spec.number);
  const title = words.sections[spec.number - 1] ?? "";
  const span = { start: offset - typed.length, end: offset };
  const item =
    (detail: string) =>
    (spec: { readonly label: string }): Completion[] => {
      const label = own(spec.label);
      const bare = label.replace(/^[（(]?[一二三四五六七八九十\d]{1,2}[）)、.]/, "");
      const filter = [label, bare].find((each) => each.startsWith(typed));
      return filter === undefined || filter === typed ? [] : [{ kind: "label", label, detail, span, filter }];
    };
  const rows = spec.blocks.flatMap((block) => block.rows).filter(({ id }) => !table?.rows.has(id));
  return [
    ...rows.flatMap(item(words.rowLabel(title))),
    ...lackingColumns(spec, table?.labels).flatMap(item(words.columnLabel(title))),
  ];
}

function lackingColumns({ number, blocks: [first] }: TableSpec, present?: ReadonlySet<string>): readonly ColumnSpec[] {
  return number === 3 ? (first?.columns ?? []).filter(({ label }) => !present?.has(labelKey(label))) : [];
}

function phrases({ report, offset, before, words, own }: Caret): Completion[] {
  const typed = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(">")) + 1).trimStart();
  const span = { start: offset - typed.length, end: offset };
  const { year, agency } = report;
  const fees =
    year !== null && year >= FEE_SINCE
      ? [feeStatement.none(year, agency ?? "本机关"), feeStatement.charged(year, agency ?? "本机关")]
      : [];
  return [...fees, "无其他需要报告的事项。"]
    .map(own)
    .filter((label) => label.startsWith(typed) && label !== typed)
    .map((label) => ({ kind: "phrase", label, detail: words.phrase, span, filter: label }));
}

const formOf = ({ format }: Report) => format ?? formatOf("2021");
