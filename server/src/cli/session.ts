import type { Config } from "../engine/config/config.ts";
import { render } from "../engine/messages/render.ts";
import { LineIndex } from "../engine/text/lines.ts";
import { type Args, UsageError } from "./args.ts";
import { type ConfigFindings, Configs } from "./configs.ts";
import { findInputs } from "./inputs.ts";
import { Output, Progress } from "./output.ts";
import { clean } from "./reporters/clean.ts";
import { internal, type Outcome, run } from "./run.ts";
import type { Words } from "./words/types.ts";

/** What to write for each file, and for the settings once all files are done. */
export interface Writer {
  /** Called again with a failure where it throws. */
  file(outcome: Outcome, output: Output): string | Uint8Array | Promise<string | Uint8Array>;
  /** Files that the settings leave out. */
  skipped?(files: readonly string[]): string;
  config?(findings: ConfigFindings): string;
}

/**
 * Goes through the inputs of a command, one after the other. Failures are told on standard error and raise the exit
 * status; the other inputs are not touched by them. `settings` are those of the command line.
 */
export async function goThrough(args: Args, settings: Config, writer: Writer): Promise<Output> {
  const { words } = args;
  const configs = new Configs(args.text("config"), settings);
  if (!(await configs.isReady())) throw new UsageError(badConfig(args.text("config") ?? "", configs, words));
  const progress = new Progress(words.progress);
  const output = new Output(words, progress);
  const inputs = await findInputs(args.inputs(), args.stdinName());
  const settle = async (outcome: Outcome): Promise<string | Uint8Array> => {
    if (outcome.status === "failed") {
      output.fail(outcome.file, outcome.failure, outcome.stack);
      return writer.file(outcome, output);
    }
    try {
      configs.note(outcome.analysis);
      return await writer.file(outcome, output);
    } catch (error) {
      return settle(internal(outcome.file, error));
    }
  };
  const skipped: string[] = [];
  for (const [at, input] of inputs.entries()) {
    progress.show(at, inputs.length);
    const resolved = "failure" in input ? { skipped: false, options: {} } : await configs.resolve(input);
    if (resolved.skipped) skipped.push(input.file);
    else await output.write(await settle(await run(input, resolved.options)));
  }
  progress.clear();
  if (skipped.length > 0) await output.write(writer.skipped?.(skipped) ?? "");
  await tellConfigs(configs, writer, output, words);
  return output;
}

/** Errors in the settings are told on standard error, as those of inputs are; all the rest was checked. */
async function tellConfigs(configs: Configs, writer: Writer, output: Output, words: Words): Promise<void> {
  for (const { file, failure } of configs.unreadable) output.fail(file, failure);
  for (const findings of configs.findings().filter(({ problems }) => problems.length > 0)) {
    const errors = findings.problems.filter(({ severity }) => severity === "error");
    const lines = new LineIndex(findings.text);
    for (const { span, message } of errors) {
      const { line, character } = lines.position(span.start);
      output.raise(2);
      output.complain(`${clean(findings.file)}:${line + 1}:${character + 1}: ${clean(render(message, words.locale))}`);
    }
    await output.write(writer.config?.(findings) ?? "");
  }
}

/** A file that was asked for and is not there must not be done without. */
function badConfig(file: string, { unreadable: [found] }: Configs, words: Words): string {
  return words.usage.badConfig(file, words.failure(found?.failure ?? { kind: "notFound" }));
}
