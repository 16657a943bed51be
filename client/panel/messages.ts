import type { CellView, ReportView, TableView } from "../../server/src/engine/features/tables.ts";
import type { CellAddress } from "../../server/src/engine/fixes/cellEdit.ts";

/** What the page and the extension say to each other. A place in the text goes through the page as it came. */
export type Place = unknown;

/** What is known of a fix in the page. */
export interface Fix {
  readonly title: string;
  readonly preferred: boolean;
}

export type Report = ReportView<Place, Fix>;
export type Table = TableView<Place, Fix>;
export type Cell = CellView<Place, Fix>;
export type Figure = NonNullable<Cell["figure"]>;

/** The words of the page, in the language of the editor. */
export interface Words {
  /** Told where no draft is open. */
  readonly nothing: string;
  /** {0}: how many cells there are to look at. */
  readonly next: string;
  readonly blank: string;
  readonly marks: Readonly<Record<NonNullable<Figure["mark"]>, string>>;
  readonly uncertain: string;
  readonly showInText: string;
  readonly help: string;
  readonly edit: string;
}

export type ToPage =
  | { readonly type: "words"; readonly words: Words }
  /** `uri` is kept over a reload of the window; no reports: no draft is open. */
  | {
      readonly type: "show";
      readonly uri: string | null;
      readonly version: number;
      readonly reports: readonly Report[];
    }
  /** The cell at the cursor. */
  | { readonly type: "select"; readonly address: CellAddress }
  /** A table to begin with: the page takes the keys. */
  | { readonly type: "open"; readonly table: string }
  /** An edit is done: `version` of the draft has it. Or it is not, and why. */
  | { readonly type: "edited"; readonly address: CellAddress; readonly version: number }
  | { readonly type: "refused"; readonly address: CellAddress; readonly reason: string };

/** `version`: the one that was shown when the user began. */
export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "select"; readonly address: CellAddress }
  | { readonly type: "reveal"; readonly place: Place }
  | { readonly type: "edit"; readonly address: CellAddress; readonly text: string; readonly version: number }
  | { readonly type: "fix"; readonly address: CellAddress; readonly index: number; readonly version: number }
  | { readonly type: "undo" }
  | { readonly type: "redo" };
