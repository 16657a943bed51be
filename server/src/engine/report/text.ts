import type { Block, TextBlock } from "../syntax/types.ts";
import type { Span } from "../text/span.ts";
import { signatureOf } from "./signature.ts";
import type { Report, Section } from "./types.ts";

export const isText = (block: Block): block is TextBlock => block.kind === "text";

/** Where a piece of a block's folded text stands; the whole block where entities of HTML made its text shorter. */
export function placeIn({ span, text }: TextBlock, from: number, to: number): Span {
  const exact = text.length === span.end - span.start;
  return exact ? { start: span.start + from, end: span.start + to } : span;
}

/** All text of a report but its title and headings, in the order of the file. */
export const textsOf = ({ preface, sections }: Report): TextBlock[] => [
  ...preface.filter(isText),
  ...sections.flatMap(({ blocks }) => blocks.filter(isText)),
];

/** The text of a section without the signature. */
export function proseIn({ sections }: Report, section: Section): TextBlock[] {
  const { blocks } = section;
  const end = section === sections.at(-1) ? signatureOf(blocks)?.from : undefined;
  return blocks.slice(0, end).filter(isText);
}

/** A draft that was but begun: fewer than four of the six parts are there, or nothing is written in those of prose. */
export function isBegun(report: Report): boolean {
  const { sections } = report;
  const prose = sections.filter(({ number }) => number === 1 || number > 4);
  return sections.length < 4 || prose.every((section) => proseIn(report, section).length === 0);
}

/** The body's name where no title gives it: 现公布云溪市教育局2023年政府信息公开工作年度报告. */
export function agencyIn({ agency, preface }: Report, text: string): string | null {
  if (agency) return agency;
  for (const block of preface.filter(isText)) {
    const named = /(?:公布|发布|编制)[《"]?([\u4e00-\u9fff]{3,24}?)(?=\d{4}年度?(?:政府信息|政务)公开)/d.exec(
      block.text,
    );
    const at = named?.indices?.[1];
    if (!at) continue;
    const { start, end } = placeIn(block, at[0], at[1]);
    return text.slice(start, end);
  }
  return null;
}
