import type { Acceptance } from "../accept.ts";
import type { AnalyzeOptions, Body } from "../analysis.ts";
import type { Problem } from "../problem.ts";
import type { Span } from "../text/span.ts";
import { isSkipped, relativePath } from "./paths.ts";

/** The name of the file; docs/settings.md describes what stands in it. */
export const configName = ".gouji.json";

/** What people can set: in `.gouji.json`, or under `gouji` in the settings of an editor. */
export interface Config {
  readonly rules?: NonNullable<AnalyzeOptions["rules"]>;
  /** Globs of files that are not checked, relative to `folder`. */
  readonly skip?: readonly string[];
  readonly body?: Body;
  readonly year?: number;
  /** Last year's reports: absolute paths inside the project. */
  readonly previousYear?: readonly string[];
}

/** An acceptance as it stands in a file: `file` is relative to the file's folder, `span` is the entry. */
export interface AcceptanceEntry extends Acceptance {
  readonly file: string;
  readonly span: Span;
}

/** A config file that was read. What it says wrongly is in `problems` and left out of the rest. */
export interface ConfigFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly config: Config;
  readonly accepted: readonly AcceptanceEntry[];
  readonly problems: readonly Problem[];
}

/** Settings with the folder that their globs are relative to; null where there is none to speak of. */
export interface Layer {
  readonly config: Config;
  readonly folder: string | null;
}

/** What the layers say together, of one document. */
export interface Resolved {
  readonly skipped: boolean;
  readonly options: AnalyzeOptions;
  readonly previousYear: readonly string[];
}

/**
 * Later layers win over earlier ones: defaults < settings of the editor < `.gouji.json` < command line. Rules and the
 * body's name and kind are taken one by one, lists as a whole.
 */
export function resolve(path: string, layers: readonly Layer[], file: ConfigFile | null): Resolved {
  const configs = layers.map(({ config }) => config);
  const skipping = layers.findLast(({ config }) => config.skip !== undefined);
  const year = configs.findLast((config) => config.year !== undefined)?.year;
  return {
    skipped: isSkipped(relativePath(skipping?.folder ?? "/", path), skipping?.config.skip ?? []),
    options: {
      rules: Object.assign({}, ...configs.map(({ rules }) => rules)),
      body: Object.assign({}, ...configs.map(({ body }) => body)),
      accepted: file === null ? [] : file.accepted.filter((entry) => entry.file === relativePath(file.folder, path)),
      ...(year !== undefined && { year }),
    },
    previousYear: configs.findLast((config) => config.previousYear !== undefined)?.previousYear ?? [],
  };
}
