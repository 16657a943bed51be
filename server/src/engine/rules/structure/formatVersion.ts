import { formatForYear } from "../../formats/formats.ts";
import type { Rule } from "../rule.ts";

/**
 * structure/format-version: tables of another year's format, or the notice of another format cited. A report of 2018 or
 * earlier has a shape of its own: one information, and nothing else is checked.
 */
export const formatVersion: Rule = {
  id: "structure/format-version",
  severity: "warning",
  *check(report) {
    const { year, format, tables } = report;
    const start = report.title?.span ?? report.sections[0]?.headingSpan ?? report.span;
    if (!format) {
      if (year !== null)
        yield { severity: "info", span: start, message: { key: "structure/format-version.before", args: { year } } };
      return;
    }
    const right = year === null ? null : formatForYear(year);
    const named = [tables.get(2), tables.get(3)].filter((table) => table !== undefined);
    const wrong = named.filter((table) => table.version !== (right?.version ?? format.version));
    const [first] = wrong;
    if (first) {
      const span = [...first.rows.values()][0]?.labelSpan ?? first.span;
      const { version } = first;
      const expected = (right ?? format).version;
      const all = right !== null && wrong.length === named.length;
      yield {
        span,
        message: all
          ? { key: "structure/format-version.year", args: { year: year as number, version, expected } }
          : { key: "structure/format-version.mixed", args: { table: first.spec.number, version, expected } },
        data: { table: first.spec.number },
      };
    }
    for (const { version, span } of report.citations) {
      if (!right || right.version === version) continue;
      const args = { year: year as number, cited: version, expected: right.version };
      yield { span, message: { key: "structure/format-version.citation", args } };
    }
  },
};
