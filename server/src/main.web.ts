import { BrowserMessageWriter, createConnection, ProposedFeatures } from "vscode-languageserver/browser";
import { readResource } from "./lsp/clientFiles.ts";
import { describe } from "./lsp/run.ts";
import { startServer } from "./lsp/server.ts";
import { ScriptTables } from "./web/openCC.ts";
import { WaitingReader } from "./web/waitingReader.ts";
import type * as words from "./words.ts";

/** The global object of the worker, of which the types of Node know nothing. */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageWriter>[0];

const tables = new ScriptTables((name) => readResource(connection, name));
const reader = new WaitingReader(worker, (params) =>
  tables.isWantedBy(params)
    ? tables.load("t2cn").catch((error: unknown) => connection.console.error(describe(error)))
    : undefined,
);
const connection = createConnection(ProposedFeatures.all, reader, new BrowserMessageWriter(worker));

startServer(connection, {
  // The client starts the worker with both files, the words first (client/src/worker.ts).
  loadLanguage: (locale) => (globalThis as unknown as { goujiWords: typeof words }).goujiWords.languageOf(locale),
  toSimplified: tables.toSimplified,
  toTraditional: tables.toTraditional,
  loadTable: (name) => tables.load(name),
  readFile: async () => undefined, // the client reads
  resolveLinks: async (uri) => uri, // and knows what it lets us see
  setImmediate: (callback) => setTimeout(callback, 0),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
});
