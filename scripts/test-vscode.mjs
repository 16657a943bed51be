// Runs test/vscode in a real VS Code: desktop VS Code where it can be had, else VS Code in a browser (scripts/vscode-host/).
// GOUJI_TEST_HOST=desktop|browser leaves no choice. UPDATE=1 writes test/vscode/expected/ anew.
// --picture takes over the pictures of the editor, once all tests have passed, into docs/images/.
import { spawnSync } from "node:child_process";
import { cpSync, createWriteStream, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { root } from "./vscode-host/paths.mjs";

const desktopVersion = "1.139.1";
const downloadMilliseconds = 15_000;
const wanted = process.env.GOUJI_TEST_HOST;

const suite = join(root, "out/vscode/suite.cjs");
const screenshots = join(root, "out/screenshots");
const log = join(root, "out/vscode/window.log");
const workspace = join(root, "out/vscode/samples");

await build({
  bundle: true,
  charset: "utf8",
  entryPoints: [join(root, "test/vscode/suite.ts")],
  external: ["vscode"],
  format: "cjs",
  logLevel: "warning",
  outfile: suite,
  platform: "node",
  sourcemap: "inline",
  target: "node20",
});

// A copy: the tests write settings, and a draft that a test has changed is not to be found in the tree.
rmSync(workspace, { recursive: true, force: true });
cpSync(join(root, "samples"), workspace, { recursive: true });

const options = {
  extensionDevelopmentPath: root,
  extensionTestsPath: suite,
  extensionTestsEnv: { GOUJI_ROOT: root },
  launchArgs: [workspace],
  stdout: testLines(),
};

const desktop = await desktopExecutable();
if (desktop === undefined) {
  options.vscodeExecutablePath = join(root, "scripts/vscode-host/code.mjs");
  options.extensionTestsEnv.GOUJI_SCREENSHOTS = screenshots;
} else {
  options.vscodeExecutablePath = desktop;
}
console.log(`VS Code: ${desktop ?? "in the browser"}`);
try {
  await runTests(options);
  if (process.argv.includes("--picture")) cpSync(screenshots, join(root, "docs/images"), { recursive: true });
} catch (error) {
  console.error(`${error.message}. The log of the window: ${log}`);
  process.exitCode = 1;
}

/** Shows the lines that bear the mark of the tests (test/vscode/runner.ts), and keeps all of them in a file. */
function testLines() {
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
