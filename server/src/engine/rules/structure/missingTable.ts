import type { Rule } from "../rule.ts";

/** structure/missing-table: table 2, 3 or 4 is absent from its section. A missing section is told as such, once. */
export const missingTable: Rule = {
  id: "structure/missing-table",
  severity: "error",
  *check(report) {
    for (const { number } of report.format?.tables ?? []) {
      const section = report.sections.find((each) => each.number === number);
      if (!section || report.tables.has(number) || report.unreadable.has(number)) continue;
      yield {
        span: section.headingSpan,
        message: { key: "structure/missing-table", args: { table: number } },
        data: { table: number, section: number },
      };
    }
  },
};
