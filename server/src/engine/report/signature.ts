import type { Block, TextBlock } from "../syntax/types.ts";
import { datesIn, type WrittenDate } from "../text/date.ts";

/** The body's name and the date that close a report: from which block on, and the date. */
export interface Signature {
  readonly from: number;
  readonly block: TextBlock;
  readonly date: WrittenDate;
}

/** A name or a remark of a web page that may stand behind the date, line by line. */
const MOST_BEHIND = 6;
const LONGEST_LINE = 30;

/** The signature among the last of these blocks; null where there is none. */
export function signatureOf(blocks: readonly Block[]): Signature | null {
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - 1 - MOST_BEHIND); at--) {
    const block = blocks[at];
    if (block?.kind !== "text" || block.text.length > LONGEST_LINE) return null;
    const [date] = datesIn(block.text);
    if (!date || block.text.slice(date.to).replace(/[\s)。]/g, "") !== "") continue;
    const alone = block.text.slice(0, date.from).replace(/[\s(]/g, "") === "";
    const before = blocks[at - 1];
    const name = alone && before?.kind === "text" && isName(before.text) ? 1 : 0;
    if (!alone && !isName(block.text.slice(0, date.from))) continue;
    return { from: at - name, block, date };
  }
  return null;
}

const isName = (text: string): boolean => text.length < LONGEST_LINE && /^[^\d。,;:?!、]{3,}$/.test(text.trim());
