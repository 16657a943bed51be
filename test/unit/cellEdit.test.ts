// Cells that are changed in the table panel: in every draft of the fixtures, of all layouts and formats.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { type Analysis, analyze } from "../../server/src/engine/analysis.ts";
import type { FigureView } from "../../server/src/engine/features/figureView.ts";
import { tableViews } from "../../server/src/engine/features/tables.ts";
import { type CellAddress, cellEdit } from "../../server/src/engine/fixes/cellEdit.ts";
import { applied } from "../../server/src/engine/fixes/edits.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";
import { baseText, fixturesFolder } from "../support/fixture.ts";

const read = (text: string): Analysis => analyze(text, { toSimplified });

const drafts = [
  ...readdirSync(join(fixturesFolder, "bases")).map((name) => `bases/${name}`),
  ...readdirSync(join(import.meta.dirname, "../../samples"))
    .filter((name) => name !== "README.md")
    .map((name) => `samples/${name}`),
];

interface Shown {
  readonly address: CellAddress;
  readonly figure: FigureView;
}

const figuresOf = (analysis: Analysis): Shown[] =>
  tableViews(analysis, "en").flatMap(({ tables }) =>
    tables.flatMap(({ id, lines }) =>
      lines.flat().flatMap(({ figure }) => (figure ? [{ address: { table: id, cell: figure.key }, figure }] : [])),
    ),
  );

const textsOf = (analysis: Analysis) =>
  new Map(figuresOf(analysis).map(({ address, figure }) => [`${address.table} ${address.cell}`, figure.text]));

/** The texts of all cells after an edit that must be possible. */
function edited(text: string, address: CellAddress, written: string): { text: string; cells: Map<string, string> } {
  const edits = cellEdit(read(text), address, written, read);
  if (typeof edits === "string") throw new Error(`${JSON.stringify(address)} := ${written}: ${edits}`);
  const after = applied(text, edits);
  return { text: after, cells: textsOf(read(after)) };
}

suite("a cell is changed", () => {
  for (const name of drafts) {
    test(name, () => {
      const text = baseText(name);
      const analysis = read(text);
      const before = textsOf(analysis);
      const open = figuresOf(analysis).filter(({ figure }) => figure.locked === null);
      let made = 0;
      // Some of each table: every cell of every draft would take minutes.
      for (const [at, { address, figure }] of open.filter((_, at) => at % 43 === 0).entries()) {
        const written = ["7", "1204", "０", ""][at % 4] as string;
        const found = cellEdit(analysis, address, written, read);
        if (typeof found === "string") {
          assert.equal(found, "unsettling");
          continue;
        }
        const key = `${address.table} ${address.cell}`;
        const after = textsOf(read(applied(text, found)));
        assert.equal(after.get(key)?.replace(/[件项]|万元|^\/$/g, ""), written.normalize("NFKC"), key);
        before.set(key, after.get(key) as string);
        assert.deepEqual(after, before, key);
        before.set(key, figure.text);
        assert.ok(
          found.every(({ span }) => span.end - span.start <= figure.text.length + 1),
          key,
        );
        made++;
      }
      if (!name.includes("glued")) assert.ok(made > 2, `${made} edits of ${open.length} cells`);
    });
  }
});

const pipe = baseText("bases/pipe-2021.txt");
const cell = (row: string, column: string, table = "0.3"): CellAddress => ({ table, cell: `${row}\t${column}` });
const refusal = (text: string, address: CellAddress, written: string) => cellEdit(read(text), address, written, read);

test("the characters that differ alone are changed, and no edit is made where nothing does", () => {
  assert.deepEqual(cellEdit(read(pipe), cell("received", "total"), "128", read), []);
  const found = cellEdit(read(pipe), cell("received", "total"), "138", read);
  assert.ok(typeof found !== "string");
  assert.deepEqual(
    found.map(({ span, newText }) => [pipe.slice(span.start, span.end), newText]),
    [["2", "3"]],
  );
});

test("what is written is read as people write: full-width digits, thousands, Chinese numerals, signs, amounts", () => {
  const at = cell("received", "natural");
  for (const [written, shown] of [
    [" 8５ ", "85"],
    ["1,204", "1204"],
    ["十二", "12"],
    ["9件", "9"],
  ] as const)
    assert.equal(edited(pipe, at, written).cells.get("0.3 received\tnatural"), shown);
  assert.equal(edited(pipe, cell("fees", "feeAmount", "0.2"), "12.50").cells.get("0.2 fees\tfeeAmount"), "12.50");
  const old = baseText("bases/pipe-2019.txt");
  assert.equal(edited(old, cell("licences", "change", "0.2"), "-3").cells.get("0.2 licences\tchange"), "-3");
});

test("what is no figure of its kind is refused", () => {
  assert.equal(refusal(pipe, cell("received", "natural"), "许多"), "count");
  assert.equal(refusal(pipe, cell("received", "natural"), "-1"), "count");
  assert.equal(refusal(pipe, cell("received", "natural"), "1.5"), "count");
  assert.equal(refusal(pipe, cell("received", "natural"), "3 | 4"), "count");
  assert.equal(refusal(pipe, cell("received", "natural"), "<b>3</b>"), "count");
  assert.equal(refusal(pipe, cell("fees", "feeAmount", "0.2"), "免费"), "amount");
  assert.equal(refusal(baseText("bases/pipe-2019.txt"), cell("licences", "change", "0.2"), "同上"), "change");
});

test("a cell that is not there, or no text of its own, is refused", () => {
  assert.equal(refusal(pipe, cell("received", "none"), "1"), "absent");
  assert.equal(refusal(pipe, cell("received", "natural", "7.3"), "1"), "absent");
  assert.equal(refusal("云溪市", cell("received", "natural"), "1"), "absent");
  const glued = baseText("samples/08-glued-qinghe-2022.zwgk.txt");
  assert.equal(refusal(glued, cell("received", "natural"), "1"), "shared");
  assert.equal(refusal(glued, cell("administrativeDocuments", "issued", "0.2"), "1"), "shared");
});

test("digits amid mark-up are changed between it, or not at all", () => {
  const html = baseText("bases/html-2021.txt");
  const at = cell("regulations", "issued", "0.2");
  const marked = (inner: string) => html.replace(/(<td[^>]*>)1(<\/td>)/, `$1${inner}$2`);
  const bold = edited(marked("<b>1</b>"), at, "24");
  assert.ok(bold.text.includes("<b>24</b>"));
  assert.equal(refusal(marked("<b>1</b>0"), at, "24"), "shared");
});

test("a blank cell is filled in its place", () => {
  const text = pipe.replace("| 规章 | 1 | 0 | 16 |", "| 规章 |  | 0 | 16 |");
  const { text: after, cells } = edited(text, cell("regulations", "issued", "0.2"), "3");
  assert.equal(cells.get("0.2 regulations\tissued"), "3");
  assert.match(after, /\| 规章 \| ?3 ?\| 0 \| 16 \|/);
});
