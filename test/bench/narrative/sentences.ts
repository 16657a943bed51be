/**
 * Sentences written for this benchmark, a line each. ⟦received:128⟧ is a number that speaks of that fact
 * (engine/narrative/facts.ts), ⟦granted+partial:28⟧ of their sum, ⟦received=105:一百零五⟧ with its value where digits do not say it, ⟦received~:120⟧ a vague
 * one, ⟦received@2022:110⟧ one of another year, ⟦disputes=0:未发生…⟧ words for none. Everything else is no claim. A line that
 * begins with @ says whose report and of which year the sentences below it are from.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Version } from "../../../server/src/engine/formats/types.ts";

export const sets = ["before", "tuned", "held-out"] as const;
export type SetName = (typeof sets)[number];

export interface Expected {
  readonly fact: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly approximate: boolean;
  readonly year: number | null;
}

export interface Sentence {
  readonly set: SetName;
  readonly text: string;
  readonly agency: string;
  readonly year: number;
  readonly version: Version;
  readonly expected: readonly Expected[];
}

const MARKER = /⟦([a-zA-Z.+]+)(~)?(?:@(\d{4}))?(?:=(\d+(?:\.\d+)?))?:([^⟧]*)⟧/g;

export function sentencesOf(set: SetName): Sentence[] {
  const lines = readFileSync(join(import.meta.dirname, "sentences", `${set}.txt`), "utf8").split(/\r?\n/);
  let source: Record<string, string> = {};
  return lines.flatMap((line): Sentence[] => {
    if (line === "" || line.startsWith("#")) return [];
    if (line.startsWith("@")) {
      source = Object.fromEntries(
        line
          .slice(1)
          .trim()
          .split(" ")
          .map((pair) => pair.split("=") as [string, string]),
      );
      return [];
    }
    const { agency = "", year, version } = source;
    return [{ set, agency, year: Number(year), version: version === "2019" ? "2019" : "2021", ...parse(line) }];
  });
}

function parse(line: string): Pick<Sentence, "text" | "expected"> {
  const expected: Expected[] = [];
  let text = "";
  let from = 0;
  for (const match of line.matchAll(MARKER)) {
    const [all, fact = "", vague, year, value, words = ""] = match;
    text += line.slice(from, match.index);
    const start = text.length;
    text += words;
    expected.push({
      fact,
      start,
      end: text.length,
      value: vague ? null : Number(value ?? words.normalize("NFKC").replaceAll(",", "")),
      approximate: vague !== undefined,
      year: year ? Number(year) : null,
    });
    from = match.index + all.length;
  }
  text += line.slice(from);
  if (/[⟦⟧]/.test(text)) throw new Error(`a marker that cannot be read: ${line}`);
  return { text, expected };
}
