import type { Locale } from "../../engine/messages/types.ts";
import type { Severity } from "../../engine/problem.ts";
import type { Failure } from "../failure.ts";

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** Everything that the command line itself says, in one language. Findings have their own words (engine/messages/). */
export interface Words {
  readonly locale: Locale;
  readonly help: Readonly<Record<"main" | "check" | "fix" | "extract" | "new" | "rules" | "lsp", string>>;
  readonly usage: {
    unknownCommand(name: string, known: readonly string[], near: readonly string[]): string;
    unknownOption(option: string, near: readonly string[]): string;
    strayOption(option: string, command: string | null): string;
    needsValue(option: string): string;
    takesNoValue(option: string): string;
    badChoice(option: string, value: string, choices: readonly string[]): string;
    badYear(value: string): string;
    badRule(value: string): string;
    unknownRule(id: string, near: readonly string[]): string;
    noInput(command: string): string;
    badConfig(file: string, reason: string): string;
    noFiles(command: string, path: string): string;
    needsOption(command: string, option: string): string;
    yearBeforeFormats(year: number, first: number): string;
    lspNeedsStdio: string;
    lspHasNoLocale: string;
    tooManyRules: string;
    stdinAlone: string;
    ndjsonAlone(other: string): string;
    ndjsonAnswersJson(format: string): string;
    badCount(option: string, value: string, most: number): string;
    notACache(file: string): string;
    /** Where to read more, after any of the above. */
    seeHelp(command: string | null): string;
  };
  failure(failure: Failure): string;
  internal(detail: string): string;
  cannotWrite(detail: string): string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly blank: string;
  readonly colon: string;
  bracketed(text: string): string;
  notAReport(file: string): string;
  /** `all` is null where nobody knows how many there are. */
  progress(done: number, all: number | null): string;
  /** What was recognised: agency and year. */
  report(agency: string | null, year: number | null): string;
  /** Introduces the other places of a finding, and says how many zeros, or places, are left out. */
  readonly related: string;
  onLine(line: number): string;
  zerosLeftOut(count: number): string;
  placesLeftOut(count: number): string;
  /** Introduces a fix that the evidence singles out. */
  readonly suggestion: string;
  /** Introduces fixes of which none is singled out. */
  readonly candidates: string;
  tillLine(line: number): string;
  summary(files: number, reports: number, counts: Counts): string;
  hiddenByQuiet(count: number): string;
  /** In place of a severity; and before the reason given. */
  readonly accepted: string;
  readonly reason: string;
  hiddenAccepted(count: number): string;
  /** Files that the settings say are to be skipped. */
  leftOut(count: number): string;
  configErrors(count: number): string;
  /** How many places of how many files were changed, or would be. */
  fixed(files: number, places: number, dryRun: boolean): string;
  /** What is still found; empty where nothing is. */
  left(counts: Counts): string;
  skipped(files: readonly string[], more: number): string;
  failed(count: number): string;
  /** `--format github`: findings that are lines of the log only. */
  annotationsLeft(count: number, most: number): string;
  /** `--format junit`: why a file was skipped. */
  readonly notAReportHere: string;
  cacheDamaged(file: string): string;
  cacheNotKept(file: string, detail: string): string;
  noPage(id: string): string;
  /** `gouji new`: last year's report does not help, or the new one cannot be kept. */
  noCarriedOut(file: string, year: number): string;
  fileExists(file: string): string;
  cannotSave(file: string, detail: string): string;
}
