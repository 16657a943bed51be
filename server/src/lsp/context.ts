import type { ClientCapabilities, Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientSettingsStore } from "./clientSettings.ts";
import type { ConfigStore } from "./configs.ts";
import type { AnalysisCache } from "./documents.ts";
import type { Folders } from "./folders.ts";
import type { Options } from "./options.ts";
import type { Run } from "./run.ts";
import type { Runtime } from "./runtime.ts";
import type { SettingsStore } from "./settings.ts";

/** All that a handler may need, for the time from `initialize` to `exit`. */
export interface Context {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientCapabilities;
  readonly options: Options;
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: AnalysisCache;
  readonly folders: Folders;
  readonly clientSettings: ClientSettingsStore;
  readonly configs: ConfigStore;
  /** What holds for a document, of both. */
  readonly settings: SettingsStore;
  readonly run: Run;
  /** What is to be registered with the client as soon as it is ready. */
  readonly registrations: (() => Promise<unknown>)[];
}
