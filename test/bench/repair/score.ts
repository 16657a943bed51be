/** Holds what the solver says of a report against what is wrong with it. */
import { type Analysis, analyze } from "../../../server/src/engine/analysis.ts";
import { placeOf } from "../../../server/src/engine/formats/equations.ts";
import type { Problem } from "../../../server/src/engine/problem.ts";
import { type Diagnosis, diagnose, type Repair } from "../../../server/src/engine/repair/repair.ts";
import type { BoundTable } from "../../../server/src/engine/report/types.ts";
import type { Case } from "./cases.ts";

export interface Score {
  /** Whether every figure of the table was read with certainty: the rest is asked of the solver only then. */
  readonly read: boolean;
  /** The right figures are one of the ways to make every equation hold that are equally simple. */
  readonly among: boolean;
  /** What is found, applied, gives exactly the right figures. */
  readonly right: boolean;
  /** Cells named as wrong that are not, or with another value than the right one. */
  readonly wrong: number;
  /** On sums, and blanks where totals belong. */
  readonly findings: number;
  /** Of the solver, the least of three times: the machine may be busy. */
  readonly milliseconds: number;
}

const RULES = /^sum\/|^cell\/blank$/;

export function score(from: Case): Score {
  const analysis = analyze(from.text);
  const table = tableIn(analysis, from);
  if (!table) return { read: false, among: false, right: false, wrong: 0, findings: 0, milliseconds: 0 };
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    diagnose(table, 0, {});
    return performance.now() - start;
  });
  const diagnoses = diagnose(table, 0, {});
  const found = analysis.problems.filter(({ rule }) => RULES.test(rule));
  const right = found.every(isCertain) && isMeant(tableIn(analyze(repaired(from.text, found)), from), from);
  const named = diagnoses.flatMap(({ certain }) => changesOf(certain));
  return {
    read: holds(table, from.written),
    among: right || isAmong(diagnoses, from),
    right,
    wrong: named.filter(([key, value]) => from.meant.get(key) !== value).length,
    findings: found.length,
    milliseconds: Math.min(...times),
  };
}

const tableIn = ({ reports }: Analysis, { kind }: Case) => reports[0]?.tables.get(kind.table);
const isMeant = (table: BoundTable | undefined, { meant }: Case) => table !== undefined && holds(table, meant);

/** A finding that says what should stand there. */
const isCertain = ({ rule, fixes }: Problem): boolean =>
  (rule === "sum/likely-cell" || rule === "cell/blank") && fixes.some(({ preferred }) => preferred);

function repaired(text: string, problems: readonly Problem[]): string {
  const edits = problems.flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred)?.edits ?? []);
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end), text);
}

/** Whether the table is read with exactly these figures. */
function holds({ rows }: BoundTable, figures: ReadonlyMap<string, number | null>): boolean {
  let count = 0;
  for (const [row, { columns, figures: own }] of rows) {
    for (const [at, { reading, value }] of own.entries()) {
      if (reading !== "number" && reading !== "blank") return false;
      if (figures.get(placeOf(row, columns[at]?.id ?? "").key) !== value) return false;
      count++;
    }
  }
  return count === figures.size;
}

const changesOf = (repairs: readonly Repair[]) =>
  repairs.flatMap(({ changes }) => changes.map(({ key, expected }) => [key, expected] as const));

function isAmong(diagnoses: readonly Diagnosis[], { written, meant }: Case): boolean {
  const truth = [...meant].filter(([key, value]) => written.get(key) !== value);
  const told = diagnoses.every(({ cells, certain, candidates }) => {
    const own = truth.filter(([key]) => cells.some((cell) => cell.key === key));
    return [...candidates, ...(candidates.length === 0 ? [[]] : [])].some((candidate) => {
      const changes = changesOf([...certain, ...candidate]);
      return (
        changes.length === own.length &&
        changes.every(([key, value]) => own.some((each) => each[0] === key && each[1] === value))
      );
    });
  });
  return told && truth.every(([key]) => diagnoses.some(({ cells }) => cells.some((cell) => cell.key === key)));
}
