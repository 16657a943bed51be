/**
 * How well wrong figures are found: balanced reports of which one error is known, in every layout.
 *
 *   npm run bench:repair -- [--kind moved,none] [--layout pipe] [--rounds 5] [--verbose] [--write | --check]
 *
 * `--write` stores the figures in repair.expected.json and their table in docs/benchmarks.md. `--check` exits 1 where a
 * kind of error is found less often than was stored, or more is claimed wrongly. `--rounds` tries more errors of each kind;
 * `--verbose` names those that were not found.
 */
import { parseArgs } from "node:util";
import { type Case, cases, type Filter } from "./repair/cases.ts";
import { type Score, score } from "./repair/score.ts";
import { direction, figuresOf, type Tally, table, tally } from "./repair/tally.ts";
import { compareWithStored, store, writeTable } from "./stored.ts";

const { values } = parseArgs({
  options: {
    kind: { type: "string" },
    layout: { type: "string" },
    rounds: { type: "string", default: "1" },
    verbose: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});
const filter: Filter = { kind: among(values.kind), layout: among(values.layout) };
const partial = values.kind !== undefined || values.layout !== undefined || values.rounds !== "1";
if (partial && (values.write || values.check)) throw new Error("--write and --check take all cases, one round");

warmUp();
const began = performance.now();
const all = new Map<string, Score[]>();
for (const from of cases(filter, Number(values.rounds))) {
  const own = all.get(from.kind.name) ?? [];
  const scored = score(from);
  all.set(from.kind.name, [...own, scored]);
  if (values.verbose) tell(from, scored);
}
const tallies: Tally[] = [...all].map(([kind, scores]) => tally(kind, scores));
console.log(table(tallies));
console.log(
  `${tallies.reduce((sum, { cases: own }) => sum + own, 0)} reports in ${((performance.now() - began) / 1000).toFixed(0)} s`,
);

if (values.write) {
  store("repair", figuresOf(tallies));
  writeTable("repair", table(tallies));
}
if (values.check) {
  const faults = compareWithStored("repair", figuresOf(tallies), direction);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** The first reports of a process are slow: code is compiled, tables are loaded. */
function warmUp(): void {
  for (const from of cases({ kind: () => true, layout: (name) => name === "tab" }, 1)) score(from);
}

function tell({ name }: Case, { read, among: has, right, wrong, milliseconds }: Score): void {
  const faults = [
    ...(read && !right ? [has ? "not unique" : "NOT AMONG"] : []),
    ...(wrong > 0 ? ["WRONG"] : []),
    ...(milliseconds > 20 ? [`${milliseconds.toFixed(0)} ms`] : []),
  ];
  if (faults.length > 0) console.log(`${name}: ${faults.join(", ")}`);
}

function among(names: string | undefined): (name: string) => boolean {
  const wanted = names?.split(",");
  return (name) => wanted === undefined || wanted.includes(name);
}
