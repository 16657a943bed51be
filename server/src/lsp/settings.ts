import type { AnalyzeOptions } from "../engine/analysis.ts";
import { resolve } from "../engine/config/config.ts";
import type { ClientSettings, ClientSettingsStore } from "./clientSettings.ts";
import type { ConfigStore, OpenConfig } from "./configs.ts";
import { pathOfUri } from "./folders.ts";

/** What holds for one document. The same object as long as nothing of it changes. */
export interface Settings {
  /** False where the document is not checked: Gouji is switched off, or the settings leave the file out. */
  readonly enable: boolean;
  readonly options: AnalyzeOptions;
  readonly display: ClientSettings["display"];
  /** Paths of last year's reports. */
  readonly previousYear: readonly string[];
  /** The config file that holds for it. */
  readonly file: OpenConfig | null;
}

/** Settings of the editor and config files together: defaults < editor < `.gouji.json`. */
export class SettingsStore {
  readonly #client: ClientSettingsStore;
  readonly #configs: ConfigStore;
  readonly #known = new Map<string, { client: ClientSettings; settings: Settings }>();

  constructor(client: ClientSettingsStore, configs: ConfigStore) {
    this.#client = client;
    this.#configs = configs;
  }

  async get(uri: string): Promise<Settings> {
    const [client, file] = await Promise.all([this.#client.get(uri), this.#configs.nearest(uri)]);
    const known = this.#known.get(uri);
    if (known?.client === client && known.settings.file === file) return known.settings;
    const { skipped, options, previousYear } = resolve(pathOfUri(uri), file ? [client, file] : [client], file);
    const settings = { enable: client.enable && !skipped, options, display: client.display, previousYear, file };
    this.#known.set(uri, { client, settings });
    return settings;
  }

  delete(uri: string): void {
    this.#client.delete(uri);
    this.#known.delete(uri);
  }
}
