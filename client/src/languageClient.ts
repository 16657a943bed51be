// The library of the language client, a file of its own: whoever opens a text that is no draft does not load it.
export { LanguageClient, TransportKind } from "vscode-languageclient/node";
