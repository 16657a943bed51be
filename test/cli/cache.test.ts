import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { Cache } from "../../server/src/cli/batch/cache.ts";
import type { Entry, Job, Task } from "../../server/src/cli/batch/entry.ts";
import { accepting } from "../support/accepted.ts";
import { gouji, inFolder, notAReport, report } from "./support.ts";

const wrong = report("pipe", true);
const files = {
  "a.txt": report(),
  "b.txt": wrong,
  "c.md": notAReport,
  "d.txt": Buffer.from("%PDF-1.7"),
  "accepted.txt": wrong,
  ".gouji.json": accepting(wrong, "accepted.txt", "如此"),
};

test("with a cache, new or old, the output is that without one", () => {
  inFolder(files, (cwd) => {
    for (const args of [
      ["check", "."],
      ["check", ".", "--show-accepted", "--locale", "en"],
      ["check", ".", "--format", "json", "--quiet"],
      ["check", ".", "--format", "sarif"],
      ["check", ".", "--format", "junit"],
      ["check", ".", "--format", "github", "--fail-on", "warning"],
      ["check", ".", "--year", "2022"],
      ["check", ".", "--rule", "sum/likely-cell=off"],
      ["extract", ".", "--format", "csv"],
    ]) {
      const without = gouji(args, { cwd });
      assert.deepEqual(gouji([...args, "--cache"], { cwd }), without);
      assert.deepEqual(gouji([...args, "--cache"], { cwd }), without);
    }
    assert.deepEqual(
      readdirSync(cwd).filter((name) => name.includes("cache")),
      [".goujicache"],
    );
  });
});

test("a file that changed is checked anew, and so are all where the settings did", () => {
  inFolder({ "a.txt": wrong }, (cwd) => {
    const call = ["check", "a.txt", "--cache-location", "kept"];
    assert.equal(gouji(call, { cwd }).status, 1);
    writeFileSync(`${cwd}/a.txt`, report());
    assert.equal(gouji(call, { cwd }).status, 0);
    writeFileSync(`${cwd}/a.txt`, wrong);
    writeFileSync(`${cwd}/.gouji.json`, '{ "rules": { "sum/likely-cell": "off", "sum/row-total": "off" } }');
    assert.doesNotMatch(gouji(call, { cwd }).stdout, /likely-cell|row-total/);
  });
});

test("a damaged cache is told, not used, and written anew", () => {
  inFolder({ "a.txt": wrong }, (cwd) => {
    const call = ["check", "a.txt", "--cache"];
    const sound = gouji(call, { cwd });
    const kept = readFileSync(`${cwd}/.goujicache`, "utf8");
    for (const damaged of [kept.slice(0, -9), kept.replace('"failing":true', '"failing":false'), kept.slice(0, 13)]) {
      assert.notEqual(damaged, kept);
      writeFileSync(`${cwd}/.goujicache`, damaged);
      const { stdout, status, stderr } = gouji(call, { cwd });
      assert.deepEqual([stdout, status], [sound.stdout, sound.status]);
      assert.equal(stderr, "gouji: 缓存 .goujicache 已损坏，不使用它，将重新生成\n");
      assert.deepEqual(gouji(call, { cwd }), sound);
    }
  });
});

test("a file that is no cache is never written over", () => {
  inFolder({ "a.txt": wrong, "folder/b.txt": wrong }, (cwd) => {
    for (const location of ["a.txt", "folder"]) {
      const { status, stderr } = gouji(["check", "a.txt", "--cache-location", location], { cwd });
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`已有 ${location}，不是 gouji 的缓存`));
    }
    assert.equal(readFileSync(`${cwd}/a.txt`, "utf8"), wrong);
  });
});

test("a cache that cannot be written is told, and the results are there", () => {
  inFolder({ "a.txt": wrong }, (cwd) => {
    const { status, stdout, stderr } = gouji(["check", "a.txt", "--cache-location", "none/kept"], { cwd });
    assert.equal(status, 1);
    assert.match(stdout, /sum\//);
    assert.match(stderr, /缓存 none\/kept 写不了（ENOENT）/);
  });
});

const task: Task = { command: "extract", format: "json" };
const entry = (file: string, body: string): Entry => ({
  file,
  status: "checked",
  encoding: "utf-8",
  reports: 1,
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  hidden: 0,
  accepted: 0,
  failing: false,
  used: [],
  body,
});

/** How often something was performed that the cache does not know. */
async function performed(cache: Cache, jobs: readonly Job[], body = "x"): Promise<number> {
  let count = 0;
  for (const job of jobs)
    await cache.perform(job, async ({ file }) => {
      count++;
      return entry(file, body);
    });
  cache.save();
  return count;
}

test("the key is the program, the task, the name, the settings and the content", async () => {
  const folder: string[] = [];
  inFolder({}, (cwd) => folder.push(cwd));
  const job: Job = { file: "a.txt", path: null, content: "text", options: { year: 2020 } };
  const others: Job[] = [
    { ...job, file: "b.txt" },
    { ...job, content: "other" },
    { ...job, content: "\ud800" },
    { ...job, content: "\ud801" },
    { ...job, content: Buffer.from("text") },
    { ...job, options: { year: 2021 } },
  ];
  const path = `${folder[0]}.kept`;
  const open = (of: Task = task, program = "1") => new Cache(path, of, Buffer.from(program));
  assert.equal(await performed(open(), [job]), 1);
  assert.equal(await performed(open(), [job, job]), 0);
  assert.equal(await performed(open(), others), others.length);
  assert.equal(await performed(open(), [job, ...others]), 0);
  assert.equal(await performed(open({ command: "extract", format: "csv" }), [job]), 1);
  assert.equal(await performed(open(task, "2"), [job]), 1);
  assert.equal(await performed(open(), [job]), 0);
});

test("its size is bounded: what a run has used stays, older entries go", async () => {
  const folder: string[] = [];
  inFolder({}, (cwd) => folder.push(cwd));
  const path = `${folder[0]}.kept`;
  const open = () => new Cache(path, task, Buffer.from("1"));
  const jobs = (from: number): Job[] =>
    Array.from({ length: 10 }, (_, at) => ({ file: `${from + at}`, path: null, content: "", options: {} }));
  const large = "x".repeat(2_000_000);
  assert.equal(await performed(open(), jobs(0), large), 10);
  assert.equal(await performed(open(), jobs(10), large), 10);
  assert.ok(readFileSync(path).length < 34_000_000);
  assert.equal(await performed(open(), jobs(10), large), 0);
  assert.ok((await performed(open(), jobs(0), large)) > 0);
});
