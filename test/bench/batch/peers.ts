/** Other checkers of text. */
import { readFileSync } from "node:fs";
import { installed } from "../peers.ts";

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
    const own = installed(folder, name, version);
    if (own === null) return [];
    const { bin } = JSON.parse(readFileSync(`${own}/package.json`, "utf8"));
    const script = typeof bin === "string" ? bin : Object.values<string>(bin)[0];
    return [{ name: `${name} ${version}`, script: `${own}/${script}`, args }];
  });
}
