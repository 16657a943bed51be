import type { Analysis } from "../analysis.ts";
import { append } from "../append.ts";
import type { Edit, Fix, Problem } from "../problem.ts";
import type { Figure, Report } from "../report/types.ts";
import { applied, together } from "./edits.ts";
import { PieceTable } from "./pieceTable.ts";

/** After so many rounds what is still found is left to the next run. Two suffice wherever fixes do not undo each other. */
const MOST_ROUNDS = 8;

/** A fix of a finding, chosen to be made. */
export interface Chosen {
  readonly problem: Problem;
  readonly fix: Fix;
}

/** What became of a text: `edits` are those of the text that was given, in its order. */
export interface Fixed {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** The fixes that were made, in the order in which they were. */
  readonly made: readonly Chosen[];
  /** What is found in the outcome. */
  readonly analysis: Analysis;
}

/** The fix to make without being asked about this very finding; null where it has none. */
export type Choose = (problem: Problem) => Fix | null;

/** A fix that changes no figure's value. */
export const safeFix: Choose = ({ fixes }) => fixes.find(({ safe }) => safe) ?? null;

/** A safe fix, or else the one that the evidence singles out, which may change figures. */
export const singledOut: Choose = (problem) =>
  safeFix(problem) ?? problem.fixes.find(({ preferred }) => preferred) ?? null;

/**
 * Makes the chosen fix of every finding until none is left, each round on the outcome of the one before: a fix may need
 * the cell that another one is at, or clear the way for another finding. A round of safe fixes that would change a
 * figure after all is not made: the promise is kept whatever a rule does.
 */
export function fixAll(analysis: Analysis, analyze: (text: string) => Analysis, choose: Choose): Fixed {
  const table = new PieceTable(analysis.text);
  const made: Chosen[] = [];
  let now = analysis;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = chosenFixes(now.problems, choose);
    if (chosen.length === 0) break;
    const edits = chosen.flatMap(({ fix }) => fix.edits);
    const after = analyze(applied(now.text, edits));
    if (chosen.every(({ fix }) => fix.safe) && !keepsFigures(now.reports, after.reports)) break;
    table.apply(edits);
    append(made, chosen);
    now = after;
  }
  return { text: now.text, edits: table.edits, made, analysis: now };
}

/** The chosen fixes that can be made together, in the order of the findings. */
export function chosenFixes(problems: readonly Problem[], choose: Choose): Chosen[] {
  const chosen = problems.flatMap((problem) => {
    const fix = choose(problem);
    return fix && fix.edits.length > 0 ? [{ problem, fix, edits: fix.edits }] : [];
  });
  return together(chosen).map(({ problem, fix }) => ({ problem, fix }));
}

/** Whether every figure that could be read is still there, with its value; blank counts as 0. Copies are not compared. */
export function keepsFigures(before: readonly Report[], after: readonly Report[]): boolean {
  const originals = (reports: readonly Report[]) => reports.filter(({ copyOf }) => copyOf === null);
  const then = originals(after);
  return originals(before).every(({ tables }, index) =>
    [...tables].every(([number, { rows }]) =>
      [...rows].every(([id, { figures }]) => {
        const kept = then[index]?.tables.get(number)?.rows.get(id)?.figures;
        return figures.every((figure, at) => !isKnown(figure) || countsAs(figure) === countsAs(kept?.[at]));
      }),
    ),
  );
}

const isKnown = ({ reading }: Figure): boolean => reading === "number" || reading === "blank";

const countsAs = (figure: Figure | undefined): number | null | undefined =>
  figure?.reading === "blank" ? 0 : figure?.value;
