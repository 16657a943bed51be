import type { Args } from "./args.ts";
import { findInputs } from "./inputs.ts";
import { Output, Progress } from "./output.ts";
import { internal, type Options, type Outcome, run } from "./run.ts";

/** What to write for an outcome. Called again with a failure where it throws. */
type Each = (outcome: Outcome, output: Output) => string | Uint8Array | Promise<string | Uint8Array>;

/**
 * Goes through the inputs of a command, one after the other. Failures are told on standard error and raise
 * the exit status; the other inputs are not touched by them.
 */
export async function goThrough(args: Args, options: Options, each: Each): Promise<Output> {
  const { words } = args;
  const progress = new Progress(words.progress);
  const output = new Output(words, progress);
  const inputs = await findInputs(args.inputs(), args.stdinName());
  const settle = async (outcome: Outcome): Promise<string | Uint8Array> => {
    if (outcome.status === "failed") {
      output.fail(outcome.file, outcome.failure, outcome.stack);
      return each(outcome, output);
    }
    try {
      return await each(outcome, output);
    } catch (error) {
      return settle(internal(outcome.file, error));
    }
  };
  for (const [at, input] of inputs.entries()) {
    progress.show(at, inputs.length);
    await output.write(await settle(await run(input, options)));
  }
  progress.clear();
  return output;
}
