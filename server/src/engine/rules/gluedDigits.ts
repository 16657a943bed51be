import { apart, partsOf } from "../fixes/apart.ts";
import type { Edit, Fix } from "../problem.ts";
import type { BoundRow, BoundTable } from "../report/types.ts";
import { cover } from "../text/span.ts";
import type { Finding, Rule } from "./rule.ts";

/** So many ways to part a run are offered; more help nobody. */
const MOST_FIXES = 8;

/**
 * cell/glued-digits: figures of several cells run together. A warning where they can be parted in several ways; one
 * information a table names the rows where only the equations decided.
 */
export const gluedDigits: Rule = {
  id: "cell/glued-digits",
  severity: "warning",
  *check(report, text) {
    for (const table of report.tables.values()) {
      const told = new Set<number>();
      for (const row of table.rows.values()) {
        if (row.trouble !== "glued-digits" || row.candidates.length < 2 || told.has(row.labelSpan.start)) continue;
        told.add(row.labelSpan.start);
        yield uncertain(table, row, text);
      }
      const decided = ({ inferred, layout, labelSpan }: BoundRow) =>
        inferred && layout === "glued" && !told.has(labelSpan.start);
      const rows = [...table.rows.values()].filter(decided);
      if (rows.length === 0) continue;
      const starts = [...new Set(rows.map(({ labelSpan }) => labelSpan.start))];
      const edits = starts.map((start) => parted(rows.filter(({ labelSpan }) => labelSpan.start === start)));
      yield {
        severity: "info",
        span: (edits[0] as Edit).span,
        message: {
          key: "cell/glued-digits.decided",
          args: { table: table.spec.number, rows: rows.map(({ spec }) => spec.id).join(","), count: rows.length },
        },
        data: { table: table.spec.number, rows: rows.map(({ spec }) => spec.id) },
        fixes: [
          {
            title: { key: "fix/splitDecided", args: { count: rows.length } },
            preferred: true,
            safe: true,
            edits,
          },
        ],
      };
    }
  },
};

function uncertain(table: BoundTable, row: BoundRow, text: string): Finding {
  const { span, raw } = row.figures[0] as BoundRow["figures"][number];
  const ways = row.candidates.map((values) => values.map((value) => value ?? "_"));
  const shown = ways.slice(0, MOST_FIXES);
  const candidates = `${shown.map((way) => way.join("/")).join("; ")}${ways.length > shown.length ? " …" : ""}`;
  const fixes = shown.flatMap((way, at): Fix[] => {
    const parts = partsOf(raw, row.candidates[at] ?? []);
    const edits = parts && apart(text, span, parts, row.layout);
    const title = { key: "fix/split", args: { candidate: way.join(" / ") } } as const;
    return edits ? [{ title, preferred: false, safe: false, edits }] : [];
  });
  return {
    span,
    message: {
      key: "cell/glued-digits.uncertain",
      args: { table: table.spec.number, row: row.spec.id, raw, count: ways.length, candidates },
    },
    data: { table: table.spec.number, row: row.spec.id },
    // The groups of table 4 stand in one run: to part one of them is not to part the run.
    fixes: table.spec.across ? [] : fixes,
  };
}

/** The rows of one run, a space between any two figures. */
function parted(rows: readonly BoundRow[]): Edit {
  const figures = rows.flatMap((row) => row.figures);
  return { span: cover(figures.map(({ span }) => span)), newText: figures.map(({ raw }) => raw).join(" ") };
}
