import { readFileSync } from "node:fs";
import { Args, UsageError } from "./args.ts";
import { localeOf } from "./locale.ts";
import { endOnWriteError } from "./output.ts";
import { clean } from "./reporters/clean.ts";
import { wordsIn } from "./words/index.ts";

const argv = process.argv.slice(2);
const locale = localeOf(argv, process.env);
const words = await wordsIn(locale);

// Where complaints cannot be written there is nowhere to say so.
process.stderr.on("error", () => {});

try {
  process.exitCode = await gouji();
} catch (error) {
  if (error instanceof UsageError) {
    const command = argv.find((arg) => /^(check|fix|extract|new|rules|lsp)$/.test(arg)) ?? null;
    process.stderr.write(`gouji: ${clean(error.message)}\n${words.usage.seeHelp(command)}\n`);
  } else {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`gouji: ${words.internal(process.env.GOUJI_DEBUG && stack ? stack : message)}\n`);
  }
  process.exitCode = 2;
}

/** Each command is loaded when it is asked for: `gouji --help` reads no engine. */
async function gouji(): Promise<number> {
  const args = new Args(argv, words);
  if (args.has("version")) return say(`gouji ${version()}\n`);
  if (args.has("help")) return say(words.help[args.command ?? "main"]);
  switch (args.command) {
    case null:
      process.stderr.write(words.help.main);
      return 2;
    case "check":
      return (await import("./check.ts")).check(args, locale);
    case "fix":
      return (await import("./fix.ts")).fix(args, locale);
    case "extract":
      return (await import("./extract.ts")).extract(args);
    case "new":
      return (await import("./new.ts")).newReport(args);
    case "rules":
      return (await import("./rules.ts")).rules(args, locale);
    case "lsp":
      await (await import("./lsp.ts")).lsp(args);
      return 0;
  }
}

function say(text: string): number {
  endOnWriteError(words, () => 0);
  process.stdout.write(text);
  return 0;
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
