import type { Args } from "./args.ts";
import { findInputs } from "./inputs.ts";
import { Output, Progress } from "./output.ts";
import { clean } from "./reporters/clean.ts";
import { internal, type Options, type Outcome, run } from "./run.ts";
import type { Words } from "./words/types.ts";

/** What to write for an outcome. Called again with a failure where it throws. */
type Each = (outcome: Outcome, output: Output) => string;

/**
 * Goes through the inputs of `check` or `extract`, one after the other. Failures are told on standard error and raise
 * the exit status; the other inputs are not touched by them.
 */
export async function goThrough(args: Args, options: Options, each: Each): Promise<Output> {
  const { words } = args;
  const progress = new Progress(words.progress);
  const output = new Output(words, progress);
  const inputs = await findInputs(args.inputs(), args.stdinName());
  const settle = (outcome: Outcome): string => {
    if (outcome.status === "failed") {
      output.raise(2);
      output.complain(complaint(outcome, words));
      return each(outcome, output);
    }
    try {
      return each(outcome, output);
    } catch (error) {
      return settle(internal(outcome.file, error));
    }
  };
  for (const [at, input] of inputs.entries()) {
    progress.show(at, inputs.length);
    await output.write(settle(await run(input, options)));
  }
  progress.clear();
  return output;
}

function complaint(outcome: Outcome & { status: "failed" }, words: Words): string {
  const { file, failure, stack } = outcome;
  if (failure.kind !== "internal") return `${clean(file)}: ${words.failure(failure)}`;
  return `${clean(file)}: ${words.internal(process.env.GOUJI_DEBUG && stack ? stack : failure.detail)}`;
}
