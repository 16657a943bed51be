import type { ClientCapabilities, Connection } from "vscode-languageserver";
import type { Config } from "../engine/config/config.ts";
import { readSettings } from "../engine/config/file.ts";
import type { Hint } from "../engine/features/hints.ts";
import { type Folders, folderOfUri, pathOfUri } from "./folders.ts";
import type { Runtime } from "./runtime.ts";

/** Which hints are shown, by their kind, and whether a line above each table says how it stands. */
interface Display {
  readonly hints: Readonly<Record<Hint["kind"], boolean>>;
  readonly lens: boolean;
}

/** What the user set under `gouji` for one document. Paths are relative to `folder`. `key` is the same for equal settings. */
export interface ClientSettings {
  readonly enable: boolean;
  readonly config: Config;
  readonly display: Display;
  readonly folder: string;
  readonly key: string;
}

/** Reads what a client sent; `report` gets a line about what could not be understood, for each setting. */
function readClientSettings(value: unknown, folder: string, report: (line: string) => void): ClientSettings {
  const enable = record(value).enable !== false;
  const given = withAliases(record(value));
  const { config, faults } = readSettings(given, folder);
  const names = [...new Set(faults.map(({ path: [name] }) => name as string))];
  for (const name of names) {
    const ignored = faults.filter(({ path }) => path[0] === name).map(({ path }) => told(given, path));
    report(`gouji.${name}: ignored ${ignored.join(", ")}`);
  }
  const display = displayOf(given);
  return { enable, config, display, folder, key: JSON.stringify([enable, config, display]) };
}

function displayOf({ inlayHints, codeLens }: Readonly<Record<string, unknown>>): Display {
  const { differences, blankTotals } = record(inlayHints);
  return {
    hints: { difference: differences !== false, blankTotal: blankTotals !== false },
    lens: record(codeLens).enable !== false,
  };
}

/** `information` is what the protocol calls `info`. */
function withAliases(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (typeof given.rules !== "object" || given.rules === null) return given;
  const rules = Object.entries(given.rules).map(([id, wanted]) => [id, wanted === "information" ? "info" : wanted]);
  return { ...given, rules: Object.fromEntries(rules) };
}

function told(given: unknown, [first, ...rest]: readonly (string | number)[]): string {
  const value = [first as string, ...rest].reduce((at: unknown, name) => record(at)[name], given);
  return rest.length === 0 ? JSON.stringify(value) : `${rest.join(".")}: ${JSON.stringify(value)}`;
}

/** How long a document waits for its settings. */
const patience = 1500;

interface Entry {
  settings: Promise<ClientSettings>;
}

/** What the client has set for every open document, asked for once and kept until it changes. */
export class ClientSettingsStore {
  /** Called when other settings hold without a word of the client: they came late, or the folders have changed. */
  onChange: () => void = () => {};
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #asksClient: boolean;
  readonly #byDocument = new Map<string, Entry>();
  readonly #folders: Folders;
  readonly #reported = new Set<string>();
  #pushed: unknown;

  constructor(connection: Connection, runtime: Runtime, client: ClientCapabilities, folders: Folders) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#folders = folders;
    this.#asksClient = client.workspace?.configuration === true;
  }

  /** Asks the client where it can answer; else what it last sent holds for every document. Never rejects or hangs. */
  get(uri: string): Promise<ClientSettings> {
    let entry = this.#byDocument.get(uri);
    if (entry === undefined) {
      const answer = this.#asksClient ? this.#ask(uri) : Promise.resolve(this.#read(this.#pushed, uri));
      entry = { settings: answer };
      if (this.#asksClient) entry.settings = this.#inTime(answer, uri, entry);
      this.#byDocument.set(uri, entry);
    }
    return entry.settings;
  }

  /** Takes what a `workspace/didChangeConfiguration` brought, or forgets what has to be asked for again. */
  change(settings: unknown): void {
    this.forget();
    const { gouji } = record(settings);
    this.#pushed = gouji ?? settings;
  }

  /** Whatever was asked for has to be asked for again. */
  forget(): void {
    this.#byDocument.clear();
    this.#reported.clear();
  }

  delete(uri: string): void {
    this.#byDocument.delete(uri);
  }

  async #ask(uri: string): Promise<ClientSettings> {
    try {
      return this.#read(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: "gouji" }), uri);
    } catch (error) {
      this.#report(`workspace/configuration failed, the defaults hold: ${error}`);
      return this.#read(undefined, uri);
    }
  }

  /** The answer, or the defaults until it comes: a client may announce that it answers, and never do so. */
  async #inTime(answer: Promise<ClientSettings>, uri: string, entry: Entry): Promise<ClientSettings> {
    const timeout = new Promise<void>((resolve) => this.#runtime.setTimeout(resolve, patience));
    const inTime = await Promise.race([answer, timeout]);
    if (inTime) return inTime;
    this.#report(`workspace/configuration: no answer in ${patience} ms, the defaults hold until there is one`);
    const defaults = this.#read(undefined, uri);
    void answer.then((settings) => {
      entry.settings = answer;
      if (this.#byDocument.get(uri) === entry && settings.key !== defaults.key) this.onChange();
    });
    return defaults;
  }

  #read(value: unknown, uri: string): ClientSettings {
    const folder = pathOfUri(this.#folders.of(uri) ?? folderOfUri(uri));
    return readClientSettings(value, folder, (line) => this.#report(line));
  }

  /** Every document brings the same settings as a rule: a line is logged once until they change. */
  #report(line: string): void {
    if (this.#reported.has(line)) return;
    this.#reported.add(line);
    this.#connection.console.warn(line);
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
