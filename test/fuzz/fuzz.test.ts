// The share of the gate: the same cases on every machine. `npm run fuzz` goes on from other seeds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { spansAreSound } from "./holds.ts";
import { fuzz } from "./job.ts";

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
