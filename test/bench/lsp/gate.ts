/**
 * The gate: what the server takes as a ratio to what the empty one takes in the same round. Time is that of the processors,
 * which others' work on the machine disturbs least.
 */
import { readFileSync } from "node:fs";
import { type Case, cases } from "../engine/cases.ts";
import { median } from "../statistics.ts";
import type { Server } from "./servers.ts";
import type { Sample } from "./session.ts";

type Session = (server: Server, document: Case, edits: number) => Promise<Sample>;

/** So much more than was stored fails. */
const ROOM = 1.5;
/** How often what seems slow is measured again; a busy moment passes, a slow server stays slow. */
const ROUNDS = 4;
const EDITS = 40;

const [small] = cases([20_000]).filter(({ layout, broken }) => layout === "Markdown" && broken);
const [large] = cases([200_000]).filter(({ layout, broken }) => layout === "HTML" && broken);
const documents = [small, large].flatMap((each) => each ?? []);

/** In per cent of the empty server: of both documents, the first findings, an edit, and memory; NaN where nothing is told. */
async function round([gouji, empty]: readonly Server[], session: Session): Promise<Record<string, number>> {
  if (!gouji || !empty) throw new Error("both servers are needed");
  const found: Record<string, number> = {};
  for (const document of documents) {
    const [is, floor] = [await session(gouji, document, EDITS), await session(empty, document, EDITS)];
    for (const name of ["cpuFirst", "cpu", "rss"] as const)
      found[`${name}, ${document.name}`] = Math.round(((is[name] ?? Number.NaN) / (floor[name] ?? Number.NaN)) * 100);
  }
  return found;
}

/** Medians, to be stored. */
export async function ratios(own: readonly Server[], session: Session): Promise<Record<string, number>> {
  const rounds: Record<string, number>[] = [];
  for (let at = 0; at < ROUNDS; at++) rounds.push(await round(own, session));
  const names = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(rounds.map((each) => each[name] ?? null))]));
}

/** Whether the least of some rounds is within what was stored; says where it is not. */
export async function check(own: readonly Server[], session: Session): Promise<boolean> {
  const file = new URL("../lsp.expected.json", import.meta.url);
  const stored: Record<string, number> = JSON.parse(readFileSync(file, "utf8")).ratios;
  const least = new Map<string, number>();
  const slow = () => Object.entries(stored).filter(([name, was]) => !((least.get(name) ?? 0) <= was * ROOM));
  for (let at = 0; at === 0 || (at < ROUNDS && slow().length > 0); at++)
    for (const [name, is] of Object.entries(await round(own, session)))
      least.set(name, Math.min(is, least.get(name) ?? Number.POSITIVE_INFINITY));
  for (const [name, was] of slow())
    console.error(`${name}: ${least.get(name)} % of the empty server, ${was} % when stored`);
  console.log(`lsp: ${least.size} ratios to the empty server, ${slow().length} worse than stored`);
  return slow().length === 0;
}
