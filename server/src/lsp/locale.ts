import type { Locale } from "../engine/messages/types.ts";

/** The language of messages for a language tag as editors send it: `zh-TW`, `zh-Hant-HK`, `en_US`. */
export function localeOf(tag: unknown): Locale {
  if (typeof tag !== "string") return "zh-cn";
  const normal = tag.toLowerCase().replaceAll("_", "-");
  if (/^zh-(hant|tw|hk|mo)\b/.test(normal)) return "zh-tw";
  return /^en\b/.test(normal) ? "en" : "zh-cn";
}
