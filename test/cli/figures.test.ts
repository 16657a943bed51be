import assert from "node:assert/strict";
import { test } from "node:test";
import { reportToCsv } from "../../server/src/cli/csv.ts";
import { reportToJson } from "../../server/src/cli/figures.ts";
import { rangesOf } from "../../server/src/cli/ranges.ts";
import { labelOf, rowAsRead } from "../../server/src/cli/reporters/row.ts";
import { run } from "../../server/src/cli/run.ts";
import { format2019 } from "../../server/src/engine/formats/format2019.ts";
import { NO_NARRATIVE } from "../../server/src/engine/narrative/types.ts";
import type { BoundRow, BoundTable, Figure, Report } from "../../server/src/engine/report/types.ts";

const table2 = format2019.tables.find((each) => each.number === 2);
assert.ok(table2);
const nowhere = { start: 0, end: 0 };

const figure = (raw: string): Figure => {
  const [, digits, unit] = /^(-?[\d.]+)(\D*)$/.exec(raw) ?? [];
  const reading = digits !== undefined ? "number" : raw === "" ? "blank" : "unread";
  return {
    span: nowhere,
    raw,
    reading,
    value: digits === undefined ? null : Number(digits),
    unit: unit || null,
    marks: [],
  };
};

const row = (id: string, cells: readonly string[], more: Partial<BoundRow> = {}): [string, BoundRow] => {
  const block = table2.blocks.find((each) => each.rows.some((spec) => spec.id === id));
  const spec = block?.rows.find((each) => each.id === id);
  assert.ok(block && spec);
  const base = {
    spec,
    columns: block.columns,
    block: block.id,
    layout: "glued",
    labelSpan: nowhere,
    span: nowhere,
    found: cells.length,
  } as const;
  return [id, { ...base, figures: cells.map(figure), trouble: null, candidates: [], inferred: false, ...more }];
};

const rows = new Map([
  row("regulations", ["", "", ""], {
    trouble: "glued-digits",
    candidates: [
      [1, 0, 56],
      [10, 5, 6],
    ],
  }),
  row("licences", ["488", "-15", "x"]),
  row("penalties", ["1", "0", "2"], { inferred: true }),
  row("procurement", ["134", "9815.61万元"]),
]);
const bound: BoundTable = {
  spec: table2,
  version: "2019",
  layout: "glued",
  span: nowhere,
  extent: nowhere,
  rows,
  labels: new Set(),
  unknown: [],
  leftover: [],
};
const report: Report = {
  index: 0,
  span: nowhere,
  year: 2020,
  agency: "=甲市",
  title: null,
  format: format2019,
  sections: [],
  preface: [],
  tables: new Map([[2, bound]]),
  unreadable: new Map([[3, nowhere]]),
  citations: [],
  narrative: NO_NARRATIVE,
  copyOf: null,
};

test("table 2 as JSON: units, inferred rows, uncertain rows, absent rows", () => {
  const json = reportToJson(report, "a.txt", rangesOf(""));
  const of = (name: string) => json.table2?.find((each) => (each as { row: string }).row === name);
  assert.equal(json.table2?.length, 8);
  assert.deepEqual(of("规章"), { block: "一", row: "规章", values: null });
  assert.deepEqual(of("规范性文件"), { block: "一", row: "规范性文件", values: null });
  assert.deepEqual(of("行政许可"), {
    block: "五",
    row: "行政许可",
    values: { 上一年项目数量: 488, "本年增/减": -15, 处理决定数量: null },
  });
  assert.deepEqual(of("行政处罚"), {
    block: "六",
    row: "行政处罚",
    values: { 上一年项目数量: 1, "本年增/减": 0, 处理决定数量: 2 },
    inferred: true,
  });
  assert.deepEqual(of("政府集中采购"), {
    block: "九",
    row: "政府集中采购",
    values: { 采购项目数量: 134, 采购总金额: { amount: 9815.61, unit: "万元" } },
  });
  assert.deepEqual([json.table3, json.table4], [null, null]);
  assert.deepEqual(json.uncertain, [
    {
      table: 2,
      row: "规章",
      reason: "glued-digits",
      candidates: [
        [1, 0, 56],
        [10, 5, 6],
      ],
    },
    { table: 3, row: null, reason: "unreadable-table", candidates: [] },
  ]);
});

test("table 2 as CSV: states, and no text that a spreadsheet would run", () => {
  const lines = reportToCsv(report, "-a.txt").trimEnd().split("\r\n");
  const of = (name: string) =>
    lines.filter((each) => each.includes(`,${name},`)).map((each) => each.split(",").slice(5).join(","));
  assert.ok(lines.every((each) => each.startsWith("'-a.txt,0,2020,2019,'=甲市,2,")));
  assert.deepEqual(
    of("规章").map((each) => each.split(",").at(-1)),
    ["uncertain", "uncertain", "uncertain"],
  );
  assert.deepEqual(
    of("规范性文件").map((each) => each.split(",").at(-1)),
    ["absent", "absent", "absent"],
  );
  const unit = rows.get("licences")?.columns.map((each) => each.unit) ?? [];
  assert.deepEqual(of("行政许可"), [
    `2,行政许可,上一年项目数量,488,${unit[0] ?? ""},number`,
    `2,行政许可,本年增/减,-15,${unit[1] ?? ""},number`,
    `2,行政许可,处理决定数量,,${unit[2] ?? ""},unread`,
  ]);
  assert.deepEqual(
    of("行政处罚").map((each) => each.split(",").at(-1)),
    ["inferred", "inferred", "inferred"],
  );
  assert.deepEqual(of("政府集中采购")[1], "2,政府集中采购,采购总金额,9815.61,万元,number");
});

test("a row that stands over several lines is shown as read", () => {
  const text = "1.本机关不\n掌握\n39\n\n7";
  const at = (raw: string, start: number): Figure => ({ ...figure(raw), span: { start, end: start + raw.length } });
  const [, base] = row("fees", []);
  const read = { ...base, labelSpan: { start: 0, end: 9 }, figures: [at("39", 10), at("", 13), at("7", 14)] };
  assert.equal(
    rowAsRead(labelOf(text, read), read, { start: 10, end: 12 }, "空", String),
    "1.本机关不掌握  〔39〕  空  7",
  );
  assert.equal(
    rowAsRead(labelOf(text, read), read, { start: 13, end: 13 }, "空", String),
    "1.本机关不掌握  39  〔空〕  7",
  );
});

test("an error inside the engine is the outcome of that file alone", async () => {
  const broken = () => {
    throw new Error("surprise");
  };
  const outcome = await run({ file: "a.txt", path: null, content: new Uint8Array() }, {}, broken);
  assert.equal(outcome.status, "failed");
  assert.deepEqual("failure" in outcome && outcome.failure, { kind: "internal", detail: "surprise" });
});
