import type { Language } from "../engine/messages/languages.ts";
import type { Locale } from "../engine/messages/types.ts";
import type { TableName } from "../openCC/tables.ts";

/** What the server needs of the place it runs in: a Node process, or a web worker. */
export interface Runtime {
  /** Traditional to Simplified; the length stays the same. */
  readonly toSimplified: (text: string) => string;
  /** What is said in the language of the client: the bundle of the server has none. */
  readonly loadLanguage: (locale: Locale) => Language;
  /** The text of a stored file; null where there is none, undefined where that cannot be told. */
  readonly readFile: (uri: string) => Promise<string | null | undefined>;
  /** The address of what a link leads to; of anything else its own. */
  readonly resolveLinks: (uri: string) => Promise<string>;
  /** Simplified to Traditional; never asked before the user asks for it, and its table was loaded. */
  readonly toTraditional: (text: string) => string;
  /** Where tables cannot be read on the spot: settles when what needs this one can be called. */
  readonly loadTable: (name: TableName) => Promise<void>;
  /** Calls back in the next turn of the event loop, after input that waits has been read. */
  readonly setImmediate: (callback: () => void) => unknown;
  /** Calls back once, after that many milliseconds. */
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
}
