// The one runner of test/fixtures/features: what an editor shows in a draft. test/fixtures/README.md describes the format.
//
//   === hover 1          what is shown at the beginning of marker 1; without a number: in the whole draft
//   @3:5-3:8 "117"       places are lines and characters, from one; the text that stands there beside them
//
// UPDATE=1 writes what was found into the expectations: read the difference before you keep it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { suite, test } from "node:test";
import { type Analysis, analyze } from "../../server/src/engine/analysis.ts";
import { completionsAt } from "../../server/src/engine/features/completion.ts";
import { foldsOf } from "../../server/src/engine/features/folding.ts";
import { formatEdits } from "../../server/src/engine/features/format.ts";
import { highlightsAt } from "../../server/src/engine/features/highlight.ts";
import { hintsIn } from "../../server/src/engine/features/hints.ts";
import { hoverAt } from "../../server/src/engine/features/hover.ts";
import { lensesOf } from "../../server/src/engine/features/lenses.ts";
import { linksIn } from "../../server/src/engine/features/links.ts";
import { definitionAt, referencesAt } from "../../server/src/engine/features/locations.ts";
import { renamingAt } from "../../server/src/engine/features/rename.ts";
import { selectionAt } from "../../server/src/engine/features/selection.ts";
import { type OutlineSymbol, symbolsOf } from "../../server/src/engine/features/symbols.ts";
import { type CellView, type TableView, tableViews } from "../../server/src/engine/features/tables.ts";
import { tokensOf } from "../../server/src/engine/features/tokens.ts";
import { render } from "../../server/src/engine/messages/render.ts";
import type { Locale } from "../../server/src/engine/messages/types.ts";
import type { Span } from "../../server/src/engine/text/span.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";
import { fixturesFolder, placeOf, readFixture, withPart } from "../support/fixture.ts";

const folder = join(fixturesFolder, "features");

suite("features", () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".txt"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    test(relative(folder, file), () => {
      let source = readFileSync(file, "utf8");
      const { text, markers, header, parts } = readFixture(source);
      const locale = (header.get("locale") ?? "zh-cn") as Locale;
      const analysis = analyze(text, { toSimplified });
      for (const { kind, argument, body } of parts.filter((part) => part.kind in shown)) {
        const place = argument === "" ? { start: 0, end: text.length } : markers.get(argument);
        assert.ok(place, `no marker ⟦${argument}:…⟧ in the draft`);
        const found = shown[kind]?.(analysis, place, locale).join("\n");
        if (process.env.UPDATE === "1") source = withPart(source, argument ? `${kind} ${argument}` : kind, found ?? "");
        else assert.equal(found, body, `=== ${kind} ${argument}`);
      }
      if (process.env.UPDATE === "1") writeFileSync(file, source);
    });
  }
});

/** What each feature shows of a draft at a place or in it, a line each. */
const shown: Readonly<Record<string, (analysis: Analysis, place: Span, locale: Locale) => string[]>> = {
  hover(analysis, { start }, locale) {
    const hover = hoverAt(analysis, start, locale);
    return hover ? [at(analysis, hover.span), hover.markdown] : ["nothing"];
  },
  symbols: (analysis, _, locale) => symbolsOf(analysis, locale).flatMap((symbol) => tree(analysis, symbol, "")),
  folding: (analysis) => foldsOf(analysis).map((span) => placeOf(analysis.text, span)),
  selection: (analysis, { start }) => selectionAt(analysis, start).map((span) => at(analysis, span)),
  highlight: (analysis, { start }) =>
    highlightsAt(analysis, start).map(({ span, total }) => at(analysis, span) + (total ? " total" : "")),
  definition: (analysis, { start }) => (definitionAt(analysis, start)?.targets ?? []).map((span) => at(analysis, span)),
  references: (analysis, { start }) =>
    (referencesAt(analysis, start, false)?.targets ?? []).map((span) => at(analysis, span)),
  lens: (analysis, _, locale) =>
    lensesOf(analysis, locale).map(
      ({ span, title, target }) => `${at(analysis, span)} ${title}${target ? ` → ${at(analysis, target)}` : ""}`,
    ),
  hints: (analysis, place, locale) =>
    hintsIn(analysis, place, locale).map(
      ({ offset, kind, label }) => `${at(analysis, { start: offset, end: offset })} ${kind} ${label}`,
    ),
  links: (analysis, _, locale) =>
    linksIn(analysis, locale).map(
      ({ span, target, tooltip }) =>
        `${at(analysis, span)} → ${typeof target === "string" ? target : "page" in target ? target.page : placeOf(analysis.text, target)} ${tooltip}`,
    ),
  tables: (analysis, _, locale) =>
    tableViews(analysis, locale).flatMap(({ title, note, tables }) => [
      `report ${title} | ${note}`,
      ...tables.flatMap((table) => drawn(analysis, table, locale)),
    ]),
  tokens: (analysis, { start, end }) =>
    tokensOf(analysis)
      .filter(({ span }) => span.start >= start && span.end <= end)
      .map(({ span, type, deprecated }) => `${at(analysis, span)} ${type}${deprecated ? " deprecated" : ""}`),
  completion: (analysis, { start }, locale) =>
    completionsAt(analysis, start, locale).map(
      ({ kind, label, detail, span, filter }) =>
        `${kind} ${label} for ${at(analysis, span)}, filter ${filter}: ${detail}`,
    ),
  format: (analysis, place) => formatEdits(analysis, place, (text) => analyze(text)).map(({ newText }) => newText),
  rename(analysis, { start }) {
    const found = renamingAt(analysis, start);
    return found
      ? [`${found.kind} ${found.text}`, ...found.spans.map((span) => placeOf(analysis.text, span))]
      : ["nothing"];
  },
};

/** A table as its lines of cells, `↓` and `→` for what a cell spans; then what there is to say of some of the figures. */
function drawn(analysis: Analysis, { id, title, state, summary, notes, lines }: TableView, locale: Locale): string[] {
  const spans = ({ cols, rows }: CellView) => (rows > 1 ? ` ↓${rows}` : "") + (cols > 1 ? ` →${cols}` : "");
  const shown = (cell: CellView) => (cell.figure?.text ?? cell.text) + spans(cell) + (cell.total ? " *" : "");
  const figures = lines.flat().flatMap(({ figure }) => figure ?? []);
  const told = figures.filter(({ mark, hint, reading }) => mark || hint || !/number|blank/.test(reading));
  return [
    `table ${id} ${title} | ${state} | ${summary}`,
    ...notes.map(({ text, place }) => `  note ${at(analysis, place)} ${text}`),
    ...lines.map((line) => `  ${line.map(shown).join(" | ")}`),
    ...told.flatMap(({ name, reading, mark, hint, place, notes, fixes, locked }) => [
      `  ${name}: ${[reading, mark, hint].filter(Boolean).join(", ")}; ${place ? at(analysis, place) : "nowhere"}`,
      ...notes.map((note) => `    ${note}`),
      ...fixes.map((fix) => `    > ${render(fix.title, locale)}`),
      ...(locked === null ? [] : [`    locked: ${locked}`]),
    ]),
  ];
}

/** A place with the text that stands there, long ones in short. */
function at({ text }: Analysis, span: Span): string {
  const slice = text.slice(span.start, span.end);
  const short = slice.length > 30 ? `${slice.slice(0, 12)} … ${slice.slice(-12)}` : slice;
  return `${placeOf(text, span)} ${JSON.stringify(short)}`;
}

function tree(
  analysis: Analysis,
  { kind, name, detail, span, selection, children }: OutlineSymbol,
  indent: string,
): string[] {
  const { start, end } = span;
  assert.ok(start <= selection.start && selection.end <= end, `${name}: the selection is in the symbol`);
  const line = `${indent}${kind} ${name} | ${detail} | ${placeOf(analysis.text, span)}`;
  return [line, ...children.flatMap((child) => tree(analysis, child, `${indent}  `))];
}
