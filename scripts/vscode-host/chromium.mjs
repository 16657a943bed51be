import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** The path of a Chromium, installed first where that can be done without a question. */
export function findChromium() {
  return find() ?? (installWithApt() ? find() : undefined) ?? fail();
}

function find() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const directories = (process.env.PATH ?? "").split(delimiter);
  const candidates = names.flatMap((name) => ["/usr/bin", ...directories].map((directory) => join(directory, name)));
  return [...candidates, ...elsewhere].find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !isExecutable("/usr/bin/apt-get")) return false;
  console.error("No Chromium found. Installing it with apt-get …");
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const apt = (...args) => spawnSync("apt-get", ["-qq", ...args], options).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
}

function fail() {
  throw new Error(
    "No Chromium found. Install Chromium or Chrome (Debian: apt-get install chromium fonts-noto-cjk), " +
      "or name its executable in CHROME_PATH.",
  );
}
