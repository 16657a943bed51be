// Puts the VS Code server and workbench of code-server into .vscode-test/, from the npm registry alone.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { codeServerVersion, hostDirectory, vscodeDirectory } from "./paths.mjs";

// Native modules are left out (--ignore-scripts): the server has fallbacks for all of them, and a compiler is not at hand everywhere.
const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

export function installHost() {
  if (existsSync(hostDirectory)) return;
  const started = Date.now();
  console.error(`Installing VS Code (code-server ${codeServerVersion}, about 300 MB, once) …`);
  // Built beside its place and then renamed: an installation that was cut off is never taken for a whole one.
  const unfinished = `${hostDirectory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  npm(unfinished, "install", "--prefix", unfinished, ...quiet, `code-server@${codeServerVersion}`);
  npm(join(unfinished, relative(hostDirectory, vscodeDirectory)), "install", "--omit=dev", ...quiet);
  renameSync(unfinished, hostDirectory);
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function npm(cwd, ...args) {
  const { status, error } = spawnSync("npm", args, { cwd, stdio: ["ignore", 2, 2], env: plainEnvironment() });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed in ${cwd}`, { cause: error });
}

/** Without what an outer npm run tells its scripts: it would be read as options of the inner one. */
function plainEnvironment() {
  const own = /^npm_(package|lifecycle|command|execpath|config_(local_prefix|prefix|global_prefix))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
