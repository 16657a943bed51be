import { isHtml } from "../../syntax/html.ts";
import { wholeOf } from "../../write/manner.ts";
import type { Rule } from "../rule.ts";

/** structure/duplicate-report: the whole report stands in the file again; only the first copy is checked. */
export const duplicateReport: Rule = {
  id: "structure/duplicate-report",
  severity: "warning",
  *check(report, text) {
    if (report.copyOf === null) return;
    const span = report.title?.span ?? report.sections[0]?.headingSpan ?? report.span;
    const whole = wholeOf(text, report.span, false);
    yield {
      span,
      message: { key: "structure/duplicate-report", args: { year: report.year } },
      fixes: isHtml(text)
        ? []
        : [
            {
              title: { key: "fix/removeCopy", args: {} },
              preferred: true,
              safe: false,
              edits: [{ span: whole, newText: "" }],
            },
          ],
    };
  },
};
