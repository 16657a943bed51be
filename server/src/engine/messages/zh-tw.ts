import { configZhTw } from "./config.zh-tw.ts";
import { names } from "./names.zh-tw.ts";
import {
  belongs,
  cell,
  effectOf,
  invisible,
  lacking,
  leftovers,
  list,
  notice,
  numeral,
  scripts,
  section,
  slips,
  styles,
  sums,
  table,
  titleOf,
  topicList,
  unitName,
} from "./terms.zh-tw.ts";
import type { Catalogue } from "./types.ts";
import { excerpt, kindOf, visible } from "./wording.ts";

export const zhTw: Catalogue = {
  "limits/too-long": ({ most }) =>
    `全文超過 ${Math.floor(most / 1e6) * 100} 萬字，沒有檢查；請刪去不屬於報告的內容（例如嵌在網頁裡的圖片）再檢查`,
  "sum/row-total": ({ row, sum, total, difference }, { row: name }) =>
    `${name(row)} 本行六類申請人之和 ${sum} ≠ 總計 ${total}，相差 ${Math.abs(difference)}；請核對本行各數`,
  "sum/result-total": ({ column, sum, total, difference }, { column: name }) =>
    `${name(column)}欄 辦理結果各行之和 ${sum} ≠ （七）總計 ${total}，相差 ${Math.abs(difference)}；請核對本欄各行`,
  "sum/balance": ({ column, received, carriedIn, resultTotal, carriedOut, difference }, { column: name }) =>
    `${name(column)}欄 一 ${received} + 二 ${carriedIn} = ${received + carriedIn} ≠ （七） ${resultTotal} + 四 ${carriedOut} = ${resultTotal + carriedOut}，相差 ${Math.abs(difference)}；請核對這四行`,
  "sum/balance.leaves": ({ column, received, carriedIn, results, carriedOut, difference }, { column: name }) =>
    `${name(column)}欄 一 ${received} + 二 ${carriedIn} = ${received + carriedIn} ≠ 辦理結果各行之和 ${results} + 四 ${carriedOut} = ${results + carriedOut}，相差 ${Math.abs(difference)}；請核對辦理結果各行`,
  "sum/dispute-total": ({ row, sum, total, difference }, { row: name }) =>
    `${name(row)} 本組四項之和 ${sum} ≠ 總計 ${total}，相差 ${Math.abs(difference)}；請核對本組各數`,
  "sum/stock.2021": ({ row, inForce, issued, repealed }, { row: name }) =>
    `${name(row)} 現行有效 ${inForce} < 本年制發 ${issued} − 本年廢止 ${repealed} = ${issued - repealed}；請核對這三個數`,
  "sum/stock.published": ({ row, published, total }, { row: name }) =>
    `${name(row)} 對外公開總數量 ${total} < 本年新公開數量 ${published}；請核對這兩個數`,
  "sum/stock.items": ({ row, lastYear, change, result }, { row: name }) =>
    `${name(row)} 上一年項目數量 ${lastYear} + 本年增/減 ${change} = ${result} < 0；請核對增減數及其正負號`,
  "sum/likely-cell": ({ row, column, actual, expected, slip, ...effect }, name) =>
    `${cell(row, column, name)} ${slips[slip](actual, expected)}：${effectOf(`改為 ${expected} `, effect)}；請核對`,
  "sum/likely-cell.moved": ({ axis, from, to, count, ...effect }, name) => {
    const [line, one, other] =
      axis === "row"
        ? [name.row(from.row), name.column(from.column), name.column(to.column)]
        : [`${name.column(from.column)}欄`, name.row(from.row), name.row(to.row)];
    return `${line} 疑似 ${count} 件由「${one}」誤計入「${other}」：${effectOf("移回", effect)}；請核對`;
  },
  "sum/likely-cell.swapped": ({ changes, ...effect }, name) =>
    `${changes.map((each) => `${cell(each.row, each.column, name)} ${each.actual ?? "空白"}`).join(" 與 ")} 疑似互換：${effectOf("對調", effect)}；請核對`,
  "sum/likely-cell.regrouped": ({ changes, ...effect }, name) =>
    `${changes.map((each) => cell(each.row, each.column, name)).join("與")} 的數字疑似分錯：${effectOf(`${changes.map(({ actual }) => actual ?? "空白").join("、")} 改為 ${changes.map(({ expected }) => expected).join("、")}`, effect)}；請核對`,
  "sum/likely-cell.shifted": ({ row, ...effect }, { row: name }) =>
    `${name(row)} 整行疑似錯開一欄：${effectOf("移回", effect)}；請核對`,
  "sum/likely-cell.rows": ({ first, second, ...effect }, { row: name }) =>
    `${name(first)}與${name(second)} 兩行疑似互換：${effectOf("對調", effect)}；請核對`,
  "sum/likely-cell.totals": ({ axis, line, count, ...effect }, name) =>
    `${axis === "row" ? `${name.row(line)}整行` : `${name.column(line)}整欄`} 疑似沒有更新，${count} 格與各數之和不符：${effectOf("重新相加", effect)}；請核對`,

  "cell/not-a-number": ({ row, column, raw }, name) =>
    `${cell(row, column, name)} 填寫「${excerpt(raw)}」，應為${belongs[kindOf(column)]}；請改正`,
  "cell/blank": ({ table: number, count }) => `${table(number)}有 ${count} 處未填數字，按 0 計；沒有數據請填 0`,
  "cell/blank.total": ({ row, column, expected }, name) =>
    `${cell(row, column, name)} 空白，按各數計算為 ${expected}；請填寫`,
  "cell/blank.totals": ({ line, axis }, name) =>
    axis === "row"
      ? `${name.row(line)} 整行空白；請填寫各欄的合計`
      : `${name.column(line)}欄 整欄空白；請填寫各行的合計`,
  "cell/stray-character": ({ table: number, count, characters }) =>
    `${table(number)}有 ${count} 格的數字旁有多餘字元（${visible(characters, invisible).join("、")}）；請刪除`,
  "cell/number-format": ({ table: number, count, example, normal }) =>
    `${table(number)}有 ${count} 個數字寫法不規範，如「${excerpt(example)}」應寫作「${normal}」；請改用半形阿拉伯數字`,
  "cell/glued-digits.uncertain": ({ row, raw, count, candidates }, { row: name }) =>
    `${name(row)} 各數連寫為「${excerpt(raw)}」，有 ${count} 種分法（${candidates}），未核對；請分開填寫`,
  "cell/glued-digits.decided": ({ table: number, rows, count }) =>
    `${table(number)}有 ${count} 行數字連寫，已按勾稽關係分開（${list(rows, names.row)}）；請分格填寫`,
  "cell/unit": ({ row, column, unit, expected }, name) =>
    `${cell(row, column, name)} 單位寫作「${unitName(unit)}」，應為「${unitName(expected)}」；${kindOf(column) === "amount" ? "請換算後填寫" : "請核對數字和單位"}`,

  "structure/missing-section": ({ section: number }) => `缺少「${section(number)}」；請補上這一部分`,
  "structure/missing-section.several": ({ sections: ids, count }) =>
    `還缺 ${count} 個部分：第${ids.split(",").map(Number).map(numeral).join("、")}部分；請按官方格式逐一補上`,
  "structure/section-order": ({ section: number, other }) =>
    `「${section(number)}」排在「${section(other)}」之後；請移到它之前`,
  "structure/section-order.early": ({ section: number, other }) =>
    `「${section(number)}」排在「${section(other)}」之前；請移到它之後`,
  "structure/section-number": ({ section: number, written, count }) =>
    `標題序號寫作「${numeral(written)}」，按官方格式應為「${section(number)}」${count > 1 ? `（共 ${count} 個標題序號有誤）` : ""}；請改正`,
  "structure/section-number.shifted": ({ section: number, count, shift }) =>
    `從「${section(number)}」起，${count} 個標題的序號都${shift > 0 ? "多" : "少"} ${Math.abs(shift)}；請依次改正`,
  "structure/section-number.none": ({ section: number, count }) =>
    `標題沒有序號，按官方格式應為「${section(number)}」${count > 1 ? `（共 ${count} 個標題序號有誤）` : ""}；請補上`,
  "structure/duplicate-section": ({ section: number }) => `標題「${section(number)}」重複出現；請合併或者刪除一處`,
  "structure/empty-section": ({ section: number }) => `「${section(number)}」沒有內容；請補寫，沒有的事項寫明沒有`,
  "structure/empty-section.lacks": ({ section: number, lacks }) => `「${section(number)}」${lacking[lacks]}`,
  "structure/misplaced-content": ({ section: number }) =>
    `這段文字寫在標題「${section(number)}」之前，看內容屬於這一部分；請移到標題之後`,
  "structure/missing-table": ({ table: number }) => `「${section(number)}」缺少表格；請按官方格式補上`,
  "structure/missing-block": ({ block }) =>
    `第二部分表格缺少「第二十條第（${block}）項」；請按官方格式補上，沒有數據填 0`,
  "structure/missing-row": ({ table: number, rows, count }) =>
    `${table(number)}缺少 ${count} ${number === 4 ? "組" : "行"}：${list(rows, names.fullRow)}；請補齊，沒有數據填 0`,
  "structure/missing-column": ({ table: number, columns, count }, { column: name }) =>
    `${table(number)}缺少 ${count} 欄：${list(columns, name)}，未核對；請按官方格式補齊，沒有數據填 0`,
  "structure/unknown-row": ({ table: number, label, count }) =>
    `${table(number)}有 ${count} 行是官方格式沒有的，如「${excerpt(label)}」，不計入勾稽關係；請核對是否需要`,
  "structure/unreadable-table": ({ table: number }) =>
    `${table(number)}無法讀取，未核對勾稽關係；請按官方格式整理各行各欄`,
  "structure/unreadable-table.place": ({ table: number, row, count }, { row: name }) =>
    `${number === 4 ? table(number) : name(row)} 的數看不出屬於哪一${number === 4 ? "組" : "行"}${count > 1 && number !== 4 ? `（這樣的共 ${count} 行）` : ""}，未核對；請按官方格式把標籤和各數放在一行`,
  "structure/unreadable-table.rows": ({ table: number, row, found, expected, count }, { row: name }) =>
    number === 4
      ? `${table(number)}有 ${found} 個數，應有 ${expected} 個，未核對；請按官方格式填寫各格`
      : `${name(row)} 有 ${found} 個數，應有 ${expected} 個${count > 1 ? `（這樣的共 ${count} 行）` : ""}，未核對；請按官方格式填寫各格`,
  "structure/unreadable-table.order": ({ table: number, row, count }, { row: name }) =>
    `${table(number)}有 ${count} 行的行名丟失或無法辨認，按先後次序從 ${name(row)} 起，但勾稽關係不能證實，未核對；請補上行名`,
  "structure/unreadable-table.blanks": ({ table: number, row, count }, { row: name }) =>
    `${table(number)}${number === 4 ? "" : `有 ${count} 行（從 ${name(row)} 起）`}留有空白格，這種版式看不出空在哪一欄，未核對；沒有數據請填 0，或從原檔案另存為網頁再檢查`,
  "structure/unreadable-table.nameless": ({ table: number, count, rows }, { row: name }) =>
    `${table(number)}有的數沒有可辨認的行名，又缺少 ${count} 行（${list(rows, name)}），看不出哪些數屬於哪一行，未核對；請把行名和各數放在一行`,
  "structure/format-version.year": ({ year, version, expected }) =>
    `${year} 年度報告用了 ${version} 年格式的表格，應為 ${expected} 年格式；請改用${notice(expected)}的表格`,
  "structure/format-version.mixed": ({ table: number, version, expected }) =>
    `${table(number)}是 ${version} 年格式，其他表格是 ${expected} 年格式；請統一`,
  "structure/format-version.citation": ({ year, cited, expected }) =>
    `${year} 年度報告引用了${notice(cited)}，該年度的格式由${notice(expected)}印發；請改正`,
  "structure/format-version.before": ({ year }) => `${year} 年度報告用的是 2018 年及以前的格式，未作檢查`,
  "structure/duplicate-report": ({ year }) =>
    `${year === null ? "同一份報告" : `${year} 年度報告`}在檔案中出現兩次，只檢查第一份；請刪除重複的一份`,
  "structure/title": () => "沒有標題；請在開頭寫明「機關全稱＋年份＋政府信息公開工作年度報告」",
  "structure/title.agency": () => "標題沒有寫明機關名稱；請寫機關全稱",
  "structure/title.year": () => "標題沒有寫明年份；請補上報告年度",
  "structure/title.otherYear": ({ written, year }) => `標題寫的是 ${written} 年，報告其餘部分是 ${year} 年；請核對年份`,
  "structure/title.preface": ({ written, year }) => `前言寫的是 ${written} 年的報告，本報告是 ${year} 年度；請核對年份`,
  "structure/period": ({ year }) =>
    `沒有寫明數據的統計期限；請寫明${year === null ? "起止日期" : `自 ${year} 年 1 月 1 日起至 ${year} 年 12 月 31 日止`}`,
  "structure/period.partial": ({ written }) =>
    `統計期限寫作「${written}」，不是一個完整的日曆年；應為 1 月 1 日至 12 月 31 日，請核對`,
  "structure/period.otherYear": ({ written, year }) => `統計期限是 ${written} 年，報告年度是 ${year} 年；請核對年份`,
  "structure/topics": ({ topics: ids, count }) =>
    `「${section(1)}」沒有寫到五個方面中的 ${count} 個：${topicList(ids)}；請補寫`,
  "structure/fee-statement": () => `「${section(6)}」沒有說明信息處理費；請寫明收取的金額，沒有收取也要寫明`,
  "structure/fee-statement.elsewhere": ({ section: number }) =>
    `信息處理費寫在「${section(number)}」，按要求應在「${section(6)}」說明；請移過去或者再寫一句`,
  "structure/leftover": ({ kind, count, example }) =>
    `殘留 ${count} 處${leftovers[kind]}，如「${example}」；請${kind === "placeholder" ? "填寫或者刪除" : "刪除"}`,
  "structure/leftover.gap": ({ written, after }) =>
    after === ""
      ? `列舉從「${written}」開始，沒有第一項；請核對是否漏寫`
      : `「${after}」之後是「${written}」，序號不連續；請核對是否漏寫`,
  "structure/script": ({ script, count, characters }) =>
    `${scripts[script]}報告中夾有 ${count} 個${scripts[script === "simplified" ? "traditional" : "simplified"]}字（${characters}）；請統一`,
  "structure/deadline": ({ date, year, month, known }) =>
    `日期 ${date} 晚於 ${year + 1} 年 ${month} 月 31 日（${month === 1 ? "政府部門" : known ? "縣級以上人民政府" : "最晚的"}公佈期限）；請核對日期`,
  "structure/deadline.early": ({ date, year }) => `日期 ${date} 早於 ${year} 年底，統計期限尚未結束；請核對日期`,

  "structure/damaged-label": ({ table: number, count, found, label }) =>
    `${table(number)}有 ${count} 個表頭不完整，如「${found}」應為「${label}」；請補全`,

  "structure/damaged-label.rows": ({ table: number, rows, count }, { row: name }) =>
    `${table(number)}有 ${count} 行的行名丟失或無法辨認，按先後次序是 ${list(rows, name)}，勾稽關係成立；請補上行名`,

  "narrative/table-mismatch": ({ quote, table: number, row, column, value, cells, difference }, name) =>
    `正文寫「${excerpt(quote)}」，${table(number)}的${cell(row, column, name)} ${cells > 1 ? "合計" : "為"} ${value}，相差 ${difference}；請核對後統一`,
  "narrative/breakdown": ({ parts, sum, total, difference }) =>
    `分項 ${parts} = ${sum} ≠ 總數 ${total}，相差 ${difference}；請核對各項，看有無遺漏`,
  "narrative/none-claimed": ({ quote, table: number, row, column, value, cells }, name) =>
    `正文寫「${excerpt(quote)}」，${table(number)}的${cell(row, column, name)} ${cells > 1 ? "合計" : "為"} ${value}；請核對後統一`,
  "narrative/year": ({ year, expected }) => `本報告是 ${expected} 年度的，這裡寫的是 ${year} 年；請核對年份`,
  "narrative/blank-number": ({ words, value }) =>
    `「${excerpt(words)}」漏填數字${value === null ? "" : `，表格中為 ${value}`}；請填寫`,

  "related/change": ({ row, column, actual, expected }, name) =>
    `${cell(row, column, name)} ${actual ?? "空白"}，應為 ${expected}`,
  "related/equation": ({ rule, subject, each, derived, left, right }, name) =>
    `${each === "row" ? name.row(subject) : `${name.column(subject)}欄`} ${sums(rule, derived, left, right)}`,
  "related/cell": ({ row, column, value }, name) => `${cell(row, column, name)} ${value ?? "空白（按 0 計）"}`,
  "related/row": ({ row }) => names.fullRow(row),
  "related/firstCopy": () => "第一份在這裡",
  "related/heading": ({ section: number }) => `「${section(number)}」在這裡`,
  "related/unknownRow": () => "官方格式沒有的一行",
  "related/here": () => "還有這裡",
  "related/prose": ({ value }) => `這裡也寫 ${value}`,
  "related/whole": ({ value }) => `總數 ${value}`,

  "fix/repair": ({ changes }, name) =>
    changes.length > 3
      ? `改正 ${changes.length} 格`
      : changes
          .map(
            (each) =>
              `${cell(each.row, each.column, name)} 由${each.actual === null ? "空白" : ` ${each.actual} `}改為 ${each.expected}`,
          )
          .join("；"),
  "fix/useTable": ({ value }) => `正文改用表格的數 ${value}`,
  "fix/useProse": ({ value }) => `表格改用正文的數 ${value}`,
  "fix/replace": ({ value }) => `改為 ${value}`,
  "fix/fillTotal": ({ value }) => `填入合計 ${value}`,
  "fix/fillBlanks": ({ count }) => `將 ${count} 處空白填為 0`,
  "fix/removeStray": ({ count }) => `刪除 ${count} 格中的多餘字元`,
  "fix/normalizeNumbers": ({ count }) => `將 ${count} 個數字改為規範寫法`,
  "fix/fillTotals": ({ count }) => `填入 ${count} 個合計`,
  "fix/split": ({ candidate }) => `分為 ${candidate}`,
  "fix/splitDecided": ({ count }) => `將 ${count} 行連寫的數字分開`,
  "fix/convertUnit": ({ value, unit }) => `換算為 ${value}（${unitName(unit)}）`,
  "fix/keepNumber": ({ value, unit }) => `數不變，單位按表頭作「${unitName(unit)}」：${value}`,
  "fix/nameRows": ({ count }) => `補上 ${count} 行的行名`,
  "fix/restoreLabels": ({ count, label }) =>
    count === 1 ? `補全為「${label}」` : `補全 ${count} 個表頭（「${label}」等）`,
  "fix/setTotal": ({ value, axis }) => `將總計改為本${axis === "row" ? "行" : "欄"}各數之和 ${value}`,
  "fix/recomputeTotals": ({ table: number, count }) => `重新計算${table(number)}的總計（改 ${count} 處）`,
  "fix/allOfRule": ({ rule, count }) => `修改本檔案中這類問題的全部 ${count} 處：${titleOf(rule)}`,
  "fix/all": () => "修改全部可以自動修改的問題（不改變數值）",
  "fix/rewriteTable": ({ table: number, style }) => `將${table(number)}改寫為官方格式的 ${styles[style]} 表格`,
  "fix/rewriteTables": ({ style }) => `將全部表格改寫為官方格式的 ${styles[style]} 表格`,
  "fix/toSimplified": () => "將全文轉換為簡體中文",
  "fix/toTraditional": () => "將全文轉換為繁體中文",

  "refused/uncertain": ({ table: number }) => `${table(number)}有讀不準的數，改寫會遺失原文；請先改正`,
  "refused/missingRow": ({ table: number, row }) => `${table(number)}缺少「${names.fullRow(row)}」行；請先補齊`,
  "refused/extra": ({ table: number, text }) =>
    `${table(number)}有官方格式沒有的內容「${excerpt(text)}」，改寫會遺失；請先移到表外`,
  "refused/shared": ({ table: number }) => `${table(number)}與其他表格連在一起，分不清從哪裡到哪裡；請先分開`,
  "refused/copied": () => "檔案中還有同一份報告的另一份；請先刪除重複的一份",

  ...configZhTw,
  "fix/insertSection": ({ section: number }) => `補上「${section(number)}」`,
  "fix/insertSections": ({ count }) => `補上缺少的 ${count} 個部分`,
  "fix/moveSection": ({ section: number }) => `將「${section(number)}」移到應在的位置`,
  "fix/removeSection": ({ section: number }) => `刪除重複的「${section(number)}」`,
  "fix/removeHeading": ({ section: number }) => `刪除重複的標題「${section(number)}」`,
  "fix/renumber": ({ count }) => `改正 ${count} 個標題的序號`,
  "fix/moveUnder": ({ section: number }) => `移到標題「${section(number)}」之後`,
  "fix/insertTable": ({ table: number }) => `補上${table(number)}（填 0）`,
  "fix/insertBlankTable": ({ table: number }) => `補上${table(number)}（空白）`,
  "fix/insertBlock": ({ block }) => `補上「第二十條第（${block}）項」（填 0）`,
  "fix/insertTitle": ({ title }) => `補上標題「${title}」`,
  "fix/setYear": ({ year }) => `年份改為 ${year}`,
  "fix/setPeriod": ({ year }) => `統計期限改為 ${year} 年全年`,
  "fix/insertPeriod": ({ year }) => `補上 ${year} 年的統計期限`,
  "fix/feeNone": () => "補上：未收取信息處理費",
  "fix/feeCharged": () => "補上：收取信息處理費（金額待填）",
  "fix/removeCopy": () => "刪除重複的一份",
  "fix/removeLeftovers": ({ count }) => `刪除這 ${count} 處`,
  "fix/convertScript": ({ script, count }) => `將 ${count} 個字改為${scripts[script]}`,
};
