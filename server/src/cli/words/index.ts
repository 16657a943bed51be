import type { Locale } from "../../engine/messages/types.ts";
import type { Words } from "./types.ts";

/** Only the language of this run is loaded. */
export async function wordsIn(locale: Locale): Promise<Words> {
  if (locale === "en") return (await import("./en.ts")).words;
  if (locale === "zh-tw") return (await import("./zh-tw.ts")).words;
  return (await import("./zh-cn.ts")).words;
}
