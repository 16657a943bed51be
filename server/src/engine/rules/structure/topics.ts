import { topics as official } from "../../formats/topics.ts";
import { proseIn } from "../../report/text.ts";
import type { TextBlock } from "../../syntax/types.ts";
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
    const prose = blocks.map(({ text }) => text).join("\n");
    const headings = subheadings(blocks);
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

const subheadings = (blocks: readonly TextBlock[]): string[] =>
  blocks.flatMap(({ text }) => SUBHEADING.exec(text)?.[1] ?? []);
