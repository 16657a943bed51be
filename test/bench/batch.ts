/**
 * How many reports a second the command line goes through, whole process, beside reading and decoding alone and other
 * checkers of text on the same files in the same run.
 *
 * Then where in gouji the time goes, out of a profile.
 *
 *   npm run bench:batch -- [--files 1000] [--files 10000] [--rounds 3] [--only gouji] [--write]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { corpus } from "./batch/corpus.ts";
import { peers } from "./batch/peers.ts";
import { type Run, run } from "./batch/process.ts";
import { roomsOf } from "./batch/profile.ts";
import { percentile } from "./statistics.ts";
import { aligned, writeTable } from "./stored.ts";

const { values } = parseArgs({
  options: {
    files: { type: "string", multiple: true, default: ["1000", "10000"] },
    rounds: { type: "string", default: "3" },
    only: { type: "string", multiple: true },
    write: { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("../../", import.meta.url));
const out = `${root}out/bench/batch/`;
/** Outside of any repository: some tools leave out what git ignores. */
const inputs = join(tmpdir(), "gouji-bench-batch-");
mkdirSync(out, { recursive: true });

const cli = `${root}dist/cli.js`;
const check = (folder: string, ...more: string[]) => [cli, "check", "--format", "json", ...more, folder];
const cache = (folder: string) => ["--cache-location", `${out}kept-${folder.split("/").at(-2)}`];
const tools: readonly { name: string; args(folder: string): string[] }[] = [
  { name: "reading and decoding", args: (folder) => [`${root}test/bench/batch/floor.ts`, folder] },
  { name: "gouji", args: (folder) => check(folder) },
  { name: "gouji --jobs 1", args: (folder) => check(folder, "--jobs", "1") },
  { name: "gouji --cache, nothing changed", args: (folder) => check(folder, ...cache(folder)) },
  ...peers(join(tmpdir(), "gouji-bench-peers")).map(({ name, script, args }) => ({
    name,
    args: (folder: string) => [script, ...args(folder)],
  })),
];
const { only } = values;
const chosen = tools.filter(({ name }) => only === undefined || only.some((each) => name.startsWith(each)));

const rows = [["Tool", "files", "files/s", "MB/s", "CPU, ms a file", "peak RSS, MB", "of reading"]];
for (const count of values.files.map(Number)) {
  const { folder, files, bytes, hash } = corpus(`${inputs}${count}`, count);
  console.log(
    `${files} files, ${(bytes / 1e6).toFixed(1)} MB, sha256 ${hash}; Node ${process.version}, ${availableParallelism()} cores`,
  );
  if (chosen.some(({ name }) => name.includes("--cache"))) await run(check(folder, ...cache(folder)));
  const runs = new Map<string, Run[]>(chosen.map(({ name }) => [name, []]));
  // Interleaved, so that a busy moment of the machine meets all.
  for (let round = 0; round < Number(values.rounds); round++)
    for (const { name, args } of chosen) {
      const measured = await run(args(folder));
      if (measured.status === null || measured.status > 1) console.log(`${name}: status ${measured.status}`);
      runs.get(name)?.push(measured);
    }
  const floor = secondsOf(runs.get("reading and decoding") ?? []);
  for (const [name, measured] of runs) {
    const seconds = secondsOf(measured);
    const rss = percentile(
      measured.flatMap(({ rss }) => rss ?? []),
      50,
    );
    const cpu = percentile(
      measured.flatMap(({ cpu }) => cpu ?? []),
      50,
    );
    const row = [
      name,
      String(files),
      (files / seconds).toFixed(0),
      (bytes / 1e6 / seconds).toFixed(1),
      Number.isNaN(cpu) ? "" : ((1000 * cpu) / files).toFixed(2),
      Number.isNaN(rss) ? "" : rss.toFixed(0),
      Number.isNaN(floor) ? "" : `${((100 * floor) / seconds).toFixed(1)} %`,
    ];
    rows.push(row);
    console.log(row.join("  "));
  }
}
const machine = `Node ${process.version}, ${availableParallelism()} cores, medians of ${values.rounds}.`;

const profiled = corpus(`${inputs}1000`, 1000);
const rooms = [...(await roomsOf(root, profiled.folder))].sort((a, b) => b[1] - a[1]);
const whole = rooms.reduce((sum, [, each]) => sum + each, 0);
const shares = [
  ["Of 1,000 files, `--jobs 1`", "CPU, ms a file", "share"],
  ...rooms
    .filter(([, each]) => each > whole / 200)
    .map(([room, each]) => [room, (each / profiled.files).toFixed(2), `${((100 * each) / whole).toFixed(1)} %`]),
];

writeFileSync(`${out}batch.json`, `${JSON.stringify({ machine, rows, shares }, null, 2)}\n`);
const tables = `${aligned(rows)}\n\n${machine}\n\n${aligned(shares)}`;
console.log(tables);
if (values.write) writeTable("batch", tables);

function secondsOf(runs: readonly Run[]): number {
  return percentile(
    runs.map(({ seconds }) => seconds),
    50,
  );
}
