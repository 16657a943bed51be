import type { Span } from "../text/span.ts";

/** How a table stands in the text (docs/architecture.md, "Layouts"). */
export type Layout = "html" | "pipe" | "pipe-cells" | "tab" | "tab-cells" | "cells" | "glued" | "spaced";

/**
 * One cell as it stands in the text. `text` is folded (see text/fold.ts) and trimmed, with entities decoded in HTML;
 * `span` covers its visible characters, or the empty place between two separators where the cell is blank.
 */
export interface Cell {
  readonly span: Span;
  readonly text: string;
}

/** The cells of one row, left to right; merged cells stand once, and may be followed by blank ones. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly layout: Layout;
  /** Whether the figures are those of the label cannot be told. */
  readonly unsure?: boolean;
  /** How many cells it lacks of the width of its grid. */
  readonly lost?: number;
  /** The equations had a say in which figures are those of the label. */
  readonly inferred?: boolean;
}

/** A table that a layout reader found: any table, not only the official ones. */
export interface TableBlock {
  readonly kind: "table";
  readonly layout: Layout;
  readonly span: Span;
  readonly rows: readonly Row[];
}

/** A line of text, or a block-level element of HTML. `text` is folded and trimmed. */
export interface TextBlock {
  readonly kind: "text";
  readonly span: Span;
  readonly text: string;
  /** A page number or a running head. */
  readonly ofPage?: true;
}

export type Block = TableBlock | TextBlock;

/** The layout that most of `layouts` are. */
export function mostFrequent(layouts: readonly Layout[]): Layout {
  const counts = new Map<Layout, number>();
  for (const layout of layouts) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "cells";
}
