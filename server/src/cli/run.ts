import { type Analysis, type AnalyzeOptions, analyze } from "../engine/analysis.ts";
import { toSimplified } from "../node/openCC.ts";
import { decode, type Encoding, sound } from "./decode.ts";
import { type Failure, failureOf } from "./failure.ts";
import { readFile, readStdin } from "./read.ts";

/** What to read: the file at `path`, standard input where that is null, or what was read already. */
export interface Source {
  /** The name to show. */
  readonly file: string;
  readonly path: string | null;
  /** Bytes, or a text that needs no decoding. */
  readonly content?: Uint8Array | string;
}

/** An input that could be read. */
export interface Checked {
  readonly file: string;
  readonly path: string | null;
  readonly status: "checked" | "notAReport";
  readonly analysis: Analysis;
  /** Analyses another text as this one was. */
  analyze(text: string): Analysis;
  /** What was read, to be written back in kind. */
  readonly content: Uint8Array | string;
  readonly encoding: Encoding;
}

/** An input that came to nothing. */
export interface Failed {
  readonly file: string;
  readonly status: "failed";
  readonly failure: Failure;
  readonly stack?: string | undefined;
}

/** What became of one input. */
export type Outcome = Checked | Failed;

/** Reads, decodes and analyses one input. Never throws: whatever goes wrong is the outcome of this input alone. */
export async function run(source: Source, options: AnalyzeOptions, engine: typeof analyze = analyze): Promise<Outcome> {
  const { file, path } = source;
  let content: Uint8Array | string;
  try {
    content = source.content ?? (path === null ? await readStdin() : await readFile(path));
  } catch (error) {
    return { file, status: "failed", failure: failureOf(error) };
  }
  try {
    const decoded = typeof content === "string" ? sound(content, "utf-8") : decode(content);
    if ("failure" in decoded) return { file, status: "failed", failure: decoded.failure };
    const analyzed = (text: string): Analysis => engine(text, { ...options, toSimplified });
    const analysis = analyzed(decoded.text);
    const status = analysis.reports.length > 0 ? "checked" : "notAReport";
    return { file, path, status, analysis, analyze: analyzed, content, encoding: decoded.encoding };
  } catch (error) {
    return internal(file, error);
  }
}

/** A defect of ours, met while this input was in hand. */
export function internal(file: string, error: unknown): Failed {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { file, status: "failed", failure: { kind: "internal", detail: message }, stack };
}
