import * as vscode from "vscode";
import type * as languageClient from "vscode-languageclient/browser";
import { type GoujiApi, startClient } from "./client.ts";
import { createWorkerClient } from "./worker.ts";

/** The same extension where there is no Node: vscode.dev, or the worker host of a desktop. The server is a web worker. */
export function activate(context: vscode.ExtensionContext): GoujiApi {
  const started = performance.now();
  const dist = vscode.Uri.joinPath(context.extensionUri, "dist");
  const api = startClient(context, (options) => {
    // Evaluated at the first draft: activation is paid by everybody who opens a text file.
    const library: typeof languageClient = require("vscode-languageclient/browser");
    return createWorkerClient(library, dist, options);
  });
  return { ...api, activationMilliseconds: performance.now() - started };
}
