// No regular expression takes more than linear time: a line of a draft may be as long as its author likes.
import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { analyse } from "scslre";
import { isAmbiguous } from "../support/ambiguity.ts";
import { madeBy, type Written, writtenIn } from "../support/regexps.ts";

const root = join(import.meta.dirname, "../..");

/** Those that take longer on longer texts, and what bounds their texts. */
const bounded: Readonly<Record<string, string>> = {
  "server/src/engine/report/title.ts": "titles have 90 characters at most",
  "server/src/engine/rules/structure/leftoverKinds.ts": "LONGEST_CHROME",
};

/** Loops that can hand characters on to one another, or be begun at each of their characters. */
const isSlow = ({ source, flags }: Pick<Written, "source" | "flags">): boolean =>
  analyse({ source, flags }).reports.length > 0;

suite("regular expressions", () => {
  let all: Written[] = [];
  let constructed: string[] = [];

  before(async () => {
    const written = writtenIn("{client,scripts,server}/**/*.{ts,mjs}");
    const made = await madeBy(async () => {
      // Nothing of the engine is loaded yet: what its modules construct is seen, and what reading and showing does.
      for (const file of globSync("server/src/engine/**/*.ts", { cwd: root })) await import(join(root, file));
      const { allDrafts } = await import("../support/drafts.ts");
      const { analyze } = await import("../../server/src/engine/analysis.ts");
      const { escaped, plain } = await import("../../server/src/engine/features/markdown.ts");
      for (const { text } of allDrafts()) analyze(text);
      plain(escaped("*"));
    });
    all = [...written.literals, ...made];
    constructed = written.constructed.filter((at) => !made.some((each) => each.at === at));
  });

  test("are found, all of them", () => {
    assert.ok(all.length > 500, `${all.length}`);
    assert.deepEqual(constructed, [], "constructed, and not seen here");
  });

  test("none is ambiguous: it would take exponential time", () => {
    assert.deepEqual(all.filter(isAmbiguous), []);
  });

  test("none takes the square of the time, but on texts that are short", () => {
    const slow = all.filter(isSlow);
    assert.deepEqual(
      slow.filter(({ at }) => !bounded[at.replace(/:\d+$/, "")]),
      [],
    );
    for (const file of Object.keys(bounded))
      assert.ok(
        slow.some(({ at }) => at.startsWith(`${file}:`)),
        file,
      );
  });
});

test("what is slow is known", () => {
  for (const regexp of [/(?:a|a)*$/, /(?:信息公开|信息|公开)*$/, /(?:[^。]|甲(?:乙|[乙丙]))*丁/])
    assert.ok(isAmbiguous(regexp), `${regexp}`);
  for (const regexp of [/(?:a|b)*$/, /a*b*$/, /(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*/, /^(?:其中|共)*$/])
    assert.ok(!isAmbiguous(regexp), `${regexp}`);
  for (const regexp of [/(a+)+$/, /\s*日?\s*$/, /\s+$/, /^\s*\S*\s*,/]) assert.ok(isSlow(regexp), `${regexp}`);
  for (const regexp of [/(?<!\s)\s+$/, /^\s*(?:日\s*)?$/]) assert.ok(!isSlow(regexp), `${regexp}`);
});
