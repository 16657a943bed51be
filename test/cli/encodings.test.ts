import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decode } from "../../server/src/cli/decode.ts";
import { gouji, inFolder, report } from "./support.ts";

const text = "政府信息公开工作年度报告\r\n自然人 12，总计 12。\n";
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const utf16 = (value: string, big = false): Buffer => {
  const little = Buffer.from(value, "utf16le");
  return big ? little.swap16() : little;
};
const gb18030 = readFileSync(new URL("fixtures/gb18030.txt", import.meta.url));

const read = (input: Uint8Array, encoding: string, expected = text): void => {
  assert.deepEqual(decode(input), { text: expected, encoding });
};
const fails = (input: Uint8Array, kind: string): void => {
  const result = decode(input);
  assert.equal("failure" in result ? result.failure.kind : "decoded", kind);
};

test("UTF-8 and UTF-16, with and without a byte order mark", () => {
  read(bytes(text), "utf-8");
  read(bytes(`\ufeff${text}`), "utf-8");
  read(utf16(`\ufeff${text}`), "utf-16le");
  read(utf16(`\ufeff${text}`, true), "utf-16be");
  read(utf16(text), "utf-16le");
  read(utf16(text, true), "utf-16be");
  read(utf16("政府信息公开工作年度报告".repeat(3)), "utf-16le", "政府信息公开工作年度报告".repeat(3));
  read(bytes(""), "utf-8", "");
  read(bytes("plain ASCII of an even length"), "utf-8", "plain ASCII of an even length");
});

test("GB18030, also where a character takes four bytes", () => {
  const result = decode(gb18030);
  assert.ok("text" in result && result.encoding === "gb18030");
  assert.equal(result.text, report("pipe", true));
  read(Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae, 0x81, 0x39, 0xee, 0x39, 0xd0, 0xc5), "gb18030", "政府\u3400信");
});

test("what is no text is named", () => {
  fails(bytes("PK\u0003\u0004 and so on"), "word");
  fails(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), "word");
  fails(bytes("%PDF-1.7\n"), "pdf");
  fails(bytes("{\\rtf1 }"), "rtf");
  fails(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "binary");
  fails(
    Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 11),
    "binary",
  );
  fails(
    Uint8Array.from({ length: 401 }, (_, at) => (at * 151 + 128) % 256),
    "binary",
  );
});

test("damaged UTF-8 is not read as GB18030, and the line is told", () => {
  const whole = bytes(`${text}${text}${text}`);
  const broken = Uint8Array.from([
    ...whole.slice(0, bytes(text).length),
    0xff,
    0xfe,
    0x80,
    ...whole.slice(bytes(text).length),
  ]);
  assert.deepEqual(decode(broken), { failure: { kind: "damaged", encoding: "UTF-8", line: 3 } });
});

test("damaged GB18030 and UTF-16 are told, with the line", () => {
  const line = (at: number): number => gb18030.subarray(0, at).filter((byte) => byte === 10).length + 1;
  for (const at of [100, 700, gb18030.length - 10]) {
    const broken = Uint8Array.from(gb18030);
    broken[at] = 0xff;
    assert.deepEqual(decode(broken), { failure: { kind: "damaged", encoding: "GB18030", line: line(at) } });
  }
  const cut = utf16(`\ufeff${text}`).subarray(0, -1);
  assert.deepEqual(decode(cut), { failure: { kind: "damaged", encoding: "UTF-16", line: 2 } });
});

test("NUL in a sound text is told, with the line", () => {
  const nul = { failure: { kind: "nul", line: 2 } };
  assert.deepEqual(decode(bytes(`${text}`.replace("，", "\0"))), nul);
  assert.deepEqual(decode(bytes(`\ufeff${text.replace("，", "\0\0")}`)), nul);
  assert.deepEqual(decode(utf16(`\ufeff${text.replace("，", "\0")}`)), nul);
  assert.deepEqual(decode(bytes(`${text.trimEnd()}${"\0".repeat(4096)}`)), nul);
  const end = gb18030.lastIndexOf(10);
  const gb = Buffer.concat([gb18030.subarray(0, end), Uint8Array.of(0), gb18030.subarray(end)]);
  fails(gb, "nul");
});

test("UTF-32 is an encoding that is not read", () => {
  const utf32 = (big: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer((text.length + 1) * 4));
    [...`\ufeff${text}`].forEach((each, at) => {
      view.setUint32(at * 4, each.codePointAt(0) ?? 0, !big);
    });
    return new Uint8Array(view.buffer);
  };
  fails(utf32(false), "encoding");
  fails(utf32(true), "encoding");
});

test("every encoding gives the same findings at the same places", () => {
  const draft = report("pipe", true);
  const variants = {
    "a-utf8.txt": bytes(draft),
    "b-bom.txt": bytes(`\ufeff${draft}`),
    "c-utf16le.txt": utf16(`\ufeff${draft}`),
    "d-utf16be.txt": utf16(draft, true),
    "e-gb18030.txt": gb18030,
  };
  inFolder(variants, (folder) => {
    const { stdout, status } = gouji(["check", "--format", "json", folder]);
    assert.equal(status, 1);
    const [first, ...rest] = JSON.parse(stdout).files.map((each: { diagnostics: object[] }) => each.diagnostics);
    assert.ok(first.length > 0);
    assert.equal(rest.length, 4);
    for (const each of rest) assert.deepEqual(each, first);
  });
});

test("files that are no text are told, and the others are still checked", () => {
  inFolder({ "a.txt": "PK\u0003\u0004", "b.txt": "%PDF-1.4", "c.txt": report() }, (folder) => {
    const { status, stdout, stderr } = gouji(["check", "--format", "json", "."], { cwd: folder });
    assert.equal(status, 2);
    assert.match(stderr, /gouji: a\.txt: 这是 Word.*另存为纯文本/);
    assert.match(stderr, /gouji: b\.txt: 这是 PDF/);
    const { files, summary } = JSON.parse(stdout);
    assert.deepEqual(
      files.map((each: { status: string }) => each.status),
      ["failed", "failed", "checked"],
    );
    assert.match(files[0].error, /Word/);
    assert.equal(files[2].error, null);
    assert.equal(summary.files, 3);
    assert.equal(summary.reports, 1);
  });
});
