import type { ClientCapabilities, Connection } from "vscode-languageserver";
import type { Severity } from "../engine/problem.ts";
import { rules as registry } from "../engine/rules/registry.ts";
import type { Runtime } from "./runtime.ts";

/** What the user set under `gouji` for one document. `key` is the same for equal settings. */
export interface Settings {
  readonly enable: boolean;
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly key: string;
}

const severities: Readonly<Record<string, Severity | "off">> = {
  off: "off",
  hint: "hint",
  info: "info",
  information: "info",
  warning: "warning",
  error: "error",
};

/** Reads what a client sent; `report` gets one line about all that could not be understood. */
function readSettings(value: unknown, report: (line: string) => void): Settings {
  const { enable = true, rules } = record(value);
  const ignored: string[] = [];
  const read: Record<string, Severity | "off"> = {};
  for (const [id, wanted] of Object.entries(record(rules))) {
    const severity = typeof wanted === "string" && Object.hasOwn(severities, wanted) ? severities[wanted] : undefined;
    if (severity && registry.some((rule) => rule.id === id)) read[id] = severity;
    else ignored.push(`${id}: ${JSON.stringify(wanted)}`);
  }
  if (ignored.length > 0) report(`gouji.rules: ignored ${ignored.join(", ")}`);
  return { enable: enable !== false, rules: read, key: JSON.stringify([enable !== false, read]) };
}

/** How long a document waits for its settings. */
const patience = 1500;

interface Entry {
  settings: Promise<Settings>;
}

/** The settings of every open document, asked for once and kept until they change. */
export class SettingsStore {
  /** Called when settings come that were not waited for any longer, and are not the ones that hold meanwhile. */
  onLate: () => void = () => {};
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #asksClient: boolean;
  readonly #byDocument = new Map<string, Entry>();
  readonly #reported = new Set<string>();
  #pushed: Settings;

  constructor(connection: Connection, runtime: Runtime, client: ClientCapabilities) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#asksClient = client.workspace?.configuration === true;
    this.#pushed = this.#read(undefined);
  }

  /** Asks the client where it can answer; else what it last sent holds for every document. Never rejects or hangs. */
  get(uri: string): Promise<Settings> {
    if (!this.#asksClient) return Promise.resolve(this.#pushed);
    let entry = this.#byDocument.get(uri);
    if (entry === undefined) {
      const answer = this.#ask(uri);
      entry = { settings: answer };
      entry.settings = this.#inTime(answer, uri, entry);
      this.#byDocument.set(uri, entry);
    }
    return entry.settings;
  }

  /** Takes what a `workspace/didChangeConfiguration` brought, or forgets what has to be asked for again. */
  change(settings: unknown): void {
    this.#byDocument.clear();
    this.#reported.clear();
    const { gouji } = record(settings);
    if (!this.#asksClient) this.#pushed = this.#read(gouji ?? settings);
  }

  delete(uri: string): void {
    this.#byDocument.delete(uri);
  }

  async #ask(uri: string): Promise<Settings> {
    try {
      return this.#read(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: "gouji" }));
    } catch (error) {
      this.#report(`workspace/configuration failed, the defaults hold: ${error}`);
      return this.#read(undefined);
    }
  }

  /** The answer, or the defaults until it comes: a client may announce that it answers, and never do so. */
  async #inTime(answer: Promise<Settings>, uri: string, entry: Entry): Promise<Settings> {
    const timeout = new Promise<void>((resolve) => this.#runtime.setTimeout(resolve, patience));
    const inTime = await Promise.race([answer, timeout]);
    if (inTime) return inTime;
    this.#report(`workspace/configuration: no answer in ${patience} ms, the defaults hold until there is one`);
    const defaults = this.#read(undefined);
    void answer.then((settings) => {
      entry.settings = answer;
      if (this.#byDocument.get(uri) === entry && settings.key !== defaults.key) this.onLate();
    });
    return defaults;
  }

  #read(value: unknown): Settings {
    return readSettings(value, (line) => this.#report(line));
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
