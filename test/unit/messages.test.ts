import assert from "node:assert/strict";
import { test } from "node:test";
import { Converter } from "opencc-js";
import { formats } from "../../server/src/engine/formats/formats.ts";
import type { SyntaxFault } from "../../server/src/engine/messages/config.ts";
import { type FeatureWords, featureWords } from "../../server/src/engine/messages/features.ts";
import { ruleIds } from "../../server/src/engine/messages/languages.ts";
import { namesIn, render, ruleTitle } from "../../server/src/engine/messages/render.ts";
import type { Locale, Message, MessageArgs, MessageKey } from "../../server/src/engine/messages/types.ts";

const place = { row: "unavailable.notHeld", column: "business" };
const changes = [
  { ...place, actual: 12, expected: 21 },
  { ...place, column: "research", actual: null, expected: 12 },
];

/** At least one set of arguments for every message; what they quote is free of Chinese, so that the scripts can be told. */
const samples: { readonly [K in MessageKey]: readonly MessageArgs[K][] } = {
  "sum/row-total": [
    { row: "unavailable.notHeld", sum: 118, total: 125, difference: 7 },
    { row: "received", sum: 12, total: 9, difference: -3 },
  ],
  "sum/result-total": [{ column: "business", sum: 0, total: 7, difference: 7 }],
  "sum/balance": [
    { column: "natural", received: 50, carriedIn: 2, resultTotal: 49, carriedOut: 1, difference: -2 },
    { column: "otherOrg", received: 0, carriedIn: 0, resultTotal: 0, carriedOut: 3, difference: 3 },
  ],
  "sum/balance.leaves": [{ column: "business", received: 7, carriedIn: 0, results: 0, carriedOut: 0, difference: -7 }],
  "sum/dispute-total": [{ row: "direct", sum: 3, total: 4, difference: 1 }],
  "sum/stock.2021": [{ row: "administrativeDocuments", inForce: 3, issued: 9, repealed: 2 }],
  "sum/stock.published": [{ row: "regulations", published: 5, total: 3 }],
  "sum/stock.items": [{ row: "licences", lastYear: 3, change: -5, result: -2 }],
  "sum/likely-cell": [
    { ...place, actual: 0, expected: 7, slip: "missing", equations: 3, alone: true },
    { ...place, actual: null, expected: 7, slip: "missing", equations: 1, alone: true },
    { ...place, actual: 7, expected: 0, slip: "extra", equations: 2, alone: false },
    { ...place, actual: 12, expected: 21, slip: "slip", equations: 2, alone: true },
    { ...place, actual: 12, expected: 345, slip: "other", equations: 0, alone: true },
  ],
  "sum/likely-cell.moved": [
    { axis: "row", from: { ...place, column: "otherOrg" }, to: place, count: 1, equations: 2 },
    { axis: "column", from: { ...place, row: "granted" }, to: place, count: 1, equations: 2 },
  ],
  "sum/likely-cell.swapped": [{ changes, equations: 4 }],
  "sum/likely-cell.regrouped": [{ changes, equations: 3 }],
  "sum/likely-cell.shifted": [{ row: "granted", equations: 5 }],
  "sum/likely-cell.rows": [{ first: "received", second: "carriedIn", equations: 5 }],
  "sum/likely-cell.totals": [
    { axis: "row", line: "resultTotal", count: 4, equations: 8 },
    { axis: "column", line: "total", count: 3, equations: 4 },
  ],
  "cell/not-a-number": [
    { table: 3, row: "granted", column: "natural", raw: "1.5" },
    { table: 2, row: "licences", column: "change", raw: "+ x" },
    { table: 2, row: "fees", column: "feeAmount", raw: "a long text\nthat goes on for more than a line of a message" },
  ],
  "cell/blank": [
    { table: 3, count: 137 },
    { table: 4, count: 1 },
  ],
  "cell/blank.total": [{ table: 3, row: "resultTotal", column: "total", expected: 7 }],
  "cell/blank.totals": [
    { table: 3, line: "resultTotal", axis: "row" },
    { table: 3, line: "total", axis: "column" },
  ],
  "cell/stray-character": [
    { table: 3, count: 151, characters: "?" },
    { table: 4, count: 1, characters: "?\ufffd\u200b\u00a0\u3000\u200d" },
  ],
  "cell/number-format": [{ table: 2, count: 3, example: "１２", normal: "12" }],
  "cell/glued-digits.uncertain": [
    { table: 2, row: "regulations", raw: "1056", count: 2, candidates: "1/0/56; 10/5/6" },
  ],
  "cell/glued-digits.decided": [
    { table: 3, rows: "received", count: 1 },
    { table: 3, rows: "received,unavailable.notHeld,resultTotal,carriedOut", count: 4 },
  ],
  "cell/unit": [
    { table: 2, row: "fees", column: "feeAmount", unit: "元", expected: "万元" },
    { table: 3, row: "granted", column: "natural", unit: "元", expected: "件" },
  ],
  "structure/missing-section": [1, 2, 3, 4, 5, 6].map((section) => ({ section })),
  "structure/missing-section.several": [{ sections: "2,3,4,5,6", count: 5 }],
  "structure/section-order": [{ section: 3, other: 4 }],
  "structure/section-order.early": [{ section: 6, other: 5 }],
  "structure/section-number": [
    { section: 5, written: 4, count: 1 },
    { section: 5, written: 12, count: 2 },
  ],
  "structure/section-number.shifted": [
    { section: 4, count: 3, shift: -1 },
    { section: 2, count: 5, shift: 1 },
  ],
  "structure/section-number.none": [
    { section: 5, count: 1 },
    { section: 5, count: 2 },
  ],
  "structure/duplicate-section": [{ section: 5 }],
  "structure/empty-section": [{ section: 6 }],
  "structure/empty-section.lacks": [
    { section: 6, lacks: "thin" },
    { section: 5, lacks: "problems" },
    { section: 5, lacks: "measures" },
  ],
  "structure/misplaced-content": [{ section: 5 }],
  "structure/missing-table": [{ table: 2 }, { table: 3 }, { table: 4 }],
  "structure/missing-block": [{ block: "五" }],
  "structure/missing-row": [
    { table: 3, rows: "denied.process,denied.enforcementFile", count: 2 },
    { table: 3, rows: "granted,partial,other,resultTotal,carriedOut", count: 5 },
    { table: 2, rows: "coercion", count: 1 },
  ],
  "structure/missing-column": [
    { table: 3, columns: "research", count: 1 },
    { table: 2, columns: "made,published", count: 2 },
  ],
  "structure/unknown-row": [
    { table: 2, label: "A", count: 1 },
    { table: 2, label: "A", count: 2 },
  ],
  "structure/unreadable-table": [{ table: 4 }],
  "structure/unreadable-table.place": [
    { table: 3, row: "other.rest", count: 1 },
    { table: 3, row: "other.rest", count: 3 },
    { table: 4, row: "review", count: 3 },
  ],
  "structure/unreadable-table.rows": [
    { table: 3, row: "denied.process", found: 5, expected: 7, count: 1 },
    { table: 3, row: "denied.process", found: 1, expected: 7, count: 3 },
    { table: 4, row: "review", found: 12, expected: 15, count: 3 },
  ],
  "structure/format-version.year": [{ year: 2023, version: "2019", expected: "2021" }],
  "structure/format-version.mixed": [{ table: 2, version: "2019", expected: "2021" }],
  "structure/format-version.citation": [{ year: 2022, cited: "2019", expected: "2021" }],
  "structure/format-version.before": [{ year: 2017 }],
  "structure/duplicate-report": [{ year: 2023 }, { year: null }],
  "structure/unreadable-table.order": [
    { table: 3, row: "denied.process", count: 1 },
    { table: 3, row: "denied.process", count: 4 },
  ],
  "structure/unreadable-table.blanks": [
    { table: 4, row: "review", count: 3 },
    { table: 3, row: "denied.process", count: 3 },
    { table: 3, row: "received", count: 20 },
  ],
  "structure/unreadable-table.nameless": [
    { table: 3, rows: "denied.process", count: 1 },
    { table: 3, rows: "denied.process,notProcessed.repeat,other.rest,carriedOut", count: 4 },
  ],
  "structure/damaged-label.rows": [
    { table: 3, rows: "denied.process", count: 1 },
    { table: 3, rows: "denied.process,denied.adminQuery", count: 2 },
  ],
  "structure/damaged-label": [{ table: 2, count: 2, found: "a", label: "b" }],
  "related/change": changes,
  "related/equation": [
    { rule: "sum/row-total", subject: "granted", each: "row", derived: false, left: 1, right: 2 },
    { rule: "sum/dispute-total", subject: "review", each: "row", derived: false, left: 1, right: 2 },
    { rule: "sum/result-total", subject: "natural", each: "column", derived: false, left: 1, right: 2 },
    { rule: "sum/balance", subject: "natural", each: "column", derived: false, left: 1, right: 2 },
    { rule: "sum/balance", subject: "natural", each: "column", derived: true, left: 1, right: 2 },
  ],
  "structure/title": [{}],
  "structure/title.agency": [{}],
  "structure/title.year": [{}],
  "structure/title.otherYear": [{ written: 2022, year: 2023 }],
  "structure/title.preface": [{ written: 2022, year: 2023 }],
  "structure/period": [{ year: 2023 }, { year: null }],
  "structure/period.partial": [{ written: "2023.1.1-2023.11.30" }],
  "structure/period.otherYear": [{ written: 2022, year: 2023 }],
  "structure/topics": [
    { topics: "management", count: 1 },
    { topics: "proactive,onRequest,management,platform,oversight", count: 5 },
  ],
  "structure/fee-statement": [{}],
  "structure/fee-statement.elsewhere": [{ section: 1 }],
  "structure/leftover": (["image", "chrome", "chart", "placeholder"] as const).flatMap((kind) => [
    { kind, count: 1, example: "XX" },
    { kind, count: 3, example: "XX" },
  ]),
  "structure/leftover.gap": [
    { written: "3.", after: "1." },
    { written: "2.", after: "" },
  ],
  "structure/script": [
    { script: "simplified", count: 2, characters: "XY" },
    { script: "traditional", count: 1, characters: "X" },
  ],
  "structure/deadline": [
    { date: "2024-2-20", year: 2023, month: 1, known: true },
    { date: "2024-4-2", year: 2023, month: 3, known: true },
    { date: "2024-4-2", year: 2023, month: 3, known: false },
  ],
  "structure/deadline.early": [{ date: "2023-12-20", year: 2023 }],
  "narrative/table-mismatch": [
    { quote: "39", table: 3, row: "granted", column: "total", value: 23, cells: 1, difference: 16 },
    { quote: "1,234", table: 3, row: "denied", column: "total", value: 1, cells: 8, difference: 1233 },
    { quote: "3", table: 3, row: "received", column: "organisations", value: 4, cells: 5, difference: 1 },
    { quote: "5", table: 4, row: "lawsuits", column: "corrected", value: 4, cells: 2, difference: 1 },
  ],
  "narrative/breakdown": [{ parts: "27 + 80 + 1", sum: 108, total: 128, difference: 20 }],
  "narrative/none-claimed": [
    { quote: "0", table: 4, row: "disputes", column: "total", value: 3, cells: 3 },
    { quote: "0", table: 3, row: "received", column: "total", value: 3, cells: 1 },
  ],
  "narrative/year": [{ year: 2022, expected: 2023 }],
  "narrative/blank-number": [
    { words: "__", value: null },
    { words: "__", value: 128 },
  ],
  "related/cell": [
    { row: "unavailable.notHeld", column: "natural", value: 117 },
    { row: "review", column: "pending", value: 0 },
    { row: "carriedOut", column: "total", value: null },
  ],
  "related/row": [{ row: "unavailable.notHeld" }, { row: "fees" }],
  "related/firstCopy": [{}],
  "fix/repair": [{ changes }, { changes: [...changes, ...changes] }],
  "related/heading": [{ section: 5 }],
  "related/unknownRow": [{}],
  "related/here": [{}],
  "related/prose": [{ value: 39 }],
  "related/whole": [{ value: 128 }],
  "fix/useTable": [{ value: 23 }],
  "fix/useProse": [{ value: 39 }],
  "fix/replace": [{ value: "7" }],
  "fix/fillTotal": [{ value: 7 }],
  "fix/fillBlanks": [{ count: 13 }, { count: 1 }],
  "fix/removeStray": [{ count: 151 }, { count: 1 }],
  "fix/normalizeNumbers": [{ count: 3 }, { count: 1 }],
  "fix/fillTotals": [{ count: 7 }, { count: 1 }],
  "fix/split": [{ candidate: "1/0/56" }],
  "fix/splitDecided": [{ count: 2 }, { count: 1 }],
  "config/syntax": (
    ["comma", "colon", "brace", "bracket", "value", "name", "quote", "comment", "other"] satisfies SyntaxFault[]
  ).map((expected) => ({ expected })),
  "config/unknown-key": [
    { key: "rule", near: "rules" },
    { key: "rules.sum/total", near: "sum/row-total, sum/result-total" },
    { key: "colour", near: "" },
  ],
  "config/duplicate-key": [{ key: "year" }],
  "config/missing": [{ key: "accepted[0]", missing: "file, reason" }],
  "config/type": (["object", "array", "string", "integer"] as const).map((expected) => ({ key: "year", expected })),
  "config/choice": [
    { key: "body.kind", value: "city", choices: "government, department, township", isAll: true },
    { key: "accepted[0].rule", value: "sum/total", choices: "sum/row-total, sum/result-total", isAll: false },
    { key: "accepted[0].rule", value: "x", choices: "", isAll: false },
  ],
  "config/range": [{ key: "year", minimum: 2008, maximum: 2100 }],
  "config/empty": [{ key: "body.name" }],
  "limits/too-long": [{ most: 16 * 1024 * 1024 }],
  "config/too-large": [{ most: 1_000_000 }],
  "config/outside": [{ path: "../report.txt" }],
  "fix/accept": [{ rule: "" }, { rule: "sum/row-total" }],
  "config/unused-acceptance": [{ file: "report.txt", rule: "sum/row-total" }],
  "fix/convertUnit": [{ value: "806.25", unit: "万元" }],
  "fix/keepNumber": [{ value: "806.25", unit: "万元" }],
  "fix/nameRows": [{ count: 1 }, { count: 3 }],
  "fix/restoreLabels": [
    { count: 2, label: "a" },
    { count: 1, label: "a" },
  ],
  "fix/setTotal": [
    { value: 7, axis: "row" },
    { value: 7, axis: "column" },
  ],
  "fix/recomputeTotals": [{ table: 3, count: 2 }],
  "fix/allOfRule": [{ rule: "cell/blank", count: 3 }],
  "fix/all": [{}],
  "fix/rewriteTable": [
    { table: 3, style: "markdown" },
    { table: 4, style: "html" },
  ],
  "fix/rewriteTables": [{ style: "markdown" }, { style: "html" }],
  "fix/toSimplified": [{}],
  "fix/toTraditional": [{}],
  "refused/uncertain": [{ table: 2 }],
  "refused/missingRow": [{ table: 3, row: "denied.process" }],
  "refused/extra": [{ table: 3, text: "x" }],
  "refused/shared": [{ table: 3 }],
  "refused/copied": [{}],
  "fix/insertSection": [{ section: 5 }],
  "fix/insertSections": [{ count: 5 }],
  "fix/moveSection": [{ section: 5 }],
  "fix/removeSection": [{ section: 5 }],
  "fix/removeHeading": [{ section: 5 }],
  "fix/renumber": [{ count: 1 }, { count: 3 }],
  "fix/moveUnder": [{ section: 5 }],
  "fix/insertTable": [{ table: 2 }],
  "fix/insertBlankTable": [{ table: 2 }],
  "fix/insertBlock": [{ block: "五" }],
  "fix/insertTitle": [{ title: "X" }],
  "fix/setYear": [{ year: 2023 }],
  "fix/setPeriod": [{ year: 2023 }],
  "fix/insertPeriod": [{ year: 2023 }],
  "fix/feeNone": [{}],
  "fix/feeCharged": [{}],
  "fix/removeCopy": [{}],
  "fix/removeLeftovers": [{ count: 1 }, { count: 3 }],
  "fix/convertScript": [
    { script: "simplified", count: 1 },
    { script: "traditional", count: 2 },
  ],
};

const messages = Object.entries(samples).flatMap(([key, list]) => list.map((args) => ({ key, args }) as Message));
const locales: readonly Locale[] = ["zh-cn", "zh-tw", "en"];

const toTraditional = Converter({ from: "cn", to: "t" });
const toSimplified = Converter({ from: "t", to: "cn" });
// Good Traditional, although the converter prefers 祕.
const common = "秘";

function onlyTraditional(text: string): string[] {
  return [...text].filter((character) => toSimplified(character) !== character);
}

function onlySimplified(text: string): string[] {
  return [...text].filter(
    (character) =>
      !common.includes(character) && toTraditional(character) !== character && toSimplified(character) === character,
  );
}

/** Everything that a locale can say. */
function everything(locale: Locale): readonly string[] {
  const names = namesIn(locale);
  return [
    ...messages.map((message) => render(message, locale)),
    ...ruleIds.map((id) => ruleTitle(id, locale)),
    ...formatIds().rows.map((id) => names.row(id)),
    ...formatIds().columns.map((id) => names.column(id)),
    ...Object.values(featureWords(locale)).flatMap(saidBy),
  ];
}

/** What a word of the features says, whatever its arguments: counts, states of a table, or text free of Chinese. */
function saidBy(word: FeatureWords[keyof FeatureWords]): string[] {
  if (typeof word === "string") return [word];
  if (typeof word === "object") return Object.values(word);
  const say = word as (...args: unknown[]) => string;
  if (word.name === "equations" || word.name === "short") {
    const numbers = [0, 1, 3];
    return numbers.flatMap((holds) =>
      numbers.flatMap((fails) => numbers.map((open) => say({ holds, fails, accepted: open, unchecked: open }))),
    );
  }
  return [say(2, 2, 0.5), say(1, 3, 0.5), say(0, 4, 0.5)];
}

function formatIds(): { rows: readonly string[]; columns: readonly string[] } {
  const blocks = formats.flatMap((format) => format.tables.flatMap((table) => table.blocks));
  return {
    rows: [...new Set(blocks.flatMap((block) => block.rows.map((row) => row.id)))],
    columns: [...new Set(blocks.flatMap((block) => block.columns.map((column) => column.id)))],
  };
}

const inChinese = (key: MessageKey, index = 0): string => {
  const args = samples[key][index];
  assert.ok(args !== undefined);
  return render({ key, args } as Message, "zh-cn");
};

for (const locale of locales) {
  test(`every message renders on one line in ${locale}`, () => {
    for (const message of messages) {
      const text = render(message, locale);
      assert.doesNotMatch(text, /undefined|NaN|\[object|null|\n/, message.key);
      assert.equal(text, text.trim(), message.key);
      assert.ok(text.length > 0, message.key);
    }
  });

  test(`every row and column of the formats has a name in ${locale}`, () => {
    const names = namesIn(locale);
    for (const id of formatIds().rows) assert.notEqual(names.row(id), id);
    for (const id of formatIds().columns) assert.notEqual(names.column(id), id);
  });

  test(`every rule has a title on one line in ${locale}`, () => {
    for (const id of ruleIds) {
      assert.notEqual(ruleTitle(id, locale), id);
      assert.doesNotMatch(ruleTitle(id, locale), /[\n。]|undefined/);
    }
  });
}

test("an unknown rule, row or column goes by its id", () => {
  for (const locale of locales) {
    assert.equal(ruleTitle("sum/none", locale), "sum/none");
    assert.equal(namesIn(locale).row("none"), "none");
    assert.equal(namesIn(locale).column("constructor"), "constructor");
  }
});

test("zh-cn is Simplified throughout", () => {
  for (const text of everything("zh-cn")) assert.deepEqual(onlyTraditional(text), [], text);
});

test("zh-tw is Traditional throughout", () => {
  for (const text of everything("zh-tw")) assert.deepEqual(onlySimplified(text), [], text);
});

test("English is English", () => {
  for (const id of ruleIds) assert.match(ruleTitle(id, "en"), /[A-Za-z]/);
  for (const message of messages) {
    assert.match(render(message, "en"), /[A-Za-z]/, message.key);
    assert.doesNotMatch(render(message, "en"), /[；。]/, message.key);
  }
});

test("a finding begins with the equation and its numbers", () => {
  assert.ok(inChinese("sum/row-total").startsWith("（四）1 本行六类申请人之和 118 ≠ 总计 125，相差 7；"));
  assert.ok(inChinese("sum/row-total", 1).startsWith("一、本年新收 本行六类申请人之和 12 ≠ 总计 9，相差 3；"));
  assert.ok(inChinese("sum/result-total").startsWith("商业企业列 办理结果各行之和 0 ≠ （七）总计 7，相差 7；"));
  assert.ok(inChinese("sum/balance").startsWith("自然人列 一 50 + 二 2 = 52 ≠ （七） 49 + 四 1 = 50，相差 2；"));
  assert.ok(
    inChinese("sum/balance.leaves").startsWith("商业企业列 一 7 + 二 0 = 7 ≠ 办理结果各行之和 0 + 四 0 = 0，相差 7；"),
  );
  assert.ok(inChinese("sum/stock.2021").startsWith("行政规范性文件 现行有效 3 < 本年制发 9 − 本年废止 2 = 7；"));
});

test("a finding in Chinese is short", () => {
  for (const message of messages) {
    const text = render(message, "zh-cn");
    const chinese = [...text].filter((character) => /\p{Script=Han}/u.test(character)).length;
    assert.ok(chinese <= 60, `${chinese}: ${text}`);
  }
});

test("numbered rows are short in equations and full in lists", () => {
  assert.equal(
    inChinese("structure/missing-row"),
    "第三部分表格缺少 2 行：（三）6.属于四类过程性信息、（三）7.属于行政执法案卷；请补齐，没有数据填 0",
  );
  assert.match(inChinese("structure/missing-row", 1), /缺少 5 行：[^；]+等；/);
  assert.equal(inChinese("related/cell"), "（四）1 · 自然人 117");
  assert.equal(inChinese("related/cell", 2), "四、结转下年度 · 总计 空白（按 0 计）");
});

test("invisible characters are named, each once", () => {
  assert.match(inChinese("cell/stray-character", 1), /（\?、乱码字符、零宽字符、不间断空格、全角空格）/);
});

test("a long or broken quotation is cut to one line", () => {
  assert.match(inChinese("cell/not-a-number", 2), /“a long text that goes o…”/);
});

test("a version of the format is named by the notice that issued it", () => {
  assert.match(inChinese("structure/format-version.year"), /国办公开办函〔2021〕30号/);
  const citation: Message = {
    key: "structure/format-version.citation",
    args: { year: 2022, cited: "国办公开办函〔2019〕60号", expected: "国办公开办函〔2021〕30号" },
  };
  assert.equal(render(citation, "zh-cn"), inChinese("structure/format-version.citation"));
});
