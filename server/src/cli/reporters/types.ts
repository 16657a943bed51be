import type { Problem } from "../../engine/problem.ts";
import type { ConfigFindings } from "../configs.ts";
import type { Outcome } from "../run.ts";

/** Writes the outcome of `check`: each file as it is done, and a closing. `problems` are those to show. */
export interface Reporter {
  file(outcome: Outcome, problems: readonly Problem[]): string;
  /** Files that the settings leave out; called once, where there are any. */
  skipped(files: readonly string[]): string;
  /** A settings file that there is something to say of. */
  config(findings: ConfigFindings): string;
  end(): string;
}

/** What is shown on request only. */
export interface Shown {
  readonly accepted: boolean;
}

/** A copy of an earlier report in the file is not one more report. */
export function reportCount(outcome: Outcome): number {
  return outcome.status === "failed" ? 0 : outcome.analysis.reports.filter((each) => each.copyOf === null).length;
}
