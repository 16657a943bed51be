import type { CitationId } from "../features/citations.ts";
import type { State } from "../features/tally.ts";
import type { Refusal } from "../fixes/cellEdit.ts";
import type { Script } from "../text/scripts.ts";
import { languages } from "./languages.ts";
import type { Locale } from "./types.ts";

/** What the features of an editor say, besides the findings. Numbers of items are counts; shares are 0 to 1. */
export interface FeatureWords {
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly and: string;
  /** The six parts by their headings. */
  readonly sections: readonly string[];
  /** What each of them has to contain. */
  readonly contents: readonly string[];
  readonly version: (version: string) => string;
  readonly body: (agency: string | null, year: number | null) => string;

  readonly equations: (state: State) => string;
  /** The same as a few characters. */
  readonly short: (state: State) => string;
  readonly table: (number: number) => string;
  /** A part of table 2, by its numeral. */
  readonly item: (id: string) => string;
  readonly copy: string;
  readonly unfilled: string;
  readonly filled: (filled: number, cells: number) => string;
  readonly goToFirst: string;
  readonly requests: { received: string; carriedIn: string; results: string; carriedOut: string };
  readonly granted: (count: number, share: number) => string;
  readonly largest: (name: string, count: number, share: number) => string;
  readonly findings: (count: number) => string;

  readonly thisRow: string;
  readonly thisColumn: string;
  readonly thisGroup: string;
  readonly blank: string;
  readonly blankTotal: (expected: number) => string;
  readonly unread: string;
  readonly off: (difference: number) => string;
  readonly unchecked: string;
  /** `glued`: the digits of several cells run together. */
  readonly inferred: (glued: boolean) => string;
  readonly lostLabel: string;
  readonly ways: (count: number, glued: boolean) => string;

  /** Of a number in the prose: whether the table has the same. */
  readonly agrees: string;
  readonly differs: (prose: number, table: number) => string;
  readonly besides: (prose: number, table: number) => string;
  readonly notCompared: string;
  /** Words of the prose. */
  readonly quote: (words: string) => string;
  readonly ofYear: (year: number) => string;

  /** What stood in a cell in a year before, and by how much it has changed since, where that can be told. */
  readonly lastYear: (year: number, value: number, change: number | null) => string;
  /** What was carried over at the end of that year, and by how much what was carried in differs. */
  readonly carriedOver: (year: number, value: number, difference: number | null) => string;

  readonly citation: Readonly<Record<CitationId, string>>;
  readonly shouldBe: (value: number) => string;
  /** What the table says where the prose says something else. */
  readonly inTable: (value: number) => string;
  readonly goTo: (target: string) => string;
  readonly computed: (equations: string) => string;
  readonly missingHeading: string;
  readonly rowLabel: (table: string) => string;
  readonly columnLabel: (table: string) => string;
  readonly phrase: string;
  readonly bodyName: string;
  readonly reportYear: string;
  readonly renameTo: (from: string, to: string) => string;
  readonly notAYear: string;
  readonly notAName: string;

  /** Of the table panel. */
  readonly openPanel: string;
  readonly noTable: string;
  readonly unreadableTable: string;
  readonly noFormat: string;
  /** A cell that the draft does not have. */
  readonly noCell: string;
  /** `ways`: what may stand in a cell. */
  readonly maybe: (ways: string) => string;
  readonly accepted: (reason: string) => string;
  /** Why a cell is not changed. */
  readonly notEdited: Readonly<Record<Refusal, string>>;
}

export const featureWords = (locale: Locale): FeatureWords => languages[locale].words;

export const citedDocuments = (locale: Locale, script: Script) => languages[locale].cited[script];
