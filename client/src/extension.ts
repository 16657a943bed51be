import type * as vscode from "vscode";
import { type GoujiApi, startClient } from "./client.ts";
import type * as languageClient from "./languageClient.ts";

export function activate(context: vscode.ExtensionContext): GoujiApi {
  const started = performance.now();
  const api = startClient(context, (options) => {
    // Beside the bundle; loaded at the first draft.
    const { LanguageClient, TransportKind }: typeof languageClient = require("./languageClient.cjs");
    const module = context.asAbsolutePath("dist/server.cjs");
    return new LanguageClient("gouji", "Gouji 勾稽", { module, transport: TransportKind.ipc }, options);
  });
  return { ...api, activationMilliseconds: performance.now() - started };
}
