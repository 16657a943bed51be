import type { ConfigCatalogue, ConfigMessageArgs } from "./config.ts";

const expected = {
  comma: "A comma is missing here",
  colon: "A colon is missing here",
  brace: "A closing brace } is missing",
  bracket: "A closing bracket ] is missing",
  value: "A value is missing here",
  name: "The name of a setting, in double quotes, is missing here",
  quote: "The closing double quote is missing",
  comment: "The comment does not end, */ is missing",
  other: "This cannot be read",
};

const types = {
  object: "settings in {}",
  array: "a list in []",
  string: "a text in double quotes",
  integer: "a whole number",
};

const chosen = ({ choices, isAll }: ConfigMessageArgs["config/choice"]): string => {
  if (choices === "") return "correct it";
  return isAll ? `it can be ${choices}` : `did you mean ${choices.replaceAll(", ", " or ")}?`;
};

export const configEn: ConfigCatalogue = {
  "config/syntax": ({ expected: what }) => `${expected[what]}; correct it, the settings elsewhere hold`,
  "config/unknown-key": ({ key, near }) =>
    `There is no setting “${key}”; ${near === "" ? "delete or correct it" : `did you mean ${near.replaceAll(", ", " or ")}?`}`,
  "config/duplicate-key": ({ key }) => `“${key}” is set more than once, and the last one holds; keep one`,
  "config/missing": ({ key, missing }) => `“${key}” lacks ${missing}, so this entry does not hold; complete it`,
  "config/type": ({ key, expected: type }) => `“${key}” must be ${types[type]}, so it does not hold; correct it`,
  "config/choice": (args) => `“${args.key}” cannot be “${args.value}”; ${chosen(args)}`,
  "config/range": ({ key, minimum, maximum }) => `“${key}” must lie between ${minimum} and ${maximum}; correct it`,
  "config/empty": ({ key }) => `“${key}” is empty; fill it in or delete it`,
  "config/too-large": ({ most }) =>
    `The file has more than ${most.toLocaleString("en")} characters: no settings need as many, and none of it holds; shorten it`,
  "config/outside": ({ path }) => `“${path}” lies outside the workspace and is not read; use a path inside it`,
  "fix/accept": ({ rule }) => `Accept this difference${rule === "" ? "" : ` (${rule})`}, with a reason…`,
  "config/unused-acceptance": ({ file, rule }) =>
    `${file} has no finding of ${rule} that fits this entry: the figures have changed, or it is mended; delete it if it is not needed`,
};
