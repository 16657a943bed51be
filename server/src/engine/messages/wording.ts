import { formats } from "../formats/formats.ts";

/** What a message may show of the text it is about: one line, and not all of a long one. */
export function excerpt(raw: string, length = 24): string {
  const line = raw
    .replace(/<[^<>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : line;
}

/** The first three of the comma-separated `ids`, and how many there are beyond them. */
export function firstThree(ids: string, name: (id: string) => string): { names: readonly string[]; more: number } {
  const all = ids.split(",").filter((id) => id !== "");
  return { names: all.slice(0, 3).map(name), more: Math.max(0, all.length - 3) };
}

/** The notice that issued a version of the format; `version` itself where it already is a notice. */
export function noticeOf(version: string): string {
  return formats.find((format) => format.version === version)?.document ?? version;
}

/** What the cells of a column hold, by the column's id. */
export function kindOf(column: string): "count" | "change" | "amount" {
  if (column === "change") return "change";
  return column === "feeAmount" || column === "spending" ? "amount" : "count";
}

/** The invisible characters that pasting leaves behind, each by the name that a language gives it. */
export interface InvisibleNames {
  readonly noBreakSpace: string;
  readonly wideSpace: string;
  readonly zeroWidth: string;
  readonly replacement: string;
}

/** `characters` with a name in place of everything that cannot be seen, each once. */
export function visible(characters: string, names: InvisibleNames): readonly string[] {
  return [...new Set([...characters].map((character) => visibleCharacter(character, names)))];
}

function visibleCharacter(character: string, names: InvisibleNames): string {
  if (character === "\u00a0" || character === "\u202f") return names.noBreakSpace;
  if (character === "\u3000") return names.wideSpace;
  if (character === "\ufffd") return names.replacement;
  if (/\p{Cf}/u.test(character)) return names.zeroWidth;
  return character;
}
