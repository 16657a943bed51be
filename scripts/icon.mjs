// Writes media/icon.png from scripts/icon.svg: galleries take no SVG.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./vscode-host/chromium.mjs";
import { root } from "./vscode-host/paths.mjs";

const size = 128;
const svg = readFileSync(join(root, "scripts/icon.svg"), "utf8");
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: join(root, "media/icon.png"), omitBackground: true });
await browser.close();
