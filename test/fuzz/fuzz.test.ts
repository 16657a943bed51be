// The share of the gate: the same cases on every machine. `npm run fuzz` goes on from other seeds.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { holds, spansAreSound } from "./holds.ts";
import { fuzz } from "./job.ts";
import { inTime } from "./time.ts";

test("what must hold can fail", () => {
  assert.throws(() => spansAreSound("甲𠮷", [{ start: 0, end: 2 }]), /half a character/);
  assert.throws(() => spansAreSound("甲", { inner: new Map([[1, { start: 0, end: 2 }]]) }), /0-2 of 1/);
  assert.throws(() => spansAreSound("甲乙", { start: 1, end: 0 }));
});

test("2,000 drafts and files that met with accidents", async () => {
  const outcomes = await fuzz(2000, 2026);
  for (const { name, failure } of outcomes) assert.equal(failure, null, `${name}: ${JSON.stringify(failure, null, 2)}`);
  assert.ok(outcomes.reduce((sum, { cases }) => sum + cases, 0) >= 2000);
});

/** What a run found once, as small as it could be made: `found` says what was wrong. */
suite("found before", () => {
  const folder = join(import.meta.dirname, "found");
  for (const name of readdirSync(folder).sort()) {
    const { found, text, places } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    test(`${name}: ${found}`, () => {
      inTime(text);
      holds(text, places);
    });
  }
});
