import { placeOf } from "../formats/equations.ts";
import type { Fix } from "../problem.ts";
import type { Figure } from "../report/types.ts";
import { figureEdit } from "./edits.ts";
import { figuresOf, type Rule } from "./rule.ts";

/**
 * cell/not-a-number: text, a decimal or a negative number where a non-negative integer belongs; with what the equations
 * come to there, where they tell.
 */
export const notANumber: Rule = {
  id: "cell/not-a-number",
  severity: "error",
  *check(report, _text, context) {
    for (const table of report.tables.values()) {
      for (const { row, column, figure } of figuresOf(table)) {
        // A row whose cells cannot be told apart is a finding of its own (structure/unreadable-table).
        if (figure.reading !== "unread" || table.rows.get(row)?.trouble) continue;
        const place = { table: table.spec.number, row, column };
        const { key } = placeOf(row, column);
        const expected = context
          .diagnose(table)
          .find(({ unknown }) => unknown.has(key))
          ?.unknown.get(key);
        yield {
          span: figure.span,
          message: { key: "cell/not-a-number", args: { ...place, raw: figure.raw } },
          data: expected === undefined ? place : { ...place, expected },
          fixes: expected === undefined ? [] : fixOf(figure, expected),
        };
      }
    }
  },
};

function fixOf(figure: Figure, value: number): Fix[] {
  const edit = figureEdit(figure, value);
  return edit
    ? [{ title: { key: "fix/replace", args: { value: String(value) } }, preferred: true, safe: false, edits: [edit] }]
    : [];
}
