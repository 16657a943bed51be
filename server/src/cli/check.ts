import type { Config } from "../engine/config/config.ts";
import type { Locale } from "../engine/messages/types.ts";
import type { Problem, Severity } from "../engine/problem.ts";
import { rules as registry } from "../engine/rules/registry.ts";
import { near } from "../engine/text/near.ts";
import { type Args, UsageError } from "./args.ts";
import { jsonReporter } from "./reporters/json.ts";
import { paintFor } from "./reporters/paint.ts";
import { textReporter } from "./reporters/text.ts";
import { goThrough } from "./session.ts";

const severities = ["error", "warning", "info", "hint"] as const satisfies readonly Severity[];
const settings = ["off", "hint", "info", "warning", "error"] as const;

/** `gouji check`: the findings of every report. */
export async function check(args: Args, locale: Locale): Promise<number> {
  const { words } = args;
  const format = args.choice("format", ["text", "json"], "text");
  const failOn = args.choice("fail-on", ["error", "warning", "info", "never"], "error");
  const failing = severities.slice(0, failOn === "never" ? 0 : severities.indexOf(failOn) + 1);
  const quiet = args.has("quiet");
  const { stdout } = process;
  const width = Math.min(stdout.columns ?? 100, 120);
  const paint = paintFor(stdout.isTTY === true, process.env);
  const shown = { accepted: args.has("show-accepted") };
  const view = { words, locale, paint, width };
  const reporter = format === "json" ? jsonReporter(words, locale, shown) : textReporter(view, shown);
  const visible = (problems: readonly Problem[]) =>
    quiet ? problems.filter((each) => each.severity === "error") : problems;
  const output = await goThrough(args, settingsOf(args), {
    file(outcome, output) {
      const problems = outcome.status === "checked" ? outcome.analysis.problems : [];
      const text = reporter.file(outcome, visible(problems));
      if (problems.some((each) => failing.includes(each.severity))) output.raise(1);
      return text;
    },
    skipped: (files) => reporter.skipped(files),
    config: (findings) => reporter.config({ ...findings, problems: visible(findings.problems) }),
  });
  await output.write(reporter.end());
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
