import type { OperationKind } from "./operations.ts";
import type { Change, Repair } from "./repair.ts";
import { slipOf, slipsFrom } from "./slip.ts";
import type { Cell } from "./system.ts";

/** Figures by cell: `cellId` makes the key. */
export type FiguresByCell = ReadonlyMap<string, number>;

export const cellId = (report: number, table: number, { key }: { readonly key: string }): string =>
  `${report}\t${table}\t${key}`;

/** What is known of the figures of a document from elsewhere than its tables as they stand. */
export interface Evidence {
  /** What stood in each cell when its table last balanced: what has changed since is what can have broken it. */
  readonly balanced?: FiguresByCell;
  /** What the prose of the report says of a cell. */
  readonly quoted?: FiguresByCell;
  /** What last year's report says of a cell: its 四 is this year's 二. */
  readonly lastYear?: FiguresByCell;
}

/**
 * Weights of the evidence, as bits: 1 makes a repair twice as likely against another of the same cost. Those of the typing
 * slip come from counting, the others are judgements, kept small enough that none of them alone overrules two.
 */
export const WEIGHTS = {
  /** Four of five wrong figures are slips of a single digit; the others are any number of as many digits. */
  slipShare: 0.8,
  /** The figure that stood there when the table balanced: undoing the last change is nearly always right. */
  restored: 8,
  /** Changed since the table balanced, to whatever value. */
  edited: 3,
  /** Not touched since the table balanced: something else broke it. */
  untouched: -8,
  /** The prose, or last year's report, gives the figure that the repair puts in, or the one it takes away. */
  confirmed: 6,
  denied: -6,
  /** A cell left blank is where a figure is missing. */
  blank: 3,
} as const;

/** Repairs of the same cost are told apart only where one is this likely among all of them. */
export const CERTAIN = 0.95;

/** How much speaks for these cells having been meant to hold what the repair puts in, in bits; only differences count. */
export function weightOf({ kind, changes }: Repair, evidence: Evidence, idOf: (cell: Cell) => string): number {
  const known = changes.map((change) => weightKnown(change, change.expected, evidence, idOf(change)));
  return Math.log2(kind === "cell" ? chanceOfFigure(changes[0] as Change) : chanceOf(kind, changes)) + sum(known);
}

const sum = (bits: readonly number[]): number => bits.reduce((total, each) => total + each, 0);

function weightKnown(cell: Cell, meant: number, evidence: Evidence, id: string): number {
  let bits = 0;
  const before = evidence.balanced?.get(id);
  if (before !== undefined) {
    if (before === cell.value) bits += WEIGHTS.untouched;
    else bits += before === meant ? WEIGHTS.restored : WEIGHTS.edited;
  }
  for (const known of [evidence.quoted?.get(id), evidence.lastYear?.get(id)]) {
    if (known === undefined) continue;
    if (known === meant) bits += WEIGHTS.confirmed;
    else if (known === cell.value) bits += WEIGHTS.denied;
  }
  return bits;
}

/** How often a wrong figure comes out as it stands there. */
function chanceOfFigure({ figure, value, expected: meant }: Change): number {
  if (figure?.reading === "blank" || value === null) return 2 ** WEIGHTS.blank;
  if (slipOf(value, meant)) return WEIGHTS.slipShare / slipsFrom(meant);
  return (1 - WEIGHTS.slipShare) / 10 ** String(Math.max(value, meant)).length;
}

/** How often an operation on these cells leaves just these figures: the more it could leave, the less often each. */
function chanceOf(kind: OperationKind, changes: readonly Change[]): number {
  if (kind === "moved")
    return 1 / Math.max(...changes.map(({ value, expected }) => (expected > (value ?? 0) ? expected : 1)));
  if (kind === "totals") return changes.reduce((chance, { expected }) => chance / (1 + expected), 1);
  return 1;
}
