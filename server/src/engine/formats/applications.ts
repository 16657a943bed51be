import { count, row, under } from "./build.ts";
import type { ColumnSpec, Labelled, RowSpec, TableSpec } from "./types.ts";

/** Table 3, 收到和处理政府信息公开申请情况: seven columns in both formats. */
const applicants = "申请人情况";
const organisations = "法人或其他组织";
const columns: readonly ColumnSpec[] = [
  ...under([applicants], [count("natural", "自然人")]),
  ...under(
    [applicants, organisations],
    [
      count("business", "商业企业"),
      count("research", "科研机构"),
      count("nonprofit", "社会公益组织"),
      count("legal", "法律服务机构"),
      count("otherOrg", "其他"),
    ],
  ),
  ...under([applicants], [count("total", "总计", ["合计"])]),
];

const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const result = "三、本年度办理结果";
const denied = "（三）不予公开";
const unavailable = "（四）无法提供";
const notProcessed = "（五）不予处理";
const captions: readonly Labelled[] = [
  { label: corner },
  { label: applicants },
  { label: organisations },
  { label: result, variants: ["三、办理结果", "三、本年办理结果"] },
  { label: denied },
  { label: unavailable },
  { label: notProcessed },
];

const before: readonly RowSpec[] = [
  row("received", "一、本年新收政府信息公开申请数量", ["一、本年新收政府信息公开申请"]),
  row("carriedIn", "二、上年结转政府信息公开申请数量", [
    "二、上年结转政府信息公开申请",
    "二、上年度结转政府信息公开申请数量",
  ]),
];

const sharedResults: readonly RowSpec[] = [
  ...under(
    [result],
    [
      row("granted", "（一）予以公开"),
      row("partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ["（二）部分公开"]),
    ],
  ),
  ...under(
    [result, denied],
    [
      row("denied.stateSecret", "1.属于国家秘密"),
      row("denied.lawForbids", "2.其他法律行政法规禁止公开", ["2.法律行政法规禁止公开"]),
      row("denied.publicSafety", "3.危及“三安全一稳定”"),
      row("denied.thirdParty", "4.保护第三方合法权益"),
      row("denied.internalAffairs", "5.属于三类内部事务信息"),
      row("denied.process", "6.属于四类过程性信息"),
      row("denied.enforcementFile", "7.属于行政执法案卷", ["7.属于行政执法案卷信息"]),
      row("denied.adminQuery", "8.属于行政查询事项"),
    ],
  ),
  ...under(
    [result, unavailable],
    [
      row("unavailable.notHeld", "1.本机关不掌握相关政府信息"),
      row("unavailable.needsCreation", "2.没有现成信息需要另行制作"),
      row("unavailable.unclear", "3.补正后申请内容仍不明确"),
    ],
  ),
  ...under(
    [result, notProcessed],
    [
      row("notProcessed.complaint", "1.信访举报投诉类申请"),
      row("notProcessed.repeat", "2.重复申请", ["2.重复申请类"]),
      row("notProcessed.publication", "3.要求提供公开出版物"),
      row("notProcessed.excessive", "4.无正当理由大量反复申请", ["4.无正当理由大量反覆申请"]),
      row("notProcessed.reissue", "5.要求行政机关确认或重新出具已获取信息"),
    ],
  ),
];

const after: readonly RowSpec[] = [
  ...under([result], [row("resultTotal", "（七）总计", ["（七）合计"])]),
  row("carriedOut", "四、结转下年度继续办理", ["四、结转下年继续办理"]),
];

/** Table 3 with the rows of （六）其他处理 that the format has, and the group label over them where there is one. */
export function applications(other: readonly RowSpec[], otherGroup: readonly string[]): TableSpec {
  const results = [...sharedResults, ...under([result, ...otherGroup], other)];
  const resultIds = results.map((each) => each.id);
  const parts = columns.slice(0, -1).map((each) => each.id);
  return {
    number: 3,
    title: "收到和处理政府信息公开申请情况",
    blocks: [
      {
        id: "",
        corner,
        captions: [...captions, ...otherGroup.map((label) => ({ label }))],
        columns,
        rows: [...before, ...results, ...after],
      },
    ],
    equations: [
      { rule: "sum/row-total", each: "row", left: parts, right: ["total"] },
      { rule: "sum/result-total", each: "column", left: resultIds, right: ["resultTotal"] },
      // The one rule that the form itself prints.
      { rule: "sum/balance", each: "column", left: ["received", "carriedIn"], right: ["resultTotal", "carriedOut"] },
      {
        rule: "sum/balance",
        each: "column",
        left: ["received", "carriedIn"],
        right: [...resultIds, "carriedOut"],
        derived: true,
      },
    ],
  };
}
