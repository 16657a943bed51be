/** Figures of a benchmark as they were last stored, to hold new ones against, and their tables in docs/benchmarks.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Whole numbers by subject (a layout, a kind of error) and name; their times are not among them. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Which figures must stay as they are, may only grow, and may only shrink. */
export interface Direction {
  readonly same: readonly string[];
  readonly more: readonly string[];
  readonly fewer: readonly string[];
}

const page = join(import.meta.dirname, "../../docs/benchmarks.md");
const fileOf = (benchmark: string) => join(import.meta.dirname, `${benchmark}.expected.json`);

export function store(benchmark: string, figures: Figures): void {
  const lines = Object.entries(figures).map(([subject, own]) => {
    const numbers = Object.entries(own).map(([name, value]) => `${JSON.stringify(name)}: ${value}`);
    return `  ${JSON.stringify(subject)}: { ${numbers.join(", ")} }`;
  });
  writeFileSync(fileOf(benchmark), `{\n${lines.join(",\n")}\n}\n`);
}

/** In words what is worse than when it was stored, or cannot be compared; nothing where all is well. */
export function compareWithStored(benchmark: string, now: Figures, { same, more, fewer }: Direction): string[] {
  const before: Figures = JSON.parse(readFileSync(fileOf(benchmark), "utf8"));
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((subject) => {
    const [was, is] = [before[subject], now[subject]];
    if (!was || !is || same.some((name) => was[name] !== is[name])) return [`${subject}: other cases than were stored`];
    const number = (of: typeof was, name: string) => of[name] ?? Number.NaN;
    const worse = [
      ...more.filter((name) => !(number(is, name) >= number(was, name))),
      ...fewer.filter((name) => !(number(is, name) <= number(was, name))),
    ];
    return worse.map((name) => `${subject}: ${name} ${is[name]}, ${was[name]} before`);
  });
}

/** Puts `text` between the marks of the benchmark in docs/benchmarks.md. */
export function writeTable(benchmark: string, text: string): void {
  const begin = `<!-- ${benchmark}: written by npm run bench:${benchmark} -- --write -->`;
  const before = readFileSync(page, "utf8");
  const [start, end] = [before.indexOf(begin), before.indexOf(`<!-- /${benchmark} -->`)];
  if (start < 0 || end < start) throw new Error(`docs/benchmarks.md: the marks of the table ${benchmark} are missing`);
  writeFileSync(page, `${before.slice(0, start)}${begin}\n\n${text}\n\n${before.slice(end)}`);
}

/** A Markdown table: the first column to the left, all others to the right. */
export function aligned([header = [], ...body]: readonly (readonly string[])[]): string {
  const widths = header.map((_, at) => Math.max(3, ...[header, ...body].map((row) => (row[at] ?? "").length)));
  const pad = (text: string, at: number) => {
    const space = " ".repeat((widths[at] ?? 0) - text.length);
    return at === 0 ? text + space : space + text;
  };
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const line = (row: readonly string[]) => `| ${row.map(pad).join(" | ")} |`;
  return [line(header), `| ${rule.join(" | ")} |`, ...body.map(line)].join("\n");
}
