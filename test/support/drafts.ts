/** All drafts that the project has, as they are: what must hold for every draft is tried on these. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Analysis } from "../../server/src/engine/analysis.ts";
import { fixturesFolder, readFixture } from "./fixture.ts";

const samplesFolder = fileURLToPath(new URL("../../samples/", import.meta.url));

export interface Draft {
  readonly name: string;
  readonly text: string;
}

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** The files of test/fixtures that hold a case; `bases/` holds whole drafts. */
export const caseFiles: readonly string[] = filesIn(fixturesFolder, /\.txt$/).filter(
  (file) => !relative(fixturesFolder, file).startsWith(`bases${sep}`),
);

export function allDrafts(): Draft[] {
  const name = (file: string) => relative(fixturesFolder, file).split(sep).join("/");
  const cases = caseFiles.map((file) => ({ name: name(file), text: readFixture(readFileSync(file, "utf8")).text }));
  const whole = [...filesIn(join(fixturesFolder, "bases"), /\.txt$/), ...filesIn(samplesFolder, /\.(txt|md|html)$/)];
  return [...cases, ...whole.map((file) => ({ name: name(file), text: readFileSync(file, "utf8") }))];
}

/** Every figure of a document, with blank as 0. */
export function valuesOf({ reports }: Analysis): unknown {
  return reports.map(({ tables }) =>
    [...tables.values()].map(({ rows }) =>
      [...rows].map(([id, { figures }]) => [
        id,
        ...figures.map((figure) => (figure.reading === "blank" ? 0 : figure.value)),
      ]),
    ),
  );
}

/** How many findings of each rule there are. */
export function countsOf({ problems }: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** The rules that found more in `after` than in `before`. */
export function added(before: Analysis, after: Analysis): string[] {
  const known = countsOf(before);
  return [...countsOf(after)].filter(([rule, count]) => count > (known.get(rule) ?? 0)).map(([rule]) => rule);
}
