import { parseArgs } from "node:util";
import { near } from "../engine/text/near.ts";
import { locales, parseLocale } from "./locale.ts";
import type { Words } from "./words/types.ts";

/** A mistake in how the command was called: told in plain words, exit status 2. */
export class UsageError extends Error {}

const specs = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
  locale: { type: "string" },
  format: { type: "string" },
  "fail-on": { type: "string" },
  rule: { type: "string", multiple: true },
  year: { type: "string" },
  config: { type: "string" },
  "show-accepted": { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  "dry-run": { type: "boolean", short: "n" },
  repairs: { type: "boolean" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
  "stdin-ndjson": { type: "boolean" },
  jobs: { type: "string", short: "j" },
  cache: { type: "boolean" },
  "cache-location": { type: "string" },
  stdio: { type: "boolean" },
  agency: { type: "string" },
  last: { type: "string" },
  output: { type: "string", short: "o" },
  clientProcessId: { type: "string" }, // editors add it to `lsp --stdio`
} as const;

type OptionName = keyof typeof specs;

const batch = ["stdin-ndjson", "jobs", "cache", "cache-location"] as const satisfies readonly OptionName[];

const everywhere: readonly OptionName[] = ["help", "version", "locale"];

/** The options of each command, those of every command aside. */
const commands = {
  check: ["format", "fail-on", "rule", "year", "config", "show-accepted", "quiet", "stdin", "stdin-filename", ...batch],
  fix: ["dry-run", "rule", "repairs", "config", "stdin", "stdin-filename"],
  extract: ["format", "config", "stdin", "stdin-filename", ...batch],
  new: ["year", "agency", "last", "format", "output"],
  rules: ["format"],
  lsp: ["stdio", "clientProcessId"],
} as const satisfies Record<string, readonly OptionName[]>;

type Command = keyof typeof commands;

export class Args {
  readonly command: Command | null;
  readonly paths: readonly string[];
  readonly #values: ReadonlyMap<OptionName, readonly (string | true)[]>;
  readonly words: Words;

  constructor(argv: readonly string[], words: Words) {
    this.words = words;
    const { tokens } = parseArgs({
      args: [...argv],
      options: specs,
      strict: false,
      allowPositionals: true,
      tokens: true,
    });
    const values = new Map<OptionName, (string | true)[]>();
    const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
    const options = tokens.filter((token) => token.kind === "option");
    for (const { name, rawName, value, inlineValue } of options) {
      if (!Object.hasOwn(specs, name))
        throw new UsageError(words.usage.unknownOption(rawName, optionsLike(name, positionals[0])));
      const isString = specs[name as OptionName].type === "string";
      // `--format --quiet` has forgotten its value; `--stdin-filename=-x` has not.
      if (isString && (value === undefined || value === "" || (!inlineValue && /^-./.test(value)))) {
        throw new UsageError(words.usage.needsValue(rawName));
      }
      if (!isString && value !== undefined) throw new UsageError(words.usage.takesNoValue(rawName));
      const list = values.get(name as OptionName) ?? [];
      values.set(name as OptionName, [...list, value ?? true]);
    }
    this.#values = values;
    const [command, ...paths] = positionals;
    if (command !== undefined && !Object.hasOwn(commands, command)) {
      throw new UsageError(
        words.usage.unknownCommand(command, Object.keys(commands), near(command, Object.keys(commands), 1)),
      );
    }
    this.command = (command ?? null) as Command | null;
    this.paths = paths;
    const allowed: readonly OptionName[] = [...everywhere, ...(this.command === null ? [] : commands[this.command])];
    const stray = options.find((option) => !allowed.includes(option.name as OptionName));
    if (stray !== undefined) throw new UsageError(words.usage.strayOption(stray.rawName, this.command));
    const locale = this.text("locale");
    if (locale !== null && parseLocale(locale) === null)
      throw new UsageError(words.usage.badChoice("--locale", locale, locales));
  }

  has(name: OptionName): boolean {
    return this.#values.has(name);
  }

  all(name: OptionName): readonly string[] {
    return (this.#values.get(name) ?? []).filter((value) => value !== true);
  }

  /** The last one counts, as is usual. */
  text(name: OptionName): string | null {
    return this.all(name).at(-1) ?? null;
  }

  choice<T extends string>(name: OptionName, choices: readonly T[], otherwise: T): T {
    const value = this.text(name);
    const found = choices.find((choice) => choice === value);
    if (value !== null && found === undefined)
      throw new UsageError(this.words.usage.badChoice(`--${name}`, value, choices));
    return found ?? otherwise;
  }

  /** The report year; null where none is given. */
  year(): number | null {
    const year = this.text("year");
    if (year === null) return null;
    if (!/^\d{4}$/.test(year) || Number(year) < 2008 || Number(year) > 2100)
      throw new UsageError(this.words.usage.badYear(year));
    return Number(year);
  }

  /** A whole number from 1; null where none is given. */
  count(name: OptionName, most: number): number | null {
    const value = this.text(name);
    if (value === null) return null;
    if (!/^\d{1,6}$/.test(value) || Number(value) < 1 || Number(value) > most)
      throw new UsageError(this.words.usage.badCount(`--${name}`, value, most));
    return Number(value);
  }

  /** What to read: the paths, and standard input where it is asked for. */
  inputs(): readonly string[] {
    if (this.has("stdin-ndjson")) {
      const other = this.has("stdin") ? "--stdin" : this.paths[0];
      if (other !== undefined) throw new UsageError(this.words.usage.ndjsonAlone(other));
      return [];
    }
    const paths = this.has("stdin") && !this.paths.includes("-") ? ["-", ...this.paths] : this.paths;
    if (paths.length === 0) throw new UsageError(this.words.usage.noInput(this.command ?? ""));
    return paths;
  }

  stdinName(): string {
    return this.text("stdin-filename") ?? "<stdin>";
  }
}

function optionsLike(name: string, command: string | undefined): string[] {
  const own = Object.hasOwn(commands, command ?? "") ? commands[command as Command] : [];
  return near(name, [...everywhere, ...own.filter((each) => each !== "clientProcessId")], 1).map((each) => `--${each}`);
}
