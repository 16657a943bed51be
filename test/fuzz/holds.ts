/** What must hold of every text there can be, or it throws an AssertionError. */
import assert from "node:assert/strict";
import { keyOf } from "../../server/src/engine/accept.ts";
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
import { tokensOf } from "../../server/src/engine/features/tokens.ts";
import { quickFixes } from "../../server/src/engine/fixes/actions.ts";
import { applied, inOrder } from "../../server/src/engine/fixes/edits.ts";
import { fixAll, keepsFigures, safeFix, singledOut } from "../../server/src/engine/fixes/fixAll.ts";
import { offersAt, rewritten } from "../../server/src/engine/fixes/rewrite.ts";
import { render } from "../../server/src/engine/messages/render.ts";
import type { Locale, Message } from "../../server/src/engine/messages/types.ts";
import type { Edit } from "../../server/src/engine/problem.ts";
import type { Span } from "../../server/src/engine/text/span.ts";
import { toSimplified, toTraditional } from "../../server/src/node/openCC.ts";

const locales: readonly Locale[] = ["zh-cn", "zh-tw", "en"];

/** Of the longest text: a run is ended after some rounds (fixAll.ts). */
const MOST_RUNS = 50;

/** What was read last: fixing, formatting and rewriting read the same texts again. */
const known = new Map<string, Analysis>();
const MOST_KNOWN = 16;

export const read = (text: string): Analysis => known.get(text) ?? readAnew(text);

export function readAnew(text: string): Analysis {
  const analysis = analyze(text, { toSimplified });
  known.delete(text);
  known.set(text, analysis);
  for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
  return analysis;
}

/** The reading, the fixes and the features; `places` are shares of the text's length (0 to 1) to ask about. */
export function holds(text: string, places: readonly number[]): void {
  const analysis = read(text);
  spansAreSound(text, analysis);
  findingsAreSound(analysis);
  if (analysis.reports.length === 0) return;
  const offsets = places.map((share) => Math.floor(share * text.length));
  fixesAreSound(analysis, offsets);
  featuresAreSound(analysis, offsets);
}

/** Spans anywhere inside of a value: in the text, in order, and never between the halves of a character. */
export function spansAreSound(text: string, value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  const { start, end } = value as Partial<Span>;
  if (typeof start === "number" && typeof end === "number") {
    assert.ok(Number.isInteger(start) && Number.isInteger(end), `${start}-${end}`);
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
    assert.ok(!isInsideCharacter(text, start) && !isInsideCharacter(text, end), `half a character at ${start}-${end}`);
  }
  const parts = value instanceof Map || value instanceof Set ? value.values() : Object.values(value);
  for (const part of parts) spansAreSound(text, part, seen);
}

function isInsideCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** Without halves of characters. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

function findingsAreSound({ text, problems, reports }: Analysis): void {
  let last = 0;
  for (const problem of problems) {
    const { rule, span, message, related, fixes } = problem;
    assert.ok(span.start >= last, `${rule}: not in the order of the text`);
    last = span.start;
    wordsAreSound([message, ...related.map((each) => each.message), ...fixes.map(({ title }) => title)]);
    for (const { edits } of fixes) editsAreSound(text, edits);
    JSON.stringify(keyOf(problem, text, reports));
  }
}

function wordsAreSound(messages: readonly Message[]): void {
  for (const message of messages) {
    for (const locale of locales) {
      const words = render(message, locale);
      assert.ok(words.trim() !== "", `${message.key} in ${locale} says nothing`);
      assert.ok(!/\bundefined\b|\bNaN\b|\[object |\bInfinity\b/.test(words), `${message.key} in ${locale}: ${words}`);
    }
  }
}

/** Edits can be made together, whatever order they come in, and leave whole characters. */
function editsAreSound(text: string, edits: readonly Edit[]): string {
  spansAreSound(text, edits);
  let last = 0;
  for (const { span } of inOrder(edits)) {
    assert.ok(last <= span.start, "edits overlap");
    last = span.end;
  }
  const after = applied(text, edits);
  assert.ok(isWhole(after) || !isWhole(text), "an edit breaks a character");
  return after;
}

function fixesAreSound(analysis: Analysis, offsets: readonly number[]): void {
  const { text, problems, reports } = analysis;
  for (const choose of [safeFix, singledOut]) {
    const all = fixAll(analysis, read, choose);
    assert.equal(editsAreSound(text, all.edits), all.text, "the edits of all fixes are not those of the text");
    if (choose !== safeFix) continue;
    assert.ok(keepsFigures(reports, all.analysis.reports), "safe fixes change a figure");
    let { analysis: last, made } = all;
    for (let runs = 0; made.length > 0; runs++) {
      assert.ok(runs < MOST_RUNS, "fixing all does not come to an end");
      ({ analysis: last, made } = fixAll(last, read, safeFix));
    }
  }
  const at = (offset: number) => problems[offset % problems.length]?.span.start ?? offset;
  for (const offset of offsets) {
    const place = { start: at(offset), end: at(offset) };
    for (const { title, edits } of quickFixes(analysis, place)) {
      wordsAreSound([title]);
      editsAreSound(text, edits);
    }
    for (const { title, refused, rewriting } of offersAt(analysis, place, { toSimplified })) {
      wordsAreSound(refused ? [title, refused] : [title]);
      const edits = rewritten(analysis, rewriting, { toSimplified, toTraditional }, read);
      const after = editsAreSound(text, edits);
      if (rewriting.what === "tables")
        assert.ok(keepsFigures(reports, read(after).reports), "rewriting loses a figure");
    }
  }
}

function featuresAreSound(analysis: Analysis, offsets: readonly number[]): void {
  const { text } = analysis;
  const everywhere = { start: 0, end: text.length };
  const told: string[] = [];
  for (const [n, offset] of offsets.entries()) {
    const locale = locales[n % locales.length] as Locale;
    const hover = hoverAt(analysis, offset, locale);
    const items = completionsAt(analysis, offset, locale);
    const hints = hintsIn(analysis, everywhere, locale);
    const lenses = lensesOf(analysis, locale);
    const links = linksIn(analysis, locale);
    const renaming = renamingAt(analysis, offset);
    const places = [definitionAt(analysis, offset), referencesAt(analysis, offset, true), renaming];
    spansAreSound(text, [hover, items, lenses, links, places, highlightsAt(analysis, offset)]);
    for (const { offset: start } of hints) spansAreSound(text, { start, end: start });
    if (renaming)
      editsAreSound(
        text,
        renaming.spans.map((span) => ({ span, newText: "2024" })),
      );
    told.push(hover?.markdown ?? "", ...items.flatMap(({ label, detail }) => [label, detail]));
    told.push(...hints.flatMap(({ label, tooltip }) => [label, tooltip]), ...lenses.map(({ title }) => title));
    selectionGrows(text, selectionAt(analysis, offset), offset);
    symbolsAreNested(text, symbolsOf(analysis, locale), everywhere);
  }
  assert.doesNotMatch(told.join("\n"), /\bundefined\b|\bNaN\b|\[object |\bInfinity\b/);
  spansAreSound(text, foldsOf(analysis));
  tokensAreInOrder(analysis);
  formattingEnds(analysis);
}

/** Where lines were run together, aligned tables may be read in other places: once more, and nothing is left to align. */
function formattingEnds(analysis: Analysis): void {
  let now = analysis;
  for (let runs = 0; ; runs++) {
    const edits = formatEdits(now, { start: 0, end: now.text.length }, read);
    if (edits.length === 0) return;
    assert.ok(runs < 4, "formatting does not come to an end");
    now = read(editsAreSound(now.text, edits));
    assert.ok(keepsFigures(analysis.reports, now.reports), "formatting changes a figure");
  }
}

function selectionGrows(text: string, spans: readonly Span[], offset: number): void {
  spansAreSound(text, spans);
  let last = { start: offset, end: offset };
  for (const span of spans) {
    assert.ok(span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start);
    last = span;
  }
}

function symbolsAreNested(text: string, symbols: readonly OutlineSymbol[], within: Span): void {
  for (const { name, span, selection, children } of symbols) {
    spansAreSound(text, [span, selection]);
    assert.notEqual(name.trim(), "", "a symbol without a name"); // the protocol forbids it
    assert.ok(within.start <= span.start && span.end <= within.end, `${name} leaves its parent`);
    assert.ok(span.start <= selection.start && selection.end <= span.end, `${name} is selected outside of itself`);
    symbolsAreNested(text, children, span);
  }
}

function tokensAreInOrder(analysis: Analysis): void {
  let last = 0;
  for (const { span } of tokensOf(analysis)) {
    spansAreSound(analysis.text, span);
    assert.ok(last <= span.start && span.start < span.end, `token at ${span.start}`);
    assert.doesNotMatch(analysis.text.slice(span.start, span.end), /[\r\n]/, "a token over the end of a line");
    last = span.end;
  }
}
