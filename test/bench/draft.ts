/** Reports of an invented body in any length, the same for the same seed. */
import { complete, type Figures, leaves, type Style, type Version, writeAll } from "../support/tables.ts";

export interface DraftOptions {
  readonly seed: number;
  /** About how many bytes of UTF-8; a report without filling has 6 kB. */
  readonly size: number;
  readonly style: Style;
  readonly version?: Version;
  /** Added to totals of table 4, which then do not hold: 0 for a report without errors. */
  readonly wrong?: number;
}

/** A complete report: title, preface, six sections, three tables. Without `wrong`, every equation holds. */
export function draft({ seed, size, style, version = "2021", wrong = 0 }: DraftOptions): string {
  const random = generator(seed);
  const figures = invent(version, random, wrong);
  const tables = writeAll(version, figures, style);
  const year = version === "2021" ? 2023 : 2020;
  const write = (prose: string) =>
    [
      `云溪市人民政府${year}年政府信息公开工作年度报告`,
      `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至12月31日止。`,
      "一、总体情况",
      `${year}年，云溪市主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作平稳推进。`,
      prose,
      "二、主动公开政府信息情况",
      tables[2],
      "三、收到和处理政府信息公开申请情况",
      tables[3],
      "四、政府信息公开行政复议、行政诉讼情况",
      tables[4],
      "五、存在的主要问题及改进情况",
      "主要问题是公开的深度不够，下一步将完善制度、加强培训。",
      "六、其他需要报告的事项",
      `${year}年未收取信息处理费，无其他需要报告的事项。`,
      "",
    ].join("\n\n");
  return write(prose(random, size - bytes(write(""))));
}

/** Numbers from 0 to 1 that look random (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed that depends on the name of a case alone, so that a case is the same whatever else is run (FNV-1a). */
export function seedOf(name: string): number {
  let value = 0x811c9dc5;
  for (const character of name) value = Math.imul(value ^ (character.codePointAt(0) as number), 0x01000193);
  return value >>> 0;
}

function invent(version: Version, random: () => number, wrong: number): Figures {
  const upTo = (limit: number) => Math.floor(random() * limit);
  const rows = leaves(version).map((id) => [id, [upTo(40), upTo(9), 0, 0, upTo(3), 0]] as const);
  const carriedOut = [upTo(9), 0, 0, 0, 0, 0];
  const received = carriedOut.map((out, column) => rows.reduce((sum, [, row]) => sum + (row[column] ?? 0), out));
  const table2: Figures["table2"] =
    version === "2021"
      ? {
          规章: [1, 0, 12],
          行政规范性文件: [7, 2, 96],
          行政许可: [upTo(9999)],
          行政处罚: [upTo(999)],
          行政强制: [upTo(99)],
          行政事业性收费: ["58.25"],
        }
      : {
          规章: [0, 0, 3],
          规范性文件: [6, 6, 88],
          行政许可: [310, "+12", 4021],
          其他对外管理服务事项: [96, "-3", 812],
          行政处罚: [640, 0, 2210],
          行政强制: [88, "+1", 431],
          行政事业性收费: [31, 0],
          政府集中采购: [27, "1830.50万元"],
        };
  const figures = complete(version, {
    table2,
    table3: { ...Object.fromEntries(rows), received, carriedOut },
    table4: { review: [3, 1, 0, 1], direct: [2, 0, 0, 0], afterReview: [1, 0, 0, 1] },
  });
  const table4 = Object.entries(figures.table4).map(([id, values]) => [
    id,
    values.map((value, column) => (column === 4 ? Number(value) + wrong : value)),
  ]);
  return { ...figures, table4: Object.fromEntries(table4) };
}

/** Paragraphs of the kind that section 1 is full of. */
function prose(random: () => number, size: number): string {
  const subjects = ["市政务公开办", "各县区和市直部门", "政府门户网站", "政务新媒体", "档案馆和图书馆公开点"];
  const deeds = [
    "及时更新公开指南和目录",
    "组织专题培训并开展考核",
    "办理群众来信来访",
    "对重点领域信息集中发布",
    "清理失效的文件和栏目",
  ];
  const paragraphs: string[] = [];
  for (let left = size; left > 0; ) {
    const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
    const paragraph = `${pick(subjects)}${pick(deeds)}，${pick(subjects)}${pick(deeds)}，全年累计${1 + Math.floor(random() * 900)}次，取得了较好的成效。`;
    paragraphs.push(paragraph);
    left -= bytes(paragraph) + 2;
  }
  return paragraphs.join("\n\n");
}

/** The length of a text in UTF-8. */
export function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
