import type { TableSpec } from "../../formats/types.ts";
import type { Fix } from "../../problem.ts";
import type { Report, Section } from "../../report/types.ts";
import { BLANKS, ZEROS } from "../../write/content.ts";
import { mannerOf, paragraphs, wholeOf } from "../../write/manner.ts";
import { writeTable } from "../../write/table.ts";
import type { Rule } from "../rule.ts";

/** structure/missing-table: table 2, 3 or 4 is absent from its section. A missing section is told as such, once. */
export const missingTable: Rule = {
  id: "structure/missing-table",
  severity: "error",
  *check(report, text) {
    for (const spec of report.format?.tables ?? []) {
      const { number } = spec;
      const section = report.sections.find((each) => each.number === number);
      if (!section || report.tables.has(number) || report.unreadable.has(number)) continue;
      yield {
        span: section.headingSpan,
        message: { key: "structure/missing-table", args: { table: number } },
        data: { table: number, section: number },
        fixes: insert(text, report, section, spec),
      };
    }
  },
};

/** The table behind what the section holds, in the layout of the other tables; the figures are still to be filled in. */
function insert(text: string, report: Report, { headingSpan, blocks }: Section, spec: TableSpec): Fix[] {
  const manner = mannerOf(text, report);
  const { end } = wholeOf(text, blocks.at(-1)?.span ?? headingSpan, manner.html);
  return [["fix/insertTable", ZEROS] as const, ["fix/insertBlankTable", BLANKS] as const].map(([key, figures]) => ({
    title: { key, args: { table: spec.number } },
    preferred: false,
    safe: false,
    edits: [
      {
        span: { start: end, end },
        newText: manner.gap + paragraphs(manner, [writeTable(spec, figures, manner.style)]).join(""),
      },
    ],
  }));
}
