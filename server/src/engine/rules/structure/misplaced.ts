import { isText } from "../../report/text.ts";
import type { Report, Section } from "../../report/types.ts";
import type { TextBlock } from "../../syntax/types.ts";

/** What only the prose of a section says, folded. */
const CUES: Readonly<Record<number, RegExp>> = {
  3: /(?:收到|受理|新收).{0,24}申请/,
  4: /行政复议|行政诉讼/,
  5: /(?:存在|面临|仍有).{0,24}(?:问题|不足|短板|差距|薄弱)|(?:问题|不足).{0,8}(?:表现|体现)在/,
  6: /信息处理费/,
};

/** Shorter lines are notes of a table. */
const SHORTEST = 20;

/** The last paragraphs of a section, behind its table, that speak of section `number`; none where they do not. */
export function proseOf(number: number, before: Section): TextBlock[] {
  const table = before.blocks.findLastIndex((block) => !isText(block));
  const behind = before.blocks.slice(table + 1).filter(isText);
  const from = table < 0 ? behind.length - 1 : 0;
  const own = CUES[before.number];
  const first = behind.findIndex(
    ({ text }, at) => at >= from && text.length >= SHORTEST && CUES[number]?.test(text) && !own?.test(text),
  );
  // A section of prose has its own last paragraph; one with a table has no other text than this.
  if (first < 0 || (table < 0 && behind.length < 2)) return [];
  return behind.slice(first);
}

/** The text of section `number` that stands at the end of the section before its place. */
export function strayProse({ sections }: Report, number: number): TextBlock[] {
  const before = sections.findLast((section) => section.number < number);
  return before?.number === number - 1 ? proseOf(number, before) : [];
}
