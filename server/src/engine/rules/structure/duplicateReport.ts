import type { Rule } from "../rule.ts";

/** structure/duplicate-report: the whole report stands in the file again; only the first copy is checked. */
export const duplicateReport: Rule = {
  id: "structure/duplicate-report",
  severity: "warning",
  *check(report) {
    if (report.copyOf === null) return;
    const span = report.title?.span ?? report.sections[0]?.headingSpan ?? report.span;
    yield { span, message: { key: "structure/duplicate-report", args: { year: report.year } } };
  },
};
