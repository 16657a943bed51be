/** What is missing, or not closed, in a config file. */
export type SyntaxFault = "comma" | "colon" | "brace" | "bracket" | "value" | "name" | "quote" | "comment" | "other";

/** What may be wrong in a config file. `key` is a place in it, such as `body.kind`; lists are separated by commas. */
export interface ConfigMessageArgs {
  "config/syntax": { expected: SyntaxFault };
  "config/unknown-key": { key: string; near: string };
  "config/duplicate-key": { key: string };
  "config/missing": { key: string; missing: string };
  "config/type": { key: string; expected: "object" | "array" | "string" | "integer" };
  "config/choice": { key: string; value: string; choices: string; isAll: boolean };
  "config/range": { key: string; minimum: number; maximum: number };
  "config/empty": { key: string };
  "config/too-large": { most: number };
  "config/outside": { path: string };
  /** `rule` is named where several findings stand in one place; else empty. */
  "fix/accept": { rule: string };
  "config/unused-acceptance": { file: string; rule: string };
}

export type ConfigCatalogue = {
  readonly [K in keyof ConfigMessageArgs]: (args: ConfigMessageArgs[K]) => string;
};
