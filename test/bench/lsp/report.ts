/** The tables of docs/benchmarks.md. */
import { execSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";
import type { Row } from "../lsp.ts";
import { aligned } from "../stored.ts";
import { questions } from "./session.ts";
import type { Summary } from "./summary.ts";

const ms = (value: number): string => (Number.isNaN(value) ? "" : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0));
const mb = (value: number): string => (Number.isNaN(value) ? "" : value.toFixed(0));
const kb = ({ size }: Row["document"]): string => String(size / 1000);

export function report(rows: readonly Row[], { processes, edits }: { processes: number; edits: number }): string {
  const commit = execSync("git rev-parse --short HEAD", { encoding: "utf8" }).trim();
  const machine = [
    `${processes} processes × ${edits} edits. Node ${process.version}, ${availableParallelism()} cores`,
    `(${cpus()[0]?.model.trim() ?? "unknown"}), commit ${commit}.`,
  ].join("\n");
  return [aims(rows), waiting(rows), answering(rows), documents(rows), machine].join("\n\n");
}

interface Aim {
  readonly what: string;
  readonly row: Row | undefined;
  readonly value: (summary: Summary) => number;
  readonly must: number;
  readonly aim: number;
}

function aims(rows: readonly Row[]): string {
  const of = (server: string, layout: string, size: number) =>
    rows.find((row) => row.server === server && isCommon(row, layout) && row.document.size === size);
  const [small, large] = [of("gouji", "Markdown", 20_000), of("gouji", "HTML", 200_000)];
  const floor = of("empty", "Markdown", 20_000)?.summary.first ?? Number.NaN;
  const answer = ({ answers: { hover, definition, documentHighlight } }: Summary) =>
    Math.max(hover, definition, documentHighlight);
  const all: readonly Aim[] = [
    { what: "edit, 20 kB, p50, ms", row: small, value: ({ p50 }) => p50, must: 2, aim: 0.8 },
    { what: "edit, 20 kB, p95, ms", row: small, value: ({ p95 }) => p95, must: 5, aim: 2 },
    { what: "edit, 200 kB of HTML, p95, ms", row: large, value: ({ p95 }) => p95, must: 30, aim: 15 },
    { what: "spawn → first findings, ms", row: small, value: ({ first }) => first, must: 300, aim: 1.3 * floor },
    { what: "hover, definition, highlight, p95, ms", row: small, value: answer, must: 3, aim: 1 },
    { what: "RSS, one draft open, at rest, MB", row: small, value: ({ rssRest }) => rssRest, must: 120, aim: 80 },
  ];
  return aligned([
    ["Measure", "is", "must", "aim", "met"],
    ...all.flatMap(({ what, row, value, must, aim }) => {
      if (row === undefined) return [];
      const is = value(row.summary);
      return [[what, ms(is), ms(must), ms(aim), is > must ? "no" : is > aim ? "must" : "aim"]];
    }),
  ]);
}

/** The document that all servers were measured on. */
const isCommon = ({ document: { layout, broken } }: Row, wanted = "Markdown"): boolean => layout === wanted && broken;

/** The rows of those, each followed by its times as multiples of the empty server's. */
function waiting(rows: readonly Row[]): string {
  return aligned([
    ["Server", "kB", "initialize", "first", "open", "edit p50", "p95", "p99", "max", "CPU", "burst"],
    ...rows
      .filter((row) => isCommon(row))
      .map(({ server, document, summary }) => {
        const { start, first, open, p50, p95, p99, max, cpu, burst } = summary;
        return [server, kb(document), ...[start, first, open, p50, p95, p99, max, cpu, burst].map(ms)];
      }),
  ]);
}

function answering(rows: readonly Row[]): string {
  return aligned([
    ["Server", "kB", "hover", "symbols", "definition", "highlight", "RSS opened", "edited", "at rest", "peak"],
    ...rows
      .filter((row) => isCommon(row))
      .map(({ server, document, summary }) => {
        const { answers, rssOpened, rss, rssRest, rssPeak } = summary;
        const times = questions.map((question) => ms(answers[question]));
        return [server, kb(document), ...times, ...[rssOpened, rss, rssRest, rssPeak].map(mb)];
      }),
  ]);
}

function documents(rows: readonly Row[]): string {
  return aligned([
    ["Document", "sha256", "findings", "open", "edit p50", "p95", "p99", "max", "CPU", "burst", "symbols", "RSS"],
    ...rows
      .filter(({ server }) => server === "gouji")
      .map(({ document, hash, summary }) => {
        const { findings, open, p50, p95, p99, max, cpu, burst, answers, rss } = summary;
        const times = [open, p50, p95, p99, max, cpu, burst, answers.documentSymbol].map(ms);
        return [document.name, hash, String(findings), ...times, mb(rss)];
      }),
  ]);
}
