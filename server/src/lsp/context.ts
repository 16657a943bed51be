import type { ClientCapabilities, Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { AnalysisCache } from "./documents.ts";
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
  readonly settings: SettingsStore;
  readonly run: Run;
}
