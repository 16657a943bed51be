import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cli, gouji, inFolder, notAReport, report } from "./support.ts";

const files = (
  args: readonly string[],
  cwd: string,
  input = "",
): { status: number | null; stderr: string; names: string[] } => {
  const { status, stderr, stdout } = gouji(["check", "--format", "json", ...args], { cwd, input });
  return { status, stderr, names: JSON.parse(stdout).files.map((each: { file: string }) => each.file) };
};

const noDevices = process.platform === "win32" && "there are none on Windows";

const tree = {
  "b.txt": report(),
  "a.md": notAReport,
  "c.html": notAReport,
  "d.docx": "PK\u0003\u0004",
  "年报/[2023]报告.TXT": report(),
  "年报/下级/x.markdown": notAReport,
  "node_modules/n.txt": report(),
  "年报/node_modules/n.txt": report(),
  ".git/g.txt": report(),
  ".hidden/h.txt": report(),
  "empty/readme.pdf": "%PDF-",
};

test("a folder is searched with all below it, in a stable order", () => {
  inFolder(tree, (cwd) => {
    const all = ["a.md", "b.txt", "c.html", "年报/[2023]报告.TXT", "年报/下级/x.markdown"];
    assert.deepEqual(files(["."], cwd), { status: 0, stderr: "", names: all });
    assert.deepEqual(files(["年报/"], cwd).names, all.slice(3));
    assert.deepEqual(
      files([join(cwd, "年报")], cwd).names,
      all.slice(3).map((name) => join(cwd, name)),
    );
  });
});

test("files, folders and globs together, each file once", () => {
  inFolder(tree, (cwd) => {
    assert.deepEqual(files(["b.txt", "./b.txt", "*.txt", "**/*.TXT", "b.txt"], cwd).names, [
      "b.txt",
      "年报/[2023]报告.TXT",
    ]);
    assert.deepEqual(files(["**/*.txt"], cwd).names, ["b.txt"]);
    assert.deepEqual(files(["{c,a}.*"], cwd).names, ["a.md", "c.html"]);
    // A file whose name looks like a pattern is that file.
    assert.deepEqual(files(["年报/[2023]报告.TXT"], cwd).names, ["年报/[2023]报告.TXT"]);
  });
});

test("a path that comes to nothing is an error of its own", () => {
  inFolder(tree, (cwd) => {
    const { status, stderr, names } = files(["missing.txt", "*.none", "empty", "b.txt"], cwd);
    assert.equal(status, 2);
    assert.deepEqual(names, ["missing.txt", "*.none", "empty", "b.txt"]);
    assert.match(stderr, /gouji: missing\.txt: 没有这个文件或文件夹\n/);
    assert.match(stderr, /gouji: \*\.none: 没有文件与这个通配符相符\n/);
    assert.match(stderr, /gouji: empty: 文件夹里没有可检查的文件/);
  });
});

test("a file that cannot be read does not keep the others from being checked", () => {
  inFolder({ "b.txt": report() }, (cwd) => {
    symlinkSync(join(cwd, "gone"), join(cwd, "a.txt"));
    symlinkSync(cwd, join(cwd, "circle"));
    const { status, stderr, names } = files(["."], cwd);
    assert.equal(status, 2);
    assert.deepEqual(names, ["a.txt", "b.txt"]);
    assert.match(stderr, /^gouji: a\.txt: 没有这个文件或文件夹\n$/);
  });
});

test("pipes and devices are read where they are named, and no further than 16 MB", { skip: noDevices }, () => {
  inFolder({ "b.txt": report() }, (cwd) => {
    spawnSync("mkfifo", ["a.txt"], { cwd });
    symlinkSync("/dev/zero", join(cwd, "c.txt"));
    symlinkSync("d.txt", join(cwd, "d.txt"));
    assert.deepEqual(files(["."], cwd).names, ["b.txt", "d.txt"]);
    assert.deepEqual(files(["[ab].txt"], cwd), { status: 0, stderr: "", names: ["b.txt"] });
    const { status, stderr, names } = files(["/dev/zero", "b.txt"], cwd);
    assert.deepEqual([status, names], [2, ["/dev/zero", "b.txt"]]);
    assert.match(stderr, /^gouji: \/dev\/zero: 文件超过 16 MB.*\n$/);
    const piped = spawnSync("sh", ["-c", `cat b.txt > a.txt & exec "$0" "$1" check a.txt`, process.execPath, cli], {
      cwd,
    });
    assert.match(piped.stdout.toString(), /1 份报告，没有发现问题/);
  });
});

test("standard input", () => {
  inFolder({ "b.txt": report() }, (cwd) => {
    assert.deepEqual(files(["-"], cwd, report()).names, ["<stdin>"]);
    assert.deepEqual(files(["--stdin"], cwd, report()).names, ["<stdin>"]);
    assert.deepEqual(files(["--stdin", "--stdin-filename", "草稿.txt", "b.txt"], cwd, report()).names, [
      "草稿.txt",
      "b.txt",
    ]);
    assert.equal(files(["-"], cwd, report("pipe", true)).status, 1);
    assert.equal(files(["-"], cwd, "").status, 0);
  });
});

test("a name that begins with a dash stands after --", () => {
  inFolder({ "-a.txt": report() }, (cwd) => {
    assert.deepEqual(files(["--", "-a.txt"], cwd).names, ["-a.txt"]);
  });
});
