import { configEn } from "./config.en.ts";
import { names } from "./names.en.ts";
import {
  belongs,
  cell,
  effectOf,
  invisible,
  lacking,
  leftovers,
  list,
  lower,
  many,
  numeral,
  scripts,
  section,
  slips,
  styles,
  sums,
  table,
  titleOf,
  topicList,
} from "./terms.en.ts";
import type { Catalogue } from "./types.ts";
import { excerpt, kindOf, noticeOf, visible } from "./wording.ts";

export const en: Catalogue = {
  "limits/too-long": ({ most }) =>
    `The report has more than ${(most / 2 ** 20).toFixed(0)} million characters, and is not checked: take out what is no part of it, such as pictures`,
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
  "structure/missing-section.several": ({ sections: ids, count }) =>
    `${many(count, "part")} still missing: ${ids.split(",").map(Number).map(numeral).join(", ")}; add them as in the official form`,
  "structure/section-order": ({ section: number, other }) =>
    `${section(number)} stands behind ${section(other)}; move it before that part`,
  "structure/section-order.early": ({ section: number, other }) =>
    `${section(number)} stands before ${section(other)}; move it behind that part`,
  "structure/section-number": ({ section: number, written, count }) =>
    `The heading is numbered ${numeral(written)} instead of ${section(number)}${count > 1 ? ` (one of ${count} wrong numbers)` : ""}; correct it`,
  "structure/section-number.shifted": ({ section: number, count, shift }) =>
    `From ${section(number)} on, the numbers of ${many(count, "heading")} are ${Math.abs(shift)} too ${shift > 0 ? "high" : "low"}; correct them`,
  "structure/section-number.none": ({ section: number, count }) =>
    `The heading has no number; it should be ${section(number)}${count > 1 ? ` (one of ${count} wrong numbers)` : ""}; add it`,
  "structure/duplicate-section": ({ section: number }) =>
    `The heading ${section(number)} stands twice; merge both parts or delete one`,
  "structure/empty-section": ({ section: number }) =>
    `${section(number)} is empty; write it, and say so where there is nothing to report`,
  "structure/empty-section.lacks": ({ section: number, lacks }) => `${section(number)} ${lacking[lacks]}`,
  "structure/misplaced-content": ({ section: number }) =>
    `This text stands before the heading ${section(number)} and seems to belong to that part; move it behind the heading`,
  "structure/missing-table": ({ table: number }) => `${section(number)} has no table; add the official one`,
  "structure/missing-block": ({ block }) =>
    `The table in part 2 lacks 第二十条第（${block}）项; add it, with 0 where there is nothing to report`,
  "structure/missing-row": ({ table: number, rows, count }) =>
    `${table(number)} lacks ${many(count, number === 4 ? "group" : "row")}: ${list(rows, names.fullRow)}; add ${count === 1 ? "it" : "them"}, with 0 where there is nothing to report`,
  "structure/missing-column": ({ table: number, columns, count }, { column: name }) =>
    `${table(number)} lacks ${many(count, "column")}: ${list(columns, name)}, so it is not checked; add ${count === 1 ? "it" : "them"}, with 0 where there is nothing to report`,
  "structure/unknown-row": ({ table: number, label, count }) =>
    `${table(number)} has ${many(count, "row")} that the official form does not have, such as “${excerpt(label)}”; no sum counts ${count === 1 ? "it" : "them"}`,
  "structure/unreadable-table": ({ table: number }) =>
    `${table(number)} cannot be read, so no sums are checked; lay it out like the official form`,
  "structure/unreadable-table.place": ({ table: number, row, count }, { row: name }) =>
    `Whose the figures beside ${number === 4 ? table(number) : name(row)} are cannot be told${count > 1 && number !== 4 ? ` (one of ${count} such rows)` : ""}, so they are not checked; put each label and its figures on one row`,
  "structure/unreadable-table.rows": ({ table: number, row, found, expected, count }, { row: name }) =>
    `${number === 4 ? table(number) : name(row)} has ${many(found, "figure")} instead of ${expected}${count > 1 && number !== 4 ? ` (one of ${count} such rows)` : ""}, so it is not checked; fill in every cell`,
  "structure/unreadable-table.order": ({ table: number, row, count }, { row: name }) =>
    `${table(number)} has ${many(count, "row")} whose label is lost or illegible, by their order from ${name(row)} on, but no sum confirms it, so they are not checked; add the labels`,
  "structure/unreadable-table.blanks": ({ table: number, row, count }, { row: name }) =>
    `${table(number)} has ${number === 4 ? "blank cells" : `${many(count, "row")} with blank cells (from ${name(row)} on)`}, and this layout does not tell which, so they are not checked; fill in 0, or check the original saved as a web page`,
  "structure/unreadable-table.nameless": ({ table: number, count, rows }, { row: name }) =>
    `${table(number)} has figures without a known label and lacks ${many(count, "row")} (${list(rows, name)}); which are whose cannot be told, so they are not checked; put each label and its figures on one row`,
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
  "structure/title": () =>
    "There is no title; begin with the full name of the body, the year and 政府信息公开工作年度报告",
  "structure/title.agency": () => "The title names no body; write its full name",
  "structure/title.year": () => "The title names no year; add the report year",
  "structure/title.otherYear": ({ written, year }) =>
    `The title says ${written}, the rest of the report ${year}; check the year`,
  "structure/title.preface": ({ written, year }) =>
    `The preface speaks of the report for ${written}, this report is for ${year}; check the year`,
  "structure/period": ({ year }) =>
    `The statistical period is not stated; state it${year === null ? "" : `: 1 January to 31 December ${year}`}`,
  "structure/period.partial": ({ written }) =>
    `The statistical period “${written}” is no whole calendar year; it should be 1 January to 31 December`,
  "structure/period.otherYear": ({ written, year }) =>
    `The statistical period is ${written}, the report is for ${year}; check the year`,
  "structure/topics": ({ topics: ids, count }) =>
    `${section(1)} lacks ${count} of its five topics: ${topicList(ids)}; add ${count === 1 ? "it" : "them"}`,
  "structure/fee-statement": () =>
    `${section(6)} says nothing about 信息处理费 (processing fees); state the amount, or that none was charged`,
  "structure/fee-statement.elsewhere": ({ section: number }) =>
    `信息处理费 (processing fees) is treated in ${section(number)}; it belongs in ${section(6)}`,
  "structure/leftover": ({ kind, count, example }) =>
    `${many(count, ...(leftovers[kind] as readonly [string, string]))} left over, such as “${example}”; ${kind === "placeholder" ? "fill in or delete" : "delete"} ${count === 1 ? "it" : "them"}`,
  "structure/leftover.gap": ({ written, after }) =>
    after === ""
      ? `The list begins with “${written}”; check whether an item is missing`
      : `“${written}” follows “${after}”; check whether an item is missing`,
  "structure/script": ({ script, count, characters }) =>
    `${many(count, `${scripts[script === "simplified" ? "traditional" : "simplified"]} character`)} (${characters}) in a report in ${scripts[script]} script; use one script`,
  "structure/deadline": ({ date, year, month, known }) =>
    `The date ${date} is after 31 ${month === 1 ? "January" : "March"} ${year + 1}, ${month === 1 ? "when departments have to publish" : known ? "when governments have to publish" : "the latest date to publish"}; check the date`,
  "structure/deadline.early": ({ date, year }) =>
    `The date ${date} is before the end of ${year}, when the statistical period ends; check the date`,

  "structure/damaged-label": ({ table: number, count, found, label }) =>
    `${table(number)} has ${many(count, "column label")} cut short, such as “${found}” for “${label}”; complete ${count === 1 ? "it" : "them"}`,

  "structure/damaged-label.rows": ({ table: number, rows, count }, { row: name }) =>
    `${table(number)} has ${many(count, "row")} whose label is lost or illegible, by their order ${list(rows, name)}, and the sums agree; add ${count === 1 ? "it" : "them"}`,

  "narrative/table-mismatch": ({ quote, table: number, row, column, value, cells, difference }, name) =>
    `The text says “${excerpt(quote)}”, but ${cell(row, column, name)} in part ${number} ${cells > 1 ? "adds up to" : "is"} ${value}, off by ${difference}; check both`,
  "narrative/breakdown": ({ parts, sum, total, difference }) =>
    `The parts ${parts} = ${sum} ≠ the whole ${total}, off by ${difference}; check the parts, one may be missing`,
  "narrative/none-claimed": ({ quote, table: number, row, column, value, cells }, name) =>
    `The text says “${excerpt(quote)}”, but ${cell(row, column, name)} in part ${number} ${cells > 1 ? "adds up to" : "is"} ${value}; check both`,
  "narrative/year": ({ year, expected }) =>
    `This is the report for ${expected}, and the text says ${year}; check the year`,
  "narrative/blank-number": ({ words, value }) =>
    `“${excerpt(words)}” lacks its number${value === null ? "" : `, which is ${value} in the table`}; fill it in`,

  "related/change": ({ row, column, actual, expected }, name) =>
    `${cell(row, column, name)}: ${actual ?? "blank"} instead of ${expected}`,
  "related/equation": ({ rule, subject, each, derived, left, right }, name) =>
    `${each === "row" ? name.row(subject) : name.column(subject)}: ${sums(rule, derived, left, right)}`,
  "related/cell": ({ row, column, value }, name) => `${cell(row, column, name)}: ${value ?? "blank (counted as 0)"}`,
  "related/row": ({ row }) => names.fullRow(row),
  "related/firstCopy": () => "The first copy is here",
  "related/heading": ({ section: number }) => `${section(number)} is here`,
  "related/unknownRow": () => "A row that the official form does not have",
  "related/here": () => "Here as well",
  "related/prose": ({ value }) => `The text says ${value} here as well`,
  "related/whole": ({ value }) => `The whole: ${value}`,

  "fix/repair": ({ changes }, name) =>
    changes.length > 3
      ? `Correct ${changes.length} cells`
      : changes
          .map((each) => `${cell(each.row, each.column, name)}: ${each.actual ?? "blank"} → ${each.expected}`)
          .join("; "),
  "fix/useTable": ({ value }) => `Use the table's number ${value} in the text`,
  "fix/useProse": ({ value }) => `Use the text's number ${value} in the table`,
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
  "fix/nameRows": ({ count }) => `Add the ${count === 1 ? "label" : `labels of ${count} rows`}`,
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
  "fix/insertSection": ({ section: number }) => `Add ${section(number)}`,
  "fix/insertSections": ({ count }) => `Add the ${many(count, "missing part")}`,
  "fix/moveSection": ({ section: number }) => `Move ${section(number)} to its place`,
  "fix/removeSection": ({ section: number }) => `Delete the second ${section(number)}`,
  "fix/removeHeading": ({ section: number }) => `Delete the second heading ${section(number)}`,
  "fix/renumber": ({ count }) => `Correct the numbers of ${many(count, "heading")}`,
  "fix/moveUnder": ({ section: number }) => `Move behind the heading ${section(number)}`,
  "fix/insertTable": ({ table: number }) => `Add the table in part ${number}, filled with 0`,
  "fix/insertBlankTable": ({ table: number }) => `Add the table in part ${number}, blank`,
  "fix/insertBlock": ({ block }) => `Add 第二十条第（${block}）项, filled with 0`,
  "fix/insertTitle": ({ title }) => `Add the title “${title}”`,
  "fix/setYear": ({ year }) => `Change the year to ${year}`,
  "fix/setPeriod": ({ year }) => `Change the period to the whole of ${year}`,
  "fix/insertPeriod": ({ year }) => `State the period for ${year}`,
  "fix/feeNone": () => "State that no 信息处理费 (processing fee) was charged",
  "fix/feeCharged": () => "State that 信息处理费 (processing fees) were charged, amount to be filled in",
  "fix/removeCopy": () => "Delete the second copy",
  "fix/removeLeftovers": ({ count }) => `Delete ${count === 1 ? "it" : `all ${count}`}`,
  "fix/convertScript": ({ script, count }) => `Convert ${many(count, "character")} to ${scripts[script]} script`,
};
