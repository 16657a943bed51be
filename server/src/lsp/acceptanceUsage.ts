import type { Analysis, AnalyzeOptions } from "../engine/analysis.ts";
import { unusedAcceptances } from "../engine/config/file.ts";
import type { Problem } from "../engine/problem.ts";
import type { OpenConfig } from "./configs.ts";
import type { Context } from "./context.ts";
import { pathOfUri } from "./folders.ts";

/** Which acceptances cover a finding: asked of open documents as they are, of others as they are stored. */
export class AcceptanceUsage {
  readonly #context: Context;
  #stored = new WeakMap<OpenConfig, Map<string, Problem[]>>();

  constructor(context: Context) {
    this.#context = context;
  }

  forget(): void {
    this.#stored = new WeakMap();
  }

  async unused(config: OpenConfig): Promise<Problem[]> {
    const names = [...new Set(config.accepted.map(({ file }) => file))];
    return (await Promise.all(names.map((name) => this.#ofFile(config, name)))).flat();
  }

  async #ofFile(config: OpenConfig, name: string): Promise<Problem[]> {
    const { documents, analyses, settings, runtime } = this.#context;
    const uri = new URL(name.split("/").map(encodeURIComponent).join("/"), config.uri).href;
    const open = documents.all().find((each) => pathOfUri(each.uri) === pathOfUri(uri));
    const own = await settings.get(open?.uri ?? uri);
    if (own.file !== config) return this.#told(config, name, null, {}); // another config file holds for it
    if (!own.enable) return [];
    if (open) return this.#told(config, name, analyses.get(open, own), own.options.rules);
    const stored = this.#stored.get(config) ?? new Map<string, Problem[]>();
    this.#stored.set(config, stored);
    const known = stored.get(name);
    if (known) return known;
    const text = await runtime.readFile(uri);
    if (text === undefined) return [];
    const told = this.#told(config, name, text === null ? null : analyses.analyze(text, own), own.options.rules);
    stored.set(name, told);
    return told;
  }

  /** `analysis` is null where the file is gone. */
  #told(
    config: OpenConfig,
    name: string,
    analysis: Analysis | null,
    rules: NonNullable<AnalyzeOptions["rules"]> = {},
  ): Problem[] {
    const used = new Set(analysis?.accepted.map(({ acceptance }) => acceptance));
    return unusedAcceptances(
      config.accepted.filter(({ file }) => file === name),
      used,
      rules,
    );
  }
}
