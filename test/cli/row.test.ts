import assert from "node:assert/strict";
import { test } from "node:test";
import { rowAt } from "../../server/src/cli/reporters/row.ts";
import { analyze } from "../../server/src/engine/analysis.ts";
import type { BoundRow, Report } from "../../server/src/engine/report/types.ts";
import { report } from "./support.ts";

const { text, reports } = analyze(report("tab"));

/** The groups of table 4 stretched over the whole table, as if each reached over the others. */
function stretched(each: Report): Report {
  const table = each.tables.get(4);
  assert.ok(table);
  const rows = new Map([...table.rows].map(([id, row]): [string, BoundRow] => [id, { ...row, span: table.span }]));
  return { ...each, tables: new Map([...each.tables, [4, { ...table, rows }]]) };
}

test("a place is of the row of which it is a figure", () => {
  for (const each of [reports, reports.map(stretched)]) {
    let places = 0;
    for (const row of each[0]?.tables.get(4)?.rows.values() ?? []) {
      for (const { span } of row.figures) {
        assert.equal(rowAt(text, each, span)?.label, row.spec.label);
        places++;
      }
    }
    assert.equal(places, 15);
  }
});

test("a label is of its row, and a place outside the tables of none", () => {
  const row = reports[0]?.tables.get(3)?.rows.get("granted");
  assert.ok(row);
  assert.equal(rowAt(text, reports, row.labelSpan)?.row, row);
  assert.equal(rowAt(text, reports, { start: 0, end: 2 }), null);
});
