import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { startHand } from "./hand.mjs";

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];

/** The lines by which a test asks for a picture of the window, with its name, or for a click on what a selector names. */
const request = /^::(screenshot|click) (.+)$/;

/** Opens the workbench in a browser without a window, prints what the tests log, and gives back their exit code. */
export async function runInBrowser(address, { locale, screenshots, handPort }) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  try {
    const page = await browser.newPage({ locale, viewport: { width: 1440, height: 900 } });
    const exit = new Promise((resolve, reject) => {
      page.exposeFunction("codeAutomationExit", resolve).catch(reject);
      page.on("crash", () => reject(new Error("The page of the workbench crashed.")));
      page.on("close", () => reject(new Error("The page of the workbench was closed.")));
    });
    await page.exposeFunction("codeAutomationLog", async (_type, args) => {
      const line = args.map(String).join(" ");
      const [, verb, object] = request.exec(line) ?? [];
      if (verb === "screenshot") await takeScreenshot(page, join(screenshots, `${object}.png`));
      else if (verb === "click") await page.click(object);
      else console.log(line);
    });
    if (handPort !== undefined) startHand(handPort, page);
    await page.goto(address);
    return await exit;
  } finally {
    await browser.close();
  }
}

async function takeScreenshot(page, path) {
  mkdirSync(join(path, ".."), { recursive: true });
  await page.screenshot({ path });
}
