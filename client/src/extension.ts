import type * as vscode from "vscode";
import type * as languageClient from "vscode-languageclient/node";
import { type GoujiApi, startClient } from "./client.ts";

export function activate(context: vscode.ExtensionContext): GoujiApi {
  const started = performance.now();
  const api = startClient(context, (options) => {
    // Loaded at the first draft: activation is paid by everybody who opens a text file.
    const { LanguageClient, TransportKind }: typeof languageClient = require("vscode-languageclient/node");
    const module = context.asAbsolutePath("dist/server.cjs");
    return new LanguageClient("gouji", "Gouji 勾稽", { module, transport: TransportKind.ipc }, options);
  });
  return { ...api, activationMilliseconds: performance.now() - started };
}
