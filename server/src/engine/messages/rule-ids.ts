import type { MessageKey } from "./types.ts";

type RuleOf<K extends string> = K extends `${"related" | "fix" | "refused" | "config" | "limits"}/${string}`
  ? never
  : K extends `${infer Family}/${infer Name}.${string}`
    ? `${Family}/${Name}`
    : K;

/** Every rule that has a message: a rule without a title does not compile. */
export type RuleId = RuleOf<MessageKey>;

/** What each rule finds, on one line. */
export type RuleTitles = Readonly<Record<RuleId, string>>;
