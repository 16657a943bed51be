import type { RowSpec } from "../formats/types.ts";
import type { FeatureWords } from "../messages/features.ts";
import type { AllNames } from "../messages/names.ts";
import type { Locale } from "../messages/types.ts";
import { inScript } from "../text/scripts.ts";

/** In which words a feature speaks. */
export interface Language {
  readonly names: AllNames;
  readonly words: FeatureWords;
  readonly locale: Locale;
}

/** A row in the words of the form, with its group: （三）不予公开 · 1.属于国家秘密. In English its name, which says what they mean. */
export function formName({ id, label, under = [] }: RowSpec, { names, locale }: Language): string {
  if (locale === "en") return names.fullRow(id);
  const written = [...under.slice(1), label].map((each) => each.replace(/\s+/g, " ").trim()).join(" · ");
  return inScript(written, locale === "zh-tw" ? "traditional" : "simplified");
}

export const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");
