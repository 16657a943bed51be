/**
 * How fast the engine is: from the text to its Analysis, in process and warm, by layout and size, beside what is the least
 * a program can do with the text, and how time grows with documents that are made to be hard.
 *
 *   npm run bench:engine -- [--write | --check]
 *
 * All times are those that the process had of the processors, the least of many, which others' work disturbs least. `--write` stores their ratios to a
 * calibration loop in engine.expected.json, and the tables in docs/benchmarks.md. `--check` exits 1 where a ratio is half
 * as much again as was stored, or time grows faster than the text; what seems slow is measured again before it is told.
 */
import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { getHeapStatistics } from "node:v8";
import { analyze } from "../../server/src/engine/analysis.ts";
import { cases, shapes } from "./engine/cases.ts";
import { calibrate, charCodes, decode, digits, leastOf } from "./engine/floors.ts";
import { aligned, store, writeTable } from "./stored.ts";

const { values } = parseArgs({
  options: { write: { type: "boolean", default: false }, check: { type: "boolean", default: false } },
});

/** Times are ratios to the calibration loop; so much slower fails. */
const ROOM = 1.5;
/** Four times the text may take so many times as long: noise included, but not the sixteen of a square. */
const MOST_GROWTH = 10;
/** How often what seems slow is measured again; a busy moment passes, a slow engine stays slow. */
const ROUNDS = 6;

const all = cases(values.check ? [20_000, 200_000] : [20_000, 60_000, 200_000, 1_000_000]);
for (const { text } of all.filter(({ bytes }) => bytes < 100_000)) for (let k = 0; k < 25; k++) analyze(text);

let peak = 0;
const results = all.map((each) => {
  const times = measured(each.text, values.check ? 120 : 1000);
  peak = Math.max(peak, getHeapStatistics().used_heap_size);
  return { ...each, ...times };
});

if (values.check) process.exitCode = check() ? 0 : 1;
else {
  const table = [layouts(), floors(), growth()].join("\n\n");
  console.log(table);
  if (values.write) {
    store("engine", { ratios: Object.fromEntries(results.map((each) => [each.name, percent(each)])) });
    writeTable("engine", table);
  }
}

/** The least times of an analysis and of the loops, in ms, each in turn for `budget` ms. */
function measured(text: string, budget: number) {
  const least = leastOf({ own: () => analyze(text), calibration: () => calibrate(text) }, budget);
  return { own: least.own as number, calibration: least.calibration as number };
}

/** An analysis in per cent of the calibration loop. */
function percent({ own, calibration }: { own: number; calibration: number }): number {
  return Math.round((own / calibration) * 100);
}

function check(): boolean {
  const stored: Record<string, number> = JSON.parse(
    readFileSync(new URL("engine.expected.json", import.meta.url), "utf8"),
  ).ratios;
  const slow = results.filter((each) => {
    const was = stored[each.name];
    let { own, calibration } = each;
    for (let round = 0; was && percent({ own, calibration }) > was * ROOM && round < ROUNDS; round++) {
      const again = measured(each.text, 500);
      // The pair of one moment counts: both were met by what else the machine did.
      if (percent(again) < percent({ own, calibration })) ({ own, calibration } = again);
    }
    const is = percent({ own, calibration });
    if (!was || is > was * ROOM) console.error(`${each.name}: ${is} % of the calibration loop, ${was} % when stored`);
    return !was || is > was * ROOM;
  });
  const steep = shapes.filter(({ name, write }) => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; least > MOST_GROWTH && round < ROUNDS; round++) least = Math.min(least, grown(write));
    if (least > MOST_GROWTH) console.error(`${name}: four times the text takes ${least.toFixed(0)} times as long`);
    return least > MOST_GROWTH;
  });
  console.log(
    `engine: ${results.length} cases, ${slow.length} slower than stored; ${shapes.length} shapes, ${steep.length} not linear`,
  );
  return slow.length + steep.length === 0;
}

/** How many times as long four times a text of 25,000 units takes. */
function grown(write: (length: number) => string): number {
  const [small, large] = [write(25_000), write(100_000)];
  const least = leastOf({ small: () => analyze(small), large: () => analyze(large) }, 60);
  // What takes no time has nothing to grow.
  return (least.large as number) / Math.max(1, least.small as number);
}

function layouts(): string {
  const names = [...new Set(results.map(({ layout }) => layout))];
  const sizes = [...new Set(results.map(({ size }) => size))];
  const of = (layout: string, size: number, broken: boolean) =>
    results.find((each) => each.layout === layout && each.size === size && each.broken === broken);
  return aligned([
    ["Layout", ...sizes.flatMap((size) => [`${size / 1000} kB`, "broken", "µs/kB"]), "MB/s", "floors"],
    ...names.map((layout) => {
      const [first] = sizes.map((size) => of(layout, size, false));
      const columns = sizes.flatMap((size) => {
        const [sound, broken] = [of(layout, size, false), of(layout, size, true)];
        const perKb = sound ? (sound.own / sound.bytes) * 1e6 : 0;
        return [sound?.own.toFixed(2) ?? "", broken?.own.toFixed(2) ?? "", perKb.toFixed(0)];
      });
      const { own = 1, bytes = 0, text = "" } = first ?? {};
      const floor = leastOf({ loop: () => charCodes(text) }, 100).loop as number;
      return [layout, ...columns, (bytes / own / 1000).toFixed(1), (own / floor).toFixed(0)];
    }),
  ]);
}

function floors(): string {
  const { text = "", bytes = 0 } = results.find(({ size }) => size === 20_000) ?? {};
  const encoded = new TextEncoder().encode(text);
  const least = leastOf(
    {
      loop: () => charCodes(text),
      pass: () => digits(text),
      decoder: () => decode(encoded),
      own: () => calibrate(text),
    },
    500,
  );
  const us = (name: string) => `${((least[name] as number) * 1000).toFixed(0)} µs`;
  const commit = execSync("git rev-parse --short HEAD", { encoding: "utf8" }).trim();
  return [
    `Floors for ${(bytes / 1000).toFixed(0)} kB: one loop of charCodeAt ${us("loop")}, one pass of a regular expression over all digits`,
    `${us("pass")}, TextDecoder ${us("decoder")}, the calibration loop ${us("own")}. Peak heap ${(peak / 1e6).toFixed(0)} MB. Node ${process.version},`,
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}), commit ${commit}.`,
  ].join("\n");
}

function growth(): string {
  return aligned([
    ["Shape", "25,000 units", "100,000 units", "times"],
    ...shapes.map(({ name, write }) => {
      const [small, large] = [write(25_000), write(100_000)];
      const least = leastOf({ small: () => analyze(small), large: () => analyze(large) }, 300);
      const [one, four] = [least.small as number, least.large as number];
      return [name, one.toFixed(2), four.toFixed(2), (four / one).toFixed(1)];
    }),
  ]);
}
