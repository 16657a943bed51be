import { isMainThread } from "node:worker_threads";
import type { Locale } from "../engine/messages/types.ts";
import { Args, UsageError } from "./args.ts";
import { localeOf } from "./locale.ts";
import { endOnWriteError } from "./output.ts";
import { clean } from "./reporters/clean.ts";
import { version } from "./version.ts";
import { wordsIn } from "./words/index.ts";
import type { Words } from "./words/types.ts";

// The same file is the script of the threads: the engine is in the package once.
if (isMainThread) await main(process.argv.slice(2));
else (await import("./batch/worker.ts")).work();

async function main(argv: readonly string[]): Promise<void> {
  const locale = localeOf(argv, process.env);
  const words = await wordsIn(locale);
  // Where complaints cannot be written there is nowhere to say so.
  process.stderr.on("error", () => {});
  try {
    process.exitCode = await gouji(argv, locale, words);
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
}

/** Each command is loaded when it is asked for: `gouji --help` reads no engine. */
async function gouji(argv: readonly string[], locale: Locale, words: Words): Promise<number> {
  const args = new Args(argv, words);
  if (args.has("version")) return say(`gouji ${version()}\n`, words);
  if (args.has("help")) return say(words.help[args.command ?? "main"], words);
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

function say(text: string, words: Words): number {
  endOnWriteError(words, () => 0);
  process.stdout.write(text);
  return 0;
}
