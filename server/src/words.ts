// What is said, in three languages: a file of its own (dist/words.cjs), of which a server evaluates the one that it speaks.
import type { Language } from "./engine/messages/languages.ts";
import type { Locale } from "./engine/messages/types.ts";

const load: Readonly<Record<Locale, () => { readonly language: Language }>> = {
  "zh-cn": () => require("./engine/messages/language.zh-cn.ts"),
  "zh-tw": () => require("./engine/messages/language.zh-tw.ts"),
  en: () => require("./engine/messages/language.en.ts"),
};

export const languageOf = (locale: Locale): Language => load[locale]().language;
