import type { Message } from "./messages/types.ts";
import type { Span } from "./text/span.ts";

export type Severity = "error" | "warning" | "info" | "hint";

export interface Related {
  readonly span: Span;
  readonly message: Message;
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** `safe`: no figure changes its value. `preferred`: the one fix that the evidence singles out. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
  readonly safe: boolean;
}

/** Machine-readable facts of a finding: docs/cli.md names the fields. Rows and columns are the ids of the format. */
export interface ProblemData {
  readonly table?: 2 | 3 | 4;
  readonly row?: string;
  readonly column?: string;
  readonly actual?: number | null;
  readonly expected?: number | null;
  readonly difference?: number;
  readonly section?: number;
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly sections?: readonly number[];
}

/** One finding. Messages are keys and arguments, rendered at the edge (messages/render.ts). */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly Related[];
  readonly data: ProblemData;
  readonly fixes: readonly Fix[];
}
