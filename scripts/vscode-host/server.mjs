import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node, vscodeDirectory } from "./paths.mjs";
import { writeProfile } from "./profile.mjs";

const startMilliseconds = 60_000;

/** Starts the VS Code server with a profile of its own; `stop` ends it and everything it has started. */
export async function startServer({ locale, port, kind }) {
  const dataDirectory = mkdtempSync(join(tmpdir(), "gouji-vscode-"));
  writeProfile(dataDirectory, { locale, kind });
  const number = port ?? (await freePort());
  const flags = [
    ...["--host", "127.0.0.1", "--port", String(number), "--server-data-dir", dataDirectory, "--locale", locale],
    ...["--without-connection-token", "--accept-server-license-terms", "--disable-workspace-trust"],
    ...["--disable-telemetry", "--enable-smoke-test-driver"], // the driver lets the page take an extension under development
  ];
  // A process group of its own, so that the extension hosts end with it.
  const child = spawn(node, ["out/server-main.js", ...flags], {
    cwd: vscodeDirectory,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
    rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once("exit", stop);
  await listening(child);
  return { address: `http://127.0.0.1:${number}/`, stop };
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(
      () => reject(new Error(`The VS Code server did not start:\n${output}`)),
      startMilliseconds,
    );
    const read = (chunk) => {
      output += chunk;
      if (!output.includes("Extension host agent listening")) return;
      clearTimeout(timer);
      child.stdout.removeAllListeners("data").resume();
      child.stderr.removeAllListeners("data").resume();
      resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`The VS Code server ended with ${code}:\n${output}`)));
  });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
