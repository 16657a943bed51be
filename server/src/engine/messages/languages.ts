import type { cited } from "./cited.ts";
import type { FeatureWords } from "./features.ts";
import { language as en } from "./language.en.ts";
import { language as zhCn } from "./language.zh-cn.ts";
import { language as zhTw } from "./language.zh-tw.ts";
import type { AllNames } from "./names.ts";
import type { RuleId, RuleTitles } from "./rule-ids.ts";
import type { Catalogue, Locale } from "./types.ts";

/** All that is said in one language. */
export interface Language {
  readonly catalogue: Catalogue;
  readonly names: AllNames;
  readonly titles: RuleTitles;
  readonly words: FeatureWords;
  readonly cited: typeof cited;
}

/** The bundles of the server have `languages.loaded.ts` in the place of this module. */
export const languages: Record<Locale, Language> = { "zh-cn": zhCn, "zh-tw": zhTw, en };

/** Every rule that has messages, in the order of the documentation. */
export const ruleIds: readonly RuleId[] = Object.keys(zhCn.titles) as RuleId[];
