import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from "vscode-languageserver";
import type { Context } from "./context.ts";
import { findingsOf } from "./diagnostics.ts";
import { describe, settled } from "./run.ts";

/**
 * What the server says of pulling. `interFileDependencies` makes clients ask for every other open document after an
 * edit: it stays false as long as no rule looks at two files.
 */
export const diagnosticProvider = {
  identifier: "gouji",
  interFileDependencies: false,
  workspaceDiagnostics: false,
};

/**
 * Answers `textDocument/diagnostic`. The id of a result changes only when the findings do, so that typing in prose
 * sends nothing. Ids are never used twice: a document that is closed and opened again starts with version 1 again.
 */
export function servePull(context: Context): void {
  const { connection, documents, run } = context;
  const last = new Map<string, { id: string; findings: string }>();
  let count = 0;

  async function pull({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const { uri } = textDocument;
    await settled(context, uri);
    const found = await findingsOf(context, uri);
    if (found === undefined) return nothing();
    const findings = JSON.stringify(found.items);
    let known = last.get(uri);
    if (known?.findings !== findings) {
      known = { id: String(++count), findings };
      last.set(uri, known);
    }
    if (known.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: known.id, items: found.items };
  }

  connection.languages.diagnostics.on((params, token) =>
    run(DocumentDiagnosticRequest.method, token, nothing(), () => pull(params)),
  );
  documents.onDidClose(({ document }) => last.delete(document.uri));
}

/** Asks the client to pull again, where it can be asked. */
export function refreshPull({ connection, client }: Context): void {
  if (client.workspace?.diagnostics?.refreshSupport !== true) return;
  connection.languages.diagnostics.refresh().catch((error: unknown) => connection.console.warn(describe(error)));
}

function nothing(): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}
