// What the server uses of vscode-languageserver when it runs: the bundles have this in its place (scripts/bundles.mjs), which
// makes them 120 kB smaller and their start faster. Whatever else is imported from it is an error of the build.
export { ErrorCodes, Message, RequestType, ResponseError } from "vscode-jsonrpc";
export { TextDocuments } from "./documents.ts";
export * from "./names.ts";
