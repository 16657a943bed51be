import type { Problem } from "./problem.ts";
import type { Report } from "./report/types.ts";

/** No report is longer, in UTF-16 units; what is, is not checked: editors ask at every keystroke. */
export const LONGEST = 16 * 1024 * 1024;

/** So much of the beginning of a longer text tells whether it is a report at all. */
export const HEAD = 256 * 1024;

/** What such a finding bears in place of a rule: its page is docs/limits.md. */
export const limitsRule = "limits";

/** That a report is not checked, told where its title stands; `head` are the reports of its beginning. */
export function tooLong([report]: readonly Report[]): Problem[] {
  if (report === undefined) return [];
  const span = report.title?.span ?? report.sections[0]?.headingSpan ?? { start: 0, end: 0 };
  const message = { key: "limits/too-long", args: { most: LONGEST } } as const;
  return [{ rule: limitsRule, severity: "info", span, message, related: [], data: {}, fixes: [] }];
}
