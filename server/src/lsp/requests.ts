import {
  type CancellationToken,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../engine/analysis.ts";
import type { Context } from "./context.ts";
import type { Options } from "./options.ts";
import type { Settings } from "./settings.ts";

/** An open document that holds a report, as a request finds it. */
export interface Opened {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly options: Options;
}

/** Where a request about a place points. */
export const offsetIn = ({ document }: Opened, { position }: { readonly position: Position }): number =>
  document.offsetAt(position);

/**
 * The handler of a request about one document. `empty` answers for documents that are not open, not to be checked, or no
 * report. Positions speak of the text that the client saw: where it changed before the work begins, the client is told.
 */
export function onReport<P extends { textDocument: TextDocumentIdentifier }, R>(
  { documents, settings, analyses, options, run }: Context,
  method: string,
  empty: R,
  work: (opened: Opened, params: P) => R | ResponseError<never> | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return (params, token) => {
    const version = documents.get(params?.textDocument?.uri)?.version;
    return run<R | ResponseError<never>>(method, token, empty, async () => {
      const { uri } = params.textDocument;
      if (version === undefined) return empty;
      const own = await settings.get(uri);
      const document = documents.get(uri);
      if (document === undefined || !own.enable) return empty;
      if (document.version !== version) return changed();
      const analysis = analyses.get(document, own);
      return analysis.reports.length > 0 ? work({ document, analysis, settings: own, options }, params) : empty;
    });
  };
}

function changed(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ContentModified, "The document has changed.");
}
