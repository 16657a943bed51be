import { en, titles as enTitles } from "./en.ts";
import { names as enNames } from "./names.en.ts";
import type { AllNames } from "./names.ts";
import { names as zhCnNames } from "./names.zh-cn.ts";
import { names as zhTwNames } from "./names.zh-tw.ts";
import type { RuleId, RuleTitles } from "./rule-ids.ts";
import type { Catalogue, Locale, Message, MessageArgs, MessageKey } from "./types.ts";
import { zhCn, titles as zhCnTitles } from "./zh-cn.ts";
import { zhTw, titles as zhTwTitles } from "./zh-tw.ts";

interface Language {
  readonly catalogue: Catalogue;
  readonly names: AllNames;
  readonly titles: RuleTitles;
}

const languages: Readonly<Record<Locale, Language>> = {
  "zh-cn": { catalogue: zhCn, names: zhCnNames, titles: zhCnTitles },
  "zh-tw": { catalogue: zhTw, names: zhTwNames, titles: zhTwTitles },
  en: { catalogue: en, names: enNames, titles: enTitles },
};

/** Every rule that has messages, in the order of the documentation. */
export const ruleIds: readonly RuleId[] = Object.keys(zhCnTitles) as RuleId[];

export function render(message: Message, locale: Locale): string {
  return renderIn(languages[locale], message);
}

function renderIn<K extends MessageKey>(
  { catalogue, names }: Language,
  { key, args }: { readonly key: K; readonly args: MessageArgs[K] },
): string {
  return catalogue[key](args, names);
}

/** What the rule finds, on one line; the id itself where the rule is not known. */
export function ruleTitle(id: string, locale: Locale): string {
  const titles: Readonly<Record<string, string | undefined>> = languages[locale].titles;
  return titles[id] ?? id;
}

/** The names of rows and columns in a language, for whatever else shows them. */
export function namesIn(locale: Locale): AllNames {
  return languages[locale].names;
}
