import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { test } from "node:test";
import { cli, report } from "./support.ts";

const full = "/dev/full"; // a disk on which nothing has room
const skip = !existsSync(full) && "there is no such device";

test("a standard output that cannot be written is told in plain words", { skip }, () => {
  const device = openSync(full, "w");
  for (const args of [["check", "-"], ["extract", "-"], ["rules"], ["--help"], ["check", "--help"], ["--version"]]) {
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
      input: report("pipe", true),
      env: { LC_ALL: "C" },
      stdio: ["pipe", device, "pipe"],
    });
    assert.equal(status, 2);
    assert.equal(stderr.toString(), "gouji: 写不了标准输出（ENOSPC），结果不完整\n");
  }
  closeSync(device);
});

test("a standard error that cannot be written changes nothing", { skip }, () => {
  const device = openSync(full, "w");
  const { status, stdout } = spawnSync(process.execPath, [cli, "check", "missing.txt", "-"], {
    input: report(),
    env: { LC_ALL: "C" },
    stdio: ["pipe", "pipe", device],
  });
  const wrong = spawnSync(process.execPath, [cli, "chekc"], { stdio: ["ignore", "pipe", device] });
  closeSync(device);
  assert.deepEqual([status, wrong.status], [2, 2]);
  assert.match(stdout.toString(), /1 份报告，没有发现问题/);
});
