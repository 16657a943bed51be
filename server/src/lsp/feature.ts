import type { ClientCapabilities, ServerCapabilities } from "vscode-languageserver";
import type { Context } from "./context.ts";

/** What the server announces, and the handlers that keep the promise. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  /** Left out for clients that it is not for; absent: for all. */
  readonly when?: (client: ClientCapabilities) => boolean;
  /** Registers the handlers. May return what has to happen when the settings change. */
  readonly serve: (context: Context) => (() => void) | undefined;
}
