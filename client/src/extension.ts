import * as vscode from "vscode";
import { type GoujiApi, startClient } from "./client.ts";
import type * as languageClient from "./languageClient.ts";
import type { CreateClient } from "./server.ts";
import { createWorkerClient } from "./worker.ts";

/** One extension for both hosts. Where there is no Node (vscode.dev, the worker host of a desktop) the server is a web worker. */
export function activate(context: vscode.ExtensionContext): GoujiApi {
  const started = performance.now();
  const hasNode = typeof process === "object" && process.versions?.node !== undefined;
  const create = hasNode ? createProcessClient : createWorkerClient;
  const api = startClient(context, create(vscode.Uri.joinPath(context.extensionUri, "dist")));
  return { ...api, activationMilliseconds: performance.now() - started };
}

/** Clients whose server is a process. */
const createProcessClient =
  (dist: vscode.Uri): CreateClient =>
  async (options) => {
    // Beside the bundle; loaded at the first draft.
    const { inNode }: typeof languageClient = require("./languageClient.cjs");
    const { LanguageClient, TransportKind } = inNode();
    const module = vscode.Uri.joinPath(dist, "server.cjs").fsPath;
    return new LanguageClient("gouji", "Gouji 勾稽", { module, transport: TransportKind.ipc }, options);
  };
