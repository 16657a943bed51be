/** What tools put at the beginning of every line: quotation marks of mail, comments, the + of a difference. */
const PREFIX = /^[ \t]*(?:[>#+;%~]{1,3}|\/\/)/;
/** What they put at its end: a mark that shows it, or one that joins lines. */
const SUFFIX = /[\\$\u00ac\u00b6\u21b5\u23ce](?=[ \t\r]*$)/;

/** Nearly every line has the mark, of so many. */
const LEAST_LINES = 12;
const SHARE = 0.9;

/** The number of a line or a row, and what parts it from the text; behind the last line there may be none. */
const NUMBER = /^([ \t]*)(\d{1,5})([ \t]*[:.、)][ \t]*|[ \t]+|$)/;
/** The rows of a group are numbered up to 8. */
const LEAST_NUMBERED = 9;

/** A text without what a tool put into the margins of its lines, each character of it become a space. */
export function withoutMargins(text: string): string {
  const lines = text.split("\n");
  const written = lines.filter(isWritten).length;
  if (written < LEAST_LINES) return text;
  const marked = blankAll(blankAll(lines, PREFIX, written), SUFFIX, written);
  const plain = withoutNumbers(marked);
  return plain === lines ? text : plain.join("\n");
}

/** Folding (text/fold.ts) leaves spaces of Latin text alone. */
const isWritten = (line: string): boolean => line.charCodeAt(0) > 0xff || /\S/.test(line);

/** The lines without a mark, where it is the same on nearly all that are written. */
function blankAll(lines: string[], mark: RegExp, written: number): string[] {
  const counts = new Map<string, number>();
  let without = 0;
  for (const line of lines) {
    const found = mark.exec(line)?.[0].trim();
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
    else if (isWritten(line) && ++without > written * (1 - SHARE)) return lines;
  }
  const [common] = [...counts].find(([, count]) => count >= written * SHARE) ?? [];
  if (common === undefined) return lines;
  return lines.map((line) => {
    const found = mark.exec(line);
    if (found?.[0].trim() !== common) return line;
    const { index } = found;
    return line.slice(0, index) + " ".repeat(found[0].length) + line.slice(index + found[0].length);
  });
}

/** Where so many lines are numbered, fewer are elsewhere that begin at 1 with the same mark. */
const LEAST_OTHERS = 3;

/** The lines without their numbers, where they count up one by one, line after line. */
function withoutNumbers(lines: string[]): string[] {
  const runs: { readonly first: number; readonly lines: number[] }[] = [];
  let last = Number.NaN;
  for (const [at, line] of lines.entries()) {
    const isNumbered = line.charCodeAt(0) <= 0xff && NUMBER.test(line);
    if (!isNumbered && !isWritten(line)) continue;
    const value = isNumbered ? Number.parseInt(line, 10) : Number.NaN;
    const run = runs.at(-1);
    if (run && value === last + 1) run.lines.push(at);
    else if (isNumbered) runs.push({ first: value, lines: [at] });
    last = value;
  }
  const long = runs.filter((run) => run.lines.length >= LEAST_NUMBERED);
  if (long.length === 0) return lines;
  const markOf = (at: number) => NUMBER.exec(lines[at] as string)?.[3]?.trim() ?? "";
  const marks = new Set(long.map((run) => markOf(run.lines[0] as number)));
  const isOther = ({ first, lines: own }: (typeof runs)[number]) => {
    const mark = own.length >= LEAST_OTHERS && first === 1 ? markOf(own[0] as number) : "";
    return mark !== "" && marks.has(mark);
  };
  const numbered = new Set(runs.filter((run) => long.includes(run) || isOther(run)).flatMap((run) => run.lines));
  return lines.map((line, at) => (numbered.has(at) ? line.replace(NUMBER, blankNumber) : line));
}

/** A tab goes with its number; what else parts cells does not. */
const blankNumber = (number: string): string => " ".repeat(number.length);
