import { keyOf } from "../../server/src/engine/accept.ts";
import { analyze } from "../../server/src/engine/analysis.ts";
import { acceptanceEdits } from "../../server/src/engine/config/write.ts";
import type { Edit } from "../../server/src/engine/problem.ts";

/** The text after the edits, which lie in its order. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (after, { span, newText }) => after.slice(0, span.start) + newText + after.slice(span.end),
    text,
  );
}

/** A config file that accepts everything that is found in `draft`, which stands beside it as `file`. */
export function accepting(draft: string, file: string, reason: string, config = ""): string {
  const { problems, text, reports } = analyze(draft);
  if (problems.length === 0) throw new Error("nothing is found in the draft");
  return problems.reduce((written, problem) => {
    const edits = acceptanceEdits(written, { file, ...keyOf(problem, text, reports), reason });
    if (edits === null) throw new Error(`cannot write to ${written}`);
    return edited(written, edits);
  }, config);
}
