/** One server process, from spawn to kill, as a client sees it. */
import { setTimeout as sleep } from "node:timers/promises";
import { type InitializeResult, type Position, TextDocumentSyncKind } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Client, knowing, pushed } from "../../protocol/client.ts";
import { type Edit, edits } from "../edits.ts";
import { cpuMilliseconds, megabytes } from "../resources.ts";
import type { Server } from "./servers.ts";

/** A document as the server gets it. */
export interface Input {
  readonly extension: string;
  readonly languageId: string;
  readonly text: string;
}

/** What is asked about a place, or the document, once its findings are there; by the name of its capability. */
export const questions = ["hover", "documentSymbol", "definition", "documentHighlight"] as const;
export type Question = (typeof questions)[number];

/** Times are in milliseconds, memory in megabytes; null where the system does not tell. */
export interface Sample {
  /** From spawn to the answer to `initialize`, and to the first findings. */
  readonly start: number;
  readonly first: number;
  /** From opening the document to its findings. */
  readonly open: number;
  /** How many findings it has as it is opened. */
  readonly findings: number;
  /** From sending an edit to having the findings of that version, without the edits of the warm-up. */
  readonly edits: readonly number[];
  /** Of all processors, from spawn to the first findings, and for each of those edits. */
  readonly cpuFirst: number | null;
  readonly cpu: number | null;
  /** `burst` edits, none of which waits for the findings of the one before, until the last findings. */
  readonly burst: number;
  /** Each answer; none where the server does not offer it. */
  readonly answers: Readonly<Record<Question, readonly number[]>>;
  /** With the document open: as its findings came, after all of this, and in the pause behind it where there is one; and the most there was. */
  readonly rssOpened: number | null;
  readonly rss: number | null;
  readonly rssRest: number | null;
  readonly rssPeak: number | null;
}

const warmUp = 20;
const burst = 50;
const asked = 40;

/** A server that takes so many milliseconds for all of this is stuck. */
const patience = 120_000;

/**
 * Opens the document in a fresh process that runs in the folder `cwd`, makes `count` edits, a burst of more, and asks; then
 * leaves it alone for `pause` milliseconds.
 */
export async function measure(server: Server, input: Input, count: number, cwd: string, pause = 0): Promise<Sample> {
  const uri = `file:///drafts/report.${input.extension}`;
  const now = () => performance.now();
  let text = input.text;
  const spawned = now();
  using client = new Client(server.args, { cwd, ...(server.program && { program: server.program }) });
  const { pid } = client.process;
  // What it was asked is then refused.
  setTimeout(() => client.process.kill(), patience).unref();
  server.before?.(client, () => text);
  const { capabilities } = await client.initialize(server.push ? pushed : knowing);
  const start = now() - spawned;
  server.after?.(client);

  let version = 1;
  let resultId: string | undefined;
  /** The number of findings of the version that was last sent; null where they are as before. */
  async function findings(): Promise<number | null> {
    if (server.push) return (await client.publication(version, uri)).diagnostics.length;
    const report = await client.pull(uri, resultId);
    resultId = report.resultId;
    return report.kind === "full" ? report.items.length : null;
  }
  const send = wholly(capabilities)
    ? ({ whole }: Edit) => client.notify("textDocument/didChange", changed([{ text: whole }]))
    : ({ range, text }: Edit) => client.change(++version, range, text, uri);
  const changed = (contentChanges: object[]) => ({ textDocument: { uri, version: ++version }, contentChanges });

  const opening = now();
  void client.open(text, uri, input.languageId);
  const found = (await findings()) ?? 0;
  const open = now() - opening;
  const first = now() - spawned;
  const cpuFirst = cpuMilliseconds(pid);
  const rssOpened = megabytes(pid, "VmRSS");

  const times: number[] = [];
  let before: number | null = null;
  const all = [...edits(text, count + burst)];
  for (const edit of all.slice(0, count)) {
    if (times.length === warmUp) before = cpuMilliseconds(pid);
    text = edit.whole;
    const began = now();
    void send(edit);
    await findings();
    times.push(now() - began);
  }
  const after = cpuMilliseconds(pid);

  const bursting = now();
  const waiting = all.slice(count).map((edit) => {
    text = edit.whole;
    void send(edit);
    return server.push ? null : findings();
  });
  await Promise.all([...waiting, findings()]);
  const burstTime = now() - bursting;

  text = input.text;
  void client.notify("textDocument/didChange", changed([{ text }]));
  await findings();
  const answers: Record<Question, number[]> = { hover: [], documentSymbol: [], definition: [], documentHighlight: [] };
  const offered = capabilities as Readonly<Record<string, unknown>>;
  const registered = (question: string) => client.registered.includes(`textDocument/${question}`);
  for (const question of questions.filter((each) => offered[`${each}Provider`] || registered(each)))
    for (const position of places(text)) {
      const began = now();
      await client.ask(question, question === "documentSymbol" ? {} : { position }, uri);
      answers[question].push(now() - began);
    }
  const rss = megabytes(pid, "VmRSS");
  const rssPeak = megabytes(pid, "VmHWM");
  await sleep(pause);
  const sample = {
    start,
    first,
    open,
    findings: found,
    edits: times.slice(warmUp),
    cpuFirst,
    cpu: before === null || after === null ? null : (after - before) / (count - warmUp),
    burst: burstTime,
    answers,
    rssOpened,
    rss,
    rssRest: pause > 0 ? megabytes(pid, "VmRSS") : null,
    rssPeak,
  };
  // Some servers keep what they have compiled when they leave.
  await Promise.race([client.stop(), sleep(1000)]).catch(() => {});
  return sample;
}

/** Whether the server wants the whole text of each version. */
function wholly({ textDocumentSync: sync }: InitializeResult["capabilities"]): boolean {
  return (typeof sync === "object" ? sync.change : sync) === TextDocumentSyncKind.Full;
}

/** Figures all over the text. */
function places(text: string): Position[] {
  const document = TextDocument.create("", "", 0, text);
  const figures = [...text.matchAll(/\d+/g)];
  return Array.from({ length: asked }, (_, at) => {
    const figure = figures[Math.floor((at * figures.length) / asked)];
    return document.positionAt(figure?.index ?? 0);
  });
}
