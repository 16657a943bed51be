import type { Config } from "../engine/config/config.ts";
import { render } from "../engine/messages/render.ts";
import { LineIndex } from "../engine/text/lines.ts";
import { type Args, UsageError } from "./args.ts";
import type { Job } from "./batch/entry.ts";
import { type Ahead, inOrder } from "./batch/inOrder.ts";
import { type ConfigFindings, Configs } from "./configs.ts";
import { findInputs, type Input } from "./inputs.ts";
import { ndjsonInputs } from "./ndjson.ts";
import { Output, Progress } from "./output.ts";
import { clean } from "./reporters/clean.ts";
import { type Failed, internal } from "./run.ts";
import type { Words } from "./words/types.ts";

/** What an input came to. */
type Done =
  | Failed
  | { readonly file: string; readonly status: "checked" | "notAReport"; readonly used?: readonly number[] };

/** What a command makes of its inputs. */
export interface Work<D extends Done> {
  /** Of one input. Never rejects. */
  perform(job: Job, inputs: number | null): Promise<D | Failed>;
  /** How many of them at a time; one, where it is not said. */
  readonly ahead?: Ahead;
  /** What to write, called in the order of the inputs; and again with a failure where it throws. */
  tell(done: D | Failed, output: Output): string | Uint8Array | Promise<string | Uint8Array>;
  /** Where failures are told by `tell` alone. */
  readonly failuresToldInBand?: boolean;
  /** Files that the settings leave out. */
  skipped?(files: readonly string[]): string;
  config?(findings: ConfigFindings): string;
}

const alone: Ahead = { jobs: 1, size: Number.POSITIVE_INFINITY };

/**
 * Goes through the inputs of a command in their order. Failures are told on standard error and raise the exit
 * status; the other inputs are not touched by them. `settings` are those of the command line.
 */
export async function goThrough<D extends Done>(args: Args, settings: Config, work: Work<D>): Promise<Output> {
  const { words } = args;
  const configs = new Configs(args.text("config"), settings);
  if (!(await configs.isReady())) throw new UsageError(badConfig(args.text("config") ?? "", configs, words));
  const progress = new Progress(words.progress);
  const output = new Output(words, progress);
  const paths = args.inputs();
  const inputs: Iterable<Input> | AsyncIterable<Input> = args.has("stdin-ndjson")
    ? ndjsonInputs(process.stdin, args.stdinName())
    : await findInputs(paths, args.stdinName());
  const count = Array.isArray(inputs) ? inputs.length : null;
  const skipped: string[] = [];

  async function* jobs(): AsyncGenerator<Job | Failed> {
    for await (const input of inputs) {
      if ("failure" in input) yield { ...input, status: "failed" };
      else {
        const resolved = await configs.resolve(input);
        if (resolved.skipped) skipped.push(input.file);
        else yield { ...input, options: resolved.options };
      }
    }
  }

  async function settle(job: Job | Failed, done: D | Failed): Promise<string | Uint8Array> {
    if (done.status === "failed") {
      if (!work.failuresToldInBand) output.fail(done);
      return work.tell(done, output);
    }
    try {
      if ("options" in job) configs.note(job.options, done.used ?? []);
      return await work.tell(done, output);
    } catch (error) {
      return settle(job, internal(done.file, error));
    }
  }

  const perform = async (job: Job | Failed) => ("options" in job ? work.perform(job, count) : job);
  const sizeOf = (job: Job | Failed) => ("options" in job ? (job.content?.length ?? 0) : 0);
  let done = 0;
  for await (const [job, result] of inOrder(jobs(), perform, work.ahead ?? alone, sizeOf)) {
    progress.show(done++, count);
    await output.write(await settle(job, result));
  }
  progress.clear();
  if (skipped.length > 0) await output.write(work.skipped?.(skipped) ?? "");
  await tellConfigs(configs, work.config, output, words);
  return output;
}

/** Errors in the settings are told on standard error, as those of inputs are; all the rest was checked. */
async function tellConfigs(configs: Configs, tell: Work<Done>["config"], output: Output, words: Words): Promise<void> {
  for (const each of configs.unreadable) output.fail(each);
  for (const findings of configs.findings().filter(({ problems }) => problems.length > 0)) {
    const errors = findings.problems.filter(({ severity }) => severity === "error");
    const lines = new LineIndex(findings.text);
    for (const { span, message } of errors) {
      const { line, character } = lines.position(span.start);
      output.raise(2);
      output.complain(`${clean(findings.file)}:${line + 1}:${character + 1}: ${clean(render(message, words.locale))}`);
    }
    await output.write(tell?.(findings) ?? "");
  }
}

/** A file that was asked for and is not there must not be done without. */
function badConfig(file: string, { unreadable: [found] }: Configs, words: Words): string {
  return words.usage.badConfig(file, words.failure(found?.failure ?? { kind: "notFound" }));
}
