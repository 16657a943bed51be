import { applications } from "./applications.ts";
import { count, itemOf, row } from "./build.ts";
import { disputes } from "./disputes.ts";
import { sections } from "./sections.ts";
import type { BlockSpec, ColumnSpec, Format } from "./types.ts";

const lastYear = count("lastYear", "上一年项目数量", [], "项");
const change: ColumnSpec = {
  id: "change",
  label: "本年增/减",
  variants: ["本年增减"],
  kind: "change",
  unit: "项",
};
const items = [lastYear, change, count("decisions", "处理决定数量")];

const blocks: readonly BlockSpec[] = [
  {
    ...itemOf("一"),
    columns: [
      { ...count("made", "本年新制作数量"), cut: "本年新" },
      { ...count("published", "本年新公开数量"), cut: "本年新" },
      count("publishedTotal", "对外公开总数量"),
    ],
    rows: [row("regulations", "规章"), row("normativeDocuments", "规范性文件", ["行政规范性文件"])],
  },
  {
    ...itemOf("五"),
    columns: items,
    rows: [row("licences", "行政许可"), row("otherServices", "其他对外管理服务事项")],
  },
  {
    ...itemOf("六"),
    columns: items,
    rows: [row("penalties", "行政处罚"), row("coercion", "行政强制")],
  },
  {
    ...itemOf("八"),
    columns: [lastYear, change],
    rows: [row("fees", "行政事业性收费")],
  },
  {
    ...itemOf("九"),
    columns: [
      count("projects", "采购项目数量", [], "项"),
      { id: "spending", label: "采购总金额", kind: "amount", unit: null },
    ],
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
    applications([{ id: "other", label: "（六）其他处理" }], []),
    disputes,
  ],
};
