import type { AnalyzeOptions } from "../../engine/analysis.ts";
import type { Locale } from "../../engine/messages/types.ts";
import type { Severity } from "../../engine/problem.ts";
import type { Encoding } from "../decode.ts";
import type { Failed } from "../run.ts";
import type { Counts } from "../words/types.ts";

/** One input as plain data, so that any thread can take it on. */
export interface Job {
  readonly file: string;
  /** Null for standard input, and where it has none. */
  readonly path: string | null;
  /** What was read already: bytes, or a text that needs no decoding. */
  readonly content?: Uint8Array | string;
  readonly options: AnalyzeOptions;
}

export const checkFormats = ["text", "json", "sarif", "github", "junit"] as const;
export type CheckFormat = (typeof checkFormats)[number];

export const extractFormats = ["json", "ndjson", "csv"] as const;
export type ExtractFormat = (typeof extractFormats)[number];

/** What is to be made of every input of a run. Plain data, and part of the key of the cache. */
export type Task =
  | {
      readonly command: "check";
      readonly format: CheckFormat;
      readonly locale: Locale;
      readonly failing: readonly Severity[];
      readonly quiet: boolean;
      readonly showAccepted: boolean;
      readonly colour: boolean;
      readonly width: number;
    }
  | { readonly command: "extract"; readonly format: ExtractFormat };

/** What an input that could be read comes to, by itself. */
export interface Made {
  readonly file: string;
  readonly status: "checked" | "notAReport";
  readonly encoding: Encoding;
  /** A copy of an earlier report in the file is not one more. */
  readonly reports: number;
  /** Findings to show, by severity; those that --quiet hides; those accepted. */
  readonly counts: Counts;
  readonly hidden: number;
  readonly accepted: number;
  /** Something at or above --fail-on. */
  readonly failing: boolean;
  /** The acceptances that were of use, as indexes into those of the job. */
  readonly used: readonly number[];
  /** What the format of the task writes for it (reporters/). */
  readonly body: string;
}

/** What one input comes to: plain data, which crosses threads and is kept in the cache. */
export type Entry = Made | Failed;

/** Never rejects: whatever goes wrong is the entry of this input alone. */
export type Perform = (job: Job) => Promise<Entry>;
