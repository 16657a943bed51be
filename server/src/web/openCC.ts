import { hasTraditional } from "../engine/text/fold.ts";
import { asInLaw, keepingLength } from "../openCC/scripts.ts";
import { type Convert, converterOf, type TableName, tableIn, tablesFile } from "../openCC/tables.ts";

const finish = { t2cn: keepingLength, cn2t: asInLaw } as const;

/** The tables of OpenCC in a worker, each read once, when it is first needed. */
export class ScriptTables {
  readonly #read: (name: string) => Promise<string>;
  readonly #loading = new Map<TableName, Promise<void>>();
  readonly #loaded = new Map<TableName, Convert>();

  /** `read` reads a file of the extension. */
  constructor(read: (name: string) => Promise<string>) {
    this.#read = read;
  }

  /** Once this has settled the table is there. Rejects where it cannot be read; the next call tries again. */
  load(name: TableName): Promise<void> {
    const loading = this.#loading.get(name) ?? this.#load(name);
    this.#loading.set(name, loading);
    return loading;
  }

  /** Whether a message speaks of a text that cannot be understood yet. */
  isWantedBy(params: unknown): boolean {
    return !this.#loaded.has("t2cn") && hasTraditional(JSON.stringify(params) ?? "");
  }

  readonly toSimplified: Convert = (text) => this.#loaded.get("t2cn")?.(text) ?? text;
  readonly toTraditional: Convert = (text) => this.#loaded.get("cn2t")?.(text) ?? text;

  async #load(name: TableName): Promise<void> {
    try {
      this.#loaded.set(name, finish[name](converterOf(tableIn(await this.#read(tablesFile), name))));
    } catch (error) {
      this.#loading.delete(name);
      throw error;
    }
  }
}
