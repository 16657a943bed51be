import type { ColumnSpec, TableSpec } from "./types.ts";

const column = (id: string, label: string, variants: readonly string[] = []): ColumnSpec => ({
  id,
  label,
  variants,
  kind: "count",
  unit: "件",
});

/** Table 4, 政府信息公开行政复议、行政诉讼情况: three groups of five, side by side, alike in both formats. */
export const disputes: TableSpec = {
  number: 4,
  title: "政府信息公开行政复议、行政诉讼情况",
  across: true,
  blocks: [
    {
      id: "",
      captions: [{ label: "行政诉讼" }],
      columns: [
        column("upheld", "结果维持", ["维持"]),
        column("corrected", "结果纠正", ["纠正"]),
        column("otherResult", "其他结果"),
        column("pending", "尚未审结"),
        column("total", "总计", ["合计"]),
      ],
      rows: [
        { id: "review", short: "行政复议", label: "行政复议" },
        { id: "direct", short: "未经复议直接起诉", label: "未经复议直接起诉" },
        { id: "afterReview", short: "复议后起诉", label: "复议后起诉" },
      ],
    },
  ],
  equations: [
    {
      rule: "sum/dispute-total",
      each: "row",
      left: ["upheld", "corrected", "otherResult", "pending"],
      right: ["total"],
    },
  ],
};
