import { count, row, under } from "./build.ts";
import type { TableSpec } from "./types.ts";

const lawsuits = "行政诉讼";

/** Table 4, 政府信息公开行政复议、行政诉讼情况: three groups of five, side by side, alike in both formats. */
export const disputes: TableSpec = {
  number: 4,
  title: "政府信息公开行政复议、行政诉讼情况",
  across: true,
  blocks: [
    {
      id: "",
      captions: [{ label: lawsuits }],
      columns: [
        count("upheld", "结果维持", ["维持"]),
        count("corrected", "结果纠正", ["纠正"]),
        count("otherResult", "其他结果"),
        count("pending", "尚未审结"),
        count("total", "总计", ["合计"]),
      ],
      rows: [
        row("review", "行政复议"),
        ...under([lawsuits], [row("direct", "未经复议直接起诉"), row("afterReview", "复议后起诉")]),
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
