import type { ConfigMessageArgs } from "./config.ts";

/** A cell, by the ids of its row and column. */
export interface PlaceName {
  row: string;
  column: string;
}

/** What stands in a cell (null: nothing), and what should. */
export type ChangeArgs = PlaceName & { actual: number | null; expected: number };

/**
 * How a figure went wrong: left out, written where 0 belongs, a slip of one digit, edited since the table
 * balanced, or in no way that can be told.
 */
export type SlipName = "missing" | "extra" | "slip" | "edited" | "other";

export type SlipWords = Readonly<Record<SlipName, (actual: number | null, expected: number) => string>>;

/**
 * Every message that a finding can carry, with its arguments. Rows and columns are ids of the format
 * (`row: "unavailable.notHeld"`); each catalogue names them in its own language.
 */
export interface MessageArgs extends ConfigMessageArgs {
  /** The document is longer than `most` UTF-16 units, and not checked. */
  "limits/too-long": { most: number };
  "sum/row-total": { row: string; sum: number; total: number; difference: number };
  "sum/result-total": { column: string; sum: number; total: number; difference: number };
  "sum/balance": {
    column: string;
    received: number;
    carriedIn: number;
    resultTotal: number;
    carriedOut: number;
    difference: number;
  };
  "sum/balance.leaves": {
    column: string;
    received: number;
    carriedIn: number;
    results: number;
    carriedOut: number;
    difference: number;
  };
  "sum/dispute-total": { row: string; sum: number; total: number; difference: number };
  "sum/stock.2021": { row: string; inForce: number; issued: number; repealed: number };
  "sum/stock.published": { row: string; published: number; total: number };
  "sum/stock.items": { row: string; lastYear: number; change: number; result: number };
  "sum/likely-cell": PlaceName & {
    actual: number | null;
    expected: number;
    slip: SlipName;
    equations: number;
    alone: boolean;
  };
  "sum/likely-cell.moved": {
    axis: "row" | "column";
    from: PlaceName;
    to: PlaceName;
    count: number;
    equations: number;
  };
  "sum/likely-cell.swapped": { changes: readonly ChangeArgs[]; equations: number };
  "sum/likely-cell.regrouped": { changes: readonly ChangeArgs[]; equations: number };
  "sum/likely-cell.shifted": { row: string; equations: number };
  "sum/likely-cell.rows": { first: string; second: string; equations: number };
  "sum/likely-cell.totals": { axis: "row" | "column"; line: string; count: number; equations: number };
  "cell/not-a-number": { table: number; row: string; column: string; raw: string };
  "cell/blank": { table: number; count: number };
  "cell/blank.total": { table: number; row: string; column: string; expected: number };
  "cell/blank.totals": { table: number; line: string; axis: "row" | "column" };
  "cell/stray-character": { table: number; count: number; characters: string };
  "cell/number-format": { table: number; count: number; example: string; normal: string };
  "cell/glued-digits.uncertain": { table: number; row: string; raw: string; count: number; candidates: string };
  "cell/glued-digits.decided": { table: number; rows: string; count: number };
  "cell/unit": { table: number; row: string; column: string; unit: string; expected: string };
  "structure/missing-section": { section: number };
  "structure/missing-section.several": { sections: string; count: number };
  "structure/section-order": { section: number; other: number };
  "structure/section-order.early": { section: number; other: number };
  "structure/section-number": { section: number; written: number; count: number };
  "structure/section-number.shifted": { section: number; count: number; shift: number };
  "structure/section-number.none": { section: number; count: number };
  "structure/duplicate-section": { section: number };
  "structure/empty-section": { section: number };
  "structure/empty-section.lacks": { section: number; lacks: "thin" | "problems" | "measures" };
  "structure/misplaced-content": { section: number };
  "structure/missing-table": { table: number };
  "structure/missing-block": { block: string };
  "structure/missing-row": { table: number; rows: string; count: number };
  "structure/missing-column": { table: number; columns: string; count: number };
  "structure/unknown-row": { table: number; label: string; count: number };
  "structure/unreadable-table": { table: number };
  "structure/unreadable-table.place": { table: number; row: string; count: number };
  "structure/unreadable-table.rows": { table: number; row: string; found: number; expected: number; count: number };
  "structure/format-version.year": { year: number; version: string; expected: string };
  "structure/format-version.mixed": { table: number; version: string; expected: string };
  "structure/format-version.citation": { year: number; cited: string; expected: string };
  "structure/format-version.before": { year: number };
  "structure/duplicate-report": { year: number | null };
  "structure/unreadable-table.order": { table: number; row: string; count: number };
  "structure/unreadable-table.blanks": { table: number; row: string; count: number };
  "structure/unreadable-table.nameless": { table: number; rows: string; count: number };
  "structure/damaged-label.rows": { table: number; rows: string; count: number };
  "structure/damaged-label": { table: number; count: number; found: string; label: string };
  "structure/title": Record<string, never>;
  "structure/title.agency": Record<string, never>;
  "structure/title.year": Record<string, never>;
  "structure/title.otherYear": { written: number; year: number };
  "structure/title.preface": { written: number; year: number };
  "structure/period": { year: number | null };
  "structure/period.partial": { written: string };
  "structure/period.otherYear": { written: number; year: number };
  "structure/topics": { topics: string; count: number };
  "structure/fee-statement": Record<string, never>;
  "structure/fee-statement.elsewhere": { section: number };
  "structure/leftover": { kind: "image" | "chrome" | "chart" | "placeholder"; count: number; example: string };
  "structure/leftover.gap": { written: string; after: string };
  "structure/script": { script: "simplified" | "traditional"; count: number; characters: string };
  "structure/deadline": { date: string; year: number; month: number; known: boolean };
  "structure/deadline.early": { date: string; year: number };
  "narrative/table-mismatch": {
    quote: string;
    table: number;
    row: string;
    column: string;
    value: number;
    /** How many cells `value` is the sum of. */
    cells: number;
    difference: number;
  };
  "narrative/breakdown": { parts: string; sum: number; total: number; difference: number };
  "narrative/none-claimed": {
    quote: string;
    table: number;
    row: string;
    column: string;
    value: number;
    cells: number;
  };
  "narrative/year": { year: number; expected: number };
  "narrative/blank-number": { words: string; value: number | null };
  "related/cell": { row: string; column: string; value: number | null };
  "related/change": ChangeArgs;
  "related/equation": {
    rule: string;
    subject: string;
    each: "row" | "column";
    derived: boolean;
    left: number;
    right: number;
  };
  "related/row": { row: string };
  "related/firstCopy": Record<string, never>;
  "fix/repair": { changes: readonly ChangeArgs[] };
  "related/heading": { section: number };
  "related/unknownRow": Record<string, never>;
  "related/here": Record<string, never>;
  "related/prose": { value: number };
  "related/whole": { value: number };
  "fix/useTable": { value: number };
  "fix/useProse": { value: number };
  "fix/replace": { value: string };
  "fix/fillTotal": { value: number };
  "fix/fillBlanks": { count: number };
  "fix/removeStray": { count: number };
  "fix/normalizeNumbers": { count: number };
  "fix/fillTotals": { count: number };
  "fix/split": { candidate: string };
  "fix/splitDecided": { count: number };
  "fix/convertUnit": { value: string; unit: string };
  "fix/keepNumber": { value: string; unit: string };
  "fix/nameRows": { count: number };
  "fix/restoreLabels": { count: number; label: string };
  "fix/setTotal": { value: number; axis: "row" | "column" };
  "fix/recomputeTotals": { table: number; count: number };
  "fix/allOfRule": { rule: string; count: number };
  "fix/all": Record<string, never>;
  "fix/rewriteTable": { table: number; style: "markdown" | "html" };
  "fix/rewriteTables": { style: "markdown" | "html" };
  "fix/toSimplified": Record<string, never>;
  "fix/toTraditional": Record<string, never>;
  "refused/uncertain": { table: number };
  "refused/missingRow": { table: number; row: string };
  "refused/extra": { table: number; text: string };
  "refused/shared": { table: number };
  "refused/copied": Record<string, never>;
  "fix/insertSection": { section: number };
  "fix/insertSections": { count: number };
  "fix/moveSection": { section: number };
  "fix/removeSection": { section: number };
  "fix/removeHeading": { section: number };
  "fix/renumber": { count: number };
  "fix/moveUnder": { section: number };
  "fix/insertTable": { table: number };
  "fix/insertBlankTable": { table: number };
  "fix/insertBlock": { block: string };
  "fix/insertTitle": { title: string };
  "fix/setYear": { year: number };
  "fix/setPeriod": { year: number };
  "fix/insertPeriod": { year: number };
  "fix/feeNone": Record<string, never>;
  "fix/feeCharged": Record<string, never>;
  "fix/removeCopy": Record<string, never>;
  "fix/removeLeftovers": { count: number };
  "fix/convertScript": { script: "simplified" | "traditional"; count: number };
}

export type MessageKey = keyof MessageArgs;

/** A message not yet in any language. */
export type Message = { [K in MessageKey]: { readonly key: K; readonly args: MessageArgs[K] } }[MessageKey];

/** The names of rows and columns in one language, by id. */
export interface Names {
  /** "row", or "review" of table 4. Falls back to the id. */
  row(id: string): string;
  column(id: string): string;
}

export type Catalogue = { readonly [K in MessageKey]: (args: MessageArgs[K], names: Names) => string };

export type Locale = "zh-cn" | "zh-tw" | "en";
