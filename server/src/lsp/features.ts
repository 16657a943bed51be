import {
  type ClientCapabilities,
  DidChangeConfigurationNotification,
  type ServerCapabilities,
} from "vscode-languageserver";
import { serveAccept } from "./accept.ts";
import { codeActionProvider, serveCodeActions } from "./codeActions.ts";
import { serveConfigs, serveFolders } from "./configDiagnostics.ts";
import type { Context } from "./context.ts";
import { textDocumentSync } from "./documents.ts";
import type { Feature } from "./feature.ts";
import { formatting } from "./formatting.ts";
import { languageFeatures } from "./language.ts";
import { serveNewReport } from "./newReport.ts";
import { diagnosticProvider, refreshPull, servePull } from "./pull.ts";
import { servePush } from "./push.ts";
import { rename } from "./rename.ts";
import { describe } from "./run.ts";
import { serveStanding } from "./standing.ts";
import { serveTables } from "./tables.ts";
import { workspaceSymbols } from "./workspaceSymbols.ts";

const pulls = (client: ClientCapabilities) => client.textDocument?.diagnostic !== undefined;

/** Announced and registered from this one table, so that the two cannot differ. */
const features: readonly Feature[] = [
  {
    capabilities: { positionEncoding: "utf-16", textDocumentSync },
    serve({ connection, documents, settings }) {
      documents.listen(connection);
      documents.onDidClose(({ document }) => settings.delete(document.uri));
      return undefined;
    },
  },
  {
    capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
    when: (client) => client.workspace?.workspaceFolders === true,
    serve: serveFolders,
  },
  {
    capabilities: { diagnosticProvider },
    when: pulls,
    serve(context) {
      servePull(context);
      return () => refreshPull(context);
    },
  },
  {
    capabilities: {},
    when: (client) => !pulls(client),
    serve: servePush,
  },
  ...languageFeatures,
  ...formatting,
  rename,
  workspaceSymbols,
  {
    capabilities: { codeActionProvider },
    // Older clients take commands only.
    when: (client) => client.textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    serve: serveCodeActions,
  },
  {
    // A request of our own: who sends it knows of it.
    capabilities: {},
    serve: serveAccept,
  },
  {
    // So is this one.
    capabilities: {},
    serve: serveNewReport,
  },
  {
    // And this one.
    capabilities: {},
    serve: serveStanding,
  },
  {
    // And these.
    capabilities: {},
    serve: serveTables,
  },
];

/** Registers all that this client can use, and returns what to announce. */
export function serveFeatures(context: Context): ServerCapabilities {
  const served = features.filter(({ when }) => when?.(context.client) ?? true);
  const listeners = served.map(({ serve }) => serve(context));
  const changed = () => {
    for (const listener of listeners) listener?.();
  };
  serveSettings(context, changed);
  serveConfigs(context, changed);
  // One handler for all: the connection keeps the last one only.
  const { connection, registrations } = context;
  connection.onInitialized(() => {
    for (const register of registrations)
      register().catch((error: unknown) => connection.console.warn(describe(error)));
  });
  return Object.assign({}, ...served.map(({ capabilities }) => capabilities));
}

function serveSettings(
  { connection, client, clientSettings: settings, registrations }: Context,
  changed: () => void,
): void {
  settings.onChange = changed;
  connection.onDidChangeConfiguration((params) => {
    settings.change(params?.settings);
    changed();
  });
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
  registrations.push(() => connection.client.register(DidChangeConfigurationNotification.type, { section: "gouji" }));
}
