import type { Message } from "../messages/types.ts";
import type { Problem } from "../problem.ts";
import type { Span } from "../text/span.ts";
import type { AcceptanceEntry, Config, ConfigFile } from "./config.ts";
import { folderOf, isInside, relativePath, resolvePath } from "./paths.ts";
import { type CheckPath, type Fault, readJson } from "./read.ts";
import { schema } from "./schema.ts";

/** What findings on a config file bear in place of a rule: they cannot be switched off. */
export const configRule = "config";

/** More than these nobody reads. */
const MOST_FAULTS = 100;

/** Reads `.gouji.json`. `path` is its own, `root` the folder that its paths must not lead out of; both absolute. */
export function readConfigFile(text: string, path: string, root: string): ConfigFile {
  const folder = folderOf(path);
  const { value, faults, spans } = readJson(text, schema, insideOf(root, folder));
  const { accepted = [], ...config } = value as Config & { accepted?: Omit<AcceptanceEntry, "span">[] };
  return {
    path,
    folder,
    text,
    config: withPaths(config, folder),
    accepted: accepted.map((entry) => ({
      ...entry,
      file: relativePath(folder, resolvePath(folder, entry.file)),
      span: spans.get(entry) as Span,
    })),
    problems: faults.slice(0, MOST_FAULTS).map(({ message, span }) => problem(message, span, "error")),
  };
}

/** Reads what an editor has under `gouji`; what it has there besides is none of our business. */
export function readSettings(value: unknown, root: string): { config: Config; faults: readonly Fault[] } {
  const { accepted, $schema, ...properties } = schema.properties ?? {};
  const own = Object.entries(Object(value)).filter(([key, each]) => Object.hasOwn(properties, key) && isSet(each));
  const text = JSON.stringify(Object.fromEntries(own), (_, each) => (isSet(each) ? each : undefined));
  const reading = readJson(text, { ...schema, properties }, insideOf(root, root));
  return { config: withPaths(reading.value as Config, root), faults: reading.faults };
}

/** Entries that cover no finding, as findings on their file. A rule that is switched off says nothing about them. */
export function unusedAcceptances(
  entries: readonly AcceptanceEntry[],
  used: ReadonlySet<unknown>,
  rules: NonNullable<Config["rules"]>,
): Problem[] {
  const unused = entries.filter((entry) => !used.has(entry) && rules[entry.rule] !== "off");
  return unused.map(({ file, rule, span }) =>
    problem({ key: "config/unused-acceptance", args: { file, rule } }, span, "hint"),
  );
}

/** Editors offer empty fields for what nobody has set. */
const isSet = (value: unknown): boolean => value !== null && value !== "";

const insideOf =
  (root: string, folder: string): CheckPath =>
  (path) =>
    isInside(root, resolvePath(folder, path)) ? null : { key: "config/outside", args: { path } };

function withPaths(config: Config, folder: string): Config {
  const { previousYear } = config;
  return previousYear ? { ...config, previousYear: previousYear.map((path) => resolvePath(folder, path)) } : config;
}

function problem(message: Message, span: Span, severity: Problem["severity"]): Problem {
  return { rule: configRule, severity, span, message, related: [], data: {}, fixes: [] };
}
