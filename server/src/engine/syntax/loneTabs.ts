import type { Line } from "./line.ts";

/** A tab or two between words; a table has more, or blank cells between them. */
const FEW = /^[^\t]*[^\t\s][^\t]*\t[^\t]*[^\t\s][^\t]*(?:\t[^\t]*[^\t\s][^\t]*)?$/;

/** The lines, those with a tab amid lines without any as if it were a space: nothing there is parted by tabs. */
export function withoutLoneTabs(lines: readonly Line[]): readonly Line[] {
  const tabbed = lines.map(({ text }) => text.includes("\t"));
  if (!tabbed.includes(true)) return lines;
  const written = [...lines.keys()].filter((at) => lines[at]?.text.trim() !== "" || tabbed[at]);
  const alone = new Set(
    written.filter((at, index) => tabbed[at] && ![-1, 1].some((by) => tabbed[written[index + by] ?? -1])),
  );
  return lines.map((line, at) =>
    alone.has(at) && FEW.test(line.text) ? { ...line, text: line.text.replace(/\t/g, " ") } : line,
  );
}
