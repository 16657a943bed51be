import { type Connection, ErrorCodes, ResponseError, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { languages } from "../engine/messages/languages.ts";
import { filesOfClient } from "./clientFiles.ts";
import { ClientSettingsStore } from "./clientSettings.ts";
import { watchesFiles } from "./configDiagnostics.ts";
import { ConfigStore } from "./configs.ts";
import { AnalysisCache } from "./documents.ts";
import { serveFeatures } from "./features.ts";
import { filesInside } from "./filesInside.ts";
import { Folders } from "./folders.ts";
import { readOptions } from "./options.ts";
import { createRun, Lifecycle } from "./run.ts";
import type { Runtime } from "./runtime.ts";
import { SettingsStore } from "./settings.ts";

/**
 * Serves one client over `connection` until it leaves. Nothing but the lifecycle is registered before `initialize`:
 * only then is it known what the client can do.
 */
export function startServer(connection: Connection, host: Runtime): void {
  const lifecycle = new Lifecycle();

  connection.onInitialize((params) => {
    if (lifecycle.state !== "new") return new ResponseError(ErrorCodes.InvalidRequest, "Initialized already.");
    const client = params.capabilities ?? {};
    const options = readOptions(params);
    languages[options.locale] ??= host.loadLanguage(options.locale);
    const documents = new TextDocuments(TextDocument);
    const folders = new Folders(params);
    const readFile = options.readsFiles ? filesOfClient(connection, host) : host.readFile;
    const runtime = { ...host, readFile: filesInside(folders, { ...host, readFile }, connection.console.warn) };
    const clientSettings = new ClientSettingsStore(connection, runtime, client, folders);
    const configs = new ConfigStore(documents, folders, runtime, watchesFiles(client));
    const capabilities = serveFeatures({
      connection,
      runtime,
      client,
      options,
      documents,
      analyses: new AnalysisCache(runtime),
      folders,
      clientSettings,
      configs,
      settings: new SettingsStore(clientSettings, configs),
      run: createRun(connection, runtime, lifecycle),
      registrations: [],
    });
    lifecycle.state = "running";
    return { capabilities, serverInfo: { name: "gouji" } };
  });

  // Requests that no handler takes: all of them before `initialize`.
  connection.onRequest(
    (method) => lifecycle.refusal ?? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`),
  );

  connection.onShutdown(() => {
    const refusal = lifecycle.refusal;
    if (refusal) return refusal as never; // an answer that the types of the library leave out
    lifecycle.state = "stopped";
  });

  connection.listen();
}
