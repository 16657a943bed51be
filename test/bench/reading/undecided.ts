/**
 * The cells that a text without blanks leaves open whatever reads it: figures run together that can be parted in several
 * ways, and no equation among them tells which. Counted by trying all ways, apart from the engine: the bound of what can
 * be right in glued layouts. The equations of table 3 reach over rows and decide nearly all there; they are not counted.
 */
import { formatOf } from "../../../server/src/engine/formats/formats.ts";
import type { NumberKind } from "../../../server/src/engine/text/number.ts";
import type { Truth } from "./documents.ts";

const PIECES: Readonly<Record<NumberKind, RegExp>> = {
  count: /^(?:0|[1-9]\d*)$/,
  change: /^[+-]?(?:0|[1-9]\d*)$/,
  amount: /^(?:0|[1-9]\d*)(?:\.\d+)?(?:万元|元)?$/,
};

/** How many cells of the report are open. */
export function undecided(text: string, { format, table4 }: Truth): number {
  const tables = formatOf(format).tables;
  const blocks = tables.find(({ number }) => number === 2)?.blocks ?? [];
  let open = 0;
  for (const { rows, columns } of blocks) {
    for (const { label } of rows) {
      const run = new RegExp(`${label}([+\\-\\d.]+(?:万元|元)?)(?!\\s*[\\d+-])`).exec(text)?.[1] ?? "";
      const ways = [
        ...partedAs(
          run,
          columns.map(({ kind }) => kind),
        ),
      ];
      open += columns.filter((_, at) => differs(ways, at)).length;
    }
  }
  const groups = Object.values(table4).map((values) => values.map(Number));
  const run = groups.flat().join("");
  return run.length > groups.flat().length && text.includes(run) ? open + openGroups(run, groups) : open;
}

const differs = (ways: readonly (readonly unknown[])[], at: number): boolean =>
  new Set(ways.map((way) => way[at])).size > 1;

/** The ways to part a run into cells of these kinds. */
function* partedAs(run: string, kinds: readonly NumberKind[]): Generator<string[]> {
  const [kind, ...rest] = kinds;
  if (!kind) {
    if (run === "") yield [];
    return;
  }
  for (let end = 1; end <= run.length; end++) {
    const piece = run.slice(0, end);
    if (PIECES[kind].test(piece)) for (const others of partedAs(run.slice(end), rest)) yield [piece, ...others];
  }
}

/** The cells of table 4 that differ between the ways to part its run into groups that add up. */
function openGroups(run: string, groups: readonly (readonly number[])[]): number {
  const ways = [...partedInto(run, groups.length)].map((way) => way.join().split(","));
  return groups.flat().filter((_, at) => differs(ways, at)).length;
}

function* partedInto(run: string, groups: number): Generator<string[]> {
  if (groups === 0) {
    if (run === "") yield [];
    return;
  }
  for (let end = 5; end <= run.length; end++) {
    const firsts = fives(run.slice(0, end));
    if (firsts.length === 0) continue;
    for (const rest of partedInto(run.slice(end), groups - 1)) for (const first of firsts) yield [first, ...rest];
  }
}

/** The ways to part digits into four figures and their sum. */
function fives(digits: string): string[] {
  const found: string[] = [];
  const walk = (at: number, values: readonly number[]): void => {
    if (values.length === 5) {
      const sum = values.slice(0, 4).reduce((all, value) => all + value, 0);
      if (at === digits.length && sum === values[4]) found.push(values.join());
      return;
    }
    for (let end = at + 1; end <= digits.length; end++) {
      const piece = digits.slice(at, end);
      if (PIECES.count.test(piece)) walk(end, [...values, Number(piece)]);
    }
  };
  walk(0, []);
  return found;
}
