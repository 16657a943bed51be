import { apart, partsOf } from "../fixes/apart.ts";
import type { Fix } from "../problem.ts";
import type { BoundRow, BoundTable, Figure } from "../report/types.ts";
import type { Layout } from "../syntax/types.ts";
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
      const decided = [...table.rows.values()].filter(
        ({ inferred, labelSpan }) => inferred && !told.has(labelSpan.start),
      );
      const starts = [...new Set(decided.map(({ labelSpan }) => labelSpan.start))];
      const runs = starts.flatMap((start) => runsIn(decided.filter(({ labelSpan }) => labelSpan.start === start)));
      const rows = decided.filter((row) =>
        runs.some(({ figures }) => figures.some((each) => row.figures.includes(each))),
      );
      if (rows.length === 0) continue;
      yield {
        severity: "info",
        span: cover((runs[0] as Run).figures.map(({ span }) => span)),
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
            edits: runs.flatMap(({ figures, layout }) => {
              const parts = figures.map(({ raw }) => raw);
              return apart(text, cover(figures.map(({ span }) => span)), parts, layout) ?? [];
            }),
          },
        ],
      };
    }
  },
};

function uncertain(table: BoundTable, row: BoundRow, text: string): Finding {
  // What is uncertain stands anywhere in the whole run.
  const { span, raw } = row.figures.find(({ reading }) => reading === "uncertain") as Figure;
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

/** Figures that touch one another. */
interface Run {
  readonly figures: readonly Figure[];
  readonly layout: Layout;
}

/** The runs in what stands behind one label, which in table 4 is all its rows. */
function runsIn(rows: readonly BoundRow[]): Run[] {
  const runs: { figures: Figure[]; layout: Layout }[] = [];
  for (const { figures, layout } of rows) {
    for (const figure of figures.filter(({ span }) => span.end > span.start)) {
      const last = runs.at(-1);
      if (last && last.figures.at(-1)?.span.end === figure.span.start) last.figures.push(figure);
      else runs.push({ figures: [figure], layout });
    }
  }
  return runs.filter(({ figures }) => figures.length > 1);
}
