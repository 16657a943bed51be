/** Programs to compare with, installed by the benchmark itself: versions are fixed, and the project does not depend on them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";

/** Where `name` lies, installed into a folder of its own together with `more`; null, having said why, where it cannot be. */
export function installed(folder: string, name: string, version: string, ...more: string[]): string | null {
  const own = `${folder}/${name}`;
  const found = `${own}/node_modules/${name}`;
  if (existsSync(`${found}/package.json`)) return found;
  mkdirSync(own, { recursive: true });
  writeFileSync(`${own}/package.json`, "{}\n");
  const flags = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  const run = spawnSync("npm", ["install", ...flags, `${name}@${version}`, ...more], { cwd: own, encoding: "utf8" });
  if (run.status === 0) return found;
  const reason = run.error?.message ?? run.stderr.split("\n").find((line) => line.startsWith("npm error"));
  console.log(`${name} ${version}: left out, it cannot be installed (${reason})`);
  return null;
}
