// The library of the language client, a file of its own: whoever opens a text that is no draft does not load it. Each host
// evaluates its own half.
import type * as browser from "vscode-languageclient/browser";
import type * as node from "vscode-languageclient/node";

export const inNode = (): typeof node => require("vscode-languageclient/node");
export const inWorker = (): typeof browser => require("vscode-languageclient/browser");
