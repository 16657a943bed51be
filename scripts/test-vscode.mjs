// Runs test/vscode in a real VS Code: desktop VS Code where it can be had, else VS Code in a browser (scripts/vscode-host/);
// once with the extension in the Node host, once with it in the host that is a web worker. --node and --web run one of them.
// GOUJI_TEST_HOST=desktop|browser leaves no choice. UPDATE=1 writes test/vscode/expected/ anew.
// GOUJI_TEST_CASES=<pattern> runs the cases with such names only. --picture runs those that take the pictures of the editor, and takes these
// over into docs/images/.
import { spawnSync } from "node:child_process";
import { cpSync, createWriteStream, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { root } from "./vscode-host/paths.mjs";
import { freePort } from "./vscode-host/server.mjs";

const desktopVersion = "1.139.1";
const downloadMilliseconds = 15_000;
const wanted = process.env.GOUJI_TEST_HOST;

const out = join(root, "out/vscode");
const screenshots = join(root, "out/screenshots");
const isForPictures = process.argv.includes("--picture");
const asked = ["node", "web"].filter(
  (kind) => process.argv.includes(`--${kind}`) || (isForPictures && kind === "node"),
);

const desktop = await desktopExecutable();
console.log(`VS Code: ${desktop ?? "in the browser"}`);
for (const kind of asked.length > 0 ? asked : ["node", "web"]) {
  const log = join(out, `${kind}.log`);
  try {
    await runIn(kind, log);
  } catch (error) {
    console.error(`${error.message}. The log of the window: ${log}`);
    process.exitCode = 1;
  }
}
if (isForPictures && process.exitCode === undefined)
  cpSync(screenshots, join(root, "docs/images"), { recursive: true });

async function runIn(kind, log) {
  console.log(`Extension host: ${kind}`);
  const takesPictures = desktop === undefined && isForPictures;
  const environment = {
    GOUJI_SCREENSHOTS: takesPictures ? screenshots : undefined,
    GOUJI_SCALE: takesPictures ? "2" : undefined,
    GOUJI_HAND: desktop === undefined ? `http://127.0.0.1:${await freePort()}/` : undefined,
  };
  const tests = await bundleTests(kind, environment);
  // A copy: the tests write settings, and a draft that a test has changed is not to be found in the tree.
  const samples = join(out, "samples");
  rmSync(samples, { recursive: true, force: true });
  cpSync(join(root, "samples"), samples, { recursive: true });
  // The second folder is one of the tests' own making (test/vscode/memory.ts).
  const workspace = join(out, "samples.code-workspace");
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: "samples" }, { uri: "gouji-memory:/drafts" }] }));
  await runTests({
    vscodeExecutablePath: desktop ?? join(root, "scripts/vscode-host/code.mjs"),
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: environment,
    launchArgs: [workspace, ...(kind === "web" ? ["--extensionDevelopmentKind=web"] : [])],
    stdout: testLines(log),
  });
}

/** The tests of one host, with what they are told in the environment: a web worker has none. */
async function bundleTests(kind, environment) {
  const { UPDATE, GOUJI_TEST_CASES = isForPictures ? "^the picture" : undefined } = process.env;
  const told = Object.entries({ UPDATE, GOUJI_TEST_CASES, ...environment });
  const outfile = join(out, `suite.${kind}.cjs`);
  await build({
    bundle: true,
    charset: "utf8",
    entryPoints: [join(root, `test/vscode/suite.${kind}.ts`)],
    external: ["vscode"],
    format: "cjs",
    logLevel: "warning",
    outfile,
    sourcemap: "inline",
    define: Object.fromEntries(
      told.map(([name, value]) => [`process.env.${name}`, JSON.stringify(value) ?? "undefined"]),
    ),
    ...(kind === "node"
      ? { platform: "node", target: "node20" }
      : { platform: "browser", alias: { "node:assert/strict": join(root, "test/vscode/assert.web.ts") } }),
  });
  return outfile;
}

/** Shows the lines that bear the mark of the tests (test/vscode/runner.ts), and keeps all of them in a file. */
function testLines(log) {
  const mark = "[gouji] ";
  const all = new PassThrough();
  all.pipe(createWriteStream(log));
  createInterface({ input: all }).on("line", (line) => {
    if (line.startsWith(mark)) console.log(line.slice(mark.length));
  });
  return all;
}

async function desktopExecutable() {
  if (wanted === "browser") return undefined;
  const display = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display) {
    if (spawnSync("xvfb-run", ["--help"]).error === undefined) return underXvfb();
    if (wanted === "desktop") throw new Error("Desktop VS Code needs a display: set DISPLAY or install xvfb.");
    return undefined;
  }
  try {
    const timeout = downloadMilliseconds;
    return await downloadAndUnzipVSCode({ version: desktopVersion, cachePath: join(root, ".vscode-test"), timeout });
  } catch (error) {
    if (wanted === "desktop") throw error;
    console.error(`Desktop VS Code cannot be had here (${error.message}).`);
    return undefined;
  }
}

/** The whole of this script once more, with a display this time. */
function underXvfb() {
  const { status } = spawnSync("xvfb-run", ["-a", process.execPath, import.meta.filename], { stdio: "inherit" });
  process.exit(status ?? 1);
}
