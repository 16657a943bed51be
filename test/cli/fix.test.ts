import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { decode } from "../../server/src/cli/decode.ts";
import { unifiedDiff } from "../../server/src/cli/diff.ts";
import { encodeLike } from "../../server/src/cli/encode.ts";
import { replaceFile } from "../../server/src/cli/replace.ts";
import { applied } from "../../server/src/engine/fixes/edits.ts";
import { gouji, inFolder, notAReport, report } from "./support.ts";

const clean = report();
/** Two stray characters, a blank, and a thousands separator. */
const messy = clean
  .replace("| 4 | 1 | 31 |", "| 4? | 1 | ?31 |")
  .replace("| 2210 |", "| 2,210 |")
  .replace("| 1 | 0 | 0 | 1 | 2 |", "| 1 |  | 0 | 1 | 2 |");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big = false): Buffer => {
  const little = Buffer.from(text, "utf16le");
  return big ? little.swap16() : little;
};
const gb18030 = readFileSync(new URL("fixtures/gb18030.txt", import.meta.url));

suite("gouji fix", () => {
  test("makes every safe fix, says which, and leaves nothing to do", () => {
    inFolder({ "甲.txt": messy, "b.md": clean, "c.md": notAReport }, (cwd) => {
      const first = gouji(["fix", "."], { cwd });
      assert.deepEqual([first.status, first.stderr], [0, ""]);
      assert.match(
        first.stdout,
        /^甲\.txt\n( {2}第 \d+ 行 {2}.+ {2}cell\/[a-z-]+\n){3}修改了 1 个文件，共 4 处。\n跳过 1 个/,
      );
      assert.equal(
        readFileSync(join(cwd, "甲.txt"), "utf8"),
        clean.replace("| 1 | 0 | 0 | 1 | 2 |", "| 1 | 0 | 0 | 1 | 2 |"),
      );
      assert.equal(readFileSync(join(cwd, "c.md"), "utf8"), notAReport);
      assert.deepEqual(readdirSync(cwd).sort(), ["b.md", "c.md", "甲.txt"].sort());
      assert.match(gouji(["fix", "."], { cwd }).stdout, /^没有可以自动修改的地方。\n跳过/);
    });
  });

  test("--dry-run shows a diff that patch understands, and touches nothing", (t) => {
    inFolder({ "a.txt": messy, "b.txt": clean }, (cwd) => {
      const { status, stdout, stderr } = gouji(["fix", "--dry-run", "a.txt", "b.txt"], { cwd });
      assert.equal(status, 1);
      assert.match(stdout, /^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
      assert.deepEqual(
        stdout.split("\n").filter((line) => /^[-+][^-+]/.test(line)).length,
        6,
        "three lines out, three lines in",
      );
      assert.match(stderr, /^将修改 1 个文件，共 4 处。\n$/);
      assert.equal(readFileSync(join(cwd, "a.txt"), "utf8"), messy);
      assert.equal(gouji(["fix", "-n", "b.txt"], { cwd }).status, 0);
      const patch = spawnSync("patch", ["-s", "-p1"], { cwd, input: stdout });
      if (patch.error) return t.diagnostic("patch is not installed: the diff was not applied");
      assert.equal(patch.status, 0, String(patch.stdout));
      gouji(["fix", "b.txt"], { cwd });
      writeFileSync(join(cwd, "c.txt"), messy);
      gouji(["fix", "c.txt"], { cwd });
      assert.equal(readFileSync(join(cwd, "a.txt"), "utf8"), readFileSync(join(cwd, "c.txt"), "utf8"));
    });
  });

  test("--rule limits the fixes to some rules", () => {
    const { stdout } = gouji(["fix", "-", "--rule", "cell/stray-character"], { input: messy });
    assert.equal(stdout, messy.replace("4?", "4").replace("?31", "31"));
    const { status, stderr } = gouji(["fix", "-", "--rule", "cell/stray"], { input: messy });
    assert.equal(status, 2);
    assert.match(stderr, /没有“cell\/stray”这条规则.*cell\/stray-character/);
  });

  test("figures change only with --repairs, and only where one value is singled out", () => {
    const blankTotal = clean.replace("| 1 | 0 | 0 | 1 | 2 |", "| 1 | 0 | 0 | 1 |  |");
    assert.equal(gouji(["fix", "-"], { input: blankTotal }).stdout, blankTotal);
    assert.equal(gouji(["fix", "-", "--repairs"], { input: blankTotal }).stdout, clean);
  });

  test("standard input comes out fixed, whatever it is; words go to standard error", () => {
    const { status, stdout, stderr } = gouji(["fix", "-", "--locale", "en"], { input: messy });
    assert.deepEqual([status, stderr], [0, "Fixed 4 places in 1 file.\n"]);
    assert.equal(gouji(["fix", "-"], { input: stdout }).stdout, stdout);
    assert.equal(gouji(["fix", "-"], { input: notAReport }).stdout, notAReport);
    const both = gouji(["fix", "-", "a.txt"], { input: messy });
    assert.deepEqual([both.status, both.stdout], [2, ""]);
  });

  test("what is left is told", () => {
    inFolder({ "a.txt": report("pipe", true) }, (cwd) => {
      assert.match(
        gouji(["fix", "a.txt"], { cwd }).stdout,
        /^没有可以自动修改的地方。\n还有错误 \d+，用 gouji check 查看。\n$/,
      );
    });
  });

  test("a file that cannot be read or written is told, and the others are fixed", () => {
    inFolder({ "a.txt": messy, "z.txt": messy }, (cwd) => {
      const { status, stderr } = gouji(["fix", "missing.txt", "z.txt"], { cwd });
      assert.equal(status, 2);
      assert.match(stderr, /missing\.txt/);
      assert.notEqual(readFileSync(join(cwd, "z.txt"), "utf8"), messy);
    });
  });
});

suite("what a file is written with stays", () => {
  for (const [name, encoded] of [
    ["UTF-8", bytes],
    ["UTF-8 with a mark", (text: string) => bytes(`\ufeff${text}`)],
    ["UTF-16", (text: string) => utf16(`\ufeff${text}`)],
    ["UTF-16, the high byte first", (text: string) => utf16(`\ufeff${text}`, true)],
    ["UTF-16 without a mark", (text: string) => utf16(text)],
    ["CRLF", (text: string) => bytes(text.replaceAll("\n", "\r\n"))],
    ["a last line without an end", (text: string) => bytes(text.trimEnd())],
  ] as const) {
    test(name, () => {
      inFolder({ "a.txt": encoded(messy) }, (cwd) => {
        gouji(["fix", "a.txt"], { cwd });
        assert.deepEqual(readFileSync(join(cwd, "a.txt")), Buffer.from(encoded(clean)));
      });
    });
  }

  test("GB18030", () => {
    const text = new TextDecoder("gb18030").decode(gb18030);
    const at = gb18030.indexOf("2210");
    const strayed = Buffer.concat([gb18030.subarray(0, at), Buffer.from("?"), gb18030.subarray(at)]);
    assert.ok(at > 0 && text.includes("2210"));
    inFolder({ "a.txt": strayed }, (cwd) => {
      assert.equal(gouji(["fix", "a.txt"], { cwd }).status, 0);
      assert.deepEqual(readFileSync(join(cwd, "a.txt")), gb18030);
    });
  });

  test("the mode, and the link that leads to it", () => {
    inFolder({ "folder/real.txt": messy }, (cwd) => {
      chmodSync(join(cwd, "folder/real.txt"), 0o640);
      symlinkSync("folder/real.txt", join(cwd, "link.txt"));
      assert.equal(gouji(["fix", "link.txt"], { cwd }).status, 0);
      assert.ok(lstatSync(join(cwd, "link.txt")).isSymbolicLink());
      assert.equal(readFileSync(join(cwd, "folder/real.txt"), "utf8"), clean);
      if (process.platform !== "win32") assert.equal(statSync(join(cwd, "folder/real.txt")).mode & 0o777, 0o640);
    });
  });
});

suite("a file is exchanged as a whole or not at all", () => {
  test("one that changed meanwhile, is gone, or is no file is left alone", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "gouji-test-"));
    try {
      const path = join(cwd, "a.txt");
      writeFileSync(path, "now");
      assert.deepEqual(await replaceFile(path, bytes("before"), bytes("after")), { kind: "changed" });
      assert.equal(readFileSync(path, "utf8"), "now");
      assert.equal(await replaceFile(path, bytes("now"), bytes("after")), null);
      assert.equal(readFileSync(path, "utf8"), "after");
      assert.deepEqual(await replaceFile(cwd, bytes(""), bytes("")), { kind: "notAFile" });
      assert.deepEqual(readdirSync(cwd), ["a.txt"]);
      rmSync(path);
      assert.deepEqual(await replaceFile(path, bytes("after"), bytes("x")), { kind: "notFound" });
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});

suite("encoding", () => {
  const round = (text: string): void => {
    const encoded = encodeLike(new Uint8Array(), "gb18030", "", text);
    assert.ok(encoded);
    assert.equal(new TextDecoder("gb18030").decode(encoded), text);
  };

  test("GB18030 holds every character, in the bytes that its decoder reads", () => {
    let text = "";
    for (let code = 0; code <= 0x10ffff; code += code < 0x10000 ? 1 : 97) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      // A few codes of private use are not what the decoder gives for any bytes.
      if (encodeLike(new Uint8Array(), "gb18030", "", character) !== null) text += character;
    }
    assert.ok([...text].length > 72_000);
    round(text);
    assert.deepEqual(
      encodeLike(new Uint8Array(), "gb18030", "", "政\u3400€"),
      Buffer.of(0xd5, 0xfe, 0x81, 0x39, 0xee, 0x39, 0xa2, 0xe3),
    );
  });

  test("a text that would not come back is refused, as are bytes that are not the encoder's", () => {
    for (const encoding of ["utf-8", "utf-16le", "gb18030"] as const)
      assert.equal(encodeLike(new Uint8Array(), encoding, "", "\ud842"), null, encoding);
    const euro = Uint8Array.of(0x80, 0x31);
    const read = decode(Buffer.concat([Buffer.from(gb18030), euro]));
    const before = new TextDecoder("gb18030").decode(euro);
    assert.ok("text" in read);
    assert.equal(encodeLike(euro, "gb18030", before, before.replace("1", "2")), null);
  });
});

suite("unified diff", () => {
  const diff = (text: string, ...edits: [number, number, string][]) =>
    unifiedDiff(
      "a",
      text,
      edits.map(([start, end, newText]) => ({ span: { start, end }, newText })),
    )
      .split("\n")
      .slice(2)
      .join("\n");
  const lines = Array.from({ length: 20 }, (_, at) => `${String.fromCharCode(97 + at)}\n`).join("");

  test("places, context, and lines that change together", () => {
    assert.equal(diff(lines, [0, 1, "A"]), "@@ -1,4 +1,4 @@\n-a\n+A\n b\n c\n d\n");
    assert.equal(diff(lines, [38, 39, "T"]), "@@ -17,4 +17,4 @@\n q\n r\n s\n-t\n+T\n");
    assert.equal(diff(lines, [8, 9, "E"], [10, 11, "F"]), "@@ -2,8 +2,8 @@\n b\n c\n d\n-e\n-f\n+E\n+F\n g\n h\n i\n");
    assert.match(diff(lines, [0, 1, "A"], [38, 39, "T"]), /^@@ -1,4 \+1,4 @@\n[^@]*@@ -17,4 \+17,4 @@\n[^@]*$/);
    assert.match(diff(lines, [2, 2, "x\ny\n"], [38, 39, "T"]), /@@ -17,4 \+19,4 @@/);
  });

  test("lines that go, join, come at the end, or have no end", () => {
    assert.equal(diff("a\nb\nc\n", [2, 4, ""]), "@@ -1,3 +1,2 @@\n a\n-b\n c\n");
    assert.equal(diff("a\nb\nc\n", [3, 4, ""]), "@@ -1,3 +1,2 @@\n a\n-b\n-c\n+bc\n");
    assert.equal(diff("a\n", [2, 2, "b\n"]), "@@ -1,1 +1,2 @@\n a\n+b\n");
    const none = "\\ No newline at end of file\n";
    assert.equal(diff("a\nb", [2, 3, "c"]), `@@ -1,2 +1,2 @@\n a\n-b\n${none}+c\n${none}`);
    assert.equal(diff("", [0, 0, "a\n"]), "@@ -0,0 +1,1 @@\n+a\n");
    assert.equal(diff("a\r\nb\r\n", [0, 1, "A"]), "@@ -1,2 +1,2 @@\n-a\r\n+A\r\n b\r\n");
  });

  test("patch makes of it what the edits make, wherever they are", (t) => {
    let seed = 7;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed % below;
    };
    for (let round = 0; round < 40; round++) {
      const text = lines.slice(0, lines.length - next(2));
      const edits: [number, number, string][] = [];
      for (let at = next(6); at < text.length; at += 1 + next(16)) {
        const end = Math.min(text.length, at + next(4));
        edits.push([at, end, ["", "x", "y\n", "\n"][next(4)] as string]);
        at = end;
      }
      const spans = edits.map(([start, end, newText]) => ({ span: { start, end }, newText }));
      const wanted = applied(text, spans);
      if (wanted === text) continue;
      inFolder({ a: text }, (cwd) => {
        const patch = spawnSync("patch", ["-s", "-p1"], { cwd, input: unifiedDiff("a", text, spans) });
        if (patch.error) return t.skip("patch is not installed");
        assert.equal(patch.status, 0, `${patch.stdout}${unifiedDiff("a", text, spans)}`);
        assert.equal(readFileSync(join(cwd, "a"), "utf8"), wanted);
      });
    }
  });
});
