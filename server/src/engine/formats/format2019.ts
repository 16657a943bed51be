import { applications } from "./applications.ts";
import { disputes } from "./disputes.ts";
import { sections } from "./sections.ts";
import type { BlockSpec, ColumnSpec, Format, RowSpec } from "./types.ts";

const title = (id: string) => ({ label: `第二十条第（${id}）项` });
const header = { label: "信息内容" };
const count = (id: string, label: string, variants: readonly string[] = []): ColumnSpec => ({
  id,
  label,
  variants,
  kind: "count",
  unit: null,
});
const row = (id: string, label: string, variants: readonly string[] = []): RowSpec => ({
  id,
  short: label,
  label,
  variants,
});
const lastYear = count("lastYear", "上一年项目数量");
const change: ColumnSpec = {
  id: "change",
  label: "本年增/减",
  variants: ["本年增减"],
  kind: "change",
  unit: null,
};
const items = [lastYear, change, count("decisions", "处理决定数量")];

const blocks: readonly BlockSpec[] = [
  {
    id: "一",
    captions: [title("一"), header],
    columns: [
      // 本年新 is the same label cut short, as many published reports have it.
      count("made", "本年新制作数量", ["本年新"]),
      count("published", "本年新公开数量", ["本年新"]),
      count("publishedTotal", "对外公开总数量"),
    ],
    rows: [row("regulations", "规章"), row("normativeDocuments", "规范性文件", ["行政规范性文件"])],
  },
  {
    id: "五",
    captions: [title("五"), header],
    columns: items,
    rows: [row("licences", "行政许可"), row("otherServices", "其他对外管理服务事项")],
  },
  {
    id: "六",
    captions: [title("六"), header],
    columns: items,
    rows: [row("penalties", "行政处罚"), row("coercion", "行政强制")],
  },
  {
    id: "八",
    captions: [title("八"), header],
    columns: [lastYear, change],
    rows: [row("fees", "行政事业性收费")],
  },
  {
    id: "九",
    captions: [title("九"), header],
    columns: [count("projects", "采购项目数量"), { id: "spending", label: "采购总金额", kind: "amount", unit: null }],
    rows: [row("procurement", "政府集中采购")],
  },
];

/** 国办公开办函〔2019〕60号: report years 2019 and 2020. */
export const format2019: Format = {
  version: "2019",
  document: "国办公开办函〔2019〕60号",
  firstYear: 2019,
  lastYear: 2020,
  sections,
  tables: [
    {
      number: 2,
      title: "主动公开政府信息情况",
      blocks,
      equations: [
        {
          rule: "sum/stock",
          each: "row",
          rows: ["regulations", "normativeDocuments"],
          left: ["publishedTotal"],
          right: ["published"],
          relation: ">=",
        },
        // A stock cannot fall below zero.
        {
          rule: "sum/stock",
          each: "row",
          rows: ["licences", "otherServices", "penalties", "coercion", "fees"],
          left: ["lastYear", "change"],
          right: [],
          relation: ">=",
        },
      ],
    },
    applications([{ id: "other", short: "（六）其他处理", label: "（六）其他处理" }], []),
    disputes,
  ],
};
