import { applications } from "./applications.ts";
import { count, itemOf, row } from "./build.ts";
import { disputes } from "./disputes.ts";
import { sections } from "./sections.ts";
import type { BlockSpec, Format } from "./types.ts";

const decisions = [count("decisions", "本年处理决定数量", ["处理决定数量"])];

const blocks: readonly BlockSpec[] = [
  {
    ...itemOf("一"),
    columns: [
      count("issued", "本年制发件数", ["本年制发数量"]),
      count("repealed", "本年废止件数", ["本年废止数量"]),
      count("inForce", "现行有效件数", ["现行有效数量"]),
    ],
    rows: [row("regulations", "规章"), row("administrativeDocuments", "行政规范性文件", ["规范性文件"])],
  },
  { ...itemOf("五"), columns: decisions, rows: [row("licences", "行政许可")] },
  {
    ...itemOf("六"),
    columns: decisions,
    rows: [row("penalties", "行政处罚"), row("coercion", "行政强制")],
  },
  {
    ...itemOf("八"),
    columns: [
      {
        id: "feeAmount",
        label: "本年收费金额（单位：万元）",
        variants: ["本年收费金额"],
        kind: "amount",
        unit: "万元",
      },
    ],
    rows: [row("fees", "行政事业性收费")],
  },
];

/** 国办公开办函〔2021〕30号: report years 2021 on. */
export const format2021: Format = {
  version: "2021",
  document: "国办公开办函〔2021〕30号",
  firstYear: 2021,
  lastYear: null,
  sections,
  tables: [
    {
      number: 2,
      title: "主动公开政府信息情况",
      blocks,
      equations: [
        // What was issued this year and is not repealed is in force at its end.
        {
          rule: "sum/stock",
          each: "row",
          rows: ["regulations", "administrativeDocuments"],
          left: ["inForce", "repealed"],
          right: ["issued"],
          relation: ">=",
        },
      ],
    },
    applications(
      [
        row("other.notCorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", [
          "1.申请人无正当理由逾期不补正",
        ]),
        row("other.feeUnpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", [
          "2.申请人逾期未缴费、行政机关不再处理其政府信息公开申请",
          "2.申请人逾期未按收费通知要求缴纳费用",
        ]),
        row("other.rest", "3.其他", ["3.其他情形"]),
      ],
      ["（六）其他处理"],
    ),
    disputes,
  ],
};
