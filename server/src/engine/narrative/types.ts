import type { Place } from "../formats/equations.ts";
import type { TableNumber } from "../formats/types.ts";
import type { Span } from "../text/span.ts";
import type { Scope } from "./contexts.ts";
import type { Fact } from "./facts.ts";

/** A sum of cells: those of `plus` less those of `minus`. */
export interface Reading {
  readonly plus: readonly Place[];
  readonly minus: readonly Place[];
}

/** A number in the prose, or words for none, and the cells of a table that it speaks of. */
export interface Claim {
  readonly fact: Fact;
  readonly table: TableNumber;
  /** The number as written; of `none` the words that say so; of `blank` the place where it belongs. */
  readonly span: Span;
  /** The number with the words that tell what it is. */
  readonly quote: Span;
  readonly kind: "number" | "none" | "blank";
  /** In the unit of the cell. 0 of `none`, null of `blank`. */
  readonly value: number | null;
  /** 120余件: never compared. */
  readonly approximate: boolean;
  /** Half a unit of the last place of a rounded number, else 0. */
  readonly tolerance: number;
  /** The year that the sentence names; null where it names none. */
  readonly year: number | null;
  /**
   * Of whom: the body that reports; all bodies of its area (全市); the government by name (市政府), which may be these or
   * its own offices. The tables may be about any of them.
   */
  readonly scope: Scope;
  /** What it may stand for, the principal reading first. */
  readonly readings: readonly Reading[];
  /**
   * Whether one of the readings has this value. `unknown`: nothing certain stands in the cells, the number is vague or
   * blank, or may be about more bodies than the tables are. Of another year, it is told all the same.
   */
  readonly agreement: "agrees" | "differs" | "unknown";
  /** What the principal reading comes to; null where that is not certain. */
  readonly expected: number | null;
}

/** A number that is said to consist of others, by a division that leaves nothing out. */
export interface Breakdown {
  readonly whole: Span;
  readonly value: number;
  readonly parts: readonly { readonly span: Span; readonly value: number }[];
  /** The whole, where it is a claim itself. */
  readonly claim: Claim | null;
}

/** A number left out in front of its unit: 主动公开信息  条. */
export interface BlankNumber {
  readonly span: Span;
  readonly claim: Claim | null;
}

/** Another year than the report's at the head of a sentence that says what was done. */
export interface OtherYear {
  readonly span: Span;
  readonly year: number;
}

/** What the prose of a report says in numbers, and whether the tables say the same. */
export interface Narrative {
  readonly claims: readonly Claim[];
  readonly breakdowns: readonly Breakdown[];
  readonly blanks: readonly BlankNumber[];
  readonly years: readonly OtherYear[];
}

export const NO_NARRATIVE: Narrative = { claims: [], breakdowns: [], blanks: [], years: [] };
