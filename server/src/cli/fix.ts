import { type Chosen, type Fixed, fixAll, safeFix, singledOut } from "../engine/fixes/fixAll.ts";
import { render } from "../engine/messages/render.ts";
import type { Locale } from "../engine/messages/types.ts";
import { rules as registry } from "../engine/rules/registry.ts";
import { LineIndex } from "../engine/text/lines.ts";
import { near } from "../engine/text/near.ts";
import { type Args, UsageError } from "./args.ts";
import { unifiedDiff } from "./diff.ts";
import { encodeLike } from "./encode.ts";
import type { Failure } from "./failure.ts";
import type { Output } from "./output.ts";
import { replaceFile } from "./replace.ts";
import { clean } from "./reporters/clean.ts";
import { type Checked, type Outcome, run } from "./run.ts";
import { goThrough } from "./session.ts";

/** `gouji fix`: makes the fixes that change no figure, or shows what they would change. */
export async function fix(args: Args, locale: Locale): Promise<number> {
  const { words } = args;
  const rules = ruleIds(args);
  const filter = args.has("stdin") || args.paths.includes("-");
  if (filter && args.inputs().length > 1) throw new UsageError(words.usage.stdinAlone);
  const dryRun = args.has("dry-run");
  const choose = args.has("repairs") ? singledOut : safeFix;
  const wanted = (rule: string): boolean => rules.length === 0 || rules.includes(rule);
  const left = { error: 0, warning: 0, info: 0, hint: 0 };
  const skipped: string[] = [];
  let [files, places] = [0, 0];

  let leftOut = 0;
  const file = async (outcome: Outcome, output: Output): Promise<string | Uint8Array> => {
    if (outcome.status === "failed") return "";
    if (outcome.status === "notAReport") skipped.push(clean(outcome.file));
    const { analysis } = outcome;
    const fixed = fixAll(analysis, outcome.analyze, (problem) => (wanted(problem.rule) ? choose(problem) : null));
    const written = await write(outcome, fixed, output);
    if (written === null) return "";
    for (const { severity } of fixed.analysis.problems) left[severity]++;
    if (fixed.made.length > 0) files++;
    places += fixed.edits.length;
    return written;
  };
  const output = await goThrough(
    args,
    {},
    {
      perform: (job) => run(job, job.options),
      tell: file,
      skipped: ({ length }) => {
        leftOut = length;
        return "";
      },
    },
  );

  /** What to show of a file that could be fixed; null where it could not. */
  async function write(outcome: Checked, fixed: Fixed, output: Output): Promise<string | Uint8Array | null> {
    const { file, path, content, encoding, analysis } = outcome;
    const fail = (failure: Failure): null => {
      output.fail({ file, failure });
      return null;
    };
    const changed = fixed.text !== analysis.text;
    const before = typeof content === "string" ? Buffer.from(content) : content;
    const bytes = changed ? encodeLike(before, encoding, analysis.text, fixed.text) : before;
    if (bytes === null) return fail({ kind: "unencodable" });
    if (dryRun) {
      if (changed) output.raise(1);
      return changed ? unifiedDiff(clean(file), analysis.text, fixed.edits) : "";
    }
    if (path === null) return bytes;
    if (!changed) return "";
    const failure = await replaceFile(path, before, bytes);
    return failure ? fail(failure) : report(file, analysis.text, fixed, locale, words.onLine);
  }

  const closing = [words.fixed(files, places, dryRun), words.left(left)];
  if (skipped.length > 0) closing.push(words.skipped(skipped.slice(0, 5), Math.max(0, skipped.length - 5)));
  if (leftOut > 0) closing.push(words.leftOut(leftOut));
  const text = closing.filter((line) => line !== "").map((line) => `${line}\n`);
  // A diff, or a text that was filtered, is not to be mixed with words.
  if (dryRun || filter) output.remark(text.join(""));
  else await output.write(text.join(""));
  return output.status;
}

function ruleIds(args: Args): readonly string[] {
  const ids: readonly string[] = registry.map(({ id }) => id);
  for (const id of args.all("rule"))
    if (!ids.includes(id)) throw new UsageError(args.words.usage.unknownRule(id, near(id, ids)));
  return args.all("rule");
}

/** The name of the file, and every fix that was made with the line of its finding. */
function report(file: string, text: string, { made }: Fixed, locale: Locale, onLine: (line: number) => string): string {
  const lines = new LineIndex(text);
  const told = ({ problem, fix }: Chosen): string =>
    `  ${onLine(lines.position(problem.span.start).line + 1)}  ${render(fix.title, locale)}  ${problem.rule}\n`;
  return `${clean(file)}\n${made.map(told).join("")}`;
}
