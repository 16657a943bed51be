/** Other checkers of text, installed into a folder of the benchmark's own. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** Name, version, and the arguments with which it goes through a folder. */
const packages = [
  { name: "rumdl", version: "0.2.75", args: (folder: string) => ["check", "--no-cache", folder] },
  { name: "autocorrect-node", version: "2.14.0", args: (folder: string) => ["--lint", folder] },
  { name: "markdownlint-cli2", version: "0.24.1", args: (folder: string) => [`${folder}/*.md`] },
];

export interface Peer {
  readonly name: string;
  readonly script: string;
  args(folder: string): string[];
}

/** Those that could be installed; of the others it says why not. */
export function peers(folder: string): Peer[] {
  return packages.flatMap(({ name, version, args }) => {
    const own = `${folder}/${name}`;
    const manifest = `${own}/node_modules/${name}/package.json`;
    if (!existsSync(manifest)) {
      mkdirSync(own, { recursive: true });
      writeFileSync(`${own}/package.json`, "{}\n");
      const flags = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
      const run = spawnSync("npm", ["install", ...flags, `${name}@${version}`], { cwd: own, encoding: "utf8" });
      if (run.status !== 0) {
        console.log(`${name} ${version}: left out, it cannot be installed (${run.stderr.trim().split("\n")[0]})`);
        return [];
      }
    }
    const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
    const script = typeof bin === "string" ? bin : Object.values<string>(bin)[0];
    return [{ name: `${name} ${version}`, script: `${own}/node_modules/${name}/${script}`, args }];
  });
}
