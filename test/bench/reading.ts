/**
 * How well reports are read: reports of which every figure is known, in every layout and with every noise, and what real
 * converters made of reports (test/fixtures-converted/), cell by cell.
 *
 *   npm run bench:reading -- [--layout glued,one-line] [--noise none,lost] [--seeds 3,4] [--write | --check]
 *
 * `--write` stores the figures in reading.expected.json and their table in docs/benchmarks.md. `--check` exits 1 where a
 * layout has fewer cells right, or more wrong, than was stored. `--seeds` reads other reports. The first wrong cell of each layout and noise is printed,
 * and its document stands in out/bench/reading/.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { analyze } from "../../server/src/engine/analysis.ts";
import { readReports } from "../../server/src/engine/report/read.ts";
import { readBlocks } from "../../server/src/engine/syntax/blocks.ts";
import { foldFor } from "../../server/src/engine/text/fold.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";
import { type Case, cases, type Filter } from "./reading/cases.ts";
import { score } from "./reading/score.ts";
import { byLayout, direction, tables } from "./reading/stored.ts";
import { percent, type Result, sum, type Tally, tally, withoutBlanks } from "./reading/tally.ts";
import { percentile } from "./statistics.ts";
import { compareWithStored, store, writeTable } from "./stored.ts";

/** Every text without noise is read so often for its time, all of them in turn: what slows the machine for a while slows each. */
const TIMES = 9;

const { values } = parseArgs({
  options: {
    layout: { type: "string" },
    noise: { type: "string" },
    seeds: { type: "string" },
    write: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});
const filter: Filter = {
  layout: among(values.layout),
  noise: among(values.noise),
  ...(values.seeds && { seeds: values.seeds.split(",").map(Number) }),
};
const partial = [values.layout, values.noise, values.seeds].some((each) => each !== undefined);
if (partial && (values.write || values.check))
  throw new Error("--write and --check take the stored reports, all of them");

const out = join(import.meta.dirname, "../../out/bench");
rmSync(join(out, "reading"), { recursive: true, force: true });
mkdirSync(join(out, "reading"), { recursive: true });

const began = performance.now();
warmUp();
const times = timesOf([...cases({ ...filter, noise: (name) => name === "none" && filter.noise(name) })]);
const tallies: Tally[] = [];
for (const group of groups(cases(filter))) {
  const results = group.map(read);
  const added = tally(results);
  tallies.push(added);
  console.log(line(added));
  const wrong = results.find(({ score }) => score.wrong.length > 0);
  if (wrong) writeFileSync(join(out, "reading", `${added.layout}.${added.noise}.txt`), wrong.from.text);
}
const seconds = (performance.now() - began) / 1000;

writeFileSync(join(out, "reading.json"), `${JSON.stringify({ node: process.version, tallies }, null, 2)}\n`);
for (const family of ["separated", "glued", "converter"] as const) console.log(summary(family));
console.log(`${tallies.reduce((total, { reports }) => total + reports, 0)} reports in ${seconds.toFixed(0)} s`);

if (values.write) {
  store("reading", byLayout(tallies));
  writeTable("reading", tables(tallies));
}
if (values.check) {
  const faults = compareWithStored("reading", byLayout(tallies), direction);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function read(from: Case): Result {
  const analysis = analyze(from.text, { toSimplified });
  return { from, score: score(analysis, from.truth), milliseconds: times.get(nameOf(from)) ?? timeOf(from.text) };
}

function nameOf({ layout, noise, document }: Case): string {
  return `${layout} ${noise} ${document}`;
}

function timesOf(texts: readonly Case[]): Map<string, number> {
  const each = texts.map((): number[] => []);
  for (let time = 0; time < TIMES; time++) for (const [at, { text }] of texts.entries()) each[at]?.push(timeOf(text));
  return new Map(texts.map((text, at) => [nameOf(text), percentile(each[at] as number[], 50)]));
}

/** Milliseconds from the text to the report with its tables, without the prose and the rules. */
function timeOf(text: string): number {
  const start = performance.now();
  readReports(text, readBlocks(text, foldFor(text, toSimplified)));
  return performance.now() - start;
}

/** The first reports of a process are slow: code is compiled, tables are loaded. */
function warmUp(): void {
  let left = 60;
  for (const each of cases({ layout: filter.layout, noise: () => true })) {
    timeOf(each.text);
    if (--left === 0) return;
  }
}

/** The cases of one layout and noise, which come one after the other. */
function* groups(all: Iterable<Case>): Generator<Case[]> {
  let group: Case[] = [];
  for (const each of all) {
    const [first] = group;
    if (first && (first.layout !== each.layout || first.noise !== each.noise)) {
      yield group;
      group = [];
    }
    group.push(each);
  }
  if (group.length > 0) yield group;
}

function line({ layout, noise, cells, counts, p50, p95, firstWrong }: Tally): string {
  const share = (name: keyof typeof counts) => `${name} ${percent(counts[name], cells).padStart(5)}`;
  const outcome = [share("right"), share("uncertain"), share("astray"), share("unread")].join("  ");
  const time = `${p50.toFixed(2).padStart(6)} ${p95.toFixed(2).padStart(6)} ms`;
  const wrong = `WRONG ${String(counts.wrong).padStart(5)} of ${cells}`;
  const example = firstWrong
    ? `  ${firstWrong.document}: ${firstWrong.cell}, ${firstWrong.written} read as ${firstWrong.read}`
    : "";
  return `${layout.padEnd(18)} ${noise.padEnd(12)} ${outcome}  ${wrong}  ${time}${example}`;
}

function summary(family: Case["family"]): string {
  const own = tallies.filter((each) => each.family === family);
  const add = (part: (each: Tally) => number) => own.reduce((total, each) => total + part(each), 0);
  const [all, clean] = [add(({ cells }) => cells), own.filter(({ noise }) => noise === "none")];
  const right = (some: readonly Tally[], blanks: boolean) => {
    const counted = some.map((each) => (blanks ? each.blanks : withoutBlanks(each)));
    const cells = counted.reduce((total, each) => total + sum(each), 0);
    return percent(
      counted.reduce((total, each) => total + each.right, 0),
      cells,
    );
  };
  const open = clean.reduce((total, each) => total + each.open, 0);
  const told = clean.map(withoutBlanks);
  const decided = percent(
    told.reduce((total, { right: each }) => total + each, 0),
    told.reduce((total, each) => total + sum(each), 0) - open,
  );
  const bound = open > 0 ? `; of the cells that the text decides ${decided} %, ${open} it leaves open` : "";
  return `${family}: ${all} cells, wrong ${add(({ counts }) => counts.wrong)}; right without noise ${right(clean, false)} %, with blanks ${right(clean, true)} %${bound}; with all noises ${right(own, false)} %, with blanks ${right(own, true)} %`;
}

function among(names: string | undefined): (name: string) => boolean {
  const wanted = names?.split(",");
  return (name) => wanted === undefined || wanted.includes(name);
}
