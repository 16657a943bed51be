import type { Finding } from "./editor.ts";
import { expectationOf, samples, textOf } from "./expectations.ts";

export interface WrongSample {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The sample that the cases about something else than the samples work on: the first of its kind with a repair. */
export function wrongSample(ending = ".txt"): WrongSample {
  const name = samples().find((sample) => sample.endsWith(ending) && expectationOf(sample).repair !== undefined);
  if (name === undefined) throw new Error("No expectation in test/vscode/expected has a repair.");
  return { name, text: textOf(name), findings: expectationOf(name).findings };
}
