import type { Fix } from "../../problem.ts";
import { agencyIn, isText, placeIn, proseIn } from "../../report/text.ts";
import type { Report } from "../../report/types.ts";
import { cover } from "../../text/span.ts";
import { FEE_SINCE, feeStatement as statement } from "../../write/content.ts";
import { mannerOf, paragraphs, wholeOf } from "../../write/manner.ts";
import type { Finding, Rule } from "../rule.ts";
import { saysNothing } from "./emptySection.ts";

/** What a section that speaks of the fee says, in whatever words. */
const FEE = /处理费|收费|费用|收取|免费/;
/** What another section says of it: of fees alone it may speak for many reasons. */
const ELSEWHERE = /信息处理费|(?<=(?:信息公开|依申请公开)[^。;]{0,30})(?:收费|费用)/;

/** structure/fee-statement: from report year 2021 on, 六 has to say whether 信息处理费 was charged (国办函〔2020〕109号). */
export const feeStatement: Rule = {
  id: "structure/fee-statement",
  severity: "warning",
  whole: true,
  *check(report, text, { body }) {
    const section = report.sections.find(({ number }) => number === 6);
    if (!section || (report.year ?? 0) < FEE_SINCE) return;
    const content = proseIn(report, section);
    if (content.length === 0 || content.some((block) => FEE.test(block.text))) return;
    yield { ...told(report, section.headingSpan), data: { section: 6 }, fixes: stateFee(report, text, body.name) };
  },
};

/** Where the statement stands in another section, it is there all the same. */
function told({ sections }: Report, span: Finding["span"]): Finding {
  for (const { number, blocks } of sections) {
    for (const block of blocks.filter(isText)) {
      const match = ELSEWHERE.exec(block.text);
      if (!match) continue;
      return {
        severity: "info",
        span: placeIn(block, match.index, match.index + match[0].length),
        message: { key: "structure/fee-statement.elsewhere", args: { section: number } },
        related: [{ span, message: { key: "related/heading", args: { section: 6 } } }],
      };
    }
  }
  return { span, message: { key: "structure/fee-statement", args: {} } };
}

/** The statement at the end of 六, in the place of a bare 无: charged or not is for the writer to say. */
export function stateFee(report: Report, text: string, name?: string): Fix[] {
  const section = report.sections.find(({ number }) => number === 6);
  if (!section || report.year === null) return [];
  const manner = mannerOf(text, report);
  const content = proseIn(report, section);
  const bare = saysNothing(content.map((block) => block.text).join(""));
  const place = cover(content.length > 0 ? content.map(({ span }) => span) : [section.headingSpan]);
  const { end } = wholeOf(text, place, manner.html);
  const agency = name ?? agencyIn(report, text) ?? "本机关";
  return (["none", "charged"] as const).map((kind) => {
    const own = statement[kind](report.year as number, agency);
    const [newText = ""] = paragraphs(bare ? { ...manner, html: false } : manner, [own]);
    return {
      title: { key: kind === "none" ? "fix/feeNone" : "fix/feeCharged", args: {} },
      preferred: false,
      safe: false,
      edits: [bare ? { span: place, newText } : { span: { start: end, end }, newText: manner.gap + newText }],
    };
  });
}
