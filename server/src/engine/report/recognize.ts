import { headingOf } from "../formats/headings.ts";
import type { TableNumber } from "../formats/types.ts";
import type { Block } from "../syntax/types.ts";
import type { Title } from "./title.ts";
import type { BoundTable, Section } from "./types.ts";

/** Documents about reports: they quote headings and tables, and are none. */
const NOTICE =
  /(通知|通报|办法|方案|意见|说明|指南|规范|要点|公报|标准|问答|问题|条例|解读|总结|培训|课件|提纲|模板|范本|格式|样式|表样|样表|须知|要求)(?:\(.{0,20}\))?$/;
/** The title of a report on something else: 法治政府建设年度报告, 政务公开工作情况汇报. */
const OTHER =
  /^(?!.*(?:信息|政务)公开(?:工作)?年?度?(?:工作)?(?:报告|年报)).{4,50}(?:报告|报表|总结|汇报|述职)(?:\(.{0,20}\))?$/;
/** Words of the press, which no report uses of itself. */
const PRESS = /记者|近日|日前|据悉|获悉|据了解|本报讯|采访/;
/** 二、… and on, on a line of its own: a section of whatever document this is. */
const NUMBERED = /^[\s#*]*[二三四五六七八九]、[^。;]{2,30}$/;

/**
 * Whether what was read is a report, finished or begun. Headings and labels alone are quoted by notices, schemas and
 * statistics too, so it takes a title, or sections, or filled tables, two of them together.
 */
export function isReport(
  blocks: readonly Block[],
  title: Title | null,
  sections: readonly Section[],
  tables: ReadonlyMap<TableNumber, BoundTable>,
): boolean {
  const filled = [...tables.values()].filter(isFilled).length;
  const own = sections.filter(({ number }) => number >= 2 && number <= 4).length;
  if (filled === 0 && isNotice(blocks, sections)) return false;
  if (filled === 0 && !title && opening(blocks, sections).some((line) => OTHER.test(line))) return false;
  if (title && tables.size === 0 && sections.length < 4 && isAboutOne(blocks, sections)) return false;
  if (title && (sections.length > 0 || tables.size > 0)) return true;
  if (sections.length >= 3 && own >= 1 && (tables.size > 0 || blocks.some(isPeriod))) return true;
  return filled >= 2 || (filled === 1 && sections.length >= 2);
}

/** Whether figures stand in the table: labels with other words behind them are no filled table. */
function isFilled(table: BoundTable): boolean {
  const count = { number: 0, uncertain: 0, blank: 0, unread: 0 };
  for (const { figures } of table.rows.values()) for (const { reading } of figures) count[reading]++;
  const read = count.number + count.uncertain;
  return read > 0 && count.unread < read + count.blank;
}

/** The sentence of the preface that only reports have. */
const isPeriod = (block: Block): boolean =>
  block.kind === "text" && /统计期限|所列数据|1月1日.{0,12}12月31日/.test(block.text.replace(/\s/g, ""));

/** A notice says what it is in one of its first lines. */
const isNotice = (blocks: readonly Block[], sections: readonly Section[]): boolean =>
  opening(blocks, sections).some((line) => NOTICE.test(line));

/** The first lines of a document, before any section, without marks. */
function opening(blocks: readonly Block[], sections: readonly Section[]): string[] {
  const body = sections[0]?.span.start ?? Number.POSITIVE_INFINITY;
  return blocks
    .filter((block) => block.kind === "text" && block.span.start < body)
    .slice(0, 8)
    .flatMap((block) =>
      block.kind === "text" && block.text.length < 90 ? block.text.replace(/(?<![#*》"\s])[#*》"\s]+$/, "") : [],
    );
}

/** An article about a report has its title, words of the press, and sections of its own. */
function isAboutOne(blocks: readonly Block[], sections: readonly Section[]): boolean {
  const texts = blocks.filter((block) => block.kind === "text");
  const own = new Set(sections.map(({ span }) => span.start));
  return (
    texts.slice(0, 5).some(({ text }) => PRESS.test(text)) ||
    texts.some(({ text, span }) => NUMBERED.test(text) && !own.has(span.start) && !headingOf(text))
  );
}
