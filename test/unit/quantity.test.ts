import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { chineseValue } from "../../server/src/engine/text/number.ts";
import { quantitiesIn } from "../../server/src/engine/text/quantity.ts";
import { chineseNumeral, writeLike } from "../../server/src/engine/text/writing.ts";

/** Each number as written, with its value, unit and a mark where it is vague. */
const read = (text: string) =>
  quantitiesIn(text).quantities.map(
    ({ start, end, value, unit, approximate }) =>
      `${text.slice(start, end)} ${value ?? "-"} ${unit}${approximate ? " ~" : ""}`,
  );

suite("numbers in running text", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "收到申请1,234件": ["1,234 1234 件"],
    收到申请十二件: ["十二 12 件"],
    "一百零五件,两件": ["一百零五 105 件", "两 2 件"],
    "零件,0件": ["零 0 件", "0 0 件"],
    "8.5万余条": ["8.5万 85000 条 ~"],
    "806.25万元": ["806.25 806.25 万元"],
    "8062500元": ["8062500 8062500 元"],
    "10余件,十多件,几十件,数百件": ["10 10 件 ~", "十 10 件 ~", "十 10 件 ~", "百 100 件 ~"],
    "约30件,近百件,超过50件,20件左右": ["30 30 件 ~", "百 100 件 ~", "50 50 件 ~", "20 20 件 ~"],
    申请数12件: ["12 12 件"],
    "14件次,3宗,2起,5份": ["14 14 件次", "3 3 宗", "2 2 起", "5 5 份"],
    "占百分之十二,即12%": ["百分之十二 - ", "12 - "],
    "国办函〔2020〕109号,第12条": [],
    "2023年12月31日,3时": [],
    "12部,12部门,2部分公开": ["12 12 部", "12 - ", "2 - "],
    "三审三校,一是,一体化": [],
    "收到□件": ["□ - 件"],
  };
  for (const [text, expected] of Object.entries(cases)) test(text, () => assert.deepEqual(read(text), expected));

  test("years are told apart", () => {
    const { years, quantities } = quantitiesIn("2023年收到12件,2024年3月");
    assert.deepEqual(
      years.map(({ year }) => year),
      [2023, 2024],
    );
    assert.equal(quantities.length, 1);
  });

  test("a rounded number stands for all that round to it", () => {
    const [number] = quantitiesIn("8.5万件").quantities;
    assert.equal(number?.tolerance, 500);
    assert.equal(quantitiesIn("85件").quantities[0]?.tolerance, 0);
  });
});

suite("numbers written like others", () => {
  const cases: readonly (readonly [like: string, value: number, written: string])[] = [
    ["39", 23, "23"],
    ["３９", 1023, "１０２３"],
    ["1,039", 23456, "23,456"],
    ["１，０３９", 2345, "２，３４５"],
    ["十二", 105, "一百零五"],
    ["三", 2, "两"],
    ["兩萬", 20_003, "二萬零三"],
    ["十", 0, "零"],
    ["806.25", 12.5, "12.5"],
  ];
  for (const [like, value, written] of cases)
    test(`${value} like ${like}`, () => assert.equal(writeLike(like, value), written));

  test("what is written is what is read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        assert.equal(chineseValue(chineseNumeral(value)), value);
      }),
    );
  });
});
