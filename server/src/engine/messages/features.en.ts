import type { FeatureWords } from "./features.ts";
import { sections } from "./names.en.ts";

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

export const features: FeatureWords = {
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  sections,
  contents: [
    "An overview of five topics: 主动公开 (proactive disclosure), 依申请公开 (disclosure on request), 政府信息管理 (information management), 政府信息公开平台建设 (platforms), 监督保障 (supervision). Governments also report assessment, public appraisal and accountability under the last.",
    "The official table (article 20 of the Regulations, items 一, 五, 六, 八 and so on); 0 where there is nothing to report.",
    "The official table. In each row the six applicant columns add up to 总计 (total); in each column 一 + 二 = 三 + 四.",
    "The official table: administrative review and two kinds of lawsuits; in each group four figures add up to 总计 (total).",
    "Both the main problems and the improvements.",
    "Whether information processing fees were charged (from report year 2021 on, 国办函〔2020〕109号), and other matters.",
  ],
  version: (version) => `${version} format`,
  body: (agency, year) => [agency ?? "Annual report", year === null ? "" : String(year)].filter(Boolean).join(" · "),

  and: " and ",
  equations: ({ holds, fails, accepted, unchecked }) => {
    if (fails > 0) return `✗ ${many(fails, "equation")} ${fails === 1 ? "does" : "do"} not hold`;
    if (accepted + unchecked === 0) return holds === 1 ? "✓ the equation holds" : `✓ all ${holds} equations hold`;
    return [
      holds > 0 ? `✓ ${many(holds, "equation")} ${holds === 1 ? "holds" : "hold"}` : "",
      accepted > 0 ? `${many(accepted, "equation")} accepted as not holding` : "",
      unchecked > 0 ? `${many(unchecked, "equation")} not checked` : "",
    ]
      .filter(Boolean)
      .join(", ");
  },
  short: ({ holds, fails, accepted, unchecked }) => {
    if (fails > 0) return `✗ ${fails} ${fails === 1 ? "fails" : "fail"}`;
    if (holds === 0) return `${accepted + unchecked} not checked`;
    return accepted + unchecked > 0
      ? `✓ ${holds}/${holds + accepted + unchecked} hold`
      : `✓ ${holds} ${holds === 1 ? "holds" : "hold"}`;
  },
  table: (number) => `Table of part ${number}`,
  item: (id) => `第二十条第（${id}）项 (article 20, item ${id})`,
  copy: "repeats the report above",
  unfilled: "not filled in yet",
  filled: (filled, cells) => `${filled} of ${cells} cells filled in`,
  goToFirst: "go to the first",
  requests: { received: "received", carriedIn: "carried in", results: "results", carriedOut: "carried out" },
  granted: (count, share) => `（一）予以公开 (disclosed): ${count}, ${percent(share)}`,
  largest: (name, count, share) => `most: ${name} ${count}, ${percent(share)}`,
  findings: (count) => many(count, "finding"),

  thisRow: "Row",
  thisColumn: "Column",
  thisGroup: "Group",
  blank: "blank (counted as 0)",
  blankTotal: (expected) => `blank; the other figures give ${expected}`,
  unread: "not a number",
  off: (difference) => `off by ${difference}`,
  unchecked: "not checked: a cell is blank or cannot be read",
  inferred: (glued) =>
    glued ? "The figures run together; split with the help of the sums" : "The sums tell where the figures belong",
  lostLabel: "The label is lost and only the order of the rows tells whose the figures are, so they are not checked",
  ways: (count, glued) => {
    if (count === 0) return "The figures do not fit the columns, so they are not checked";
    const ways = many(count, "way");
    return glued
      ? `The figures run together and can be split in ${ways}, so they are not checked`
      : `The figures can stand in the columns in ${ways}, so they are not checked`;
  },

  agrees: "text and table agree",
  differs: (prose, table) => `text ${prose}, table ${table}, off by ${Math.abs(prose - table)}`,
  besides: (prose, table) => `text ${prose}, table ${table}`,
  notCompared: "Not checked: the figures of the table are not certain",
  quote: (words) => `“${words}”`,
  ofYear: (year) => `About ${year}, so not held against the table of this year`,

  lastYear: (year, value, change) =>
    `${year}: ${value}${change === null ? "" : change === 0 ? ", unchanged" : `, ${change > 0 ? "up" : "down"} by ${Math.abs(change)}`}`,
  carriedOver: (year, value, difference) =>
    `Carried out of ${year}: ${value}${difference === null ? "" : difference === 0 ? ", the same" : `, off by ${Math.abs(difference)}`}`,

  citation: {
    regulation:
      "《中华人民共和国政府信息公开条例》: Regulations on Open Government Information, revised 2019 (State Council Order 711), in force since 15 May 2019",
    regulation2007:
      "《中华人民共和国政府信息公开条例》: Regulations on Open Government Information of 2007 (State Council Order 492), since revised by Order 711 of 2019",
    format2019:
      "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》: the format of report years 2019 and 2020",
    format2021:
      "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》: the format from report year 2021 on",
    fees: "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》: rules on information processing fees, in force since 1 January 2021",
    article49:
      "Regulations, article 49: deadlines. 31 January for departments at county level and above; 31 March for local governments at county level and above",
    article50: "Regulations, article 50: what the report has to contain; its items are parts 2 to 6 of the report",
    "item.一": "Regulations, article 20 (1): administrative regulations, rules and normative documents",
    "item.五":
      "Regulations, article 20 (5): basis, conditions, procedure and results of licences and other external services",
    "item.六":
      "Regulations, article 20 (6): basis, conditions and procedure of penalties and coercive measures, and decisions on penalties that the body regards as of social impact",
    "item.八": "Regulations, article 20 (8): administrative fees, their basis and rates",
    "item.九": "Regulations, article 20 (9): catalogue, standards and implementation of central government procurement",
  },
  shouldBe: (value) => `should be ${value}`,
  inTable: (value) => `the table has ${value}`,
  goTo: (target) => `Go to “${target}”`,
  computed: (equations) => `computed: ${equations} holds with it`,
  missingHeading: "missing part",
  rowLabel: (table) => `missing row: ${table}`,
  columnLabel: (table) => `missing applicants: ${table}`,
  bodyName: "the body of this report",
  reportYear: "the year of this report",
  phrase: "set phrase of part 6",
  renameTo: (from, to) => `“${from}” to “${to}”`,
  notAYear: "A year has four digits, such as 2024",
  notAName: "The name of the body must not be blank, nor have a line break",

  openPanel: "Table panel",
  noTable: "This table was not found in the draft",
  unreadableTable: "This table cannot be read: its figures do not fit the rows and columns of the format",
  noFormat: "Reports up to 2018 do not have these tables",
  noCell: "The table in the draft does not have this cell",
  maybe: (ways) => `may be ${ways}`,
  accepted: (reason) => `Accepted: ${reason}`,
  notEdited: {
    absent:
      "The table in the draft does not have this cell, so it cannot be filled in here. Add the missing row or column first.",
    shared:
      "This cell is no text of its own in the draft (it runs together with others, or has mark-up in it), so it cannot be changed here. Change it in the text.",
    count: "A whole number, not below 0, belongs in this cell; 0 where there is nothing.",
    change: "A whole number belongs in this cell, negative for a decrease, such as -3.",
    amount: "An amount belongs in this cell, such as 12.5.",
    unsettling: "Other cells would read differently after this change, so it was not made. Change it in the text.",
  },
};
