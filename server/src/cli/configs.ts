import { existsSync } from "node:fs";
import type { AnalyzeOptions } from "../engine/analysis.ts";
import { type Config, type ConfigFile, type Resolved, resolve } from "../engine/config/config.ts";
import { unusedAcceptances } from "../engine/config/file.ts";
import { relativePath } from "../engine/config/paths.ts";
import type { Problem } from "../engine/problem.ts";
import { absolute, ConfigFiles, type Unreadable } from "./configFiles.ts";
import type { Readable } from "./inputs.ts";

/** A config file with what is to be said of it. */
export interface ConfigFindings {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What holds for each file of a run, and what became of the acceptances. */
export class Configs {
  readonly #files = new ConfigFiles();
  readonly #explicit: string | null;
  readonly #options: Config;
  /** What was decided for each file that has acceptances, by its name in the config file. */
  readonly #applied = new Map<ConfigFile, Map<string, Resolved>>();
  readonly #used = new Set<unknown>();

  /** `explicit` is the file of `--config`, `options` what else the command line sets. */
  constructor(explicit: string | null, options: Config) {
    this.#explicit = explicit;
    this.#options = options;
  }

  /** Whether the file of `--config`, if there is one, can be read. */
  async isReady(): Promise<boolean> {
    return this.#explicit === null || (await this.#files.load(absolute(this.#explicit), true)) !== null;
  }

  get unreadable(): readonly Unreadable[] {
    return this.#files.unreadable;
  }

  /** `skipped` is for files that were found, not named. */
  async resolve({ file, from }: Readable): Promise<{ readonly skipped: boolean; readonly options: AnalyzeOptions }> {
    const path = absolute(file);
    const config = await (this.#explicit === null
      ? this.#files.nearest(path, from)
      : this.#files.load(absolute(this.#explicit), true));
    const layers = [...(config ? [config] : []), { config: this.#options, folder: "/" }];
    const resolved = resolve(path, layers, config);
    const skipped = resolved.skipped && from !== null;
    if (config && !skipped) {
      const applied = this.#applied.get(config) ?? new Map<string, Resolved>();
      const name = relativePath(config.folder, path);
      // Only these are asked for later, and the files of a run may be without number.
      if (config.accepted.some((entry) => entry.file === name)) applied.set(name, resolved);
      this.#applied.set(config, applied);
    }
    return { skipped, options: resolved.options };
  }

  /** Notes which acceptances, of those in the options, were of use. */
  note({ accepted = [] }: AnalyzeOptions, used: readonly number[]): void {
    for (const at of used) this.#used.add(accepted[at]);
  }

  /** What is wrong in the config files; and acceptances without a finding, of files that were checked or are gone. */
  findings(): ConfigFindings[] {
    return [...this.#applied].map(([{ path, folder, text, accepted, problems }, applied]) => {
      const hints = accepted.flatMap((entry) => {
        const resolved = applied.get(entry.file);
        if (resolved === undefined && existsSync(`${folder}/${entry.file}`)) return [];
        return unusedAcceptances([entry], this.#used, resolved?.options.rules ?? {});
      });
      return { file: this.#files.nameOf(path), text, problems: [...problems, ...hints] };
    });
  }
}
