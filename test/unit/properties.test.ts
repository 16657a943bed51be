// Properties of the reader over generated documents: what is written is what is read, and nothing makes it throw.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import fc from "fast-check";
import { analyze } from "../../server/src/engine/analysis.ts";
import { render } from "../../server/src/engine/messages/render.ts";
import { PassageMemory } from "../../server/src/engine/narrative/memory.ts";
import type { BoundTable } from "../../server/src/engine/report/types.ts";
import { edits } from "../bench/edits.ts";
import { complete, type Figures, rowIds, type Style, type Version, writeAll } from "../support/tables.ts";

const samples = join(import.meta.dirname, "../../samples");
const texts = readdirSync(samples).map((file) => readFileSync(join(samples, file), "utf8"));

suite("what is written is what is read", () => {
  const styles: Style[] = ["html", "pipe", "pipe-bare", "pipe-cells", "pipe-cells-flush", "tab", "tab-cells", "cells"];
  for (const style of styles) {
    test(style, () => {
      const blanks = style === "cells" ? ["/", "-", "—"] : ["", "/", "-"];
      fc.assert(
        fc.property(
          fc.constantFrom<Version>("2019", "2021"),
          seed(),
          fc.constantFrom(0, 0.1, 0.5, 0.95),
          (version, next, share) => {
            const figures = blanked(invent(version, next), () =>
              next() < share ? blanks[Math.floor(next() * 3)] : undefined,
            );
            const report = analyze(reportOf(version, figures, style)).reports[0];
            for (const [number, rows] of [
              [2, figures.table2],
              [3, figures.table3],
              [4, figures.table4],
            ] as const) {
              assert.deepEqual(readIn(report?.tables.get(number)), Object.values(rows).map(valuesOf));
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  }

  test("glued: each figure is right, or uncertain with the truth among the candidates", () => {
    fc.assert(
      fc.property(fc.constantFrom<Version>("2019", "2021"), seed(), (version, next) => {
        const figures = invent(version, next);
        const table = analyze(reportOf(version, figures, "glued")).reports[0]?.tables.get(3);
        for (const [id, values] of Object.entries(figures.table3)) {
          const row = table?.rows.get(id);
          const read = row?.figures.map((figure) => figure.value);
          const truth = values.map(Number);
          if (row?.candidates.length)
            assert.ok(
              row.candidates.some((each) => each.join() === truth.join()),
              id,
            );
          else assert.deepEqual(read, truth, id);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("the memory of a document changes nothing that is found in it", () => {
  for (const text of texts) {
    const memory = new PassageMemory();
    for (const { whole } of [{ whole: text }, ...edits(text, 30)])
      assert.deepEqual(analyze(whole, { memory }), analyze(whole));
  }
});

suite("nothing makes the reader throw", () => {
  const holds = (text: string) => {
    const { problems } = analyze(text);
    for (const { span, related, fixes, message } of problems) {
      for (const each of [
        span,
        ...related.map((one) => one.span),
        ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.span)),
      ]) {
        assert.ok(0 <= each.start && each.start <= each.end && each.end <= text.length, `${each.start}-${each.end}`);
      }
      assert.ok(render(message, "zh-cn").length > 0);
    }
  };

  test("on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), holds), { numRuns: 500 });
  });

  test("on samples that were cut, spliced and sprinkled", () => {
    const sprinkle = fc.constantFrom(
      "|",
      "\t",
      "\n",
      "0",
      "12",
      "𠮷",
      "🙂",
      "\ud800",
      "\u200b",
      "</td>",
      "<table>",
      "三、",
      "其他",
      "总计",
      "-",
      "?",
    );
    const place = fc.nat(20_000);
    const change = fc.tuple(place, place, fc.constantFrom("cut", "copy", "put"), sprinkle);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 8 }), (sample, changes) => {
        holds(changes.reduce(changed, sample));
      }),
      { numRuns: 400 },
    );
  });
});

function changed(text: string, [at, length, kind, piece]: [number, number, string, string]): string {
  const from = at % (text.length + 1);
  const to = Math.min(text.length, from + (length % 300));
  if (kind === "cut") return text.slice(0, from) + text.slice(to);
  return text.slice(0, from) + (kind === "copy" ? text.slice(from, to) : piece) + text.slice(from);
}

/** A source of numbers in [0, 1), drawn from fast-check's seed so that a failure can be repeated. */
function seed(): fc.Arbitrary<() => number> {
  return fc.noShrink(fc.integer()).map((start) => {
    let state = start;
    return () => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state / 0x7fffffff;
    };
  });
}

function invent(version: Version, next: () => number): Figures {
  const below = (limit: number) => Math.floor(next() * limit);
  const count = () => [0, 0, 0, 1, 2, below(10), below(100), below(5000)][below(8)] as number;
  const change = () => {
    const value = below(40) - 20;
    return value > 0 && next() < 0.5 ? `+${value}` : value;
  };
  const items = () => [count(), change(), count()];
  const stock = () => [count(), count(), count()];
  const table2 =
    version === "2021"
      ? {
          规章: stock(),
          行政规范性文件: stock(),
          行政许可: [count()],
          行政处罚: [count()],
          行政强制: [count()],
          行政事业性收费: [count()],
        }
      : {
          规章: stock(),
          规范性文件: stock(),
          行政许可: items(),
          其他对外管理服务事项: items(),
          行政处罚: items(),
          行政强制: items(),
          行政事业性收费: [count(), change()],
          政府集中采购: [count(), `${count()}.5万元`],
        };
  const table3 = Object.fromEntries(rowIds(version).map((id) => [id, Array.from({ length: 6 }, count)]));
  const group = () => Array.from({ length: 4 }, count);
  return complete(version, { table2, table3, table4: { review: group(), direct: group(), afterReview: group() } });
}

function blanked(figures: Figures, blank: () => string | undefined): Figures {
  const each = (rows: Figures["table2"]) =>
    Object.fromEntries(Object.entries(rows).map(([id, values]) => [id, values.map((value) => blank() ?? value)]));
  return { table2: each(figures.table2), table3: each(figures.table3), table4: each(figures.table4) };
}

function reportOf(version: Version, figures: Figures, style: Style): string {
  const tables = writeAll(version, figures, style);
  const year = version === "2019" ? 2020 : 2023;
  const title = `白鹭市人民政府${year}年政府信息公开工作年度报告`;
  const parts: [string, string][] = [
    ["一、总体情况", "本年工作平稳。"],
    ["二、主动公开政府信息情况", tables[2]],
    ["三、收到和处理政府信息公开申请情况", tables[3]],
    ["四、政府信息公开行政复议、行政诉讼情况", tables[4]],
    ["五、存在的主要问题及改进情况", "问题与改进。"],
    ["六、其他需要报告的事项", "无其他事项。"],
  ];
  if (style !== "html") return [title, ...parts.flat()].join("\n\n");
  const body = parts.map(([heading, text]) => `<h2>${heading}</h2>${text.startsWith("<") ? text : `<p>${text}</p>`}`);
  return `<h1>${title}</h1>${body.join("\n")}`;
}

const valuesOf = (row: readonly (string | number)[]): (number | null)[] =>
  row.map((value) => (["", "/", "-", "—"].includes(String(value)) ? null : Number(String(value).replace("万元", ""))));

const readIn = (table: BoundTable | undefined): (number | null)[][] =>
  [...(table?.rows.values() ?? [])].map((row) => (row.trouble ? [] : row.figures.map((figure) => figure.value)));
