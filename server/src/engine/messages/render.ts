import { type Language, languages } from "./languages.ts";
import type { AllNames } from "./names.ts";
import type { Locale, Message, MessageArgs, MessageKey } from "./types.ts";

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
