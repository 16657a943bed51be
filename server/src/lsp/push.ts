import { isConfig } from "./configs.ts";
import type { Context } from "./context.ts";
import { findingsOf } from "./diagnostics.ts";
import { describe, settled } from "./run.ts";

/**
 * Publishes findings to clients that cannot pull: after every change, for the newest version only. Returns the function
 * that publishes those of all open documents again.
 */
export function servePush(context: Context): () => void {
  const { connection, documents } = context;
  /** The last change of every open document. Work that began for an earlier one finds that it is not the last. */
  const tickets = new Map<string, symbol>();

  async function publish(uri: string): Promise<void> {
    if (isConfig(uri)) return; // configDiagnostics.ts publishes for these
    const ticket = Symbol();
    tickets.set(uri, ticket);
    await settled(context, uri);
    if (tickets.get(uri) !== ticket) return;
    try {
      const found = await findingsOf(context, uri);
      if (found === undefined || tickets.get(uri) !== ticket) return;
      await connection.sendDiagnostics({ uri, version: found.version, diagnostics: found.items });
    } catch (error) {
      connection.console.error(`textDocument/publishDiagnostics failed: ${describe(error)}`);
    }
  }

  documents.onDidChangeContent(({ document }) => void publish(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    if (isConfig(uri)) return;
    tickets.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return () => {
    for (const uri of documents.keys()) void publish(uri);
  };
}
