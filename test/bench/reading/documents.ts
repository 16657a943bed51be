/** Reports of invented bodies in both formats, in three sizes, and what is true of each: the same for the same seed. */
import { formatOf } from "../../../server/src/engine/formats/formats.ts";
import { complete, type Figures, leaves, type Style, type Version, writeAll } from "../../support/tables.ts";
import { generator } from "../draft.ts";
import { type Table, tableOf } from "./grid.ts";

/** The figures as `gouji extract` prints them: a blank is null, an amount keeps the unit of its cell. */
export type Value = number | null | { readonly amount: number; readonly unit: string };
export interface Truth {
  readonly format: Version;
  readonly table2: readonly { block: string; row: string; values: Readonly<Record<string, Value>> }[];
  readonly table3: { columns: readonly string[]; rows: readonly { id: string; label: string; values: Value[] }[] };
  readonly table4: Readonly<Record<string, readonly Value[]>>;
}

/** `wrong`: one figure of table 3 that its equations contradict. `blanks`: nothing is written where 0 should be. */
export type Variant = "plain" | "blanks" | "wrong";

export interface Document {
  readonly name: string;
  readonly version: Version;
  readonly title: string;
  readonly preface: string;
  /** Headings with their paragraphs, or the number of the table that stands there. */
  readonly sections: readonly { readonly heading: string; readonly content: readonly string[] | 2 | 3 | 4 }[];
  readonly tables: Readonly<Record<2 | 3 | 4, Table>>;
  readonly written: (style: Style) => Readonly<Record<2 | 3 | 4, string>>;
  readonly truth: Truth;
}

export interface Wanted {
  readonly version: Version;
  readonly requests: number;
  readonly variant: Variant;
  readonly seed: number;
  /** How many characters of prose section 1 has, besides its openings. */
  readonly prose: number;
}

type Random = () => number;

export function documentOf({ version, requests, variant, seed, prose }: Wanted): Document {
  const random = generator(seed * 7919 + requests * 31 + (version === "2021" ? 1 : 0));
  let figures = invent(version, requests, random);
  if (variant === "wrong") figures = withWrong(figures, random);
  if (variant === "blanks") figures = withBlanks(figures);
  return documentWith(figures, { name: `${version}-${requests}-${variant}-${seed}`, version, prose }, random);
}

/** A report with these figures. */
export function documentWith(
  figures: Figures,
  { name, version, prose }: Pick<Document, "name" | "version"> & Pick<Wanted, "prose">,
  random: Random,
): Document {
  const written = (style: Style) => writeAll(version, figures, style);
  const html = written("html");
  const year = version === "2021" ? 2023 : 2020;
  const body = BODIES[Math.floor(random() * BODIES.length)] as string;
  const total = figures.table3.received?.[6] || 0;
  return {
    name,
    version,
    title: `${body}${year}年政府信息公开工作年度报告`,
    preface: `根据《中华人民共和国政府信息公开条例》第五十条，现公布${body}${year}年政府信息公开工作年度报告。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    sections: [
      { heading: "一、总体情况", content: overview(body, year, Number(total), prose, random) },
      { heading: "二、主动公开政府信息情况", content: 2 },
      { heading: "三、收到和处理政府信息公开申请情况", content: 3 },
      { heading: "四、政府信息公开行政复议、行政诉讼情况", content: 4 },
      {
        heading: "五、存在的主要问题及改进情况",
        content: ["存在的主要问题：政策解读形式单一。", "改进情况：丰富解读形式，全年组织培训3次。"],
      },
      { heading: "六、其他需要报告的事项", content: [`${year}年未收取信息处理费，没有其他需要报告的事项。`] },
    ],
    tables: { 2: tableOf(html[2]), 3: tableOf(html[3]), 4: tableOf(html[4]) },
    written,
    truth: truthOf(version, figures),
  };
}

const BODIES = ["云溪市人民政府", "青禾县自然资源局", "松岭镇人民政府", "白鹭市教育局"];

/** Columns of table 3 and how often each applies; the rows by how often they are the result. */
const APPLICANTS = [82, 9, 1, 2, 3, 3];
const RESULTS: Readonly<Record<string, number>> = {
  granted: 40,
  partial: 14,
  "denied.stateSecret": 1,
  "denied.thirdParty": 3,
  "denied.process": 4,
  "denied.enforcementFile": 3,
  "denied.adminQuery": 4,
  "unavailable.notHeld": 30,
  "unavailable.needsCreation": 6,
  "unavailable.unclear": 2,
  "notProcessed.complaint": 5,
  "notProcessed.repeat": 3,
  "notProcessed.excessive": 1,
  other: 8,
  "other.notCorrected": 3,
  "other.rest": 5,
};

function pick(weights: readonly number[], random: Random): number {
  let left = random() * weights.reduce((sum, each) => sum + each, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return Math.max(0, at);
}

/** Figures of which every equation holds. */
export function invent(version: Version, requests: number, random: Random): Figures {
  const upTo = (limit: number) => Math.floor(random() * (limit + 1));
  const rows = leaves(version);
  const weights = rows.map((id) => RESULTS[id] ?? 0.2);
  const table3: Record<string, number[]> = {};
  const row = (id: string) => {
    table3[id] ??= [0, 0, 0, 0, 0, 0];
    return table3[id];
  };
  for (let count = 0; count < requests; count++) {
    const column = pick(APPLICANTS, random);
    const into = row(random() < 0.06 ? "carriedOut" : (rows[pick(weights, random)] as string));
    const from = row(random() < 0.05 ? "carriedIn" : "received");
    into[column] = (into[column] as number) + 1;
    from[column] = (from[column] as number) + 1;
  }
  const disputes = () =>
    [5, 1, 1, 2].map((weight) => upTo(Math.ceil((requests * weight) / 200) - (requests < 20 ? 1 : 0)));
  const change = () => {
    const value = upTo(requests) - Math.floor(requests / 2);
    return value > 0 && random() < 0.5 ? `+${value}` : value;
  };
  const items = () => [upTo(requests * 20) + requests, change(), upTo(requests * 40)];
  const stock = () => {
    const issued = upTo(requests / 10);
    return version === "2021" ? [issued, upTo(3), issued + upTo(requests)] : [issued, issued, issued + upTo(requests)];
  };
  const table2: Figures["table2"] =
    version === "2021"
      ? {
          规章: requests > 500 ? stock() : [0, 0, upTo(3)],
          行政规范性文件: stock(),
          行政许可: [upTo(requests * 50)],
          行政处罚: [upTo(requests * 20)],
          行政强制: [upTo(requests)],
          行政事业性收费: [requests > 500 ? "39573802895.90元" : requests > 20 ? "1862.4" : 0],
        }
      : {
          规章: requests > 500 ? stock() : [0, 0, upTo(3)],
          规范性文件: stock(),
          行政许可: items(),
          其他对外管理服务事项: items(),
          行政处罚: items(),
          行政强制: items(),
          行政事业性收费: [upTo(requests) + requests, change()],
          政府集中采购: [upTo(requests), requests > 20 ? `${upTo(9999)}.61万元` : "60721754元"],
        };
  return complete(version, {
    table2,
    table3,
    table4: { review: disputes(), direct: disputes(), afterReview: disputes() },
  });
}

/** One digit of one figure of table 3 is another: the kind of error that the equations are there to find. */
function withWrong(figures: Figures, random: Random): Figures {
  const filled = Object.entries(figures.table3).flatMap(([id, row]) =>
    row.flatMap((value, column) => (Number(value) > 0 ? [{ id, column, value: Number(value) }] : [])),
  );
  const chosen = filled[Math.floor(random() * filled.length)];
  if (!chosen) return figures;
  const changed = chosen.value + (chosen.value % 10 < 6 ? 3 : -2);
  const row = (figures.table3[chosen.id] ?? []).map((value, column) => (column === chosen.column ? changed : value));
  return { ...figures, table3: { ...figures.table3, [chosen.id]: row } };
}

function withBlanks(figures: Figures): Figures {
  const each = (rows: Figures["table2"]) =>
    Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row.map((value) => (value === 0 ? "" : value))]));
  return { table2: each(figures.table2), table3: each(figures.table3), table4: each(figures.table4) };
}

function truthOf(version: Version, figures: Figures): Truth {
  const tables = formatOf(version).tables;
  const blocks = (number: number) => tables.find((table) => table.number === number)?.blocks ?? [];
  const [applications] = blocks(3);
  return {
    format: version,
    table2: blocks(2).flatMap(({ id, columns, rows }) =>
      rows.map(({ label }) => {
        const written = figures.table2[label] ?? [];
        return {
          block: id,
          row: label,
          values: Object.fromEntries(columns.map((column, at) => [column.label, valueWritten(written[at] ?? "")])),
        };
      }),
    ),
    table3: {
      columns: (applications?.columns ?? []).map(({ label }) => label),
      rows: (applications?.rows ?? []).map(({ id, label }) => ({
        id,
        label,
        values: (figures.table3[id] ?? []).map(valueWritten),
      })),
    },
    table4: Object.fromEntries(Object.entries(figures.table4).map(([id, row]) => [id, row.map(valueWritten)])),
  };
}

function valueWritten(written: string | number): Value {
  if (written === "") return null;
  const [, digits = "", unit = ""] = /^([+-]?[\d.]+)(\D*)$/.exec(String(written)) ?? [];
  return unit === "" ? Number(digits) : { amount: Number(digits), unit };
}

/** The topics of section 1, filled up with sentences of the kind that it is full of, figures among them. */
function overview(body: string, year: number, received: number, length: number, random: Random): string[] {
  const share = Math.floor(length / TOPICS.length);
  return TOPICS.map((topic) => {
    let text = `${topic}${body}`;
    if (topic.startsWith("（二）")) text += `${year}年新收政府信息公开申请${received}件。`;
    for (const least = text.length + share; text.length < least; ) {
      const sentence = SENTENCES[Math.floor(random() * SENTENCES.length)] as string;
      text += sentence.replace("#", String(1 + Math.floor(random() * 400)));
    }
    return `${text}全年工作平稳有序。`;
  });
}

const TOPICS = [
  "（一）主动公开。",
  "（二）依申请公开。",
  "（三）政府信息管理。",
  "（四）政府信息公开平台建设。",
  "（五）监督保障。",
];
const SENTENCES = [
  "围绕重点领域集中发布信息#条，",
  "组织专题培训#人次并开展考核，",
  "其他渠道受理群众来信#件，",
  "清理失效的规章和规范性文件#件，",
  "配发政策图解#份、视频解读3期，",
  "行政许可和行政处罚结果信息在7个工作日内公示，",
  "公开预算、决算及“三公”经费，总计#项，",
  "对公开栏目逐一自查整改，",
];
