import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type ConfigFile, configName } from "../engine/config/config.ts";
import { readConfigFile } from "../engine/config/file.ts";
import { isInside } from "../engine/config/paths.ts";
import { type Folders, folderOfUri, pathOfUri } from "./folders.ts";
import type { Runtime } from "./runtime.ts";

/** A config file of the workspace: what is being typed in it, or else what is stored. */
export interface OpenConfig extends ConfigFile {
  readonly uri: string;
}

interface Known {
  readonly text: string | null;
  readonly file: OpenConfig | null;
}

export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`);
}

/** The config files of the workspace, each read once until it changes: the same text is the same object. */
export class ConfigStore {
  /** Called with every file that was read anew, and with null where it is gone. */
  onRead: (uri: string, file: OpenConfig | null) => void = () => {};
  readonly #documents: TextDocuments<TextDocument>;
  readonly #folders: Folders;
  readonly #runtime: Runtime;
  readonly #isWatched: boolean;
  readonly #known = new Map<string, Known>();
  #fresh = new Set<string>();
  /** Versions of open documents without a file: editors keep what was deleted for a while, unseen. */
  readonly #orphans = new Map<string, number>();

  /** Where nobody tells that a file has changed (`isWatched` false), it is read again whenever it is asked for. */
  constructor(documents: TextDocuments<TextDocument>, folders: Folders, runtime: Runtime, isWatched: boolean) {
    this.#documents = documents;
    this.#folders = folders;
    this.#runtime = runtime;
    this.#isWatched = isWatched;
  }

  /** The nearest one upwards from a document, inside its workspace folder. */
  async nearest(uri: string): Promise<OpenConfig | null> {
    const top = this.#folders.of(uri);
    if (top === null) return null;
    for (let at = folderOfUri(uri); isInside(pathOfUri(top), pathOfUri(at)); at = folderOfUri(at)) {
      const file = await this.read(`${at}/${configName}`);
      if (file !== null) return file;
    }
    return null;
  }

  /** Null where there is none. Never rejects: what cannot be read is as if it were not there. */
  async read(uri: string): Promise<OpenConfig | null> {
    const root = this.#folders.of(uri);
    if (root === null) return null;
    const text = await this.#textOf(uri);
    const known = this.#known.get(uri);
    if (known !== undefined && known.text === text) return known.file;
    const file = text === null ? null : { ...readConfigFile(text, pathOfUri(uri), pathOfUri(root)), uri };
    this.#known.set(uri, { text, file });
    if (file !== null || known?.file) this.onRead(uri, file);
    return file;
  }

  /** What is stored may have changed. */
  forget(): void {
    this.#orphans.clear();
    this.#fresh = new Set(); // a new one: what is being read now may be old already
  }

  /** Other folders are open: what lies in them, and what outside, is to be found out anew. */
  reset(): void {
    for (const { uri } of this.all()) this.onRead(uri, null);
    this.#known.clear();
    this.forget();
  }

  /** Those that have been read and are there. */
  all(): OpenConfig[] {
    return [...this.#known.values()].flatMap(({ file }) => file ?? []);
  }

  async #textOf(uri: string): Promise<string | null> {
    const open = this.#documents.get(uri);
    if (open !== undefined && !(await this.#isOrphan(open))) return open.getText();
    const known = this.#known.get(uri);
    const fresh = this.#fresh;
    if (known !== undefined && fresh.has(uri)) return known.text;
    const text = await this.#runtime.readFile(uri);
    if (this.#isWatched) fresh.add(uri);
    return text ?? null;
  }

  /** Whether the file of an open document is gone, and nobody has typed in it since that was last looked at. */
  async #isOrphan(document: TextDocument): Promise<boolean> {
    const { uri, version } = document;
    if (!this.#orphans.has(uri)) {
      const isGone = (await this.#runtime.readFile(uri)) === null;
      this.#orphans.set(uri, isGone ? version : Number.NaN);
    }
    return this.#orphans.get(uri) === document.version;
  }
}
