/** What is read: reports in every layout with every noise, and the fixtures that real converters made. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generator, seedOf } from "../draft.ts";
import { type Document, documentOf, type Truth, type Variant } from "./documents.ts";
import { layouts } from "./layouts.ts";
import { noises } from "./noise.ts";

export interface Case {
  readonly layout: string;
  readonly family: "separated" | "glued" | "converter";
  readonly noise: string;
  /** Which report. */
  readonly document: string;
  readonly truth: Truth;
  readonly text: string;
}

export interface Filter {
  /** Other reports than those whose figures are stored. */
  readonly seeds?: readonly number[];
  readonly layout: (name: string) => boolean;
  readonly noise: (name: string) => boolean;
}

/** Makes a report of 20 kB. */
const PROSE = 6200;
const SEEDS = [1, 2];

export function* cases(filter: Filter): Generator<Case> {
  yield* generated(filter);
  if (filter.noise("none")) yield* converted(filter);
}

function* generated(filter: Filter): Generator<Case> {
  const documents = allDocuments(filter.seeds ?? SEEDS);
  for (const layout of layouts.filter(({ name }) => filter.layout(name))) {
    const own = noises.filter(({ name }) => filter.noise(name) && (layout.noises?.includes(name) ?? true));
    for (const noise of own) {
      for (const document of documents) {
        const random = generator(seedOf(`${layout.name} ${noise.name} ${document.name}`));
        const text = noise.apply(layout.write(document, random), layout, random);
        if (text === null) continue;
        const { name, truth } = document;
        yield { layout: layout.name, family: layout.family, noise: noise.name, document: name, truth, text };
      }
    }
  }
}

function allDocuments(seeds: readonly number[]): Document[] {
  const variants: readonly Variant[] = ["plain", "blanks", "wrong"];
  return seeds.flatMap((seed) =>
    (["2019", "2021"] as const).flatMap((version) =>
      [8, 60, 2000].flatMap((requests) =>
        variants.map((variant) => documentOf({ version, requests, variant, seed, prose: PROSE })),
      ),
    ),
  );
}

const fixtures = join(import.meta.dirname, "../../fixtures-converted");

function* converted(filter: Filter): Generator<Case> {
  if (!existsSync(fixtures)) return;
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const found = folders.map(({ name }) => name).sort();
  const files = found.flatMap((document) => {
    const names = readdirSync(join(fixtures, document)).filter((name) => /\.(?:txt|md)$/.test(name));
    return names.map((name) => ({ document, name, layout: name.replace(/\.[^.]+$/, "") }));
  });
  for (const { document, name, layout } of files.sort((a, b) =>
    a.layout < b.layout ? -1 : a.layout > b.layout ? 1 : 0,
  )) {
    if (!filter.layout(layout)) continue;
    const truth: Truth = JSON.parse(readFileSync(join(fixtures, document, "truth.json"), "utf8"));
    const text = readFileSync(join(fixtures, document, name), "utf8");
    yield { layout, family: "converter", noise: "none", document, truth, text };
  }
}
