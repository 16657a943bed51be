import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import type { Job, Task } from "../../server/src/cli/batch/entry.ts";
import { inOrder } from "../../server/src/cli/batch/inOrder.ts";
import { Pool, threadsFor } from "../../server/src/cli/batch/pool.ts";
import { cli, gouji, inFolder, notAReport, report } from "./support.ts";

const many = Array.from({ length: 120 }, (_, at) => `${String(at).padStart(3, "0")}.txt`);
const files = Object.fromEntries(
  many.map((name, at) => {
    const kinds = [report(), report("tab", true), notAReport, Buffer.from("%PDF-1.7")] as const;
    return [name, kinds[at % kinds.length] as string];
  }),
);

test("many files give the same in one thread and in several, in every format", () => {
  inFolder(files, (cwd) => {
    for (const args of [
      ...["text", "json", "sarif", "github", "junit"].map((format) => ["check", "--format", format]),
      ["extract", "--format", "csv"],
    ]) {
      const [one, three] = ["1", "3"].map((jobs) => gouji([...args, "--jobs", jobs, "."], { cwd }));
      assert.equal(one?.status, 2);
      assert.deepEqual(three, one);
    }
  });
});

async function* counted(count: number, asked: number[]) {
  for (let at = 0; at < count; at++) {
    asked.push(at);
    yield at;
  }
}

test("results come in the order of the jobs, and no more is taken on than is allowed", async () => {
  const asked: number[] = [];
  const under = new Set<number>();
  let most = 0;
  const perform = async (job: number) => {
    under.add(job);
    most = Math.max(most, under.size);
    for (let turns = (job * 7) % 5; turns > 0; turns--) await new Promise(setImmediate);
    under.delete(job);
    return job * 2;
  };
  const results: number[] = [];
  for await (const [job, result] of inOrder(counted(50, asked), perform, { jobs: 4, size: 1000 }, () => 1)) {
    assert.equal(result, job * 2);
    results.push(job);
    // One more may have been asked for than is under way.
    assert.ok(asked.length <= results.length + 5);
  }
  assert.deepEqual(results, asked);
  assert.ok(most > 1 && most <= 4);
});

test("large jobs are taken on one at a time", async () => {
  let [under, most] = [0, 0];
  const perform = async () => {
    most = Math.max(most, ++under);
    await new Promise(setImmediate);
    under--;
  };
  let done = 0;
  for await (const _ of inOrder(counted(5, []), perform, { jobs: 4, size: 10 }, () => 11)) done++;
  assert.deepEqual({ done, most }, { done: 5, most: 1 });
});

test("a failure of the source is met, after what came before it", async () => {
  async function* broken() {
    yield 1;
    throw new Error("no more");
  }
  const results: number[] = [];
  await assert.rejects(async () => {
    for await (const [job] of inOrder(
      broken(),
      async (job) => job,
      { jobs: 4, size: 9 },
      () => 1,
    ))
      results.push(job);
  }, /no more/);
  assert.deepEqual(results, [1]);
});

const task: Task = { command: "extract", format: "json" };
const job = (file: string): Job => ({ file, path: null, content: "", options: {} });

/** A thread that answers with the name, and breaks at some names. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ file }) => {
      if (file.includes("throw")) throw new Error("broke at " + file);
      if (file.includes("exit")) process.exit(0);
      parentPort.postMessage({ file, status: "checked" });
    });
  `)}`,
);

test("threads are started for as many files as pay for them, and no more than there are cores", () => {
  const counts = [1, 255, 256, 1000, 100_000];
  assert.deepEqual(
    counts.map((count) => threadsFor(count, 2)),
    [1, 1, 2, 2, 2],
  );
  assert.deepEqual(
    counts.map((count) => threadsFor(count, 16)),
    [1, 1, 2, 7, 16],
  );
});

test("a thread that breaks costs the file in its hands, and no other", async () => {
  const pool = new Pool(script, task);
  const names = Array.from({ length: 40 }, (_, at) =>
    at % 9 === 4 ? `throw${at}` : at % 9 === 7 ? `exit${at}` : `${at}`,
  );
  const entries = await Promise.all(names.map((name) => pool.perform(job(name), 2)));
  await pool.close();
  for (const [at, entry] of entries.entries()) {
    const name = names[at] as string;
    assert.equal(entry.file, name);
    assert.equal(entry.status, /throw|exit/.test(name) ? "failed" : "checked");
    if (name.startsWith("throw") && entry.status === "failed")
      assert.deepEqual(entry.failure, { kind: "internal", detail: `broke at ${name}` });
  }
});

test("threads that cannot start are told, and nothing waits for them", async () => {
  const pool = new Pool(new URL("data:text/javascript,throw new Error('no')"), task);
  const entries = await Promise.all(["a", "b", "c"].map((name) => pool.perform(job(name), 2)));
  await pool.close();
  for (const { status } of entries) assert.equal(status, "failed");
});

test("an interruption ends it at once, without a word", { skip: process.platform === "win32" }, async () => {
  const child = spawn(process.execPath, [cli, "check", "--stdin-ndjson", "--jobs", "2"], { stdio: "pipe" });
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  const line = `${JSON.stringify({ file: "a.txt", text: report() })}\n`;
  child.stdin.on("error", () => {}); // it ends before it has read everything
  child.stdin.write(line.repeat(60));
  await once(child.stdout, "data");
  child.kill("SIGINT");
  assert.deepEqual(await once(child, "exit"), [null, "SIGINT"]);
  assert.equal(complaints, "");
});
