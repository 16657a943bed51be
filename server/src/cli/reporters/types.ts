import type { Problem } from "../../engine/problem.ts";
import type { Outcome } from "../run.ts";

/** Writes the outcome of `check`: each file as it is done, and a closing. `problems` are those to show. */
export interface Reporter {
  file(outcome: Outcome, problems: readonly Problem[]): string;
  end(): string;
}

/** A copy of an earlier report in the file is not one more report. */
export function reportCount(outcome: Outcome): number {
  return outcome.status === "failed" ? 0 : outcome.analysis.reports.filter((each) => each.copyOf === null).length;
}
