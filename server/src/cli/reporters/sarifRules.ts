import { ruleTitle } from "../../engine/messages/render.ts";
import type { Locale } from "../../engine/messages/types.ts";
import { rules as registry } from "../../engine/rules/registry.ts";
import { RULE_PAGES, readPage } from "../rulePages.ts";
import { version } from "../version.ts";
import { levels } from "./sarif.ts";

const tags = { "zh-cn": "zh-CN", "zh-tw": "zh-TW", en: "en-US" } as const;

/** The tool, and every rule that it can speak of, with its page. The pages are in Chinese. */
export function driver(locale: Locale): object {
  return {
    name: "Gouji",
    informationUri: "https://github.com/gouji-dev/gouji",
    version: version(),
    semanticVersion: version(),
    language: tags[locale],
    rules: [
      ...registry.map(({ id, severity }) => ({
        ...described(id, locale),
        ...helpOf(id),
        helpUri: `${RULE_PAGES}/${id}.md`,
        defaultConfiguration: { level: levels[severity] },
        properties: { tags: [id.split("/")[0]], severity },
      })),
      // What is wrong in the settings.
      described("config", locale),
    ],
  };
}

function described(id: string, locale: Locale): object {
  return { id, shortDescription: { text: ruleTitle(id, locale) } };
}

/** As text, what the page begins with: what the rule says. */
function helpOf(id: string): object {
  const page = readPage(id);
  if (page === null) return {};
  const text = page.split(/\r?\n\r?\n/)[2] ?? page;
  return { help: { text: text.trim(), markdown: page } };
}
