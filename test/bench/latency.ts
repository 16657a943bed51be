/**
 * How long an author waits: from the start of the server to the first findings, and from an edit to its findings. Beside
 * it, in the same run, a server that does nothing: times belong to a machine, ratios hardly do.
 *
 *   npm run bench -- [--processes 5] [--edits 200] [--size 20000]
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { bytes, draft } from "./draft.ts";
import { type Mode, measure, modes, type Sample } from "./measure.ts";
import { summarize } from "./statistics.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const out = `${root}out/bench/`;
const budget = { first: 300, p95: 16 };

const number = (fallback: string) => ({ type: "string", default: fallback }) as const;
const { values } = parseArgs({ options: { processes: number("5"), edits: number("200"), size: number("20000") } });
const [processes, edits, size] = [Number(values.processes), Number(values.edits), Number(values.size)];

mkdirSync(out, { recursive: true });
await build({
  bundle: true,
  entryPoints: [`${root}test/bench/emptyServer.ts`],
  format: "cjs",
  minify: true,
  outfile: `${out}empty.cjs`,
  platform: "node",
  target: "node18",
});
const servers = { gouji: `${root}dist/server.cjs`, empty: `${out}empty.cjs` };
const drafts = (["pipe", "cells"] as const).map((layout) => {
  const text = draft({ seed: 2023, size, style: layout, wrong: 1 });
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { layout, text, bytes: bytes(text), hash };
});

console.log(`Node ${process.version}, ${availableParallelism()} cores, ${processes} processes × ${edits} edits`);
for (const { layout, bytes, hash } of drafts) console.log(`${layout}: ${bytes} bytes, sha256 ${hash}`);

const rows = [];
for (const { layout, text } of drafts) {
  for (const mode of Object.keys(modes) as Mode[]) {
    const samples: Record<keyof typeof servers, Sample[]> = { gouji: [], empty: [] };
    // Interleaved, so that a busy moment of the machine meets both.
    for (let round = 0; round < processes; round++)
      for (const server of ["gouji", "empty"] as const)
        samples[server].push(await measure(servers[server], mode, text, edits));
    const gouji = summarize(samples.gouji);
    const empty = summarize(samples.empty);
    for (const [server, summary] of Object.entries({ gouji, empty })) {
      rows.push({ server, mode, layout, ...summary });
      console.log(`${server} ${mode} ${layout}: ${line(summary)}`);
    }
    const ratio = (key: "start" | "first" | "p50" | "p95") => (gouji[key] / empty[key]).toFixed(2);
    const ratios = `start ${ratio("start")}, first ${ratio("first")}, edit p50 ${ratio("p50")}, p95 ${ratio("p95")}`;
    const met = gouji.first < budget.first && gouji.p95 < budget.p95;
    console.log(
      `  gouji / empty: ${ratios}; first < ${budget.first} ms and edit p95 < ${budget.p95} ms: ${met ? "met" : "NOT MET"}`,
    );
  }
}

const run = { node: process.version, cores: availableParallelism(), processes, edits, budget };
const inputs = drafts.map(({ layout, bytes, hash }) => ({ layout, bytes, hash }));
writeFileSync(`${out}latency.json`, `${JSON.stringify({ ...run, inputs, rows }, null, 2)}\n`);

function line({ start, first, p50, p95, p99, max, rss, findings }: ReturnType<typeof summarize>): string {
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  const edit = `edit p50 ${ms(p50)} p95 ${ms(p95)} p99 ${ms(p99)} max ${ms(max)} ms`;
  const memory = rss === null ? "RSS unknown" : `RSS ${rss.toFixed(0)} MB`;
  return `start ${ms(start)} ms, first ${ms(first)} ms, ${edit}, ${memory}, findings ${findings}`;
}
