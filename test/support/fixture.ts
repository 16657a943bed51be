import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Fixture files: test/fixtures/README.md describes the format. This module reads them; it knows nothing of the engine.
 */

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A finding that a fixture lists: where it stands is a marker of the draft, or a place written out. */
export interface Expected {
  readonly at: string;
  readonly range: Range;
  readonly rule: string;
  readonly severity: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly message: string | null;
}

export interface Fixture {
  readonly header: ReadonlyMap<string, string>;
  /** The draft, without markers. */
  readonly text: string;
  /** The ranges that markers enclose, by their number. */
  readonly markers: ReadonlyMap<string, Range>;
  readonly expected: readonly Expected[];
  readonly extract: string | null;
  readonly parts: readonly Part[];
}

/** A part of a fixture: `=== kind argument`, and the lines below. */
export interface Part {
  readonly kind: string;
  readonly argument: string;
  readonly body: string;
}

const fixtures = new URL("../fixtures/", import.meta.url);
const project = new URL("../../", import.meta.url);
const PART = /^=== ?/m;
/** What is expected: these parts leave the draft as it is. The second line: what the features of an editor show. */
const EXPECTATION = new RegExp(
  "^(?:with|expect|extract" +
    "|hover|symbols|folding|selection|highlight|definition|references|lens|tables|hints|links|tokens|completion|format|rename)$",
);
const MARKER = /⟦\d+(?:,\d+)*:|⟧/g;

export const fixturesFolder = fileURLToPath(fixtures);

export function readFixture(source: string): Fixture {
  const [head = "", ...rest] = source.split(PART);
  const header = new Map(
    head
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const colon = line.indexOf(":");
        if (colon < 0) throw new Error(`not "key: value": ${line}`);
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
      }),
  );
  const parts = rest.map(partOf);
  const { text, markers } = unmark(draftOf(header, parts));
  // An empty file would pass.
  if (parts.length === 0) throw new Error("no parts");
  const body = (kind: string) => parts.find((part) => part.kind === kind)?.body;
  return {
    header,
    text,
    markers,
    expected: expectedOf(body("expect") ?? "", text, markers),
    extract: body("extract") ?? null,
    parts,
  };
}

/** The source with the body of one part replaced, or the part added at the end. */
export function withPart(source: string, kind: string, body: string): string {
  const heading = `=== ${kind}\n`;
  const at = source.startsWith(heading) ? 0 : source.indexOf(`\n${heading}`) + 1;
  const content = body === "" ? "" : `${body}\n`;
  if (at === 0 && !source.startsWith(heading)) return `${source.replace(/\n*$/, "\n")}${heading}${content}`;
  const from = at + heading.length;
  const next = source.slice(from).search(PART);
  return source.slice(0, from) + content + (next < 0 ? "" : source.slice(from + next));
}

function partOf(source: string): Part {
  const newline = source.indexOf("\n");
  const [, kind = "", argument = ""] = /^(\S+) ?(.*)$/.exec(newline < 0 ? source : source.slice(0, newline)) ?? [];
  const body = newline < 0 ? "" : source.slice(newline + 1).replace(/\n$/, "");
  return { kind, argument, body };
}

function draftOf(header: ReadonlyMap<string, string>, parts: readonly Part[]): string {
  const base = header.get("base");
  let text = base ? baseText(base) : "";
  for (const [index, { kind, argument, body }] of parts.entries()) {
    const own = literal(body);
    if (kind === "draft") text = own;
    else if (kind === "replace") text = substitute(text, own, argument, literal(withOf(parts[index + 1])));
    else if (kind === "mark") text = substitute(text, own.replace(MARKER, ""), argument, own);
    else if (kind === "delete") text = substitute(text, `${own}\n`, argument, "");
    else if (kind === "before") text = `${own}\n${text}`;
    else if (kind === "after") text = `${text.replace(/\n*$/, "\n")}${argument ? baseText(argument) : own}`;
    else if (!EXPECTATION.test(kind)) throw new Error(`unknown part: === ${kind}`);
  }
  if (header.get("newline") === "crlf") text = text.replaceAll("\n", "\r\n");
  return header.has("bom") ? `\ufeff${text}` : text;
}

function withOf(part: Part | undefined): string {
  if (part?.kind !== "with") throw new Error("=== replace needs === with after it");
  return part.body;
}

/** A whole draft that fixtures build on: `bases/…` beside them, or one of `samples/…`. */
export function baseText(name: string): string {
  const folder = name.startsWith("samples/") ? project : fixtures;
  return readFileSync(new URL(name.split("/").map(encodeURIComponent).join("/"), folder), "utf8");
}

/** `\u{3000}` in a fixture is that character: some must be seen to be believed. */
function literal(body: string): string {
  return body.replace(/\\u\{([0-9a-fA-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** `which`: empty where `search` must occur exactly once, `#n` for the n-th, `all` for every one. */
function substitute(text: string, search: string, which: string, replacement: string): string {
  const pieces = text.split(search);
  const found = pieces.length - 1;
  if (search === "" || found === 0) throw new Error(`does not occur in the draft:\n${search}`);
  if (which === "all") return pieces.join(replacement);
  if (which === "" && found > 1) throw new Error(`occurs ${found} times in the draft (say #n):\n${search}`);
  const n = which === "" ? 1 : Number(/^#(\d+)$/.exec(which)?.[1] ?? 0);
  if (n < 1 || n > found) throw new Error(`"${which}" of ${found} occurrences:\n${search}`);
  return pieces.slice(0, n).join(search) + replacement + pieces.slice(n).join(search);
}

function unmark(marked: string): { text: string; markers: Map<string, Range> } {
  const markers = new Map<string, Range>();
  const open: { ids: string[]; start: number }[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(MARKER)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] !== "⟧") {
      open.push({ ids: match[0].slice(1, -1).split(","), start: text.length });
      continue;
    }
    const last = open.pop();
    if (!last) throw new Error("⟧ without ⟦");
    for (const id of last.ids) {
      if (markers.has(id)) throw new Error(`marker ${id} twice`);
      markers.set(id, { start: last.start, end: text.length });
    }
  }
  if (open.length > 0) throw new Error("⟦ without ⟧");
  return { text: text + marked.slice(from), markers };
}

function expectedOf(body: string, text: string, markers: ReadonlyMap<string, Range>): Expected[] {
  const expected: Expected[] = [];
  for (const line of body.split("\n")) {
    if (line.trim() === "") continue;
    if (line.startsWith("  ")) {
      const last = expected.pop();
      if (!last) throw new Error(`a message without a finding: ${line}`);
      expected.push({ ...last, message: line.trim() });
      continue;
    }
    const [, at = "", rule = "", severity = "", data] = /^(\S+) (\S+) (\S+)(?: (\{.*\}))?$/.exec(line) ?? [];
    if (rule === "") throw new Error(`not "place rule severity {data}": ${line}`);
    const range = at.startsWith("@") ? rangeAt(text, at) : markers.get(at);
    if (!range) throw new Error(`no marker ⟦${at}:…⟧ in the draft`);
    expected.push({ at, range, rule, severity, data: data ? JSON.parse(data) : null, message: null });
  }
  return expected;
}

/** @line:character-line:character, both counted from one, in UTF-16 units. */
export function placeOf(text: string, { start, end }: Range): string {
  const point = (offset: number) => {
    const before = text.slice(0, offset).split("\n");
    return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
  };
  return `@${point(start)}-${point(end)}`;
}

function rangeAt(text: string, place: string): Range {
  const [, ...numbers] = /^@(\d+):(\d+)-(\d+):(\d+)$/.exec(place) ?? [];
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = numbers.map(Number);
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return { start: (starts[line - 1] ?? -1) + character - 1, end: (starts[endLine - 1] ?? -1) + endCharacter - 1 };
}
