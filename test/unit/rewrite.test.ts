// Tables and scripts written anew: whatever the draft, the same figures are read from the outcome.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type Analysis, analyze } from "../../server/src/engine/analysis.ts";
import { applied } from "../../server/src/engine/fixes/edits.ts";
import { type Offer, offersAt, type Rewriting, rewritten } from "../../server/src/engine/fixes/rewrite.ts";
import { convertedEdits } from "../../server/src/engine/fixes/script.ts";
import { hasSimplified, hasTraditional } from "../../server/src/engine/text/fold.ts";
import { toSimplified, toTraditional } from "../../server/src/node/openCC.ts";
import { added, allDrafts, valuesOf } from "../support/drafts.ts";
import { baseText } from "../support/fixture.ts";

const scripts = { toSimplified, toTraditional };
const read = (text: string): Analysis => analyze(text, { toSimplified });
const drafts = allDrafts().map(({ name, text }) => ({ name, analysis: read(text) }));

/** What is offered at the first row of a table. */
function offers(analysis: Analysis, number: 2 | 3 | 4): Offer[] {
  const start = analysis.reports[0]?.tables.get(number)?.span.start ?? 0;
  return offersAt(analysis, { start, end: start }, scripts);
}

const made = (analysis: Analysis, rewriting: Rewriting): string =>
  applied(analysis.text, rewritten(analysis, rewriting, scripts, read));

const refusal = (text: string, number: 2 | 3 | 4): string | undefined => {
  const one = offers(read(text), number).find(
    ({ rewriting }) => rewriting.what === "tables" && rewriting.table === number,
  );
  return one?.refused
    ? `${one.refused.key} ${"text" in one.refused.args ? one.refused.args.text : ""}`.trim()
    : undefined;
};

suite("all drafts", () => {
  test("tables: every offer keeps the figures and adds no finding", () => {
    let done = 0;
    for (const { name, analysis } of drafts) {
      const all = ([2, 3, 4] as const).flatMap((number) => offers(analysis, number));
      const seen = new Set<string>();
      for (const { rewriting, refused } of all) {
        if (rewriting.what !== "tables") continue;
        // All tables are offered at each of them.
        const key = JSON.stringify(rewriting);
        if (seen.has(key)) continue;
        seen.add(key);
        if (refused) {
          assert.deepEqual(rewritten(analysis, rewriting, scripts, read), [], name);
          continue;
        }
        const edits = rewritten(analysis, rewriting, scripts, read);
        assert.ok(edits.length > 0, `${name} ${JSON.stringify(rewriting)}`);
        const after = read(applied(analysis.text, edits));
        assert.deepEqual(valuesOf(after), valuesOf(analysis), `${name} ${JSON.stringify(rewriting)}`);
        assert.deepEqual(added(analysis, after), [], `${name} ${JSON.stringify(rewriting)}`);
        done++;
      }
    }
    assert.ok(done > 500, String(done));
  });

  test("scripts: the figures stay, no finding comes, and one script is left", () => {
    for (const { name, analysis } of drafts) {
      for (const { rewriting } of offers(analysis, 3).filter((offer) => offer.rewriting.what === "script")) {
        const text = made(analysis, rewriting);
        const after = read(text);
        assert.deepEqual(valuesOf(after), valuesOf(analysis), `${name} ${rewriting.to}`);
        assert.deepEqual(added(analysis, after), [], `${name} ${rewriting.to}`);
        assert.equal((rewriting.to === "simplified" ? hasTraditional : hasSimplified)(text), false, name);
      }
    }
  });
});

suite("what is written", () => {
  const pipe = read(baseText("bases/pipe-2021.txt"));
  const table = (text: string, number: 2 | 3 | 4) => {
    const analysis = read(text);
    const { start, end } = analysis.reports[0]?.tables.get(number)?.extent ?? { start: 0, end: 0 };
    return text.slice(text.lastIndexOf("\n", start) + 1, end);
  };

  test("is the same from every layout", () => {
    const wanted = table(made(pipe, { what: "tables", to: "markdown", report: 0, table: null }), 3);
    for (const base of ["cells", "tab", "tab-cells", "pipe-bare", "pipe-cells", "glued"]) {
      const analysis = read(baseText(`bases/${base}-2021.txt`));
      const text = made(analysis, { what: "tables", to: "markdown", report: 0, table: 3 });
      assert.equal(table(text, 3), wanted, base);
    }
  });

  test("twice is written once", () => {
    for (const to of ["markdown", "html"] as const) {
      const once = read(made(pipe, { what: "tables", to, report: 0, table: null }));
      assert.equal(made(once, { what: "tables", to, report: 0, table: null }), once.text);
    }
  });

  test("a web page gets no Markdown, and keeps the opening of its table", () => {
    const page = `<html><body>${baseText("bases/html-2021.txt").replaceAll("<table", '<table class="bg"')}</body></html>`;
    const analysis = read(page);
    assert.deepEqual(
      offers(analysis, 3).flatMap(({ rewriting }) => (rewriting.what === "tables" ? [rewriting.to] : [])),
      ["html", "html"],
    );
    const text = made(analysis, { what: "tables", to: "html", report: 0, table: 3 });
    assert.equal(text.split('<table class="bg"').length, page.split('<table class="bg"').length);
  });

  test("line ends and blank lines around it are those of the file", () => {
    const text = made(read(baseText("bases/cells-2021.txt").replaceAll("\n", "\r\n")), {
      what: "tables",
      to: "markdown",
      report: 0,
      table: 3,
    });
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.match(text, /申请情况\r\n\r\n\| （本列数据/);
  });

  test("Traditional labels stay Traditional, and 复议 is 復議", () => {
    const hant = read(baseText("bases/traditional-t-cells-2021.txt"));
    const text = made(hant, { what: "tables", to: "markdown", report: 0, table: null });
    assert.match(text, /\| 一、本年新收政府信息公開申請數量/);
    assert.match(text, /\| 行政復議/);
    assert.doesNotMatch(table(text, 3), /[开请条处总况项办结务关]/);
  });

  test("the words that converters exchanged come back in official wordings, and only there", () => {
    const hant = baseText("bases/traditional-twp-pipe-2021.txt").replace(
      /(主要問題[^\n]*)/,
      "$1檔案資料的保管也要加強。",
    );
    const text = made(read(hant), { what: "script", to: "simplified" });
    assert.match(text, /行政规范性文件/);
    assert.match(text, /政府信息公开/);
    assert.match(text, /档案资料的保管/);
  });

  test("addresses and tags keep their letters", () => {
    const url = "https://example.org/信息公開/年報.html";
    const hant = baseText("bases/traditional-t-cells-2021.txt").replace("六、", `見 ${url}。\n六、`);
    assert.ok(made(read(hant), { what: "script", to: "simplified" }).includes(url));
  });

  test("characters of two units are exchanged as a whole, also where only one of the two differs", () => {
    const edits = convertedEdits("𩟿𠮷公开𩟿", toTraditional);
    const shown = edits.map(({ span, newText }) => [span.start, span.end, newText]);
    assert.deepEqual(shown, [
      [0, 2, "𩚛"],
      [5, 6, "開"],
      [6, 8, "𩚛"],
    ]);
  });
});

suite("what is not offered", () => {
  const base = baseText("bases/pipe-2021.txt");
  const line = (start: string) => base.split("\n").find((each) => each.startsWith(start)) as string;
  const after = (start: string, added: string) => base.replace(line(start), `${line(start)}\n${added}`);

  test("a table with a row of its own, a note, a figure too many, or a picture", () => {
    assert.equal(refusal(base, 2), undefined);
    assert.equal(refusal(after("| 规章", "| 其他主动公开文件 | 5 | 3 | 9 |"), 2), "refused/extra 其他主动公开文件");
    assert.match(refusal(after("| 行政处罚", "| 注：含派出机构 | | | |"), 2) ?? "", /refused\/extra.*注/s);
    assert.match(refusal(base.replace("| 规章 |", "| 规章（含修改） |"), 2) ?? "", /refused\/extra/);
    assert.match(refusal(base.replace("| 规章 |", '| 规章<img src="a.png"> |'), 2) ?? "", /refused\/extra <img/);
    assert.match(
      refusal(base.replace(line("| 行政处罚"), `${line("| 行政处罚").replace(/\|\s*\|\s*\|$/, "|  | 7 |")}`), 2) ?? "",
      /refused/,
    );
  });

  test("a table that lacks a row, or holds what cannot be read", () => {
    assert.equal(refusal(base.replace(`${line("| 行政处罚")}\n`, ""), 2), "refused/missingRow");
    assert.equal(refusal(base.replace("3306", "约3306"), 2), "refused/uncertain");
    assert.equal(refusal(baseText("samples/08-glued-qinghe-2022.zwgk.txt"), 2), "refused/uncertain");
  });

  test("one of two copies of a report", () => {
    assert.equal(refusal(`${base}\n${base}`, 3), "refused/copied");
  });
});
