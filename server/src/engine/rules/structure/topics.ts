import { topics as official } from "../../formats/topics.ts";
import { proseIn } from "../../report/text.ts";
import { ZERO_WIDTH } from "../../text/fold.ts";
import type { Rule } from "../rule.ts";

/** So many sub-headings part 总体情况 into topics; fewer only introduce it. */
const PARTED = 4;
const SUBHEADING =
  /^[\s#*]*(?:\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}[、.]|\d{1,2}[、.)](?!\d))\s*([^。:;\n]{2,40})/;

/** structure/topics: 一、总体情况 lacks one of its five topics; one finding for all. Wordings are matched loosely. */
export const topics: Rule = {
  id: "structure/topics",
  severity: "info",
  whole: true,
  *check(report) {
    const section = report.sections.find(({ number }) => number === 1);
    const blocks = section ? proseIn(report, section) : [];
    if (!section || blocks.length === 0) return;
    // Lines that were wrapped hard have zero-width characters where they were joined.
    const lines = blocks.map(({ text }) => text.replaceAll(ZERO_WIDTH, ""));
    const prose = lines.join("\n");
    const headings = subheadings(lines);
    const missing = official.filter(({ label, heading, prose: words }) =>
      headings.length >= PARTED
        ? !headings.some((each) => heading.test(each)) && !prose.includes(label)
        : !words.test(prose),
    );
    if (missing.length === 0) return;
    yield {
      span: section.headingSpan,
      message: {
        key: "structure/topics",
        args: { topics: missing.map(({ id }) => id).join(","), count: missing.length },
      },
      data: { section: 1 },
    };
  },
};

const subheadings = (lines: readonly string[]): string[] => lines.flatMap((line) => SUBHEADING.exec(line)?.[1] ?? []);
