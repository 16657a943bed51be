import type { BrowserMessageReader, BrowserMessageWriter } from "vscode-jsonrpc/browser";
import type * as library from "vscode-languageserver";
import { createConnection as create } from "./connection.ts";

export { BrowserMessageReader, BrowserMessageWriter } from "vscode-jsonrpc/browser";
export * from "./index.ts";

export const ProposedFeatures = { all: undefined };

/** The client ends a worker by itself. */
export function createConnection(
  _features: unknown,
  reader: BrowserMessageReader,
  writer: BrowserMessageWriter,
): library.Connection {
  return create(reader, writer, { isShutDown: false, onInitialize: () => {}, leave: () => {} });
}
