import { configEn } from "./config.en.ts";
import { names, sections } from "./names.en.ts";
import type { RuleTitles } from "./rule-ids.ts";
import type { Catalogue, Names, SlipWords } from "./types.ts";
import { excerpt, firstThree, kindOf, noticeOf, visible } from "./wording.ts";

const section = (number: number): string => sections[number - 1] ?? `part ${number}`;
const table = (number: number): string => `The table in part ${number}`;
const cell = (row: string, column: string, { row: rowName, column: columnName }: Names): string =>
  `${rowName(row)} · ${columnName(column)}`;
const list = (ids: string, name: (id: string) => string): string => {
  const { names: first, more } = firstThree(ids, name);
  return first.join(", ") + (more > 0 ? ` and ${more} more` : "");
};
const many = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;
const belongs = {
  count: "0 or a positive whole number",
  change: "a whole number (a sign is allowed)",
  amount: "a number of at least 0",
};
const invisible = {
  noBreakSpace: "no-break space",
  wideSpace: "full-width space",
  zeroWidth: "zero-width character",
  replacement: "undecodable character",
};

const slips: SlipWords = {
  missing: (_, expected) => `${expected} is probably missing`,
  extra: (actual) => `${actual} probably does not belong here`,
  slip: (actual, expected) => `${actual} was probably meant to be ${expected}`,
  other: (actual) => `${actual} is probably wrong`,
};
/** How many equations hold after a repair. */
const effectOf = ({ equations, alone = true }: { equations: number; alone?: boolean }): string => {
  if (equations === 0) return "the equations can hold";
  const holds = equations === 1 ? "the equation holds" : `${equations} equations hold`;
  return alone ? holds : `and the other corrections, ${holds}`;
};
const sums = (rule: string, derived: boolean, left: number, right: number): string => {
  if (rule === "sum/row-total") return `the six applicant columns ${left} ≠ 总计 (total) ${right}`;
  if (rule === "sum/dispute-total") return `the four figures ${left} ≠ 总计 (total) ${right}`;
  if (rule === "sum/result-total") return `the result rows ${left} ≠ （七）总计 (all results) ${right}`;
  return `一 + 二 = ${left} ≠ ${derived ? "the result rows" : "（七）"} + 四 = ${right}`;
};

export const en: Catalogue = {
  "sum/row-total": ({ row, sum, total, difference }, { row: name }) =>
    `${name(row)}: the six applicant columns add up to ${sum} ≠ 总计 (total) ${total}, off by ${Math.abs(difference)}; check this row`,
  "sum/result-total": ({ column, sum, total, difference }, { column: name }) =>
    `${name(column)}: the result rows add up to ${sum} ≠ （七）总计 (all results) ${total}, off by ${Math.abs(difference)}; check this column`,
  "sum/balance": ({ column, received, carriedIn, resultTotal, carriedOut, difference }, { column: name }) =>
    `${name(column)}: 一 ${received} + 二 ${carriedIn} = ${received + carriedIn} ≠ （七） ${resultTotal} + 四 ${carriedOut} = ${resultTotal + carriedOut}, off by ${Math.abs(difference)}; check these four rows`,
  "sum/balance.leaves": ({ column, received, carriedIn, results, carriedOut, difference }, { column: name }) =>
    `${name(column)}: 一 ${received} + 二 ${carriedIn} = ${received + carriedIn} ≠ all result rows ${results} + 四 ${carriedOut} = ${results + carriedOut}, off by ${Math.abs(difference)}; check the result rows`,
  "sum/dispute-total": ({ row, sum, total, difference }, { row: name }) =>
    `${name(row)}: the four figures add up to ${sum} ≠ 总计 (total) ${total}, off by ${Math.abs(difference)}; check this group`,
  "sum/stock.2021": ({ row, inForce, issued, repealed }, { row: name }) =>
    `${name(row)}: 现行有效 (in force) ${inForce} < 本年制发 (issued) ${issued} − 本年废止 (repealed) ${repealed} = ${issued - repealed}; check these three figures`,
  "sum/stock.published": ({ row, published, total }, { row: name }) =>
    `${name(row)}: 对外公开总数量 (all published) ${total} < 本年新公开数量 (newly published) ${published}; check both figures`,
  "sum/stock.items": ({ row, lastYear, change, result }, { row: name }) =>
    `${name(row)}: 上一年项目数量 (last year) ${lastYear} + 本年增/减 (change) ${change} = ${result} < 0; check the change and its sign`,
  "sum/likely-cell": ({ row, column, actual, expected, slip, ...effect }, name) =>
    `${cell(row, column, name)}: ${slips[slip](actual, expected)}; with ${expected} ${effectOf(effect)}. Check it`,
  "sum/likely-cell.moved": ({ axis, from, to, count, ...effect }, name) => {
    const [line, one, other] =
      axis === "row"
        ? [name.row(from.row), name.column(from.column), name.column(to.column)]
        : [name.column(from.column), name.row(from.row), name.row(to.row)];
    return `${line}: ${count} of ${one} probably counted as ${other}; moved back, ${effectOf(effect)}. Check both`;
  },
  "sum/likely-cell.swapped": ({ changes, ...effect }, name) =>
    `${changes.map((each) => `${cell(each.row, each.column, name)} ${each.actual ?? "blank"}`).join(" and ")} are probably swapped; exchanged, ${effectOf(effect)}. Check both`,
  "sum/likely-cell.regrouped": ({ changes, ...effect }, name) =>
    `${changes.map((each) => cell(each.row, each.column, name)).join(" and ")}: the digits are probably split wrongly; with ${changes.map(({ expected }) => expected).join(" and ")} for ${changes.map(({ actual }) => actual ?? "blank").join(" and ")}, ${effectOf(effect)}. Check both`,
  "sum/likely-cell.shifted": ({ row, ...effect }, { row: name }) =>
    `${name(row)}: the row is probably shifted by one column; moved back, ${effectOf(effect)}. Check it`,
  "sum/likely-cell.rows": ({ first, second, ...effect }, { row: name }) =>
    `${name(first)} and ${name(second)}: the two rows are probably swapped; exchanged, ${effectOf(effect)}. Check both`,
  "sum/likely-cell.totals": ({ line, axis, count, ...effect }, name) =>
    `${axis === "row" ? name.row(line) : name.column(line)}: the totals are probably out of date (${many(count, "cell")}); added up again, ${effectOf(effect)}. Check them`,

  "cell/not-a-number": ({ row, column, raw }, name) =>
    `${cell(row, column, name)} holds “${excerpt(raw)}” where ${belongs[kindOf(column)]} belongs; correct it`,
  "cell/blank": ({ table: number, count }) =>
    `${table(number)} has ${many(count, "cell")} without a figure, counted as 0; write 0 where there is nothing to report`,
  "cell/blank.total": ({ row, column, expected }, name) =>
    `${cell(row, column, name)} is blank; the other figures give ${expected}: fill it in`,
  "cell/blank.totals": ({ line, axis }, name) =>
    axis === "row"
      ? `${name.row(line)}: the whole row is blank; fill in the total of each column`
      : `${name.column(line)}: the whole column is blank; fill in the total of each row`,
  "cell/stray-character": ({ table: number, count, characters }) =>
    `${table(number)} has stray characters beside the figures of ${many(count, "cell")} (${visible(characters, invisible).join(", ")}); delete them`,
  "cell/number-format": ({ table: number, count, example, normal }) =>
    `${table(number)} has ${many(count, "figure")} in an irregular notation, such as “${excerpt(example)}” for ${normal}; write plain digits`,
  "cell/glued-digits.uncertain": ({ row, raw, count, candidates }, { row: name }) =>
    `${name(row)}: the figures run together as “${excerpt(raw)}” and can be split in ${many(count, "way")} (${candidates}), so they are not checked; separate them`,
  "cell/glued-digits.decided": ({ table: number, rows, count }) =>
    `${table(number)} has ${many(count, "row")} whose figures run together, split here with the help of the sums (${list(rows, names.row)}); separate them`,
  "cell/unit": ({ row, column, unit, expected }, name) =>
    `${cell(row, column, name)} has the unit “${unit}” instead of “${expected}”; ${kindOf(column) === "amount" ? "convert the figure" : "check figure and unit"}`,

  "structure/missing-section": ({ section: number }) => `${section(number)} is missing; add this part`,
  "structure/missing-table": ({ table: number }) => `${section(number)} has no table; add the official one`,
  "structure/missing-row": ({ table: number, rows, count }) =>
    `${table(number)} lacks ${many(count, number === 4 ? "group" : "row")}: ${list(rows, names.fullRow)}; add ${count === 1 ? "it" : "them"}, with 0 where there is nothing to report`,
  "structure/unreadable-table": ({ table: number }) =>
    `${table(number)} cannot be read, so no sums are checked; lay it out like the official form`,
  "structure/unreadable-table.rows": ({ table: number, row, found, expected, count }, { row: name }) =>
    `${number === 4 ? table(number) : name(row)} has ${many(found, "figure")} instead of ${expected}${count > 1 && number !== 4 ? ` (one of ${count} such rows)` : ""}, so it is not checked; fill in every cell`,
  "structure/format-version.year": ({ year, version, expected }) =>
    `The report for ${year} has tables of the ${version} format instead of the ${expected} format; use the tables of ${noticeOf(expected)}`,
  "structure/format-version.mixed": ({ table: number, version, expected }) =>
    `${table(number)} is in the ${version} format, the other tables are in the ${expected} format; use one format`,
  "structure/format-version.citation": ({ year, cited, expected }) =>
    `The report for ${year} cites ${noticeOf(cited)}, but the format for that year was issued by ${noticeOf(expected)}; correct it`,
  "structure/format-version.before": ({ year }) =>
    `The report for ${year} is in the format of 2018 or earlier and is not checked`,
  "structure/duplicate-report": ({ year }) =>
    `The ${year === null ? "same report" : `report for ${year}`} stands in the file twice, and only the first copy is checked; delete the second`,

  "structure/damaged-label": ({ table: number, count, found, label }) =>
    `${table(number)} has ${many(count, "column label")} cut short, such as “${found}” for “${label}”; complete ${count === 1 ? "it" : "them"}`,

  "related/change": ({ row, column, actual, expected }, name) =>
    `${cell(row, column, name)}: ${actual ?? "blank"} instead of ${expected}`,
  "related/equation": ({ rule, subject, each, derived, left, right }, name) =>
    `${each === "row" ? name.row(subject) : name.column(subject)}: ${sums(rule, derived, left, right)}`,
  "related/cell": ({ row, column, value }, name) => `${cell(row, column, name)}: ${value ?? "blank (counted as 0)"}`,
  "related/row": ({ row }) => names.fullRow(row),
  "related/firstCopy": () => "The first copy is here",

  "fix/repair": ({ changes }, name) =>
    changes.length > 3
      ? `Correct ${changes.length} cells`
      : changes
          .map((each) => `${cell(each.row, each.column, name)}: ${each.actual ?? "blank"} → ${each.expected}`)
          .join("; "),
  "fix/replace": ({ value }) => `Replace with ${value}`,
  "fix/fillTotal": ({ value }) => `Fill in the total ${value}`,
  "fix/fillBlanks": ({ count }) => `Fill ${many(count, "blank cell")} with 0`,
  "fix/removeStray": ({ count }) => `Delete the stray characters in ${many(count, "cell")}`,
  "fix/normalizeNumbers": ({ count }) => `Rewrite ${many(count, "figure")} in plain digits`,
  "fix/fillTotals": ({ count }) => `Fill in ${many(count, "total")}`,
  "fix/split": ({ candidate }) => `Split as ${candidate}`,
  "fix/splitDecided": ({ count }) => `Separate the figures of ${many(count, "row")}`,
  "fix/convertUnit": ({ value, unit }) => `Convert to ${value} (${unit})`,
  "fix/keepNumber": ({ value, unit }) => `Keep the number, with the header's unit ${unit}: ${value}`,
  "fix/restoreLabels": ({ count, label }) =>
    count === 1 ? `Complete as “${label}”` : `Complete ${count} column labels (“${label}” and more)`,
  "fix/setTotal": ({ value, axis }) => `Set the total to the sum of its ${axis}, ${value}`,
  "fix/recomputeTotals": ({ table: number, count }) =>
    `Recompute the totals of ${lower(table(number))} (${many(count, "change")})`,
  "fix/allOfRule": ({ rule, count }) => `Fix all ${count} of this kind in this file: ${titleOf(rule)}`,
  "fix/all": () => "Fix all that can be fixed without changing a figure",
  "fix/rewriteTable": ({ table: number, style }) =>
    `Rewrite ${lower(table(number))} as ${styles[style]} table of the official form`,
  "fix/rewriteTables": ({ style }) =>
    `Rewrite all tables as ${style === "html" ? "HTML" : "Markdown"} tables of the official form`,
  "fix/toSimplified": () => "Convert the document to Simplified Chinese",
  "fix/toTraditional": () => "Convert the document to Traditional Chinese",

  "refused/uncertain": ({ table: number }) =>
    `${table(number)} has figures that cannot be read for certain, and would lose what is written; correct them first`,
  "refused/missingRow": ({ table: number, row }) =>
    `${table(number)} lacks the row ${names.fullRow(row)}; add it first`,
  "refused/extra": ({ table: number, text }) =>
    `${table(number)} holds “${excerpt(text)}”, which the official form has no place for and which would be lost; move it out of the table first`,
  "refused/shared": ({ table: number }) =>
    `${table(number)} runs into another table, and where it begins and ends cannot be told; separate them first`,
  "refused/copied": () => "The same report stands in the file again; delete the copy first",

  ...configEn,
};

const styles = { markdown: "a Markdown", html: "an HTML" };
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const titleOf = (rule: string): string => (titles as Readonly<Record<string, string | undefined>>)[rule] ?? rule;

export const titles: RuleTitles = {
  "sum/row-total": "The six applicant columns of a row add up to 总计 (total)",
  "sum/result-total": "The result rows add up to （七）总计 (all results)",
  "sum/balance": "一 + 二 = 三 + 四: received and carried in = results and carried out",
  "sum/dispute-total": "The four figures of a review or lawsuit group add up to 总计 (total)",
  "sum/stock": "Stocks in the table of part 2 agree with the figures of the year",
  "sum/likely-cell": "The fewest changes that make the equations hold",
  "cell/not-a-number": "Something else than a number in a numeric cell",
  "cell/blank": "A cell without data should hold 0",
  "cell/stray-character": "Stray characters beside a figure",
  "cell/number-format": "A figure in an irregular notation",
  "cell/glued-digits": "The digits of several cells run together",
  "cell/unit": "A unit that contradicts the header",
  "structure/missing-section": "One of the six parts is missing",
  "structure/missing-table": "Part 2, 3 or 4 has no table",
  "structure/missing-row": "A table lacks rows of the official form",
  "structure/unreadable-table": "A table cannot be read, so its sums are not checked",
  "structure/format-version": "The format of the tables, or the notice cited, does not fit the report year",
  "structure/duplicate-report": "The same report stands in the file twice",
  "structure/damaged-label": "A column label that is cut short",
};
