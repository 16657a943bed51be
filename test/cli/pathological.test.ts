// What docs/limits.md says of files that no author would write: each has an answer, and none takes the others along.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { analyze } from "../../server/src/engine/analysis.ts";
import { LONGEST } from "../../server/src/engine/tooLong.ts";
import { gouji, inFolder, report } from "./support.ts";

const sound = report();
const within = (text: string): string => sound.replace("二、主动公开", `${text}\n\n二、主动公开`);
const utf8 = (text: string): Uint8Array => Buffer.from(text);

/** A report around it stays a sound report: checked, with nothing found but what is named. */
const checked: Readonly<Record<string, string>> = {
  "a line of 1 MB": within("各项工作有序推进，".repeat(39_000)),
  "100,000 pipes": within("|".repeat(100_000)),
  "100,000 tags without an end": within("<div><table><tr><td>".repeat(25_000)),
  "100,000 lines": within("平稳。\n".repeat(100_000)),
  "200,000 line ends": within("\n".repeat(200_000)),
  "bidirectional and invisible characters": within("平\u202e稳\u2066推\u200b进\u2060。"),
  "no line end at the end": sound.trimEnd(),
  "line ends of old systems": sound.replaceAll("\n", "\r"),
};

suite("a sound report with it is a sound report", () => {
  for (const [name, text] of Object.entries(checked)) {
    test(name, () => {
      const { status, stdout, stderr } = gouji(["check", "--format", "json", "-"], { input: text });
      assert.deepEqual([status, stderr], [0, ""]);
      const [file] = JSON.parse(stdout).files;
      assert.deepEqual([file.status, file.reports], ["checked", 1]);
    });
  }
});

/** Told, with a status of 2; the file beside it is checked. */
const failing: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  "50 MB": [Buffer.alloc(50 * 2 ** 20, "平稳。\n"), /16 MB/],
  "NUL in the text": [utf8(sound.replace("平台", "平\0台")), /第 \d+ 行/],
  "only NUL": [Buffer.alloc(4096), /./],
  "half a character in UTF-8": [Buffer.concat([utf8(sound), Uint8Array.of(0xed, 0xa0, 0x80)]), /UTF-8/],
  "half a character in UTF-16": [
    Buffer.concat([Buffer.from(`\ufeff${sound}`, "utf16le"), Uint8Array.of(0, 0xd8)]),
    /UTF-16/,
  ],
  "another encoding": [Buffer.from(Array.from({ length: 4096 }, (_, at) => 0x80 + ((at * 7) % 0x7f))), /./],
};

suite("a file that cannot be read is told", () => {
  for (const [name, [bytes, message]] of Object.entries(failing)) {
    test(name, () => {
      inFolder({ "a.txt": bytes, "b.txt": sound }, (cwd) => {
        const { status, stdout, stderr } = gouji(["check", "--format", "json", "."], { cwd });
        assert.equal(status, 2);
        assert.match(stderr, /^gouji: a\.txt: /);
        assert.match(stderr, message);
        const states = JSON.parse(stdout).files.map((file: { status: string }) => file.status);
        assert.deepEqual(states, ["failed", "checked"]);
      });
    });
  }
});

test("nothing, white space and digits are no report", () => {
  for (const text of ["", "\ufeff", " ", "\r\n\t\u3000\n", "7".repeat(10_000), "|".repeat(100_000)]) {
    const { status, stdout, stderr } = gouji(["check", "--format", "json", "-"], { input: text });
    assert.deepEqual([status, stderr, JSON.parse(stdout).files[0].status], [0, "", "notAReport"]);
  }
});

test("10,000 digits in a cell are one finding, cut short", () => {
  const { status, stdout } = gouji(["check", "-"], { input: sound.replace("2210", "7".repeat(10_000)) });
  assert.equal(status, 1);
  assert.match(stdout, /错误 1。/);
  assert.ok(stdout.length < 2000);
});

test("a report beyond the limit is not checked, and that is told; of another text nothing is", () => {
  const { reports, problems } = analyze(sound + " ".repeat(LONGEST));
  assert.deepEqual(reports, []);
  assert.deepEqual(
    problems.map(({ rule, severity, span }) => [rule, severity, span]),
    [["limits", "info", { start: 0, end: sound.indexOf("\n") }]],
  );
  assert.deepEqual(analyze(`${"平稳。".repeat(LONGEST)}`.slice(0, LONGEST + 1)).problems, []);
});
