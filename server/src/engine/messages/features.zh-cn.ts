import type { FeatureWords } from "./features.ts";
import { sections } from "./names.zh-cn.ts";

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

export const features: FeatureWords = {
  colon: "：",
  comma: "，",
  semicolon: "；",
  sections,
  contents: [
    "概述主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；各级人民政府的“监督保障”还应包括工作考核、社会评议和责任追究结果。",
    "填写官方表格（《条例》第二十条第（一）（五）（六）（八）项等）；没有数据填 0。",
    "填写官方表格。每行六类申请人之和等于总计；每列第一项加第二项之和，等于第三项加第四项之和。",
    "填写官方表格：行政复议、未经复议直接起诉、复议后起诉三组，每组四项之和等于总计。",
    "既写存在的主要问题，也写改进情况。",
    "报告收取信息处理费的情况（2021 年度起，国办函〔2020〕109号），以及其他需要报告的事项。",
  ],
  version: (version) => `${version} 年格式`,
  body: (agency, year) => [agency ?? "年度报告", year === null ? "" : `${year} 年度`].filter(Boolean).join(" · "),

  and: "、",
  equations: ({ holds, fails, accepted, unchecked }) => {
    if (fails > 0) return `✗ ${fails} 项勾稽关系不成立`;
    if (accepted + unchecked === 0) return `✓ ${holds} 项勾稽关系全部成立`;
    return [
      holds > 0 ? `✓ ${holds} 项勾稽关系成立` : "",
      accepted > 0 ? `${accepted} 项不成立但已接受` : "",
      unchecked > 0 ? `${unchecked} 项未核对` : "",
    ]
      .filter(Boolean)
      .join("，");
  },
  short: ({ holds, fails, accepted, unchecked }) => {
    if (fails > 0) return `✗ ${fails} 项不成立`;
    if (holds === 0) return `${accepted + unchecked} 项未核对`;
    return accepted + unchecked > 0 ? `✓ ${holds}/${holds + accepted + unchecked} 项成立` : `✓ ${holds} 项成立`;
  },
  table: (number) => `第${"一二三四五六"[number - 1]}部分表格`,
  item: (id) => `第二十条第（${id}）项`,
  copy: "与前文重复",
  unfilled: "尚未填写",
  filled: (filled, cells) => `已填 ${filled}/${cells} 格`,
  goToFirst: "转到第一处",
  requests: { received: "本年新收", carriedIn: "上年结转", results: "办理结果", carriedOut: "结转下年度" },
  granted: (count, share) => `予以公开 ${count} 件，占 ${percent(share)}`,
  largest: (name, count, share) => `最多的是${name} ${count} 件，占 ${percent(share)}`,
  findings: (count) => `${count} 处问题`,

  thisRow: "本行",
  thisColumn: "本列",
  thisGroup: "本组",
  blank: "空白（按 0 计）",
  blankTotal: (expected) => `空白，按各数计算为 ${expected}`,
  unread: "不是数字",
  off: (difference) => `差 ${difference}`,
  unchecked: "未核对，有的单元格空白或无法读取",
  inferred: (glued) => (glued ? "各数连写，按勾稽关系分开" : "各数的位置由勾稽关系推定"),
  lostLabel: "行名丢失，只能按先后次序推断，未核对",
  ways: (count, glued) => {
    if (count === 0) return "各数对不上各列，未核对";
    return glued ? `各数连写，有 ${count} 种分法，未核对` : `各数的位置有 ${count} 种可能，未核对`;
  },

  agrees: "正文与表格一致",
  differs: (prose, table) => `正文 ${prose}，表格 ${table}，差 ${Math.abs(prose - table)}`,
  besides: (prose, table) => `正文 ${prose}，表格 ${table}`,
  notCompared: "未核对：表格中的数不能确定",
  quote: (words) => `“${words}”`,
  ofYear: (year) => `说的是 ${year} 年，不与本年表格核对`,

  lastYear: (year, value, change) =>
    `${year} 年度：${value}${change === null ? "" : change === 0 ? "，持平" : `，${change > 0 ? "增加" : "减少"} ${Math.abs(change)}`}`,
  carriedOver: (year, value, difference) =>
    `${year} 年度结转下年度：${value}${difference === null ? "" : difference === 0 ? "，一致" : `，差 ${Math.abs(difference)}`}`,

  citation: {
    regulation: "《中华人民共和国政府信息公开条例》（2019 年修订，国务院令第711号，2019 年 5 月 15 日起施行）",
    regulation2007: "《中华人民共和国政府信息公开条例》（2007 年，国务院令第492号）；已由 2019 年国务院令第711号修订",
    format2019:
      "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》：2019、2020 年度的格式",
    format2021:
      "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》：2021 年度起的格式",
    fees: "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》：2021 年 1 月 1 日起施行",
    article49:
      "《条例》第四十九条：年度报告的期限。县级以上人民政府部门为每年 1 月 31 日前；县级以上地方人民政府为每年 3 月 31 日前",
    article50: "《条例》第五十条：年度报告应当包括的内容，与报告的第二至第六部分对应",
    "item.一": "《条例》第二十条第（一）项：行政法规、规章和规范性文件",
    "item.五": "《条例》第二十条第（五）项：办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
    "item.六":
      "《条例》第二十条第（六）项：实施行政处罚、行政强制的依据、条件、程序，以及本行政机关认为具有一定社会影响的行政处罚决定",
    "item.八": "《条例》第二十条第（八）项：行政事业性收费项目及其依据、标准",
    "item.九": "《条例》第二十条第（九）项：政府集中采购项目的目录、标准及实施情况",
  },
  shouldBe: (value) => `应为 ${value}`,
  inTable: (value) => `表格为 ${value}`,
  goTo: (target) => `转到“${target}”`,
  computed: (equations) => `计算值，使${equations}成立`,
  missingHeading: "缺少的部分",
  rowLabel: (table) => `缺少的行：${table}`,
  columnLabel: (table) => `缺少的申请人类别：${table}`,
  bodyName: "本报告的机关",
  reportYear: "本报告的年度",
  phrase: "第六部分常用语",
  renameTo: (from, to) => `“${from}”改为“${to}”`,
  notAYear: "年度应为四位数字，如 2024",
  notAName: "机关名称不能为空，也不能换行",

  openPanel: "表格视图",
  noTable: "草稿中没有找到这张表",
  unreadableTable: "这张表读不出来：各数对不上官方格式的行和列",
  noFormat: "2018 年度及以前的报告没有这几张表",
  noCell: "草稿的表格里没有这一格",
  maybe: (ways) => `可能是 ${ways}`,
  accepted: (reason) => `已接受的差异：${reason}`,
  notEdited: {
    absent: "草稿的表格里没有这一格，不能在这里填写。请先补上缺少的行或列。",
    shared: "这一格在草稿里不是单独的一段文字（与别的数连写，或夹有标记），不能在这里修改。请在正文里修改。",
    count: "这一格应填非负整数；没有数据填 0。",
    change: "这一格应填整数，减少的填负数，如 -3。",
    amount: "这一格应填金额，如 12.5。",
    unsettling: "这样修改会使别的单元格读成别的数，没有写入。请在正文里修改。",
  },
};
