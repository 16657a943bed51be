import type { Fix } from "../../problem.ts";
import type { Section } from "../../report/types.ts";
import { isHtml } from "../../syntax/html.ts";
import type { TextBlock } from "../../syntax/types.ts";
import { cover } from "../../text/span.ts";
import { wholeHeading, wholeOf } from "../../write/manner.ts";
import type { Rule } from "../rule.ts";
import { proseOf } from "./misplaced.ts";

/** structure/misplaced-content: text of a section stands right before its heading. */
export const misplacedContent: Rule = {
  id: "structure/misplaced-content",
  severity: "info",
  whole: true,
  *check({ sections }, text) {
    for (const [at, section] of sections.entries()) {
      const before = sections[at - 1];
      if (before?.number !== section.number - 1) continue;
      const prose = proseOf(section.number, before);
      if (prose.length === 0) continue;
      yield {
        span: cover(prose.map(({ span }) => span)),
        message: { key: "structure/misplaced-content", args: { section: section.number } },
        related: [
          { span: section.headingSpan, message: { key: "related/heading", args: { section: section.number } } },
        ],
        data: { section: section.number },
        fixes: move(text, prose, section),
      };
    }
  },
};

/** The heading and the text before it change places. */
function move(text: string, prose: readonly TextBlock[], section: Section): Fix[] {
  const html = isHtml(text);
  const own = cover(prose.map(({ span }) => wholeOf(text, span, html)));
  const heading = wholeHeading(text, section, html);
  const between = text.slice(own.end, heading.start);
  if (between.trim() !== "" || (html && !(text[own.start] === "<" && text[heading.start] === "<"))) return [];
  const newText = text.slice(heading.start, heading.end) + between + text.slice(own.start, own.end);
  return [
    {
      title: { key: "fix/moveUnder", args: { section: section.number } },
      preferred: true,
      safe: false,
      edits: [{ span: { start: own.start, end: heading.end }, newText }],
    },
  ];
}
