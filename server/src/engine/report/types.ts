import type { ColumnSpec, Format, RowSpec, TableNumber, TableSpec, Version } from "../formats/types.ts";
import type { Narrative } from "../narrative/types.ts";
import type { Block, Layout } from "../syntax/types.ts";
import type { Mark } from "../text/number.ts";
import type { Span } from "../text/span.ts";

/**
 * A value cell: what was written (`raw`, `span`) and what it means (`value`, `unit`), never mixed.
 * `blank` covers nothing, `/`, `-` and `—`; `unread` is text where a number belongs, or a place that cannot be told;
 * `uncertain` has several readings (see BoundRow.candidates). `value` is null unless `reading` is "number".
 */
export interface Figure {
  readonly span: Span;
  readonly raw: string;
  readonly reading: "number" | "blank" | "unread" | "uncertain";
  readonly value: number | null;
  readonly unit: string | null;
  readonly marks: readonly Mark[];
}

/** One official row as it stands in the file. `figures` has one entry for each of `columns`. */
export interface BoundRow {
  readonly spec: RowSpec;
  readonly columns: readonly ColumnSpec[];
  readonly block: string;
  readonly layout: Layout;
  /** The label, and label and figures together. */
  readonly labelSpan: Span;
  readonly span: Span;
  readonly figures: readonly Figure[];
  /**
   * `glued-digits`, `lost-blanks`: several readings are equally good; `count`: too many or too few figures; `lost-label`:
   * only its place among the others tells which row it is.
   */
  readonly trouble: Trouble | null;
  /** How many figures stand behind the label, where that is not the number of columns. */
  readonly found: number;
  /** All equally good readings, in the order of the digits; empty when certain. Figures in which they agree are numbers. */
  readonly candidates: readonly (readonly (number | null)[])[];
  /** The reading was chosen with the help of the equations. */
  readonly inferred: boolean;
  /** Its label is lost. */
  readonly nameless?: true;
}

export type Trouble = "glued-digits" | "lost-blanks" | "count" | "lost-label";

/** Figures without a label that no row could be told for, and the rows that lack. */
export interface Leftover {
  readonly span: Span;
  readonly rows: readonly string[];
}

export interface BoundTable {
  readonly spec: TableSpec;
  readonly version: Version;
  readonly layout: Layout;
  /** Its rows; and the tables of the file that hold them, headers and all, with whatever else stands there. */
  readonly span: Span;
  readonly extent: Span;
  readonly rows: ReadonlyMap<string, BoundRow>;
  /** The labels of the formats that stand in it, by key (text/fold.ts). */
  readonly labels: ReadonlySet<string>;
  /** The labels of rows with figures that the format does not have. */
  readonly unknown: readonly Span[];
  /** Rows of figures without a label that could not be named. */
  readonly leftover: readonly Leftover[];
}

export interface Section {
  readonly number: number;
  /** As written, without its numeral. */
  readonly title: string;
  /** The heading; and the section with its content. */
  readonly headingSpan: Span;
  readonly span: Span;
  /** The numeral before the heading, 一 as 1; null where there is none. */
  readonly numeral: { readonly value: number; readonly span: Span } | null;
  /** Later headings of the same section. */
  readonly again: readonly Span[];
  /** What stands in it; of a heading with text behind it on its line, that text first. */
  readonly blocks: readonly Block[];
}

/** One report in the file. A file may hold several, or one of them twice. */
export interface Report {
  readonly index: number;
  readonly span: Span;
  readonly year: number | null;
  readonly agency: string | null;
  readonly title: { readonly text: string; readonly span: Span } | null;
  /** Null for reports of 2018 and earlier, which have another shape. */
  readonly format: Format | null;
  /** In the order of the file, each number once. */
  readonly sections: readonly Section[];
  /** What stands before the first section, but for the title. */
  readonly preface: readonly Block[];
  readonly tables: ReadonlyMap<TableNumber, BoundTable>;
  /** Tables that stand in their section but cannot be bound to the format: where they are. */
  readonly unreadable: ReadonlyMap<TableNumber, Span>;
  /** Where citations of the notice that issued another format stand. */
  readonly citations: readonly { readonly version: Version; readonly span: Span }[];
  /** What the prose says in numbers, and whether the tables say the same. */
  readonly narrative: Narrative;
  /** The index of the earlier report of which this is a copy. */
  readonly copyOf: number | null;
}
