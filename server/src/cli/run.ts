import { type Analysis, type AnalyzeOptions, analyze } from "../engine/analysis.ts";
import { toSimplified } from "../node/openCC.ts";
import { decode, type Encoding } from "./decode.ts";
import { type Failure, failureOf } from "./failure.ts";
import type { Input, Readable } from "./inputs.ts";

/** An input that could be read. */
export interface Checked {
  readonly file: string;
  readonly path: string | null;
  readonly status: "checked" | "notAReport";
  readonly analysis: Analysis;
  /** Analyses another text as this one was. */
  analyze(text: string): Analysis;
  /** What was read, to be written back in kind. */
  readonly source: { readonly bytes: Uint8Array; readonly encoding: Encoding };
}

/** What became of one input. */
export type Outcome =
  | Checked
  | {
      readonly file: string;
      readonly status: "failed";
      readonly failure: Failure;
      readonly stack?: string | undefined;
    };

/** Reads, decodes and analyses one input. Never throws: whatever goes wrong is the outcome of this input alone. */
export async function run(
  input: Omit<Readable, "from"> | Exclude<Input, Readable>,
  options: AnalyzeOptions,
  engine: typeof analyze = analyze,
): Promise<Outcome> {
  const { file } = input;
  if ("failure" in input) return { file, status: "failed", failure: input.failure };
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (error) {
    return { file, status: "failed", failure: failureOf(error) };
  }
  try {
    const decoded = decode(bytes);
    if ("failure" in decoded) return { file, status: "failed", failure: decoded.failure };
    const analyzed = (text: string): Analysis => engine(text, { ...options, toSimplified });
    const analysis = analyzed(decoded.text);
    const status = analysis.reports.length > 0 ? "checked" : "notAReport";
    const source = { bytes, encoding: decoded.encoding };
    return { file, path: input.path, status, analysis, analyze: analyzed, source };
  } catch (error) {
    return internal(file, error);
  }
}

/** A defect of ours, met while this input was in hand. */
export function internal(file: string, error: unknown): Outcome {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { file, status: "failed", failure: { kind: "internal", detail: message }, stack };
}
