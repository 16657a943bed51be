import type { Analysis } from "../analysis.ts";
import type { Version } from "../formats/types.ts";
import type { Problem, Severity } from "../problem.ts";
import type { Span } from "../text/span.ts";
import { tablesOf } from "./places.ts";
import { tallyOf } from "./tally.ts";

/** How a document stands, in figures: what an editor shows in one line. */
export interface Standing {
  /** How many reports are checked in it, and the format and year of the first; null where they cannot be told. */
  readonly reports: number;
  readonly format: Version | null;
  readonly year: number | null;
  /** Equations that hold and that fail, of all tables, as the lenses count them. */
  readonly holds: number;
  readonly fails: number;
  /** Findings but for hints, which no list shows either; the worst of them, and where the first one stands. */
  readonly findings: number;
  readonly worst: Exclude<Severity, "hint"> | null;
  readonly first: Span | null;
}

const severities = ["error", "warning", "info"] as const;

/** Null where the document is no report. */
export function standingOf(analysis: Analysis): Standing | null {
  const [first] = analysis.reports;
  if (first === undefined) return null;
  const tallies = tablesOf(analysis).map(({ report, table }) => tallyOf(analysis, report, table));
  const sum = (count: "holds" | "fails") => tallies.reduce((all, tally) => all + tally[count], 0);
  const found = analysis.problems.filter(({ severity }: Problem) => severity !== "hint");
  return {
    reports: analysis.reports.filter(({ copyOf }) => copyOf === null).length,
    format: first.format?.version ?? null,
    year: first.year,
    holds: sum("holds"),
    fails: sum("fails"),
    findings: found.length,
    worst: severities.find((severity) => found.some((problem) => problem.severity === severity)) ?? null,
    first: found[0]?.span ?? null,
  };
}
