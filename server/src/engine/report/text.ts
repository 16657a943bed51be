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

const prose = new WeakMap<Section, readonly TextBlock[]>();

/** The text of a section without the signature. */
export function proseIn({ sections }: Report, section: Section): readonly TextBlock[] {
  let own = prose.get(section);
  if (!own) {
    const { blocks } = section;
    const end = section === sections.at(-1) ? signatureOf(blocks)?.from : undefined;
    own = blocks.slice(0, end).filter(isText);
    prose.set(section, own);
  }
  return own;
}

/** A paragraph that is yet to be written: it ends with what stands for its words. */
const OPEN = /【填[写寫][^【】]*】$/;

/** Whether anything is written in the sections of prose; nothing is in an official form that is yet to be filled in. */
export const hasProse = (report: Report): boolean => proseOf(report).some((blocks) => blocks.length > 0);

/** A draft that was but begun: fewer than four of the six parts are there, or one of prose is yet to be written. */
export const isBegun = (report: Report): boolean =>
  report.sections.length < 4 ||
  !hasProse(report) ||
  proseOf(report).some((blocks) => blocks.length > 0 && blocks.every(({ text }) => OPEN.test(text)));

const proseOf = (report: Report): (readonly TextBlock[])[] =>
  report.sections.filter(({ number }) => number === 1 || number > 4).map((section) => proseIn(report, section));

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
