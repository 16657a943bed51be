// `npm start`: builds, checks samples/ in the terminal, and opens the editor on them with the extension in it.
//   --no-open   leaves the editor out
//   --browser   VS Code in the browser, also where there is a desktop `code`
//   --port N    the port of VS Code in the browser
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { workbenchAddress } from "./vscode-host/address.mjs";
import { installHost } from "./vscode-host/install.mjs";
import { root } from "./vscode-host/paths.mjs";
import { startServer } from "./vscode-host/server.mjs";

const samples = join(root, "samples");

const { values } = parseArgs({
  options: { "no-open": { type: "boolean" }, browser: { type: "boolean" }, port: { type: "string" } },
});

if (node("scripts/build.mjs") !== 0) process.exit(1);
console.log("\n$ gouji check samples");
if (node("dist/cli.js", "check", "samples") > 1) process.exit(2); // 1: there are findings, as there should be
if (!values["no-open"]) await openEditor();

async function openEditor() {
  if (!values.browser && openDesktop()) {
    console.log("\nThe samples are open in VS Code, with the extension in it.");
    return;
  }
  installHost();
  const server = await startServer({ locale: locale(), port: values.port });
  const end = () => {
    server.stop();
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);
  // npm that is ended with a signal passes it to its shell, and the shell to nobody.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 1_000);
  const address = workbenchAddress(server.address, { folder: samples, extension: root });
  console.log(`\nVS Code with the extension, on the samples. Open this address in a browser:\n\n  ${address}\n`);
  console.log("Ctrl-C ends it.");
}

/** Inside a remote window of VS Code, `code` opens files only. */
function openDesktop() {
  if (process.env.VSCODE_IPC_HOOK_CLI) return false;
  const windows = process.platform === "win32"; // there, `code` is a script, and is found by the shell
  const args = [`--extensionDevelopmentPath=${root}`, samples].map((arg) => (windows ? `"${arg}"` : arg));
  return spawnSync("code", args, { shell: windows, stdio: "ignore" }).status === 0;
}

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status ?? 2;
}

function locale() {
  const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  if (/^zh_(TW|HK|MO)/i.test(language)) return "zh-tw";
  return /^en/i.test(language) ? "en" : "zh-cn";
}
