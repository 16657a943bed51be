import { formatForYear } from "../formats/formats.ts";
import type { Report } from "../report/types.ts";
import { contentOf, ZEROS } from "./content.ts";
import type { Figures } from "./form.ts";

/** A report that is yet to be written. */
export interface Blank {
  readonly year: number;
  readonly agency: string;
  readonly format: "text" | "markdown";
  /** Last year's 四、结转下年度继续办理, column by column, where it is known. */
  readonly carriedIn?: ReadonlyMap<string, number> | null;
}

/**
 * A blank report in the official format of its year: headings, title, preface with the statistical period, all tables,
 * placeholders for the prose. Figures are zeros; where something was carried over from last year, the other cells of
 * that table stay blank, as they are no longer all zero. Null for a year that no format here is for (2018 and earlier).
 */
export function writeReport({ year, agency, format, carriedIn }: Blank): string | null {
  const official = formatForYear(year);
  if (!official) return null;
  const markdown = format === "markdown";
  const carries = [...(carriedIn?.values() ?? [])].some((value) => value > 0);
  const withCarried: Figures = (row, column) => (row === "carriedIn" ? String(carriedIn?.get(column) ?? 0) : "");
  const figuresOf = (number: number): Figures => (number === 3 && carries ? withCarried : ZEROS);
  const parts = official.sections.flatMap(({ number, label }) => [
    `${markdown ? "## " : ""}${"一二三四五六"[number - 1]}、${label}`,
    ...contentOf(official, number, year, markdown ? "markdown" : "tab", figuresOf(number)),
  ]);
  const preface =
    `根据《中华人民共和国政府信息公开条例》和${official.document}所附格式，${agency}编制本报告。` +
    `所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
  const title = `${markdown ? "# " : ""}${agency}${year}年政府信息公开工作年度报告`;
  return `${[title, preface, ...parts].join("\n\n")}\n`;
}

/** What a report carries over to the next year, column by column; null where that row is missing or cannot be read. */
export function carriedOver(report: Report | undefined): ReadonlyMap<string, number> | null {
  const row = report?.tables.get(3)?.rows.get("carriedOut");
  if (!row || row.figures.some(({ reading }) => reading !== "number" && reading !== "blank")) return null;
  return new Map(row.columns.map(({ id }, at) => [id, row.figures[at]?.value ?? 0]));
}
