import { ruleTitle } from "../engine/messages/render.ts";
import type { Locale } from "../engine/messages/types.ts";
import { rules as registry } from "../engine/rules/registry.ts";
import { near } from "../engine/text/near.ts";
import { type Args, UsageError } from "./args.ts";
import { Output, Progress } from "./output.ts";
import { clean } from "./reporters/clean.ts";
import { padded } from "./reporters/width.ts";
import { readPage } from "./rulePages.ts";

/** `gouji rules`: the list, or one rule's page. */
export async function rules(args: Args, locale: Locale): Promise<number> {
  const { words, paths } = args;
  const json = args.choice("format", ["text", "json"], "text") === "json";
  if (paths.length > 1) throw new UsageError(words.usage.tooManyRules);
  const list = registry.map(({ id, severity }) => ({ id, severity, title: ruleTitle(id, locale) }));
  const output = new Output(words, new Progress(words.progress));
  const id = paths[0];
  if (id === undefined) {
    const width = Math.max(...list.map((rule) => rule.id.length));
    const lines = list.map(
      (rule) => `${rule.id.padEnd(width)}  ${padded(words.severity[rule.severity], 7)}  ${rule.title}`,
    );
    const version = 1;
    await output.write(json ? `${JSON.stringify({ version, rules: list }, null, 2)}\n` : `${lines.join("\n")}\n`);
    return 0;
  }
  const rule = list.find((each) => each.id === id);
  if (rule === undefined)
    throw new UsageError(
      words.usage.unknownRule(
        clean(id),
        near(
          id,
          list.map((each) => each.id),
        ),
      ),
    );
  const page = readPage(id);
  if (json) await output.write(`${JSON.stringify({ version: 1, ...rule, page }, null, 2)}\n`);
  else
    await output.write(page ?? `${rule.id}  ${words.severity[rule.severity]}  ${rule.title}\n\n${words.noPage(id)}\n`);
  return 0;
}
