// The documents that the converters get: HTML of both formats, and what is true of each.
import { readdirSync, readFileSync } from "node:fs";
import { reportToJson } from "../../server/src/cli/figures.ts";
import { analyze } from "../../server/src/engine/analysis.ts";
import { documentOf } from "../../test/bench/reading/documents.ts";
import { isFigure } from "../../test/bench/reading/grid.ts";

const samples = new URL("../../samples/", import.meta.url);

/** Name, HTML and truth of every document. */
export function documents() {
  return [
    sample("02"),
    sample("03"),
    generated("small-2019-blanks", { version: "2019", requests: 8, variant: "blanks" }, page),
    generated("middle-2021-wrong", { version: "2021", requests: 60, variant: "wrong" }, page),
    generated("large-2019", { version: "2019", requests: 2000, variant: "plain" }, page),
    generated("word-2021", { version: "2021", requests: 2000, variant: "plain" }, word),
    generated("word-2019-blanks", { version: "2019", requests: 60, variant: "blanks" }, word),
  ];
}

/** A sample has no truth but its HTML, whose cells leave nothing to guess. */
function sample(number) {
  const file = readdirSync(samples).find((name) => name.startsWith(`${number}-`));
  const html = readFileSync(new URL(file, samples), "utf8");
  return { name: `sample-${number}`, html, truth: truthIn(html) };
}

function generated(name, wanted, write) {
  const document = documentOf({ ...wanted, seed: 11, prose: 350 });
  const html = write(document);
  // Two ways to the same figures: from the generator, and from the HTML as the engine reads it.
  if (JSON.stringify(truthIn(html)) !== JSON.stringify(document.truth))
    throw new Error(`${name}: the HTML is not read as it was written`);
  return { name, html, truth: document.truth };
}

function truthIn(html) {
  const [report] = analyze(html).reports;
  const { format, table2, table3, table4, uncertain } = reportToJson(report, "", () => null);
  if (uncertain.length > 0) throw new Error("uncertain figures in HTML");
  return { format, table2, table3, table4 };
}

/** As a government site has it; the printed page has a running head and a number. */
function page({ title, preface, sections, tables }) {
  const style = `
@page { size: A4; margin: 20mm 18mm; @top-center { content: "${title}"; font-size: 9px } @bottom-center { content: "— " counter(page) " —"; font-size: 9px } }
body { font-family: serif; font-size: 14px }
table { border-collapse: collapse; width: 100%; font-size: 12px }
td { border: 1px solid; text-align: center; padding: 2px 3px }`;
  return whole(title, style, preface, sections, (number) =>
    htmlTable(tables[number], "<table>", (cell) => `<td${spans(cell)}>${cell.text}</td>`),
  );
}

/** As Word saves it: fixed widths, so that labels wrap; a paragraph a cell; spans in spans; `<o:p>` where nothing is. */
function word({ title, preface, sections, tables }) {
  const style = `
@page { size: 595.3pt 841.9pt; margin: 72.0pt 60.0pt }
p.MsoNormal { margin: 0cm; text-align: justify; font-size: 10.5pt; font-family: 仿宋, serif }
table.MsoTableGrid { border-collapse: collapse; table-layout: fixed; width: 475pt }
table.MsoTableGrid td { border: solid windowtext 1.0pt; padding: 0cm 2.4pt }`;
  const columns = { 2: [150, 108, 108, 108], 3: [34, 52, 123, 38, 38, 38, 38, 38, 38, 38], 4: Array(15).fill(31.6) };
  return whole(title, style, preface, sections, (number) => {
    const widths = columns[number].map((width) => `<col width=${width}>`).join("");
    return htmlTable(tables[number], `<table class=MsoTableGrid border=1 cellspacing=0>${widths}`, wordCell);
  });
}

function wordCell(cell) {
  const empty = "<o:p>&nbsp;</o:p>";
  const text = isFigure(cell)
    ? `<span lang=EN-US style='font-size:9.0pt'>${cell.text || empty}<o:p></o:p></span>`
    : runs(cell.text);
  return `<td${spans(cell)} valign=center><p class=MsoNormal align=center style='text-align:center'>${text}</p></td>`;
}

/** Word parts digits and signs from Chinese characters: each has a font of its own. */
function runs(text) {
  return text.replace(/[\d./]+|[^\d./]+/g, (run) =>
    /\d/.test(run)
      ? `<span lang=EN-US style='font-size:9.0pt'>${run}</span>`
      : `<span style='font-size:9.0pt;font-family:宋体'><span style='mso-spacerun:yes'></span>${run}</span>`,
  );
}

function whole(title, style, preface, sections, table) {
  const body = sections.map(({ heading, content }) => {
    const inner = typeof content === "number" ? table(content) : content.map((text) => `<p>${text}</p>`).join("\n");
    return `<h2>${heading}</h2>\n${inner}`;
  });
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${style}
</style>
</head>
<body>
<h1>${title}</h1>
<p>${preface}</p>
${body.join("\n")}
</body>
</html>
`;
}

const spans = ({ rows, cols }) => `${rows > 1 ? ` rowspan="${rows}"` : ""}${cols > 1 ? ` colspan="${cols}"` : ""}`;

const htmlTable = (table, opening, cell) =>
  `${opening}\n<tbody>\n${table.map((row) => `<tr>\n${row.map(cell).join("\n")}\n</tr>`).join("\n")}\n</tbody>\n</table>`;
