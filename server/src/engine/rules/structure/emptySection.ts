import type { Fix } from "../../problem.ts";
import { isText, proseIn } from "../../report/text.ts";
import type { Report } from "../../report/types.ts";
import type { TextBlock } from "../../syntax/types.ts";
import { cover } from "../../text/span.ts";
import { FEE_SINCE } from "../../write/content.ts";
import type { Rule } from "../rule.ts";
import { stateFee } from "./feeStatement.ts";

/** Fewer ideographs say nothing of problems and what is done about them. */
const SHORTEST = 10;

const NOTHING = /^(?:暂?无|没有|暂?无其[他它]|无此?情况|无相关情况|不涉及)$/;
const PROBLEMS = /问题|不足|短板|薄弱|差距|有待|欠缺|不够|不高|不强|不到位|困难|滞后|还需|仍需|尚未|需要进一步|难点/;
const MEASURES =
  /改进|整改|措施|下一步|今后|将|加强|完善|提升|提高|强化|优化|推进|落实|规范|加大|健全|改善|解决|督促|培训|工作计划|打算/;

/**
 * structure/empty-section: a section of prose without content, or with too little: 五 without problems or without
 * improvements (《条例》第五十条第四项), a bare 无 in 五 or 六. A section that lacks its table is told by missing-table.
 */
export const emptySection: Rule = {
  id: "structure/empty-section",
  severity: "warning",
  whole: true,
  *check(report, text, { body }) {
    for (const section of report.sections) {
      if (section.number >= 2 && section.number <= 4) continue;
      const blocks = proseIn(report, section);
      const data = { section: section.number };
      if (blocks.length === 0 && section.blocks.every(isText)) {
        const args = { section: section.number };
        const fixes = section.number === 6 ? feeFixes(report, text, body.name) : [];
        yield { span: section.headingSpan, message: { key: "structure/empty-section", args }, data, fixes };
        continue;
      }
      const lacks = section.number === 1 ? null : thinness(report, section.number, contentOf(blocks));
      if (!lacks || blocks.length === 0) continue;
      const span = lacks === "thin" ? cover(blocks.map((block) => block.span)) : section.headingSpan;
      const args = { section: section.number, lacks };
      yield { span, message: { key: "structure/empty-section.lacks", args }, data };
    }
  },
};

/** Whether a section says but that there is nothing. */
export const saysNothing = (content: string): boolean => NOTHING.test(content.replace(/[。.;,!]/g, ""));

const contentOf = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");

function thinness({ year }: Report, number: number, content: string): "thin" | "problems" | "measures" | null {
  if (/【填写/.test(content)) return null;
  // From 2021 on a bare 无 in 六 lacks the statement on fees: that is told, once.
  if (number === 6) return saysNothing(content) && (year ?? 0) < FEE_SINCE ? "thin" : null;
  if (saysNothing(content) || content.length < SHORTEST) return "thin";
  if (!PROBLEMS.test(content)) return "problems";
  return MEASURES.test(content) ? null : "measures";
}

const feeFixes = (report: Report, text: string, name: string | undefined): Fix[] =>
  (report.year ?? 0) >= FEE_SINCE ? stateFee(report, text, name) : [];
