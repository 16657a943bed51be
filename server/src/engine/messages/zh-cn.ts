import { configZhCn } from "./config.zh-cn.ts";
import { names } from "./names.zh-cn.ts";
import {
  belongs,
  cell,
  effectOf,
  invisible,
  lacking,
  leftovers,
  list,
  numeral,
  scripts,
  section,
  slips,
  styles,
  sums,
  table,
  titleOf,
  topicList,
} from "./terms.zh-cn.ts";
import type { Catalogue } from "./types.ts";
import { excerpt, kindOf, noticeOf, visible } from "./wording.ts";

export const zhCn: Catalogue = {
  "limits/too-long": ({ most }) =>
    `全文超过 ${Math.floor(most / 1e6) * 100} 万字，没有检查；请删去不属于报告的内容（例如嵌在网页里的图片）再检查`,
  "sum/row-total": ({ row, sum, total, difference }, { row: name }) =>
    `${name(row)} 本行六类申请人之和 ${sum} ≠ 总计 ${total}，相差 ${Math.abs(difference)}；请核对本行各数`,
  "sum/result-total": ({ column, sum, total, difference }, { column: name }) =>
    `${name(column)}列 办理结果各行之和 ${sum} ≠ （七）总计 ${total}，相差 ${Math.abs(difference)}；请核对本列各行`,
  "sum/balance": ({ column, received, carriedIn, resultTotal, carriedOut, difference }, { column: name }) =>
    `${name(column)}列 一 ${received} + 二 ${carriedIn} = ${received + carriedIn} ≠ （七） ${resultTotal} + 四 ${carriedOut} = ${resultTotal + carriedOut}，相差 ${Math.abs(difference)}；请核对这四行`,
  "sum/balance.leaves": ({ column, received, carriedIn, results, carriedOut, difference }, { column: name }) =>
    `${name(column)}列 一 ${received} + 二 ${carriedIn} = ${received + carriedIn} ≠ 办理结果各行之和 ${results} + 四 ${carriedOut} = ${results + carriedOut}，相差 ${Math.abs(difference)}；请核对办理结果各行`,
  "sum/dispute-total": ({ row, sum, total, difference }, { row: name }) =>
    `${name(row)} 本组四项之和 ${sum} ≠ 总计 ${total}，相差 ${Math.abs(difference)}；请核对本组各数`,
  "sum/stock.2021": ({ row, inForce, issued, repealed }, { row: name }) =>
    `${name(row)} 现行有效 ${inForce} < 本年制发 ${issued} − 本年废止 ${repealed} = ${issued - repealed}；请核对这三个数`,
  "sum/stock.published": ({ row, published, total }, { row: name }) =>
    `${name(row)} 对外公开总数量 ${total} < 本年新公开数量 ${published}；请核对这两个数`,
  "sum/stock.items": ({ row, lastYear, change, result }, { row: name }) =>
    `${name(row)} 上一年项目数量 ${lastYear} + 本年增/减 ${change} = ${result} < 0；请核对增减数及其正负号`,
  "sum/likely-cell": ({ row, column, actual, expected, slip, ...effect }, name) =>
    `${cell(row, column, name)} ${slips[slip](actual, expected)}：${effectOf(`改为 ${expected} `, effect)}；请核对`,
  "sum/likely-cell.moved": ({ axis, from, to, count, ...effect }, name) => {
    const [line, one, other] =
      axis === "row"
        ? [name.row(from.row), name.column(from.column), name.column(to.column)]
        : [`${name.column(from.column)}列`, name.row(from.row), name.row(to.row)];
    return `${line} 疑似 ${count} 件由“${one}”误计入“${other}”：${effectOf("移回", effect)}；请核对`;
  },
  "sum/likely-cell.swapped": ({ changes, ...effect }, name) =>
    `${changes.map((each) => `${cell(each.row, each.column, name)} ${each.actual ?? "空白"}`).join(" 与 ")} 疑似互换：${effectOf("对调", effect)}；请核对`,
  "sum/likely-cell.regrouped": ({ changes, ...effect }, name) =>
    `${changes.map((each) => cell(each.row, each.column, name)).join("与")} 的数字疑似分错：${effectOf(`${changes.map(({ actual }) => actual ?? "空白").join("、")} 改为 ${changes.map(({ expected }) => expected).join("、")}`, effect)}；请核对`,
  "sum/likely-cell.shifted": ({ row, ...effect }, { row: name }) =>
    `${name(row)} 整行疑似错开一列：${effectOf("移回", effect)}；请核对`,
  "sum/likely-cell.rows": ({ first, second, ...effect }, { row: name }) =>
    `${name(first)}与${name(second)} 两行疑似互换：${effectOf("对调", effect)}；请核对`,
  "sum/likely-cell.totals": ({ axis, line, count, ...effect }, name) =>
    `${axis === "row" ? `${name.row(line)}整行` : `${name.column(line)}整列`} 疑似没有更新，${count} 格与各数之和不符：${effectOf("重新相加", effect)}；请核对`,

  "cell/not-a-number": ({ row, column, raw }, name) =>
    `${cell(row, column, name)} 填写“${excerpt(raw)}”，应为${belongs[kindOf(column)]}；请改正`,
  "cell/blank": ({ table: number, count }) => `${table(number)}有 ${count} 处未填数字，按 0 计；没有数据请填 0`,
  "cell/blank.total": ({ row, column, expected }, name) =>
    `${cell(row, column, name)} 空白，按各数计算为 ${expected}；请填写`,
  "cell/blank.totals": ({ line, axis }, name) =>
    axis === "row"
      ? `${name.row(line)} 整行空白；请填写各列的合计`
      : `${name.column(line)}列 整列空白；请填写各行的合计`,
  "cell/stray-character": ({ table: number, count, characters }) =>
    `${table(number)}有 ${count} 格的数字旁有多余字符（${visible(characters, invisible).join("、")}）；请删除`,
  "cell/number-format": ({ table: number, count, example, normal }) =>
    `${table(number)}有 ${count} 个数字写法不规范，如“${excerpt(example)}”应写作“${normal}”；请改用半角阿拉伯数字`,
  "cell/glued-digits.uncertain": ({ row, raw, count, candidates }, { row: name }) =>
    `${name(row)} 各数连写为“${excerpt(raw)}”，有 ${count} 种分法（${candidates}），未核对；请分开填写`,
  "cell/glued-digits.decided": ({ table: number, rows, count }) =>
    `${table(number)}有 ${count} 行数字连写，已按勾稽关系分开（${list(rows, names.row)}）；请分格填写`,
  "cell/unit": ({ row, column, unit, expected }, name) =>
    `${cell(row, column, name)} 单位写作“${unit}”，应为“${expected}”；${kindOf(column) === "amount" ? "请换算后填写" : "请核对数字和单位"}`,

  "structure/missing-section": ({ section: number }) => `缺少“${section(number)}”；请补上这一部分`,
  "structure/missing-section.several": ({ sections: ids, count }) =>
    `还缺 ${count} 个部分：第${ids.split(",").map(Number).map(numeral).join("、")}部分；请按官方格式逐一补上`,
  "structure/section-order": ({ section: number, other }) =>
    `“${section(number)}”排在“${section(other)}”之后；请移到它之前`,
  "structure/section-order.early": ({ section: number, other }) =>
    `“${section(number)}”排在“${section(other)}”之前；请移到它之后`,
  "structure/section-number": ({ section: number, written, count }) =>
    `标题序号写作“${numeral(written)}”，按官方格式应为“${section(number)}”${count > 1 ? `（共 ${count} 个标题序号有误）` : ""}；请改正`,
  "structure/section-number.shifted": ({ section: number, count, shift }) =>
    `从“${section(number)}”起，${count} 个标题的序号都${shift > 0 ? "多" : "少"} ${Math.abs(shift)}；请依次改正`,
  "structure/section-number.none": ({ section: number, count }) =>
    `标题没有序号，按官方格式应为“${section(number)}”${count > 1 ? `（共 ${count} 个标题序号有误）` : ""}；请补上`,
  "structure/duplicate-section": ({ section: number }) => `标题“${section(number)}”重复出现；请合并或者删除一处`,
  "structure/empty-section": ({ section: number }) => `“${section(number)}”没有内容；请补写，没有的事项写明没有`,
  "structure/empty-section.lacks": ({ section: number, lacks }) => `“${section(number)}”${lacking[lacks]}`,
  "structure/misplaced-content": ({ section: number }) =>
    `这段文字写在标题“${section(number)}”之前，看内容属于这一部分；请移到标题之后`,
  "structure/missing-table": ({ table: number }) => `“${section(number)}”缺少表格；请按官方格式补上`,
  "structure/missing-block": ({ block }) =>
    `第二部分表格缺少“第二十条第（${block}）项”；请按官方格式补上，没有数据填 0`,
  "structure/missing-row": ({ table: number, rows, count }) =>
    `${table(number)}缺少 ${count} ${number === 4 ? "组" : "行"}：${list(rows, names.fullRow)}；请补齐，没有数据填 0`,
  "structure/missing-column": ({ table: number, columns, count }, { column: name }) =>
    `${table(number)}缺少 ${count} 列：${list(columns, name)}，未核对；请按官方格式补齐，没有数据填 0`,
  "structure/unknown-row": ({ table: number, label, count }) =>
    `${table(number)}有 ${count} 行是官方格式没有的，如“${excerpt(label)}”，不计入勾稽关系；请核对是否需要`,
  "structure/unreadable-table": ({ table: number }) => `${table(number)}无法读取，未核对勾稽关系；请按官方格式整理行列`,
  "structure/unreadable-table.place": ({ table: number, row, count }, { row: name }) =>
    `${number === 4 ? table(number) : name(row)} 的数看不出属于哪一${number === 4 ? "组" : "行"}${count > 1 && number !== 4 ? `（这样的共 ${count} 行）` : ""}，未核对；请按官方格式把标签和各数放在一行`,
  "structure/unreadable-table.rows": ({ table: number, row, found, expected, count }, { row: name }) =>
    number === 4
      ? `${table(number)}有 ${found} 个数，应有 ${expected} 个，未核对；请按官方格式填写各格`
      : `${name(row)} 有 ${found} 个数，应有 ${expected} 个${count > 1 ? `（这样的共 ${count} 行）` : ""}，未核对；请按官方格式填写各格`,
  "structure/unreadable-table.order": ({ table: number, row, count }, { row: name }) =>
    `${table(number)}有 ${count} 行的行名丢失或无法辨认，按先后次序从 ${name(row)} 起，但勾稽关系不能证实，未核对；请补上行名`,
  "structure/unreadable-table.blanks": ({ table: number, row, count }, { row: name }) =>
    `${table(number)}${number === 4 ? "" : `有 ${count} 行（从 ${name(row)} 起）`}留有空白格，这种版式看不出空在哪一列，未核对；没有数据请填 0，或从原文件另存为网页再检查`,
  "structure/unreadable-table.nameless": ({ table: number, count, rows }, { row: name }) =>
    `${table(number)}有的数没有可辨认的行名，又缺少 ${count} 行（${list(rows, name)}），看不出哪些数属于哪一行，未核对；请把行名和各数放在一行`,
  "structure/format-version.year": ({ year, version, expected }) =>
    `${year} 年度报告用了 ${version} 年格式的表格，应为 ${expected} 年格式；请改用${noticeOf(expected)}的表格`,
  "structure/format-version.mixed": ({ table: number, version, expected }) =>
    `${table(number)}是 ${version} 年格式，其他表格是 ${expected} 年格式；请统一`,
  "structure/format-version.citation": ({ year, cited, expected }) =>
    `${year} 年度报告引用了${noticeOf(cited)}，该年度的格式由${noticeOf(expected)}印发；请改正`,
  "structure/format-version.before": ({ year }) => `${year} 年度报告用的是 2018 年及以前的格式，未作检查`,
  "structure/duplicate-report": ({ year }) =>
    `${year === null ? "同一份报告" : `${year} 年度报告`}在文件中出现两次，只检查第一份；请删除重复的一份`,
  "structure/title": () => "没有标题；请在开头写明“机关全称＋年份＋政府信息公开工作年度报告”",
  "structure/title.agency": () => "标题没有写明机关名称；请写机关全称",
  "structure/title.year": () => "标题没有写明年份；请补上报告年度",
  "structure/title.otherYear": ({ written, year }) => `标题写的是 ${written} 年，报告其余部分是 ${year} 年；请核对年份`,
  "structure/title.preface": ({ written, year }) => `前言写的是 ${written} 年的报告，本报告是 ${year} 年度；请核对年份`,
  "structure/period": ({ year }) =>
    `没有写明数据的统计期限；请写明${year === null ? "起止日期" : `自 ${year} 年 1 月 1 日起至 ${year} 年 12 月 31 日止`}`,
  "structure/period.partial": ({ written }) =>
    `统计期限写作“${written}”，不是一个完整的日历年；应为 1 月 1 日至 12 月 31 日，请核对`,
  "structure/period.otherYear": ({ written, year }) => `统计期限是 ${written} 年，报告年度是 ${year} 年；请核对年份`,
  "structure/topics": ({ topics: ids, count }) =>
    `“${section(1)}”没有写到五个方面中的 ${count} 个：${topicList(ids)}；请补写`,
  "structure/fee-statement": () => `“${section(6)}”没有说明信息处理费；请写明收取的金额，没有收取也要写明`,
  "structure/fee-statement.elsewhere": ({ section: number }) =>
    `信息处理费写在“${section(number)}”，按要求应在“${section(6)}”说明；请移过去或者再写一句`,
  "structure/leftover": ({ kind, count, example }) =>
    `残留 ${count} 处${leftovers[kind]}，如“${example}”；请${kind === "placeholder" ? "填写或者删除" : "删除"}`,
  "structure/leftover.gap": ({ written, after }) =>
    after === ""
      ? `列举从“${written}”开始，没有第一项；请核对是否漏写`
      : `“${after}”之后是“${written}”，序号不连续；请核对是否漏写`,
  "structure/script": ({ script, count, characters }) =>
    `${scripts[script]}报告中夹有 ${count} 个${scripts[script === "simplified" ? "traditional" : "simplified"]}字（${characters}）；请统一`,
  "structure/deadline": ({ date, year, month, known }) =>
    `日期 ${date} 晚于 ${year + 1} 年 ${month} 月 31 日（${month === 1 ? "政府部门" : known ? "县级以上人民政府" : "最晚的"}公布期限）；请核对日期`,
  "structure/deadline.early": ({ date, year }) => `日期 ${date} 早于 ${year} 年底，统计期限尚未结束；请核对日期`,

  "structure/damaged-label": ({ table: number, count, found, label }) =>
    `${table(number)}有 ${count} 个表头不完整，如“${found}”应为“${label}”；请补全`,

  "structure/damaged-label.rows": ({ table: number, rows, count }, { row: name }) =>
    `${table(number)}有 ${count} 行的行名丢失或无法辨认，按先后次序是 ${list(rows, name)}，勾稽关系成立；请补上行名`,

  "narrative/table-mismatch": ({ quote, table: number, row, column, value, cells, difference }, name) =>
    `正文写“${excerpt(quote)}”，${table(number)}的${cell(row, column, name)} ${cells > 1 ? "合计" : "为"} ${value}，相差 ${difference}；请核对后统一`,
  "narrative/breakdown": ({ parts, sum, total, difference }) =>
    `分项 ${parts} = ${sum} ≠ 总数 ${total}，相差 ${difference}；请核对各项，看有无遗漏`,
  "narrative/none-claimed": ({ quote, table: number, row, column, value, cells }, name) =>
    `正文写“${excerpt(quote)}”，${table(number)}的${cell(row, column, name)} ${cells > 1 ? "合计" : "为"} ${value}；请核对后统一`,
  "narrative/year": ({ year, expected }) => `本报告是 ${expected} 年度的，这里写的是 ${year} 年；请核对年份`,
  "narrative/blank-number": ({ words, value }) =>
    `“${excerpt(words)}”漏填数字${value === null ? "" : `，表格中为 ${value}`}；请填写`,

  "related/change": ({ row, column, actual, expected }, name) =>
    `${cell(row, column, name)} ${actual ?? "空白"}，应为 ${expected}`,
  "related/equation": ({ rule, subject, each, derived, left, right }, name) =>
    `${each === "row" ? name.row(subject) : `${name.column(subject)}列`} ${sums(rule, derived, left, right)}`,
  "related/cell": ({ row, column, value }, name) => `${cell(row, column, name)} ${value ?? "空白（按 0 计）"}`,
  "related/row": ({ row }) => names.fullRow(row),
  "related/firstCopy": () => "第一份在这里",
  "related/heading": ({ section: number }) => `“${section(number)}”在这里`,
  "related/unknownRow": () => "官方格式没有的一行",
  "related/here": () => "还有这里",
  "related/prose": ({ value }) => `这里也写 ${value}`,
  "related/whole": ({ value }) => `总数 ${value}`,

  "fix/repair": ({ changes }, name) =>
    changes.length > 3
      ? `改正 ${changes.length} 格`
      : changes
          .map(
            (each) =>
              `${cell(each.row, each.column, name)} 由${each.actual === null ? "空白" : ` ${each.actual} `}改为 ${each.expected}`,
          )
          .join("；"),
  "fix/useTable": ({ value }) => `正文改用表格的数 ${value}`,
  "fix/useProse": ({ value }) => `表格改用正文的数 ${value}`,
  "fix/replace": ({ value }) => `改为 ${value}`,
  "fix/fillTotal": ({ value }) => `填入合计 ${value}`,
  "fix/fillBlanks": ({ count }) => `将 ${count} 处空白填为 0`,
  "fix/removeStray": ({ count }) => `删除 ${count} 格中的多余字符`,
  "fix/normalizeNumbers": ({ count }) => `将 ${count} 个数字改为规范写法`,
  "fix/fillTotals": ({ count }) => `填入 ${count} 个合计`,
  "fix/split": ({ candidate }) => `分为 ${candidate}`,
  "fix/splitDecided": ({ count }) => `将 ${count} 行连写的数字分开`,
  "fix/convertUnit": ({ value, unit }) => `换算为 ${value}（${unit}）`,
  "fix/keepNumber": ({ value, unit }) => `数不变，单位按表头作“${unit}”：${value}`,
  "fix/nameRows": ({ count }) => `补上 ${count} 行的行名`,
  "fix/restoreLabels": ({ count, label }) =>
    count === 1 ? `补全为“${label}”` : `补全 ${count} 个表头（“${label}”等）`,
  "fix/setTotal": ({ value, axis }) => `将总计改为本${axis === "row" ? "行" : "列"}各数之和 ${value}`,
  "fix/recomputeTotals": ({ table: number, count }) => `重新计算${table(number)}的总计（改 ${count} 处）`,
  "fix/allOfRule": ({ rule, count }) => `修改本文件中这类问题的全部 ${count} 处：${titleOf(rule)}`,
  "fix/all": () => "修改全部可以自动修改的问题（不改变数值）",
  "fix/rewriteTable": ({ table: number, style }) => `将${table(number)}改写为官方格式的 ${styles[style]} 表格`,
  "fix/rewriteTables": ({ style }) => `将全部表格改写为官方格式的 ${styles[style]} 表格`,
  "fix/toSimplified": () => "将全文转换为简体中文",
  "fix/toTraditional": () => "将全文转换为繁体中文",

  "refused/uncertain": ({ table: number }) => `${table(number)}有读不准的数，改写会丢失原文；请先改正`,
  "refused/missingRow": ({ table: number, row }) => `${table(number)}缺少“${names.fullRow(row)}”行；请先补齐`,
  "refused/extra": ({ table: number, text }) =>
    `${table(number)}有官方格式没有的内容“${excerpt(text)}”，改写会丢失；请先移到表外`,
  "refused/shared": ({ table: number }) => `${table(number)}与其他表格连在一起，分不清从哪里到哪里；请先分开`,
  "refused/copied": () => "文件中还有同一份报告的另一份；请先删除重复的一份",

  ...configZhCn,
  "fix/insertSection": ({ section: number }) => `补上“${section(number)}”`,
  "fix/insertSections": ({ count }) => `补上缺少的 ${count} 个部分`,
  "fix/moveSection": ({ section: number }) => `将“${section(number)}”移到应在的位置`,
  "fix/removeSection": ({ section: number }) => `删除重复的“${section(number)}”`,
  "fix/removeHeading": ({ section: number }) => `删除重复的标题“${section(number)}”`,
  "fix/renumber": ({ count }) => `改正 ${count} 个标题的序号`,
  "fix/moveUnder": ({ section: number }) => `移到标题“${section(number)}”之后`,
  "fix/insertTable": ({ table: number }) => `补上${table(number)}（填 0）`,
  "fix/insertBlankTable": ({ table: number }) => `补上${table(number)}（空白）`,
  "fix/insertBlock": ({ block }) => `补上“第二十条第（${block}）项”（填 0）`,
  "fix/insertTitle": ({ title }) => `补上标题“${title}”`,
  "fix/setYear": ({ year }) => `年份改为 ${year}`,
  "fix/setPeriod": ({ year }) => `统计期限改为 ${year} 年全年`,
  "fix/insertPeriod": ({ year }) => `补上 ${year} 年的统计期限`,
  "fix/feeNone": () => "补上：未收取信息处理费",
  "fix/feeCharged": () => "补上：收取信息处理费（金额待填）",
  "fix/removeCopy": () => "删除重复的一份",
  "fix/removeLeftovers": ({ count }) => `删除这 ${count} 处`,
  "fix/convertScript": ({ script, count }) => `将 ${count} 个字改为${scripts[script]}`,
};
