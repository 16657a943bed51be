import type { Problem } from "../../engine/problem.ts";
import type { Entry } from "../batch/entry.ts";
import type { ConfigFindings } from "../configs.ts";
import type { Checked } from "../run.ts";

/** What a renderer is given of an input. */
export type Rendered = Pick<Checked, "file" | "status" | "analysis">;

/** Writes what an input comes to, by itself and in any thread. `problems` are those to show. */
export type Renderer = (input: Rendered, problems: readonly Problem[]) => string;

/** Makes of the entries of `check`, in their order, one output: each as it is done, and a closing. */
export interface Reporter {
  file(entry: Entry): string;
  /** Files that the settings leave out; called once, where there are any. */
  skipped(files: readonly string[]): string;
  /** A settings file that there is something to say of. `problems` are those to show. */
  config(findings: ConfigFindings): string;
  /** `status`: how the run ends. */
  end(status: number): string;
}

/** What is shown on request only. */
export interface Shown {
  readonly accepted: boolean;
}
