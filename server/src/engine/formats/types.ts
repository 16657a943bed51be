import type { NumberKind } from "../text/number.ts";

/** The report years that a format is for: 2019-2020, and 2021 on. */
export type Version = "2019" | "2021";

export type TableNumber = 2 | 3 | 4;

/** `label` is the official wording; `variants` are other wordings met in real reports, matched alike. */
export interface Labelled {
  readonly label: string;
  readonly variants?: readonly string[];
  /** What is often left of the label where its end was lost in publishing; matched alike, and told as damaged. */
  readonly cut?: string;
}

export interface ColumnSpec extends Labelled {
  readonly id: string;
  readonly kind: NumberKind;
  /** 件, 万元, or null where the official header names none. */
  readonly unit: string | null;
  /** The labels over it in the header, outermost first. */
  readonly under?: readonly string[];
}

export interface RowSpec extends Labelled {
  readonly id: string;
  /** The labels of the groups that it stands in, outermost first. */
  readonly under?: readonly string[];
}

/** Rows that share their columns: the whole of table 3, one 第二十条第（…）项 of table 2, table 4. */
export interface BlockSpec {
  /** 一, 五, 六, 八, 九 in table 2; empty elsewhere. */
  readonly id: string;
  /** The line over its header, and what stands in the corner of the header; both are captions, too. */
  readonly title?: string;
  readonly corner?: string;
  /** Title, header and group labels that stand around the rows; they hold no figures. */
  readonly captions: readonly Labelled[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
}

/**
 * An equation, or a family of them, over the cells of one table.
 * `each: "row"` holds for every row of `rows` (all rows where absent), `left` and `right` name columns;
 * `each: "column"` holds for every column, `left` and `right` name rows.
 * `total` names what the right-hand side adds up to: a blank there claims nothing.
 */
export interface EquationSpec {
  readonly rule: string;
  readonly each: "row" | "column";
  readonly rows?: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Sum of left = sum of right, or ≥. Default "=". */
  readonly relation?: "=" | ">=";
  /** Follows from other equations; judged only to tell which side of a failing one is wrong. */
  readonly derived?: true;
}

export interface TableSpec {
  readonly number: TableNumber;
  /** The section that the table stands in: the same number. */
  readonly title: string;
  readonly blocks: readonly BlockSpec[];
  readonly equations: readonly EquationSpec[];
  /** True for table 4: the rows of the block stand side by side in one line of cells. */
  readonly across?: true;
}

export interface SectionSpec extends Labelled {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  /** Other wordings, as a pattern over the folded heading without its numeral, spaces and punctuation. */
  readonly pattern: RegExp;
  /** What else may be its heading where it has the section's numeral and stands in the section's place. */
  readonly likely: RegExp;
}

/** An official format: everything that the reader and the rules know of it. Adding a format is adding one such value. */
export interface Format {
  readonly version: Version;
  /** The notice that issued it. */
  readonly document: string;
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly sections: readonly SectionSpec[];
  readonly tables: readonly TableSpec[];
}
