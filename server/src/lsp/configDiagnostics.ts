import {
  type ClientCapabilities,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { configName } from "../engine/config/config.ts";
import type { Problem } from "../engine/problem.ts";
import { AcceptanceUsage } from "./acceptanceUsage.ts";
import { isConfig } from "./configs.ts";
import type { Context } from "./context.ts";
import { toDiagnostic } from "./convert.ts";
import { describe } from "./run.ts";

export const watchesFiles = (client: ClientCapabilities): boolean =>
  client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;

/** After the last change of a draft or a config file so long nothing is said about acceptances. */
const quiet = 100;

/**
 * Publishes what is wrong in config files, open or not, also to clients that pull: those pull open documents only.
 * `changed` is called when documents may have other findings because a config file has changed.
 */
export function serveConfigs(context: Context, changed: () => void): void {
  const { connection, documents, configs, runtime } = context;
  const usage = new AcceptanceUsage(context);
  const sent = new Map<string, string>();
  let waiting: symbol | undefined;

  const publish = async (uri: string, problems: readonly Problem[], text: string): Promise<void> => {
    const document = TextDocument.create(uri, "jsonc", 0, text);
    const diagnostics = problems.map((problem) => toDiagnostic(document, problem, context.options));
    const { version } = documents.get(uri) ?? {};
    const message = { uri, diagnostics, ...(version !== undefined && { version }) };
    const key = JSON.stringify(message);
    if (sent.get(uri) === key) return;
    sent.set(uri, key);
    await connection.sendDiagnostics(message);
  };

  /** Of all config files at once: a draft may have been closed or renamed. */
  const publishAll = async (ticket: symbol): Promise<void> => {
    for (const file of configs.all()) {
      const hints = await usage.unused(file);
      if (ticket !== waiting) return;
      await publish(file.uri, [...file.problems, ...hints], file.text);
    }
  };

  const soon = (): void => {
    const ticket = Symbol();
    waiting = ticket;
    runtime.setTimeout(() => {
      if (ticket === waiting) publishAll(ticket).catch((error: unknown) => connection.console.error(describe(error)));
    }, quiet);
  };

  configs.onRead = (uri, file) => {
    if (file === null) void publish(uri, [], "");
    soon();
  };
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (!isConfig(uri)) return soon();
    void configs.read(uri);
    changed();
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (isConfig(uri)) {
      configs.forget();
      changed();
    } else {
      usage.forget();
      soon();
    }
  });
  watch(context, () => {
    configs.forget();
    usage.forget();
    void Promise.all(configs.all().map(({ uri }) => configs.read(uri)));
    changed();
  });
}

/** Keeps the folders up to date, and tells what depends on them. */
export function serveFolders({ connection, folders, clientSettings, configs }: Context): undefined {
  const uris = (changed: readonly { readonly uri: string }[]) => changed.map(({ uri }) => uri);
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    folders.change(uris(event.added), uris(event.removed));
    clientSettings.forget();
    configs.reset();
    clientSettings.onChange();
  });
}

function watch({ connection, client, registrations }: Context, changed: () => void): void {
  if (!watchesFiles(client)) return;
  connection.onDidChangeWatchedFiles(changed);
  const watchers = [{ globPattern: `**/${configName}` }];
  registrations.push(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
}
