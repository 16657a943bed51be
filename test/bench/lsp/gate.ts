/**
 * The gate: what the server takes as a ratio to what the empty one takes in the same round. Time is that of the processors,
 * which others' work on the machine disturbs least.
 */
import { readFileSync } from "node:fs";
import { type Case, cases } from "../engine/cases.ts";
import { median } from "../statistics.ts";
import type { Figures } from "../stored.ts";
import type { Server } from "./servers.ts";
import type { Sample } from "./session.ts";

type Session = (server: Server, document: Case, edits: number) => Promise<Sample>;

/** So much more than was stored fails. */
const ROOM = 1.5;
/** How often what seems slow is measured again; a busy moment passes, a slow server stays slow. */
const ROUNDS = 4;
const EDITS = 40;

/** Processor time to the first findings and of an edit, and memory. */
const measures = ["cpuFirst", "cpu", "rss"] as const;

const documents = [
  ...cases([20_000]).filter(({ layout, broken }) => layout === "Markdown" && broken),
  ...cases([200_000]).filter(({ layout, broken }) => layout === "HTML" && broken),
];

/** In per cent of the empty server; NaN where the system tells nothing. */
async function round([gouji, empty]: readonly Server[], session: Session): Promise<Figures> {
  if (!gouji || !empty) throw new Error("both servers are needed");
  const found: Record<string, Record<string, number>> = {};
  for (const document of documents) {
    const [is, floor] = [await session(gouji, document, EDITS), await session(empty, document, EDITS)];
    const ratio = (name: (typeof measures)[number]) =>
      Math.round(((is[name] ?? Number.NaN) / (floor[name] ?? Number.NaN)) * 100);
    found[document.name] = Object.fromEntries(measures.map((name) => [name, ratio(name)]));
  }
  return found;
}

/** Of several rounds, each figure by itself. */
function combined(rounds: readonly Figures[], combine: (values: readonly number[]) => number): Figures {
  const of = (document: string, name: string) => rounds.map((each) => each[document]?.[name] ?? Number.NaN);
  return Object.fromEntries(
    documents.map(({ name: document }) => [
      document,
      Object.fromEntries(measures.map((name) => [name, combine(of(document, name))])),
    ]),
  );
}

/** Medians, to be stored. */
export async function ratios(own: readonly Server[], session: Session): Promise<Figures> {
  const rounds: Figures[] = [];
  while (rounds.length < ROUNDS) rounds.push(await round(own, session));
  return combined(rounds, median);
}

/** Whether the least of some rounds is within what was stored; says where it is not. */
export async function check(own: readonly Server[], session: Session): Promise<boolean> {
  const stored: Figures = JSON.parse(readFileSync(new URL("../lsp.expected.json", import.meta.url), "utf8"));
  const rounds: Figures[] = [];
  let worse: string[];
  do {
    rounds.push(await round(own, session));
    const least = combined(rounds, (values) => Math.min(...values));
    worse = documents.flatMap(({ name: document }) =>
      measures.flatMap((name) => {
        const [is, was] = [least[document]?.[name] ?? Number.NaN, stored[document]?.[name] ?? Number.NaN];
        return Number.isNaN(is) || is <= was * ROOM
          ? []
          : [`${document}: ${name} ${is} % of the empty server, ${was} % when stored`];
      }),
    );
  } while (worse.length > 0 && rounds.length < ROUNDS);
  for (const line of worse) console.error(line);
  console.log(
    `lsp: ${documents.length * measures.length} ratios to the empty server, ${worse.length} worse than stored`,
  );
  return worse.length === 0;
}
