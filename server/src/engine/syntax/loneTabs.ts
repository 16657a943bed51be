import type { Line } from "./line.ts";

/** A tab or two between words or around them; a table has more, or blank cells between them. */
const MOST = 2;

/** The lines, those with a tab amid lines without any as if it were a space: nothing there is parted by tabs. */
export function withoutLoneTabs(lines: readonly Line[]): readonly Line[] {
  const tabbed = lines.map(({ text }) => text.includes("\t"));
  if (!tabbed.includes(true)) return lines;
  const written = [...lines.keys()].filter((at) => lines[at]?.text.trim() !== "" || tabbed[at]);
  const alone = new Set(
    written.filter((at, index) => tabbed[at] && ![-1, 1].some((by) => tabbed[written[index + by] ?? -1])),
  );
  return lines.map((line, at) =>
    alone.has(at) && isSpaced(line.text) ? { ...line, text: line.text.replace(/\t/g, " ") } : line,
  );
}

function isSpaced(text: string): boolean {
  const pieces = text.split("\t", MOST + 2);
  const amid = pieces.slice(1, -1);
  return pieces.length <= MOST + 1 && text.trim() !== "" && amid.every((piece) => piece.trim() !== "");
}
