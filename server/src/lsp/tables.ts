import type { Range, TextDocumentIdentifier, WorkspaceEdit } from "vscode-languageserver";
import { type ReportView, tableViews } from "../engine/features/tables.ts";
import { type CellAddress, cellEdit } from "../engine/fixes/cellEdit.ts";
import { featureWords } from "../engine/messages/features.ts";
import type { Context } from "./context.ts";
import { toWorkspaceEdit } from "./convert.ts";
import { toTables } from "./convertFeatures.ts";
import { onReport } from "./requests.ts";

/** Requests of our own, for a panel that shows the official tables of a draft and lets one change a cell. */
export const TABLES = "gouji/tables";
export const EDIT_CELL = "gouji/editCell";

/** What can be done about a cell: as a code action. */
export interface PanelFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edit: WorkspaceEdit;
}

/** The tables in a version of a document; null where it is not open, not checked, or no report. */
export interface Tables {
  readonly version: number;
  readonly reports: readonly ReportView<Range, PanelFix>[];
}

export interface EditCellParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly address: CellAddress;
  readonly text: string;
}

/** The edit, for that version of the document; or why there is none. */
export type EditedCell = { readonly version: number; readonly edit: WorkspaceEdit } | { readonly refused: string };

export function serveTables(context: Context): undefined {
  const { connection, analyses } = context;
  // By their names: the types of the library cannot follow these results.
  connection.onRequest<unknown, void>(
    TABLES,
    onReport<{ textDocument: TextDocumentIdentifier }, Tables | null>(context, TABLES, null, (opened) => ({
      version: opened.document.version,
      reports: toTables(opened, tableViews(opened.analysis, opened.options.locale)),
    })),
  );
  connection.onRequest<unknown, void>(
    EDIT_CELL,
    onReport<EditCellParams, EditedCell | null>(
      context,
      EDIT_CELL,
      null,
      ({ document, analysis, settings, options }, { address, text }) => {
        const found = cellEdit(analysis, address, text, (changed) => analyses.analyze(changed, settings));
        if (typeof found === "string") return { refused: featureWords(options.locale).notEdited[found] };
        return { version: document.version, edit: toWorkspaceEdit(document, found, "", true, options) };
      },
    ),
  );
}
