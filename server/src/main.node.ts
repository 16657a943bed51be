import { createRequire } from "node:module";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { describe } from "./lsp/run.ts";
import { startServer } from "./lsp/server.ts";
import { readText, resolveLinks } from "./node/files.ts";
import { giveBackAtRest } from "./node/memory.ts";
import { toSimplified, toTraditional } from "./node/openCC.ts";
import type * as words from "./words.ts";

// The transport is an argument of the process: --stdio, --node-ipc, --socket=… or --pipe=….
const connection = createConnection(ProposedFeatures.all);

// What escapes between two messages is told to the client and ends nothing.
process.on("unhandledRejection", (reason) => connection.console.error(`Unhandled: ${describe(reason)}`));

// Beside the bundle.
const { languageOf }: typeof words = createRequire(import.meta.url)("./words.cjs");

startServer(connection, {
  loadLanguage: languageOf,
  toSimplified,
  toTraditional,
  loadTable: async () => {}, // read on the spot
  readFile: readText,
  resolveLinks,
  setImmediate,
  setTimeout,
});

giveBackAtRest();
