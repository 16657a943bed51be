/**
 * The three official tables as cells with spans, and the ways in which they stand in files. It knows nothing of the
 * engine, so that what it writes can be held against what the engine reads.
 */

export type Version = "2019" | "2021";

/** Layouts of docs/architecture.md, and two ways of writing some of them. */
export type Style =
  | "html"
  | "pipe"
  | "pipe-bare"
  | "pipe-cells"
  | "pipe-cells-flush"
  | "tab"
  | "tab-cells"
  | "cells"
  | "cells-apart"
  | "glued";

/** What stands in the value cells, by row id: table 2 and 3 by row, table 4 by group. */
export interface Figures {
  readonly table2: Readonly<Record<string, readonly (string | number)[]>>;
  readonly table3: Readonly<Record<string, readonly (string | number)[]>>;
  readonly table4: Readonly<Record<string, readonly (string | number)[]>>;
}

interface Cell {
  readonly text: string;
  readonly cols: number;
  readonly rows: number;
}

/** The cells that begin in each row, as in HTML: a cell that reaches down does not stand in the next row again. */
type Table = readonly (readonly Cell[])[];

const cell = (text: string | number, cols = 1, rows = 1): Cell => ({ text: String(text), cols, rows });

const COLUMNS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

/** Row ids and labels of table 3. A label with a group stands in the second label column, beside the group. */
const GROUPS: readonly { label: string; rows: readonly (readonly [id: string, label: string])[] }[] = [
  {
    label: "（三）不予公开",
    rows: [
      ["denied.stateSecret", "1.属于国家秘密"],
      ["denied.lawForbids", "2.其他法律行政法规禁止公开"],
      ["denied.publicSafety", "3.危及“三安全一稳定”"],
      ["denied.thirdParty", "4.保护第三方合法权益"],
      ["denied.internalAffairs", "5.属于三类内部事务信息"],
      ["denied.process", "6.属于四类过程性信息"],
      ["denied.enforcementFile", "7.属于行政执法案卷"],
      ["denied.adminQuery", "8.属于行政查询事项"],
    ],
  },
  {
    label: "（四）无法提供",
    rows: [
      ["unavailable.notHeld", "1.本机关不掌握相关政府信息"],
      ["unavailable.needsCreation", "2.没有现成信息需要另行制作"],
      ["unavailable.unclear", "3.补正后申请内容仍不明确"],
    ],
  },
  {
    label: "（五）不予处理",
    rows: [
      ["notProcessed.complaint", "1.信访举报投诉类申请"],
      ["notProcessed.repeat", "2.重复申请"],
      ["notProcessed.publication", "3.要求提供公开出版物"],
      ["notProcessed.excessive", "4.无正当理由大量反复申请"],
      ["notProcessed.reissue", "5.要求行政机关确认或重新出具已获取信息"],
    ],
  },
];

const OTHER_2021 = {
  label: "（六）其他处理",
  rows: [
    ["other.notCorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
    ["other.feeUnpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
    ["other.rest", "3.其他"],
  ],
} as const;

/** The result rows that （七）总计 adds up. */
export function leaves(version: Version): string[] {
  const groups = version === "2021" ? [...GROUPS, OTHER_2021] : GROUPS;
  return [
    "granted",
    "partial",
    ...groups.flatMap((group) => group.rows.map(([id]) => id)),
    ...(version === "2019" ? ["other"] : []),
  ];
}

/** All data rows of table 3 in the official order. */
export function rowIds(version: Version): string[] {
  return ["received", "carriedIn", ...leaves(version), "resultTotal", "carriedOut"];
}

const DISPUTES = ["review", "direct", "afterReview"] as const;

function table2(version: Version, figures: Figures["table2"]): Table {
  const values = (id: string, spans: readonly number[]): Cell[] => {
    const given = figures[id] ?? [];
    return spans.map((cols, index) => cell(given[index] ?? "", cols));
  };
  const title = (numeral: string) => [cell(`第二十条第（${numeral}）项`, 4)];
  const head = (labels: readonly string[], spans: readonly number[]) => [
    cell("信息内容"),
    ...labels.map((label, index) => cell(label, spans[index])),
  ];
  const row = (id: string, label: string, spans: readonly number[]) => [cell(label), ...values(id, spans)];
  if (version === "2021") {
    const decisions = head(["本年处理决定数量"], [3]);
    return [
      title("一"),
      head(["本年制发件数", "本年废止件数", "现行有效件数"], [1, 1, 1]),
      row("规章", "规章", [1, 1, 1]),
      row("行政规范性文件", "行政规范性文件", [1, 1, 1]),
      title("五"),
      decisions,
      row("行政许可", "行政许可", [3]),
      title("六"),
      decisions,
      row("行政处罚", "行政处罚", [3]),
      row("行政强制", "行政强制", [3]),
      title("八"),
      head(["本年收费金额（单位：万元）"], [3]),
      row("行政事业性收费", "行政事业性收费", [3]),
    ];
  }
  const items = head(["上一年项目数量", "本年增/减", "处理决定数量"], [1, 1, 1]);
  return [
    title("一"),
    head(["本年新制作数量", "本年新公开数量", "对外公开总数量"], [1, 1, 1]),
    row("规章", "规章", [1, 1, 1]),
    row("规范性文件", "规范性文件", [1, 1, 1]),
    title("五"),
    items,
    row("行政许可", "行政许可", [1, 1, 1]),
    row("其他对外管理服务事项", "其他对外管理服务事项", [1, 1, 1]),
    title("六"),
    items,
    row("行政处罚", "行政处罚", [1, 1, 1]),
    row("行政强制", "行政强制", [1, 1, 1]),
    title("八"),
    head(["上一年项目数量", "本年增/减"], [1, 2]),
    row("行政事业性收费", "行政事业性收费", [1, 2]),
    title("九"),
    head(["采购项目数量", "采购总金额"], [1, 2]),
    row("政府集中采购", "政府集中采购", [1, 2]),
  ];
}

function table3(version: Version, figures: Figures["table3"]): Table {
  const values = (id: string): Cell[] => COLUMNS.map((_, index) => cell(figures[id]?.[index] ?? ""));
  const groups = version === "2021" ? [...GROUPS, OTHER_2021] : GROUPS;
  const results = leaves(version).length + 1;
  return [
    [cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), cell("申请人情况", 7)],
    [cell("自然人", 1, 2), cell("法人或其他组织", 5), cell("总计", 1, 2)],
    COLUMNS.slice(1, 6).map((label) => cell(label)),
    [cell("一、本年新收政府信息公开申请数量", 3), ...values("received")],
    [cell("二、上年结转政府信息公开申请数量", 3), ...values("carriedIn")],
    [cell("三、本年度办理结果", 1, results), cell("（一）予以公开", 2), ...values("granted")],
    [cell("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2), ...values("partial")],
    ...groups.flatMap((group) =>
      group.rows.map(([id, label], index) => [
        ...(index === 0 ? [cell(group.label, 1, group.rows.length)] : []),
        cell(label),
        ...values(id),
      ]),
    ),
    ...(version === "2019" ? [[cell("（六）其他处理", 2), ...values("other")]] : []),
    [cell("（七）总计", 2), ...values("resultTotal")],
    [cell("四、结转下年度继续办理", 3), ...values("carriedOut")],
  ];
}

function table4(figures: Figures["table4"]): Table {
  const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  return [
    [cell("行政复议", 5), cell("行政诉讼", 10)],
    [...outcomes.map((label) => cell(label, 1, 2)), cell("未经复议直接起诉", 5), cell("复议后起诉", 5)],
    [...outcomes, ...outcomes].map((label) => cell(label)),
    DISPUTES.flatMap((id) => outcomes.map((_, index) => cell(figures[id]?.[index] ?? ""))),
  ];
}

type Place = { readonly cell: Cell; readonly anchor: boolean; readonly first: boolean };

/** Every place of the grid: the cell that covers it, and whether the cell begins there, or its row part does. */
function grid(table: Table): Place[][] {
  const places: Place[][] = table.map(() => []);
  table.forEach((row, y) => {
    let x = 0;
    for (const item of row) {
      while (places[y]?.[x]) x++;
      for (let dy = 0; dy < item.rows; dy++)
        for (let dx = 0; dx < item.cols; dx++) {
          const line = places[y + dy];
          if (line) line[x + dx] = { cell: item, anchor: dx === 0 && dy === 0, first: dx === 0 };
        }
    }
  });
  return places;
}

function html(table: Table): string {
  const attributes = (item: Cell) =>
    (item.rows > 1 ? ` rowspan="${item.rows}"` : "") + (item.cols > 1 ? ` colspan="${item.cols}"` : "");
  const lines = table.map(
    (row) => `<tr>\n${row.map((item) => `<td${attributes(item)}>${item.text}</td>`).join("\n")}\n</tr>`,
  );
  return `<table border="1" cellspacing="0">\n<tbody>\n${lines.join("\n")}\n</tbody>\n</table>`;
}

function pipe(table: Table, bare: boolean): string {
  const lines = grid(table).map((row) => {
    const cells = row.map((place) => (place.anchor ? place.cell.text : ""));
    return bare ? cells.join(" | ") : `| ${cells.join(" | ")} |`;
  });
  if (bare) return lines.join("\n");
  const rule = `|${" --- |".repeat(grid(table)[0]?.length ?? 0)}`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/** `width` counts the cells of a row and the pipes that close it together. */
function pipeCells(table: Table, width: number, flush: boolean): string {
  const lines: string[] = [];
  table.forEach((row, y) => {
    const closing = "|".repeat(width - row.length);
    row.forEach((item, x) => {
      if (flush) lines.push(item.text === "" ? "|" : `${item.text} |`);
      else lines.push(x === 0 ? `|   ${item.text}  |  ` : `            ${item.text}  |  `);
    });
    if (closing !== "" && !(flush && y === table.length - 1)) lines.push(flush ? closing : `         ${closing}`);
  });
  return lines.join("\n");
}

function tabCells(table: Table): string {
  const rows = grid(table).map((row) =>
    row.filter((place) => place.first).map((place) => (place.anchor ? place.cell.text : "")),
  );
  return rows.map((row) => row.map((text) => `\t${text}`).join("\n")).join("\n\n");
}

/** The table as it stands in a file of that style. `number` tells the width that the pipe-cells style closes rows to. */
function write(table: Table, style: Style, number: 2 | 3 | 4): string {
  switch (style) {
    case "html":
      return html(table);
    case "pipe":
      return pipe(table, false);
    case "pipe-bare":
      return pipe(table, true);
    case "pipe-cells":
    case "pipe-cells-flush":
      return pipeCells(table, { 2: 5, 3: 10, 4: 15 }[number], style === "pipe-cells-flush");
    case "tab":
      return grid(table)
        .map((row) => row.map((place) => (place.anchor ? place.cell.text : "")).join("\t"))
        .join("\n");
    case "tab-cells":
      return tabCells(table);
    case "cells":
      return table.flatMap((row) => row.map((item) => item.text)).join("\n");
    case "cells-apart":
      return table.flatMap((row) => row.map((item) => item.text)).join("\n\n");
    case "glued":
      return table.map((row) => row.map((item) => item.text).join("")).join("\n");
  }
}

/** The three tables of a report as text, by number. */
export function writeAll(version: Version, figures: Figures, style: Style): Record<2 | 3 | 4, string> {
  return {
    2: write(table2(version, figures.table2), style, 2),
    3: write(table3(version, figures.table3), style, 3),
    4: write(table4(figures.table4), style, 4),
  };
}

/** Fills the totals of table 3 and 4 in, so that every equation holds; leaves out rows of zeros where `sparse`. */
export function complete(
  version: Version,
  given: {
    readonly table2: Figures["table2"];
    /** Six applicant columns; rows that are absent are zeros. （七） follows. */
    readonly table3: Readonly<Record<string, readonly number[]>>;
    readonly table4?: Readonly<Record<string, readonly number[]>>;
  },
): Figures {
  const zeros = [0, 0, 0, 0, 0, 0];
  const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);
  const rows: Record<string, readonly number[]> = {};
  for (const id of rowIds(version)) rows[id] = given.table3[id] ?? zeros;
  rows.resultTotal = zeros.map((_, column) => sum(leaves(version).map((id) => rows[id]?.[column] ?? 0)));
  const table3 = Object.fromEntries(Object.entries(rows).map(([id, values]) => [id, [...values, sum(values)]]));
  const table4 = Object.fromEntries(
    DISPUTES.map((id) => {
      const values = given.table4?.[id] ?? [0, 0, 0, 0];
      return [id, [...values, sum(values)]];
    }),
  );
  return { table2: given.table2, table3, table4 };
}
