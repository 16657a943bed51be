import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { lines } from "../../server/src/cli/ndjson.ts";
import { feed } from "../support/feed.ts";
import { cli, gouji, inFolder, notAReport, report } from "./support.ts";

const wrong = report("pipe", true);
const record = (file: string, text: string) => `${JSON.stringify({ file, text })}\n`;
const filter = ["check", "--stdin-ndjson"];
const parsed = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("a line out for a line in, in their order, as in --format json", () => {
  const input = record("a.txt", wrong) + record("会议.md", notAReport) + record("c.txt", report());
  const { stdout, stderr, status } = gouji(filter, { input });
  assert.deepEqual([status, stderr], [1, ""]);
  inFolder({ "a.txt": wrong, "会议.md": notAReport, "c.txt": report() }, (cwd) => {
    const call = ["check", "--format", "json", "a.txt", "会议.md", "c.txt"];
    assert.deepEqual(parsed(stdout), JSON.parse(gouji(call, { cwd }).stdout).files);
  });
});

test("more lines than are done in one thread: the same, and in their order", () => {
  const names = Array.from({ length: 150 }, (_, at) => `${at}.txt`);
  const input = names.map((name, at) => record(name, at % 2 ? wrong : report())).join("");
  const [one, two] = ["1", "2"].map((jobs) => gouji([...filter, "--jobs", jobs], { input }));
  assert.deepEqual(two, one);
  assert.deepEqual(
    parsed(two?.stdout ?? "").map(({ file }) => file),
    names,
  );
});

test("a bad line is told in its place, in each language, and the others go on", () => {
  const bad = [
    "{not json}\n",
    "\n",
    " \t\r\n",
    '{"file":"x.txt"}\n',
    '"text"\n',
    "null\n",
    '{"file":"","text":""}\n',
    '{"file":"n.txt","text":"a\\u0000b"}\n',
  ];
  const input = Buffer.concat([
    Buffer.from(bad.join("")),
    Buffer.from('{"file":"u.txt","text":"'),
    Buffer.from([0xff, 0x0a]),
    Buffer.from(record("last.txt", report()).trimEnd()),
  ]);
  for (const [locale, words] of [
    ["zh-cn", /这一行不是 JSON/],
    ["zh-tw", /這一行不是 JSON/],
    ["en", /the line is not JSON/],
  ] as const) {
    const { stdout, stderr, status } = gouji([...filter, "--locale", locale], { input });
    assert.deepEqual([status, stderr], [2, ""]);
    const answers = parsed(stdout);
    assert.deepEqual(
      answers.map(({ file, status }) => `${file} ${status}`),
      ["<stdin>:1", "x.txt", "<stdin>:5", "<stdin>:6", "<stdin>:7", "n.txt", "<stdin>:9"]
        .map((name) => `${name} failed`)
        .concat("last.txt checked"),
    );
    assert.match(answers[0].error, words);
    assert.equal(new Set(answers.slice(0, -1).map(({ error }) => error)).size, 4);
  }
});

test("--fail-on never: status 0, whatever the lines hold", () => {
  const { stdout, status } = gouji([...filter, "--fail-on", "never"], { input: `nonsense\n${record("a.txt", wrong)}` });
  assert.equal(status, 0);
  assert.deepEqual(
    parsed(stdout).map(({ status }) => status),
    ["failed", "checked"],
  );
});

test("settings hold for the names of the records", () => {
  inFolder({ ".gouji.json": '{ "rules": { "sum/likely-cell": "off" } }' }, (cwd) => {
    const [{ diagnostics }] = parsed(gouji(filter, { cwd, input: record("x/a.txt", wrong) }).stdout);
    assert.ok(diagnostics.length > 0);
    for (const { rule } of diagnostics) assert.notEqual(rule, "sum/likely-cell");
  });
});

test("extract --stdin-ndjson gives the same as extract of files", () => {
  inFolder({ "a.txt": report(), "b.txt": report("tab") }, (cwd) => {
    for (const format of ["json", "ndjson", "csv"]) {
      const input = record("a.txt", report()) + record("b.txt", report("tab"));
      const filtered = gouji(["extract", "--stdin-ndjson", "--format", format], { cwd, input });
      assert.deepEqual(filtered, gouji(["extract", "--format", format, "a.txt", "b.txt"], { cwd }));
    }
    const bad = gouji(["extract", "--stdin-ndjson"], { cwd, input: `[]\n${record("b.txt", report("tab"))}` });
    assert.equal(bad.status, 2);
    assert.match(bad.stderr, /<stdin>:1: .*"file"/);
    assert.equal(JSON.parse(bad.stdout).file, "b.txt");
  });
});

test("nothing in, nothing out", () => {
  for (const input of ["", "\n\n"]) assert.deepEqual(gouji(filter, { input }), { status: 0, stdout: "", stderr: "" });
});

async function linesOf(chunks: readonly string[], limit: number): Promise<(string | null)[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const found: (string | null)[] = [];
  for await (const line of lines(stream(), limit)) found.push(line && Buffer.from(line).toString());
  return found;
}

test("lines are put together over chunks; one that is too long is passed over, the next is read", async () => {
  assert.deepEqual(await linesOf(["a", "b\nc", "\n", "\nd"], 10), ["ab", "c", "", "d"]);
  assert.deepEqual(await linesOf(["12345", "67890", "1\nshort\n", "12345678901"], 10), [null, "short", null]);
  assert.deepEqual(await linesOf(["1234567890\n"], 10), ["1234567890"]);
});

test("an answer is written before the next line comes", async () => {
  const child = spawn(process.execPath, [cli, ...filter], { stdio: ["pipe", "pipe", "inherit"] });
  for (const name of ["a.txt", "b.txt"]) {
    child.stdin.write(record(name, report()));
    const [chunk] = await once(child.stdout, "data");
    assert.equal(JSON.parse(String(chunk)).file, name);
  }
  child.stdin.end();
  assert.deepEqual(await once(child, "exit"), [0, null]);
});

test("where nobody reads its answers it reads no further, and goes on when somebody does", async () => {
  for (const jobs of ["1", "2"]) {
    const child = spawn(process.execPath, [cli, ...filter, "--jobs", jobs], { stdio: ["pipe", "pipe", "inherit"] });
    const line = record("a.txt", wrong);
    // 5 MB in all: pipes and work ahead hold some hundred lines.
    const sent = await feed(child.stdin, Array(2000).fill(line));
    assert.ok(sent < 2000, "it reads on");
    child.stdin.end();
    const exit = once(child, "exit");
    let answers = 0;
    for await (const chunk of child.stdout.setEncoding("utf8")) answers += chunk.split("\n").length - 1;
    assert.deepEqual([answers, await exit], [sent, [1, null]]);
  }
});

test("a reader that leaves early ends it quietly", async () => {
  const child = spawn(process.execPath, [cli, ...filter, "--jobs", "2"], { stdio: "pipe" });
  child.stdin.on("error", () => {}); // it ends before it has read everything
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  child.stdin.write(record("a.txt", wrong).repeat(1000));
  await once(child.stdout, "data");
  child.stdout.destroy();
  assert.deepEqual(await once(child, "exit"), [1, null]);
  assert.equal(complaints, "");
});
