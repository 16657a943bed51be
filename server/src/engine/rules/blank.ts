import type { Edit, Fix } from "../problem.ts";
import type { BoundTable } from "../report/types.ts";
import { type BlankTotal, judge } from "../report/verdicts.ts";
import { type Finding, figuresOf, type Placed, type Rule } from "./rule.ts";

/** Fewer blank totals than this are told one by one. */
const A_WHOLE_LINE = 3;

/** cell/blank: cells left blank count as 0 (one finding a table); a total left blank is told with its value. */
export const blank: Rule = {
  id: "cell/blank",
  severity: "hint",
  *check(report) {
    for (const table of report.tables.values()) {
      const { blankTotals } = judge(table);
      const totals = new Set(blankTotals.map(({ figure }) => figure));
      const plain = [...figuresOf(table)].filter(({ figure }) => figure.reading === "blank" && !totals.has(figure));
      const [first] = plain;
      if (first) {
        yield {
          span: first.figure.span,
          message: { key: "cell/blank", args: { table: table.spec.number, count: plain.length } },
          data: { table: table.spec.number },
          fixes: fillBlanks(plain),
        };
      }
      yield* blankTotalFindings(table, blankTotals);
    }
  },
};

function* blankTotalFindings(table: BoundTable, totals: readonly BlankTotal[]): Generator<Finding> {
  const left = new Set(totals);
  for (const [axis, idOf] of [
    ["column", ({ column }: BlankTotal) => column],
    ["row", ({ row }: BlankTotal) => row],
  ] as const) {
    for (const line of new Set([...left].map(idOf))) {
      const own = [...left].filter((each) => idOf(each) === line);
      const filled = [...figuresOf(table)].some((each) => each[axis] === line && each.figure.reading !== "blank");
      const [first] = own;
      if (!first || own.length < A_WHOLE_LINE || filled) continue;
      for (const each of own) left.delete(each);
      yield {
        span: first.figure.span,
        message: { key: "cell/blank.totals", args: { table: table.spec.number, line, axis } },
        data: { table: table.spec.number, [axis]: line },
        fixes: [
          {
            title: { key: "fix/fillTotals", args: { count: own.length } },
            preferred: true,
            safe: false,
            edits: own.map(fillTotal),
          },
        ],
      };
    }
  }
  for (const total of left) {
    const place = { table: table.spec.number, row: total.row, column: total.column };
    yield {
      span: total.figure.span,
      message: { key: "cell/blank.total", args: { ...place, expected: total.expected } },
      data: { ...place, actual: null, expected: total.expected },
      fixes: [
        {
          title: { key: "fix/fillTotal", args: { value: total.expected } },
          preferred: true,
          safe: false,
          edits: [fillTotal(total)],
        },
      ],
    };
  }
}

const fillTotal = ({ figure, expected }: BlankTotal): Edit => ({ span: figure.span, newText: String(expected) });

/** Blanks that left no trace in the text cannot be filled there. */
function fillBlanks(cells: readonly Placed[]): Fix[] {
  if (cells.some(({ figure: { raw, span } }) => raw === "" && span.end > span.start)) return [];
  const edits = cells.map(({ figure }) => ({ span: figure.span, newText: "0" }));
  return [{ title: { key: "fix/fillBlanks", args: { count: cells.length } }, preferred: false, safe: true, edits }];
}
