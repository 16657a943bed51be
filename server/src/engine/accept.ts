import type { Problem, ProblemData, Related } from "./problem.ts";
import type { Report } from "./report/types.ts";
import { judge } from "./report/verdicts.ts";
import type { Span } from "./text/span.ts";

/** Where a finding stands, in terms that survive edits elsewhere in the file. Ids are those of the format. */
export interface Place {
  /** Which report of the file, from 1; left out for the first. */
  readonly report?: number;
  readonly table?: number;
  readonly row?: string;
  readonly column?: string;
  readonly section?: number;
  /** The sentence, white space left out; of a long one the beginning and a hash of the whole. */
  readonly quote?: string;
}

/**
 * What a finding says: the arguments of its message; and in `cells` the figures of its equations in order, `_` where there
 * is none, a hash of them where they are many.
 */
export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** A finding without its positions. Equal keys: the same finding about the same figures. */
export interface FindingKey {
  readonly rule: string;
  readonly place: Place;
  readonly values: Values;
}

/** A finding that somebody has looked at and lets stand, with the reason. */
export interface Acceptance extends FindingKey {
  readonly reason: string;
}

/** A finding and the acceptance that covers it. */
export interface Accepted {
  readonly problem: Problem;
  readonly acceptance: Acceptance;
}

/** Parts the findings that are accepted from those that are not. An acceptance whose values have changed covers nothing. */
export function withoutAccepted(
  problems: readonly Problem[],
  acceptances: readonly Acceptance[],
  text: string,
  reports: readonly Report[],
): { readonly problems: readonly Problem[]; readonly accepted: readonly Accepted[] } {
  if (acceptances.length === 0) return { problems, accepted: [] };
  const byKey = new Map(acceptances.map((acceptance) => [identityOf(acceptance), acceptance]));
  const accepted: Accepted[] = [];
  const left = problems.filter((problem) => {
    const acceptance = byKey.get(identityOf(keyOf(problem, text, reports)));
    if (acceptance) accepted.push({ problem, acceptance });
    return acceptance === undefined;
  });
  return { problems: left, accepted };
}

/** What is to be written down where a finding is accepted. `text` and `reports` are those that the finding is about. */
export function keyOf(problem: Problem, text: string, reports: readonly Report[]): FindingKey {
  const { rule, span, data } = problem;
  const report = reports.find((each) => each.span.start <= span.start && span.end <= each.span.end);
  const place: Place = {
    ...(report && report.index > 0 && { report: report.index + 1 }),
    ...(data.table !== undefined && { table: data.table }),
    ...(data.row !== undefined && { row: data.row }),
    ...(data.column !== undefined && { column: data.column }),
    ...(data.section !== undefined && { section: data.section }),
  };
  const quote = isProse(problem, report) ? sentenceAt(text, span) : "";
  return { rule, place: quote === "" ? place : { ...place, quote }, values: valuesOf(problem, report) };
}

/** The same string for equal keys, whatever the order of their members. */
export function identityOf({ rule, place, values }: FindingKey): string {
  return JSON.stringify([rule, sorted(place), sorted(values)]);
}

/** The string that tells places apart, values aside: an acceptance of the same place is replaced by a newer one. */
export function placeOf({ rule, place }: FindingKey): string {
  return JSON.stringify([rule, sorted(place)]);
}

function sorted(members: object): [string, unknown][] {
  return Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What stands in the prose is known by its sentence; tables and sections are known by their ids. */
function isProse({ rule, span, data }: Problem, report: Report | undefined): boolean {
  const tables = [...(report?.tables.values() ?? [])];
  if (tables.some((table) => table.span.start <= span.start && span.end <= table.span.end)) return false;
  return rule.startsWith("narrative/") || (data.table === undefined && data.section === undefined);
}

function valuesOf({ message, related, data }: Problem, report: Report | undefined): Values {
  const { table, row, column, section, ...args } = message.args as Record<string, unknown>;
  const values = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, scalar(value)]));
  // Of a finding about a table as a whole no single figure is at issue.
  const cells = data.row === undefined ? [] : related.flatMap((each) => figuresOf(each, data, report));
  return cells.length === 0 ? values : { ...values, cells: listed(cells) };
}

/** What stands in the cells that a related place speaks of: one cell, or all of an equation. */
function figuresOf({ message }: Related, data: ProblemData, report: Report | undefined): (number | null)[] {
  if (message.key === "related/cell") return [message.args.value];
  const table = data.table && report?.tables.get(data.table);
  if (message.key !== "related/equation" || !table) return [];
  const { rule, subject, derived } = message.args;
  const { left = [], right = [] } =
    judge(table).verdicts.find(
      ({ equation }) => equation.rule === rule && equation.subject === subject && equation.derived === derived,
    ) ?? {};
  return [...left, ...right].map(({ figure }) => figure?.value ?? null);
}

function listed(cells: readonly (number | null)[]): string {
  const list = cells.map((cell) => cell ?? "_").join(" ");
  return cells.length > mostCells ? `#${hash(list)}` : list;
}

function scalar(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

const ENDS = /[。；！？!?;\r\n]/;
/** More figures than these are told by a hash. */
const mostCells = 12;
/** A sentence is looked for no farther than this to either side, and quoted whole up to `shortest`. */
const farthest = 500;
const shortest = 60;

function sentenceAt(text: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && start - from < farthest && !ENDS.test(text[from - 1] as string)) from--;
  let to = end;
  while (to < text.length && to - end < farthest && !ENDS.test(text[to] as string)) to++;
  const sentence = text.slice(from, to).replace(/\s+/g, "");
  return sentence.length > shortest ? `${sentence.slice(0, 40)}…#${hash(sentence)}` : sentence;
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
