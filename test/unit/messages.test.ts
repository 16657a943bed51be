import assert from "node:assert/strict";
import { test } from "node:test";
import { Converter } from "opencc-js";
import { formats } from "../../server/src/engine/formats/formats.ts";
import { type FeatureWords, featureWords } from "../../server/src/engine/messages/features.ts";
import { ruleIds } from "../../server/src/engine/messages/languages.ts";
import { namesIn, render, ruleTitle } from "../../server/src/engine/messages/render.ts";
import type { Locale, Message, MessageKey } from "../../server/src/engine/messages/types.ts";
import { samples } from "../support/messageSamples.ts";

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
