import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { rules } from "../../server/src/engine/rules/registry.ts";
import { gouji } from "./support.ts";

const page = (id: string): URL => new URL(`../../docs/rules/${id}.md`, import.meta.url);

test("rules lists every rule with its severity and title", () => {
  const { status, stdout } = gouji(["rules"]);
  assert.equal(status, 0);
  const lines = stdout.trimEnd().split("\n");
  assert.deepEqual(
    lines.map((line) => line.split(" ")[0]),
    rules.map((rule) => rule.id),
  );
  assert.match(stdout, /^sum\/row-total +错误 +\S/m);
  assert.match(gouji(["rules", "--locale", "en"]).stdout, /^sum\/row-total +error +\S/m);
});

test("rules --format json", () => {
  const list = JSON.parse(gouji(["rules", "--format", "json"]).stdout);
  assert.equal(list.version, 1);
  assert.deepEqual(
    list.rules.map((rule: { id: string }) => rule.id),
    rules.map((rule) => rule.id),
  );
  assert.deepEqual(Object.keys(list.rules[0]), ["id", "severity", "title"]);
  const one = JSON.parse(gouji(["rules", "sum/balance", "--format", "json"]).stdout);
  assert.deepEqual(Object.keys(one), ["version", "id", "severity", "title", "page"]);
});

test("rules ID prints the page of the rule", () => {
  for (const { id } of rules) {
    const { status, stdout } = gouji(["rules", id]);
    assert.equal(status, 0);
    if (existsSync(page(id))) assert.equal(stdout, readFileSync(page(id), "utf8"));
    else assert.ok(stdout.startsWith(id));
  }
});

test("an unknown rule names the likely ones", () => {
  const { status, stdout, stderr } = gouji(["rules", "row-totl"]);
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, /没有“row-totl”这条规则.*sum\/row-total/);
  assert.equal(gouji(["rules", "sum/balance", "cell/blank"]).status, 2);
});
