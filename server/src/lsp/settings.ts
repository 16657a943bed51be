import type { ClientCapabilities, Connection } from "vscode-languageserver";
import type { Severity } from "../engine/problem.ts";
import { rules as registry } from "../engine/rules/registry.ts";

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
export function readSettings(value: unknown, report: (line: string) => void): Settings {
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

/** The settings of every open document, asked for once and kept until they change. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #asksClient: boolean;
  readonly #byDocument = new Map<string, Promise<Settings>>();
  readonly #reported = new Set<string>();
  #pushed: Settings;

  constructor(connection: Connection, client: ClientCapabilities) {
    this.#connection = connection;
    this.#asksClient = client.workspace?.configuration === true;
    this.#pushed = this.#read(undefined);
  }

  /** Asks the client where it can answer; else what it last sent holds for every document. Never rejects. */
  get(uri: string): Promise<Settings> {
    if (!this.#asksClient) return Promise.resolve(this.#pushed);
    let settings = this.#byDocument.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri);
      this.#byDocument.set(uri, settings);
    }
    return settings;
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
