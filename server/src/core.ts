// What the server is in every host, a bundle of its own: those of the hosts take it from there (scripts/bundles.mjs).
export * from "vscode-jsonrpc";
export * from "./engine/text/fold.ts";
export * from "./lsp/clientFiles.ts";
export * from "./lsp/run.ts";
export * from "./lsp/server.ts";
export * from "./openCC/scripts.ts";
export * from "./openCC/tables.ts";
export * from "./protocol/connection.ts";
export * from "./protocol/index.ts";
