import { type WorkspaceSymbol, WorkspaceSymbolRequest } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../engine/analysis.ts";
import { toReportSymbol } from "./convertFeatures.ts";
import type { Feature } from "./feature.ts";

/** So many documents are remembered once they are closed. */
const MOST_CLOSED = 200;

/** The reports of all documents that are open or have been, by body and year. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  when: (client) => client.workspace?.symbol !== undefined,
  serve({ connection, documents, analyses, settings, options, run }) {
    const closed = new Map<string, readonly WorkspaceSymbol[]>();
    const symbolsOf = (document: TextDocument, { reports }: Analysis) =>
      reports.filter(({ copyOf }) => copyOf === null).map((report) => toReportSymbol(document, report, options));

    documents.onDidOpen(({ document }) => closed.delete(document.uri));
    documents.onDidClose(({ document }) => {
      const analysis = analyses.last(document);
      if (analysis && analysis.reports.length > 0) closed.set(document.uri, symbolsOf(document, analysis));
      const [oldest] = closed.keys();
      if (closed.size > MOST_CLOSED && oldest !== undefined) closed.delete(oldest);
    });

    async function openSymbols(): Promise<WorkspaceSymbol[]> {
      const found: WorkspaceSymbol[] = [];
      for (const uri of documents.keys()) {
        const own = await settings.get(uri);
        const document = documents.get(uri);
        if (document && own.enable) found.push(...symbolsOf(document, analyses.get(document, own)));
      }
      return found;
    }

    connection.onRequest(WorkspaceSymbolRequest.type, ({ query }, token) =>
      run<WorkspaceSymbol[]>(WorkspaceSymbolRequest.method, token, [], async () =>
        [...(await openSymbols()), ...[...closed.values()].flat()].filter(({ name }) => matches(name, query)),
      ),
    );
    return undefined;
  },
};

/** Whether the characters of a query come in their order, as editors filter. */
function matches(name: string, query: string): boolean {
  let from = 0;
  for (const character of query.replace(/\s/g, "")) {
    const at = name.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
