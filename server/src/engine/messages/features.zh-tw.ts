import type { FeatureWords } from "./features.ts";
import { sections } from "./names.zh-tw.ts";

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

export const features: FeatureWords = {
  colon: "：",
  comma: "，",
  semicolon: "；",
  sections,
  contents: [
    "概述主動公開、依申請公開、政府信息管理、政府信息公開平臺建設、監督保障五個方面；各級人民政府的「監督保障」還應包括工作考核、社會評議和責任追究結果。",
    "填寫官方表格（《條例》第二十條第（一）（五）（六）（八）項等）；沒有數據填 0。",
    "填寫官方表格。每行六類申請人之和等於總計；每欄第一項加第二項之和，等於第三項加第四項之和。",
    "填寫官方表格：行政複議、未經複議直接起訴、複議後起訴三組，每組四項之和等於總計。",
    "既寫存在的主要問題，也寫改進情況。",
    "報告收取信息處理費的情況（2021 年度起，國辦函〔2020〕109號），以及其他需要報告的事項。",
  ],
  version: (version) => `${version} 年格式`,
  body: (agency, year) => [agency ?? "年度報告", year === null ? "" : `${year} 年度`].filter(Boolean).join(" · "),

  and: "、",
  equations: ({ holds, fails, accepted, unchecked }) => {
    if (fails > 0) return `✗ ${fails} 項勾稽關係不成立`;
    if (accepted + unchecked === 0) return `✓ ${holds} 項勾稽關係全部成立`;
    return [
      holds > 0 ? `✓ ${holds} 項勾稽關係成立` : "",
      accepted > 0 ? `${accepted} 項不成立但已接受` : "",
      unchecked > 0 ? `${unchecked} 項未核對` : "",
    ]
      .filter(Boolean)
      .join("，");
  },
  short: ({ holds, fails, accepted, unchecked }) => {
    if (fails > 0) return `✗ ${fails} 項不成立`;
    if (holds === 0) return `${accepted + unchecked} 項未核對`;
    return accepted + unchecked > 0 ? `✓ ${holds}/${holds + accepted + unchecked} 項成立` : `✓ ${holds} 項成立`;
  },
  table: (number) => `第${"一二三四五六"[number - 1]}部分表格`,
  item: (id) => `第二十條第（${id}）項`,
  copy: "與前文重複",
  unfilled: "尚未填寫",
  filled: (filled, cells) => `已填 ${filled}/${cells} 格`,
  goToFirst: "移至第一處",
  requests: { received: "本年新收", carriedIn: "上年結轉", results: "辦理結果", carriedOut: "結轉下年度" },
  granted: (count, share) => `予以公開 ${count} 件，佔 ${percent(share)}`,
  largest: (name, count, share) => `最多的是${name} ${count} 件，佔 ${percent(share)}`,
  findings: (count) => `${count} 處問題`,

  thisRow: "本行",
  thisColumn: "本欄",
  thisGroup: "本組",
  blank: "空白（按 0 計）",
  blankTotal: (expected) => `空白，按各數計算為 ${expected}`,
  unread: "不是數字",
  off: (difference) => `差 ${difference}`,
  unchecked: "未核對，有的格子空白或無法讀取",
  inferred: (glued) => (glued ? "各數連寫，按勾稽關係分開" : "各數的位置由勾稽關係推定"),
  lostLabel: "行名丟失，只能按先後次序推斷，未核對",
  ways: (count, glued) => {
    if (count === 0) return "各數對不上各欄，未核對";
    return glued ? `各數連寫，有 ${count} 種分法，未核對` : `各數的位置有 ${count} 種可能，未核對`;
  },

  agrees: "正文與表格一致",
  differs: (prose, table) => `正文 ${prose}，表格 ${table}，差 ${Math.abs(prose - table)}`,
  besides: (prose, table) => `正文 ${prose}，表格 ${table}`,
  notCompared: "未核對：表格中的數不能確定",
  quote: (words) => `「${words}」`,
  ofYear: (year) => `說的是 ${year} 年，不與本年表格核對`,

  lastYear: (year, value, change) =>
    `${year} 年度：${value}${change === null ? "" : change === 0 ? "，持平" : `，${change > 0 ? "增加" : "減少"} ${Math.abs(change)}`}`,
  carriedOver: (year, value, difference) =>
    `${year} 年度結轉下年度：${value}${difference === null ? "" : difference === 0 ? "，一致" : `，差 ${Math.abs(difference)}`}`,

  citation: {
    regulation: "《中華人民共和國政府信息公開條例》（2019 年修訂，國務院令第711號，2019 年 5 月 15 日起施行）",
    regulation2007: "《中華人民共和國政府信息公開條例》（2007 年，國務院令第492號）；已由 2019 年國務院令第711號修訂",
    format2019:
      "《國務院辦公廳政府信息與政務公開辦公室關於政府信息公開工作年度報告有關事項的通知》：2019、2020 年度的格式",
    format2021:
      "《國務院辦公廳政府信息與政務公開辦公室關於印發〈中華人民共和國政府信息公開工作年度報告格式〉的通知》：2021 年度起的格式",
    fees: "《國務院辦公廳關於印發〈政府信息公開信息處理費管理辦法〉的通知》：2021 年 1 月 1 日起施行",
    article49:
      "《條例》第四十九條：年度報告的期限。縣級以上人民政府部門為每年 1 月 31 日前；縣級以上地方人民政府為每年 3 月 31 日前",
    article50: "《條例》第五十條：年度報告應當包括的內容，與報告的第二至第六部分對應",
    "item.一": "《條例》第二十條第（一）項：行政法規、規章和規範性文件",
    "item.五": "《條例》第二十條第（五）項：辦理行政許可和其他對外管理服務事項的依據、條件、程序以及辦理結果",
    "item.六":
      "《條例》第二十條第（六）項：實施行政處罰、行政強制的依據、條件、程序，以及本行政機關認為具有一定社會影響的行政處罰決定",
    "item.八": "《條例》第二十條第（八）項：行政事業性收費項目及其依據、標準",
    "item.九": "《條例》第二十條第（九）項：政府集中採購項目的目錄、標準及實施情況",
  },
  shouldBe: (value) => `應為 ${value}`,
  inTable: (value) => `表格為 ${value}`,
  goTo: (target) => `移至「${target}」`,
  computed: (equations) => `計算值，使${equations}成立`,
  missingHeading: "缺少的部分",
  rowLabel: (table) => `缺少的行：${table}`,
  columnLabel: (table) => `缺少的申請人類別：${table}`,
  bodyName: "本報告的機關",
  reportYear: "本報告的年度",
  phrase: "第六部分常用語",
  renameTo: (from, to) => `「${from}」改為「${to}」`,
  notAYear: "年度應為四位數字，如 2024",
  notAName: "機關名稱不能為空，也不能換行",

  openPanel: "表格檢視",
  noTable: "草稿中沒有找到這張表",
  unreadableTable: "這張表讀不出來：各數對不上官方格式的列和欄",
  noFormat: "2018 年度及以前的報告沒有這幾張表",
  noCell: "草稿的表格裡沒有這一格",
  maybe: (ways) => `可能是 ${ways}`,
  accepted: (reason) => `已接受的差異：${reason}`,
  notEdited: {
    absent: "草稿的表格裡沒有這一格，不能在這裡填寫。請先補上缺少的列或欄。",
    shared: "這一格在草稿裡不是單獨的一段文字（與別的數連寫，或夾有標記），不能在這裡修改。請在正文裡修改。",
    count: "這一格應填非負整數；沒有資料填 0。",
    change: "這一格應填整數，減少的填負數，如 -3。",
    amount: "這一格應填金額，如 12.5。",
    unsettling: "這樣修改會使別的儲存格讀成別的數，沒有寫入。請在正文裡修改。",
  },
};
