/**
 * How long an author waits for the language server: for its start, the first findings, those of each edit, and answers;
 * and what that takes of memory and processors. Beside it, in the same run, a server that does nothing, and others.
 *
 *   npm run bench:lsp -- [--processes 5] [--edits 200] [--size 20] [--size 200] [--only gouji] [--write | --check]
 *
 * Servers run one at a time, each in turn in every round. `--write` stores ratios to the empty server in lsp.expected.json,
 * and the tables in docs/benchmarks.md. `--check` exits 1 where a ratio is half as much again as was stored.
 */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Case, cases } from "./engine/cases.ts";
import { check, ratios } from "./lsp/gate.ts";
import { report } from "./lsp/report.ts";
import { ours, peers, pushing, type Server } from "./lsp/servers.ts";
import { type Input, measure, type Sample } from "./lsp/session.ts";
import { type Summary, summarize } from "./lsp/summary.ts";
import { store, writeTable } from "./stored.ts";

const { values } = parseArgs({
  options: {
    processes: { type: "string", default: "5" },
    edits: { type: "string", default: "200" },
    size: { type: "string", multiple: true, default: ["20", "60", "200"] },
    only: { type: "string", multiple: true },
    write: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});
/** Long enough for our server to give memory back, in milliseconds. */
const PAUSE = 25_000;
const out = fileURLToPath(new URL("../../out/bench/lsp/", import.meta.url));
mkdirSync(out, { recursive: true });
/** Some servers look through the folder that they run in. */
const empty = mkdtempSync(join(tmpdir(), "gouji-bench-lsp-"));

/** A server with a document, and what came of it. */
export interface Row {
  readonly server: string;
  readonly document: Case;
  readonly hash: string;
  readonly summary: Summary;
}

const kinds: Readonly<Record<string, Omit<Input, "text">>> = {
  Markdown: { extension: "md", languageId: "markdown" },
  HTML: { extension: "html", languageId: "html" },
};

function inputOf({ file }: Server, { layout, text }: Case): Input {
  if (file) return { ...file, text: file.write(text) };
  return { ...(kinds[layout] ?? { extension: "txt", languageId: "plaintext" }), text };
}

const own = await ours(out);
if (values.check) process.exitCode = (await check(own, session)) ? 0 : 1;
else await all();
rmSync(empty, { recursive: true });

function session(server: Server, document: Case, edits: number, pause?: number): Promise<Sample> {
  return measure(server, inputOf(server, document), edits, empty, pause);
}

async function all(): Promise<void> {
  const beside = [...own.slice(1), ...pushing(own), ...peers(`${out}peers`)];
  const rows: Row[] = [];
  for (const size of values.size.map(Number)) rows.push(...(await ofSize(size * 1000, beside)));
  const run = { processes: Number(values.processes), edits: Number(values.edits) };
  writeFileSync(
    `${out}lsp.json`,
    `${JSON.stringify({ ...run, rows }, (key, value) => (key === "text" ? undefined : value), 2)}\n`,
  );
  const text = report(rows, run);
  console.log(text);
  if (!values.write) return;
  writeTable("lsp", text);
  store("lsp", await ratios(own, session));
}

/** Ours on every document of about so many bytes; the others on one. */
async function ofSize(size: number, beside: readonly Server[]): Promise<Row[]> {
  const documents = cases([size]);
  const common = documents.filter(({ layout, broken }) => layout === "Markdown" && broken);
  const jobs = [
    ...own.slice(0, 1).flatMap((server) => documents.map((document) => ({ server, document }))),
    ...beside.flatMap((server) => common.map((document) => ({ server, document }))),
  ].filter(({ server: { name } }) => values.only?.some((each) => name.startsWith(each)) ?? true);
  const measured = jobs.map((job) => ({ ...job, samples: [] as Sample[] }));
  // One of each server is enough.
  const pauseOf = (document: Case, round: number) =>
    size === 20_000 && round === 0 && common.includes(document) ? PAUSE : 0;
  // Interleaved, so that a busy moment of the machine meets all.
  for (let round = 0; round < Number(values.processes); round++)
    for (const job of measured)
      try {
        job.samples.push(await session(job.server, job.document, Number(values.edits), pauseOf(job.document, round)));
      } catch (error) {
        console.log(`${job.server.name}, ${job.document.name}: a process is left out (${error})`);
      }
  return measured
    .filter(({ samples }) => samples.length > 0)
    .map(({ server, document, samples }) => {
      const row = {
        server: server.name,
        document,
        hash: hashOf(inputOf(server, document)),
        summary: summarize(samples),
      };
      console.log(line(row));
      return row;
    });
}

function hashOf({ text }: Input): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

function line({ server, document, hash, summary }: Row): string {
  const { start, first, p50, p95, p99, max, cpu, rss } = summary;
  const edit = [p50, p95, p99, max].map((value) => value.toFixed(2)).join(" / ");
  return `${server}, ${document.name} (${hash}): start ${start.toFixed(0)}, first ${first.toFixed(0)}, edit ${edit} ms, CPU ${cpu.toFixed(2)} ms, RSS ${rss.toFixed(0)} MB`;
}
