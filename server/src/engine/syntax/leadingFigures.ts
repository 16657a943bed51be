import { append } from "../append.ts";
import { headingOf } from "../formats/headings.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { cutAt, isExact, isFigure, isSeparated, type Line } from "./line.ts";

/** A figure, its unit, and what stands behind it: 45第二十条第(六)项, 0 行政强制. A numeral has a mark or a bracket. */
const LEADING = /^\s*\d+(?:\.\d+)?(?:万元|元|件)?\s*(?=[\u3400-\u9fff(])/;

/** No digit, and no space before one, has a code beyond that of 9. */
const DIGITS = 0x39;

/**
 * The lines, those parted of which the first word is the figure of the row before: its label stands alone on the line
 * above and has one figure, and what follows is another label or a heading. Where a line above begins with a number as
 * well, rows are numbered.
 */
export function withoutLeadingFigures(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const [figure] = line.text.charCodeAt(0) <= DIGITS && isExact(line) ? (LEADING.exec(line.text) ?? []) : [];
    const before = figure && out.findLast(({ text }) => text.trim() !== "");
    const isFirst = figure && before && opensRow(before) && isNext(line.text.slice(figure.length));
    if (isFirst) append(out, cutAt(line, [0, figure.length]));
    else out.push(line);
  }
  return out;
}

/** Whether a line is but the label of a row of one figure. */
function opensRow({ text }: Line): boolean {
  const [label, ...others] = isFigure(text.trim()) || isSeparated({ text }) ? [] : (exactly(text) ?? []);
  const terms = label && others.length === 0 ? vocabulary.termsOf(label) : [];
  return !/^\s*\d/.test(text) && terms.some(({ role, figures }) => role === "row" && figures === 1);
}

const isNext = (text: string): boolean =>
  !isSeparated({ text }) && (exactly(text) !== null || headingOf(text.trim())?.style === "top");

const exactly = (text: string): readonly string[] | null => vocabulary.exactly(keyOf(text));
