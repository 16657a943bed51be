import { type Acceptance, type Accepted, withoutAccepted } from "./accept.ts";
import type { PassageMemory } from "./narrative/memory.ts";
import { quotedFigures } from "./narrative/quoted.ts";
import { withNarrative } from "./narrative/read.ts";
import type { Problem, Severity } from "./problem.ts";
import type { Evidence } from "./repair/evidence.ts";
import { readReports } from "./report/read.ts";
import type { Report } from "./report/types.ts";
import { check } from "./rules/check.ts";
import { readBlocks } from "./syntax/blocks.ts";
import { foldFor } from "./text/fold.ts";
import { HEAD, LONGEST, tooLong } from "./tooLong.ts";

/** Decides when a report is due: 31 March, 31 January (条例 article 49); for townships local notices fix the date. */
export type BodyKind = "government" | "department" | "township";

/** The body that a report is of, as far as the user has said so; what the report says of itself is in `Report`. */
export interface Body {
  readonly name?: string;
  readonly kind?: BodyKind;
}

export interface AnalyzeOptions {
  /** Severity per rule id; "off" silences a rule. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** Traditional to Simplified, character by character, length kept; asked only when the text needs it. */
  readonly toSimplified?: (text: string) => string;
  /** The report year, where the caller knows better than the text. */
  readonly year?: number;
  readonly body?: Body;
  /** What is known of the figures from elsewhere; it tells repairs apart that are equally simple. */
  readonly evidence?: Evidence;
  /** Findings of this document that somebody lets stand. */
  readonly accepted?: readonly Acceptance[];
  /** Of a document that is analysed again after each edit: saves time, and changes nothing else. */
  readonly memory?: PassageMemory;
}

/** All that is known of a document. Frozen; `reports` is empty where the document is no report. */
export interface Analysis {
  readonly text: string;
  readonly reports: readonly Report[];
  /** What was found, without what is accepted. */
  readonly problems: readonly Problem[];
  readonly accepted: readonly Accepted[];
}

/** Reads and checks a document. Never throws. Problems come in the order of the text. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  if (text.length > LONGEST) {
    const problems = tooLong(analyze(text.slice(0, HEAD), options).reports);
    return Object.freeze({ text, reports: [], problems, accepted: [] });
  }
  const { memory } = options;
  memory?.begin();
  const fold = foldFor(text, options.toSimplified);
  const blocks = readBlocks(text, fold);
  const read = readReports(text, blocks, options.year);
  const reports = read.map((report) => withNarrative(report, text, blocks, fold, memory));
  const evidence = { quoted: quotedFigures(reports), ...options.evidence };
  const found = check(reports, text, { ...options, evidence });
  const { problems, accepted } = withoutAccepted(found, options.accepted ?? [], text, reports);
  return Object.freeze({ text, reports, problems, accepted });
}
