import type { Problem, Severity } from "./problem.ts";
import type { Evidence } from "./repair/evidence.ts";
import { readReports } from "./report/read.ts";
import type { Report } from "./report/types.ts";
import { check } from "./rules/check.ts";
import { readBlocks } from "./syntax/blocks.ts";
import { foldFor } from "./text/fold.ts";

export interface AnalyzeOptions {
  /** Severity per rule id; "off" silences a rule. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** Traditional to Simplified, character by character, length kept; asked only when the text needs it. */
  readonly toSimplified?: (text: string) => string;
  /** The report year, where the caller knows better than the text. */
  readonly year?: number;
  /** What is known of the figures from elsewhere; it tells repairs apart that are equally simple. */
  readonly evidence?: Evidence;
}

/** All that is known of a document. Frozen; `reports` is empty where the document is no report. */
export interface Analysis {
  readonly text: string;
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** Reads and checks a document. Never throws. Problems come in the order of the text. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const blocks = readBlocks(text, foldFor(text, options.toSimplified));
  const reports = readReports(text, blocks, options.year);
  return Object.freeze({ text, reports, problems: check(reports, text, options.rules ?? {}, options.evidence ?? {}) });
}
