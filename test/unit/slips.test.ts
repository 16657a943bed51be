// Never silently wrong: whatever a slip does to a draft, no cell is told for certain that was told otherwise before.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { analyze } from "../../server/src/engine/analysis.ts";
import { toSimplified } from "../../server/src/node/openCC.ts";
import { generator, seedOf } from "../bench/draft.ts";
import { fixturesFolder } from "../support/fixture.ts";
import { slips } from "../support/slips.ts";

/** So many texts of each draft, each with up to so many slips. */
const TEXTS = 150;
const MOST_SLIPS = 3;

const names = Object.keys(slips);

suite("slips of a hand", () => {
  const bases = join(fixturesFolder, "bases");
  // In HTML a slip amid a tag is another page.
  for (const file of readdirSync(bases)
    .filter((name) => !name.includes("html"))
    .sort()) {
    test(`${file}: what is told stays told, or is no longer told`, () => {
      const draft = readFileSync(join(bases, file), "utf8");
      const told = certainCells(draft);
      assert.ok(told.size > 150, `${told.size} cells`);
      const random = generator(seedOf(file));
      for (let each = 0; each < TEXTS; each++) {
        let text = draft;
        const made: string[] = [];
        for (let slip = 0; slip <= Math.floor(random() * MOST_SLIPS); slip++) {
          const name = names[Math.floor(random() * names.length)] as string;
          text = slips[name]?.(text, random) ?? text;
          made.push(name);
        }
        for (const [cell, value] of certainCells(text)) {
          if (told.has(cell)) assert.equal(value, told.get(cell), `${made.join(", ")}: ${cell}\n${text}`);
        }
      }
    });
  }
});

/** The figures of the first report that are told for certain, blank ones as null, by table, row and place. */
function certainCells(text: string): Map<string, number | null> {
  const cells = new Map<string, number | null>();
  const [report] = analyze(text, { toSimplified }).reports;
  for (const [number, table] of report?.tables ?? [])
    for (const [id, { figures, trouble }] of table.rows)
      figures.forEach(({ reading, value }, at) => {
        const isCertain = reading === "number" || (reading === "blank" && trouble === null);
        if (isCertain) cells.set(`${number} ${id} ${at + 1}`, value);
      });
  return cells;
}
