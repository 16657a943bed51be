import type { Fix } from "../../problem.ts";
import type { Report, Section } from "../../report/types.ts";
import { isHtml } from "../../syntax/html.ts";
import { keyOf } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";
import { wholeOf } from "../../write/manner.ts";
import type { Rule } from "../rule.ts";

/** structure/duplicate-section: the heading of a section stands again in the same report. */
export const duplicateSection: Rule = {
  id: "structure/duplicate-section",
  severity: "warning",
  *check(report, text) {
    for (const section of report.sections) {
      const title = keyOf(section.title);
      for (const span of section.again) {
        if (keyOf(text.slice(span.start, span.end)) !== title) continue;
        yield {
          span,
          message: { key: "structure/duplicate-section", args: { section: section.number } },
          related: [
            { span: section.headingSpan, message: { key: "related/heading", args: { section: section.number } } },
          ],
          data: { section: section.number },
          fixes: remove(text, report, section, span),
        };
      }
    }
  },
};

/** The heading, where it stands in its own section; with its text where that is a copy of the first; else nothing. */
function remove(text: string, report: Report, section: Section, again: Span): Fix[] {
  const html = isHtml(text);
  const heading = wholeOf(text, again, html);
  const holder = report.sections.find(({ span }) => span.start <= again.start && again.end <= span.end);
  const fix = (key: "fix/removeHeading" | "fix/removeSection", end: number): Fix[] => [
    {
      title: { key, args: { section: section.number } },
      preferred: true,
      safe: false,
      edits: [{ span: { start: heading.start, end }, newText: "" }],
    },
  ];
  const end = Math.min(holder?.span.end ?? again.end, nextAgain(report, again));
  const copy = keyOf(text.slice(heading.end, end));
  const first = keyOf(text.slice(section.headingSpan.end, Math.min(section.span.end, heading.start)));
  if (copy !== "" && copy === first && !html) return fix("fix/removeSection", end);
  return holder === section || copy === "" ? fix("fix/removeHeading", heading.end) : [];
}

const nextAgain = ({ sections }: Report, { end }: Span): number =>
  Math.min(
    ...sections.flatMap(({ again }) => again.map(({ start }) => start).filter((start) => start > end)),
    Number.MAX_SAFE_INTEGER,
  );
