import type { Config } from "../engine/config/config.ts";
import type { Locale } from "../engine/messages/types.ts";
import type { Problem, Severity } from "../engine/problem.ts";
import { rules as registry } from "../engine/rules/registry.ts";
import { near } from "../engine/text/near.ts";
import { type Args, UsageError } from "./args.ts";
import { checkFormats, type Task } from "./batch/entry.ts";
import { performingFor } from "./batch/performing.ts";
import { isColoured } from "./reporters/paint.ts";
import { reporterFor } from "./reporters/reporterFor.ts";
import { goThrough } from "./session.ts";

const severities = ["error", "warning", "info", "hint"] as const satisfies readonly Severity[];
const settings = ["off", "hint", "info", "warning", "error"] as const;

/** `gouji check`: the findings of every report. */
export async function check(args: Args, locale: Locale): Promise<number> {
  const { words } = args;
  const isFilter = args.has("stdin-ndjson");
  const format = args.choice("format", checkFormats, isFilter ? "json" : "text");
  if (isFilter && format !== "json") throw new UsageError(words.usage.ndjsonAnswersJson(format));
  const failOn = args.choice("fail-on", ["error", "warning", "info", "never"], "error");
  const quiet = args.has("quiet");
  const { stdout } = process;
  const task: Extract<Task, { command: "check" }> = {
    command: "check",
    format,
    locale,
    failing: severities.slice(0, failOn === "never" ? 0 : severities.indexOf(failOn) + 1),
    quiet,
    showAccepted: args.has("show-accepted"),
    colour: isColoured(stdout.isTTY === true, process.env),
    width: Math.min(stdout.columns ?? 100, 120),
  };
  const reporter = reporterFor(task, words, isFilter);
  const performing = await performingFor(task, args);
  const visible = (problems: readonly Problem[]) =>
    quiet ? problems.filter((each) => each.severity === "error") : problems;
  const output = await goThrough(args, settingsOf(args), {
    ...performing,
    tell(entry, output) {
      if (entry.status === "failed") {
        // A pipeline that asks for status 0 reads of bad lines in what is written.
        if (isFilter && failOn !== "never") output.raise(2);
      } else if (entry.failing) output.raise(1);
      return reporter.file(entry);
    },
    failuresToldInBand: isFilter,
    skipped: (files) => reporter.skipped(files),
    config: (findings) => reporter.config({ ...findings, problems: visible(findings.problems) }),
  });
  await performing.close();
  await output.write(reporter.end(output.status));
  return output.status;
}

function settingsOf(args: Args): Config {
  const rules = ruleSettings(args);
  const year = args.year();
  return year === null ? { rules } : { rules, year };
}

function ruleSettings(args: Args): Record<string, Severity | "off"> {
  const { usage } = args.words;
  const ids: readonly string[] = registry.map((rule) => rule.id);
  const entries = args.all("rule").map((value) => {
    const [, id, wanted] = /^([^=]+)=(.+)$/.exec(value) ?? [];
    if (id === undefined || wanted === undefined) throw new UsageError(usage.badRule(value));
    if (!ids.includes(id)) throw new UsageError(usage.unknownRule(id, near(id, ids)));
    const severity = settings.find((each) => each === wanted);
    if (severity === undefined) throw new UsageError(usage.badChoice(`--rule ${id}`, wanted, settings));
    return [id, severity] as const;
  });
  return Object.fromEntries(entries);
}
